import type { LearningEvent } from './event.ts';
import type { LearnerState } from './state.ts';

/** Where a learner's record is kept. One file a destination; one contract suite that each of them passes. */
export interface RecordDestination {
	/** Everything that is known of the learner in this course. Rejects with a `CodedError`. */
	open(): Promise<LearnerState>;
	/** Resolves once the event would survive a crash of the page. Rejects with a `CodedError`, keeping nothing. */
	save(event: LearningEvent): Promise<void>;
	/** Calls back with events that reach the same record from elsewhere (another tab); returns how to stop. */
	follow(tell: (event: LearningEvent) => void): () => void;
}
