import type { MemoryState } from '../fsrs.ts';
import type { Review } from '../schedule.ts';

/** One answer to a card as the log keeps it, for the day when another algorithm replays it. */
export interface LoggedReview extends Review {
	/** Of the event, to undo it by. */
	readonly id: string;
	/** Place in the order of replay. */
	readonly order: number;
	readonly card: string;
	readonly revision: number;
	/** From showing the card to grading it, in ms. */
	readonly latency: number;
	/** The memory that the answer met: null where the card was new, undefined where the log does not tell. */
	readonly before?: MemoryState | null | undefined;
	/** Algorithm and version of the parameters in use then; undefined where the log does not tell. */
	readonly model?: string | undefined;
	/** What was answered instead, where that is known: a subject's id, or a term. */
	readonly given?: string | undefined;
}

/** Names FSRS-6 with its default weights in a log. */
export const DEFAULT_MODEL = 'fsrs-6 default';
