import type { Outcome } from '../outcome.ts';
import type { Interaction } from './interaction.ts';

/** An element of an LMS's data model and the value to set. */
export type Setting = readonly [element: string, value: string];

/**
 * What the two versions of SCORM say differently: names of functions and elements, and how events are put into them.
 * Everything about when and how often is in `destination.ts`.
 */
export interface Mapping {
	readonly api: 'API' | 'API_1484_11';
	readonly functions: Readonly<
		Record<'initialize' | 'get' | 'set' | 'commit' | 'terminate' | 'lastError', string>
	>;
	readonly elements: Readonly<
		Record<
			| 'mode'
			| 'credit'
			| 'entry'
			| 'suspendData'
			| 'location'
			| 'learner'
			| 'status'
			| 'interactionCount'
			| 'objectiveCount',
			string
		>
	>;
	/** What a grade is made of; read at launch, so that none of it is lowered. */
	readonly grades: readonly string[];
	/** The same for an objective. */
	objectiveGrades(index: number): readonly string[];
	/** Characters that `suspend_data` holds. */
	readonly suspendLimit: number;
	readonly locationLimit: number;
	/** Errors that mean only that the LMS does not have an optional element. */
	readonly optionalErrors: readonly number[];
	/** Whether values that are sent again after a failed commit are not sent at all (seen in Moodle's 1.2). */
	readonly forgetsFailures: boolean;
	/** Pass mark in percent from what the LMS says; undefined where it says nothing of use. */
	readonly passMarkElement: string;
	passMark(value: string): number | undefined;
	/** Whether the status says that nothing was begun. */
	isUntouched(status: string): boolean;
	/** Settings that come first of all, since an LMS does its worst when a session ends abruptly. */
	begin(status: string): Setting[];
	objectiveId(index: number): string;
	objective(index: number, outcome: Outcome['dimensions'][number], passMark: number): Setting[];
	interaction(index: number, interaction: Interaction): Setting[];
	/** @param lmsCompares whether the LMS has a pass mark, and so compares the score with one itself */
	outcome(outcome: Outcome, lmsCompares: boolean): Setting[];
	sessionTime(milliseconds: number): Setting;
	/** Always "to be continued": after a normal end an LMS may drop the saved state, and the cards' dates with it. */
	readonly suspend: Setting;
}
