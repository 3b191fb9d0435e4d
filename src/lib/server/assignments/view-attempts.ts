import { countedAttempt, percentOfAttempt } from '../../assign/attempt-score.ts';
import { mayTellResult } from '../../assign/phase.ts';
import { openingOf, runs, type Assigned, type AttemptHead } from './attempts.ts';

/** An attempt as its learner may see it now. */
export interface AttemptView {
	readonly id: string;
	readonly number: number;
	readonly startedAt: Date;
	readonly endsAt: Date | null;
	readonly state:
		| { readonly kind: 'running' }
		/** Its result is told later. */
		| { readonly kind: 'finished'; readonly at: Date }
		| { readonly kind: 'told'; readonly at: Date; readonly percent: number; readonly isPassed: boolean };
}

/** Where a learner stands with an assigned quiz, with nothing that may not be told yet. */
export interface Standing {
	readonly attempts: readonly AttemptView[];
	readonly running: AttemptView | undefined;
	/** The one that counts, where results are told. */
	readonly counted: AttemptView | undefined;
	/** Null for any number. */
	readonly attemptsLeft: number | null;
}

export function viewAttempts(
	{ settings, ...assignment }: Assigned,
	heads: readonly AttemptHead[],
	now: Date
): Standing {
	const opening = openingOf(assignment);
	const attempts = heads.map((head): AttemptView => {
		const { id, number, startedAt, endsAt, finishedAt, score, questions } = head;
		const common = { id, number, startedAt, endsAt };
		if (runs(head, now)) return { ...common, state: { kind: 'running' } };
		const at = finishedAt ?? endsAt ?? startedAt;
		if (!mayTellResult(settings.feedback, opening, { isFinished: true }, now.valueOf()))
			return { ...common, state: { kind: 'finished', at } };
		const percent = percentOfAttempt({ number, score: score ?? 0, questions });
		return { ...common, state: { kind: 'told', at, percent, isPassed: percent >= settings.passMark } };
	});
	const finished = heads.flatMap(({ number, score, questions }) =>
		score === null ? [] : [{ number, score, questions }]
	);
	const counted = countedAttempt(finished, settings.counts);
	return {
		attempts,
		running: attempts.find(({ state }) => state.kind === 'running'),
		counted: attempts.find(({ number, state }) => number === counted?.number && state.kind === 'told'),
		attemptsLeft: settings.attempts === null ? null : Math.max(0, settings.attempts - heads.length)
	};
}
