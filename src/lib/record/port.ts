import type { ErrorCode } from '../errors.ts';
import type { LearningEvent } from './event.ts';
import type { LearnerState } from './state.ts';

/** What is known when a record is opened. */
export interface OpenedRecord {
	readonly state: LearnerState;
	/**
	 * Where work goes from here: to an LMS, into this browser (the site), into this browser for lack
	 * of an LMS, or (looking back at a finished attempt) nowhere.
	 */
	readonly keeps: 'lms' | 'browser' | 'local' | 'nothing';
	/** Where the learner was, as `visited` told it; undefined where that is not kept. */
	readonly location?: string | undefined;
	/** Why the work does not get there yet; it is tried again with each save. Then `open` tells anew. */
	readonly trouble?: ErrorCode | undefined;
	/** Percent, where an LMS sets its own. */
	readonly passMark?: number | undefined;
	/** Everything that was done, where that is kept one by one; in the order of replay. */
	readonly events?: readonly LearningEvent[] | undefined;
}

/** Where a learner's record is kept. One file a destination; one contract suite that each of them passes. */
export interface RecordDestination {
	/** Everything that is known of the learner in this course. Rejects with a `CodedError`. */
	open(): Promise<OpenedRecord>;
	/**
	 * Resolves once the event would survive a crash of the page and, in an LMS, is reported. Rejects with a
	 * `CodedError`; the same event may then be saved again.
	 */
	save(event: LearningEvent): Promise<void>;
	/** Notes where the learner is; goes with the next save. */
	visited(location: string): void;
	/** The page is hidden and may never come back: saves what waits, without ending the session. */
	flush(): boolean;
	/** The line is back: what was handed over meanwhile may be lost and is sent again. */
	reconnected(): boolean;
	/** Calls back with events that reach the same record from elsewhere (another tab); returns how to stop. */
	follow(tell: (event: LearningEvent) => void): () => void;
	/** The page is left: the last chance to save, and the end of the session. Returns whether all was saved. */
	suspend(): boolean;
}
