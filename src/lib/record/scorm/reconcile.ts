import { decodeState, type CodecContext, type SavedState } from '../codec/state-codec.ts';
import { attemptKey, joinStates } from '../join-states.ts';
import { NOTHING_YET, type Attempt, type LearnerState } from '../state.ts';
import type { MirroredState } from './mirror.ts';

export interface Reconciled {
	/** What the learner goes on with; undefined where nothing was saved anywhere. */
	readonly saved: SavedState | undefined;
	/** Whether the LMS has a state of this attempt. */
	readonly isConfirmed: boolean;
	/** Answers that the LMS does not know of. */
	readonly lost: readonly { readonly attempt: Attempt; readonly question: string }[];
}

/**
 * The newer of the LMS's state and the browser's copy, where both are of one attempt (scorm.md, When the LMS fails).
 * What was done while the LMS did not even begin a session is added to what it has.
 * @param stored `suspend_data` as the LMS gave it
 * @param entry `ab-initio`, `resume` or empty, as the LMS gave it
 * @param live what this page has done before the LMS let it in
 */
export function reconcile(
	stored: string,
	entry: string,
	mirrored: MirroredState | undefined,
	context: CodecContext,
	live?: SavedState
): Reconciled {
	const theirs = decodeState(stored, context);
	const copy = mirrored && decodeState(mirrored.text, context);
	// Nothing at the beginning of an attempt means that it is a new one, unless the LMS never took anything of this.
	// Nothing when an attempt goes on means that the LMS has erased it.
	const isNew = entry === 'ab-initio' && mirrored?.wasConfirmed === true;
	const isOurs = theirs ? copy?.attempt === theirs.attempt : !isNew;
	// Of two with one count the copy is the better: an LMS may have cut its own short.
	const mine = copy && isOurs && copy.counter >= (theirs?.counter ?? 0) ? copy : undefined;
	// A copy that no LMS ever took anything of is owed to this one, whatever it has from elsewhere.
	const owed = theirs && !isOurs && !mirrored?.wasConfirmed ? [copy, live] : [live];
	const saved = owed.reduce(joined, mine ?? theirs);
	return {
		saved,
		isConfirmed: theirs !== undefined,
		lost:
			saved && (saved !== mine || mine.counter > (theirs?.counter ?? -1))
				? answersMissing(saved.state, theirs?.state ?? NOTHING_YET)
				: []
	};
}

function joined(kept: SavedState | undefined, owed: SavedState | undefined): SavedState | undefined {
	if (!kept || !owed) return kept ?? owed;
	return {
		...kept,
		counter: Math.max(kept.counter, owed.counter),
		state: joinStates(kept.state, owed.state)
	};
}

/** Answers that one state has and another lacks. */
function answersMissing(mine: LearnerState, theirs: LearnerState): { attempt: Attempt; question: string }[] {
	const known = new Map(theirs.attempts.map((attempt) => [attemptKey(attempt), attempt]));
	return mine.attempts.flatMap((attempt) =>
		attempt.questions
			.filter((id) => attempt.answers[id] && !known.get(attemptKey(attempt))?.answers[id])
			.map((question) => ({ attempt, question }))
	);
}
