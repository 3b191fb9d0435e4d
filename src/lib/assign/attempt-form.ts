import type { FormItem } from '../quiz/draw.ts';

/** What an attempt asks, fixed when it begins: editing the course or the assignment changes no running attempt. */
export interface AttemptForm {
	/** BCP 47 tag of the course, by which typed answers are read. */
	readonly language: string;
	/** Whether a partly right answer earns nothing. */
	readonly allOrNothing: boolean;
	readonly askConfidence: boolean;
	readonly items: readonly FormItem[];
}
