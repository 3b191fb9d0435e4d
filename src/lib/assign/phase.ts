import type { Feedback } from './settings.ts';

/** Milliseconds after the end in which an answer still counts that was under way: a phone's network is slow, and no learner's fault. */
export const GRACE = 15_000;

/** Milliseconds since the epoch. */
export interface Opening {
	readonly opensAt: number;
	readonly closesAt: number | null;
}

export type Phase = 'before' | 'open' | 'closed';

export function phaseOf({ opensAt, closesAt }: Opening, now: number): Phase {
	if (now < opensAt) return 'before';
	return closesAt !== null && now >= closesAt ? 'closed' : 'open';
}

/** When an attempt that begins now has to end, in milliseconds since the epoch; null for never. @param timeLimit minutes */
export function endOf({ closesAt }: Opening, timeLimit: number | null, now: number): number | null {
	const ends = [closesAt, timeLimit === null ? null : now + timeLimit * 60_000].filter((end) => end !== null);
	return ends.length === 0 ? null : Math.min(...ends);
}

/** Whether answers are still taken. */
export function isRunning(
	{ finishedAt, endsAt }: { readonly finishedAt: number | null; readonly endsAt: number | null },
	now: number
): boolean {
	return finishedAt === null && (endsAt === null || now <= endsAt + GRACE);
}

/** Whether right and wrong of a whole attempt, with its score, may be told to who took it. */
export function mayTellResult(
	feedback: Feedback,
	opening: Opening,
	attempt: { readonly isFinished: boolean },
	now: number
): boolean {
	if (!attempt.isFinished) return false;
	return feedback !== 'after-closing' || phaseOf(opening, now) === 'closed';
}
