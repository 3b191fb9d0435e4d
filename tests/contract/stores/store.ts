import type { RecordDestination } from '../../../src/lib/record/port.ts';
import type { LearnerState } from '../../../src/lib/record/state.ts';

/** Where a destination keeps its records, and what the suite needs to do to it. */
export interface Store {
	/** Opens the record of a course as a page does that is loaded now. */
	connect(course: string): Promise<RecordDestination>;
	/** From now on nothing can be saved. */
	breakDown(): void;
	/** All is well again. */
	repair(): void;
	/** Closes what is open. Throws where a session broke the rules of what it was kept in. */
	end(): void;
	/** Puts things into the record of the course that are no events. */
	spoil?(course: string): Promise<void>;
	/** Forgets everything. */
	erase?(): Promise<void>;
	/** The same record in another tab, where a record may be open in several. */
	connectElsewhere?(course: string): Promise<RecordDestination>;
	/** What is kept of a state, where that is not all of it: a saved state has no times of single answers. */
	kept?(state: LearnerState): unknown;
	/** Why an event of an earlier page is not known again, where it is not. */
	readonly forgetsEvents?: string;
	/** Why an event that could not be saved is there later all the same. */
	readonly keepsUnsaved?: string;
}
