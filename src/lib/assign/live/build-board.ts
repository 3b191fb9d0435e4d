import { countedAttempt, percentOfAttempt } from '../attempt-score.ts';
import { isRunning } from '../phase.ts';
import type { QuizSettings } from '../settings.ts';
import type { LiveBoard, LiveMember, LiveQuestion } from './board.ts';
import { arrangeBoard } from './changes.ts';

/** An attempt without its answers. Times are milliseconds since the epoch. */
export interface LiveAttempt {
	readonly id: string;
	readonly memberId: string;
	/** From 1. */
	readonly number: number;
	readonly endsAt: number | null;
	readonly finishedAt: number | null;
	/** Sum of its questions' scores; null while it runs. */
	readonly score: number | null;
	readonly questions: number;
}

export interface LiveFindings {
	readonly members: readonly { readonly id: string; readonly name: string; readonly hasJoined: boolean }[];
	readonly attempts: readonly LiveAttempt[];
	/** Of an attempt: the ids of its questions, by place. */
	formOf(attempt: string): readonly string[];
	/** Of an attempt: the score, 0 to 1, of the answer that counts, by place; nothing where there is none. */
	scoresOf(attempt: string): ReadonlyMap<number, number>;
	/** Stems by id of the question, in the order in which they are to be shown. */
	readonly stems: ReadonlyMap<string, string>;
	readonly settings: Pick<QuizSettings, 'counts' | 'passMark'>;
}

/** The last attempt of each member. */
export function lastAttempts<A extends Pick<LiveAttempt, 'memberId' | 'number'>>(
	attempts: readonly A[]
): Map<string, A> {
	const last = new Map<string, A>();
	for (const attempt of attempts)
		if (attempt.number > (last.get(attempt.memberId)?.number ?? 0)) last.set(attempt.memberId, attempt);
	return last;
}

/** @param now milliseconds since the epoch */
export function buildBoard(findings: LiveFindings, now: number): LiveBoard {
	const last = lastAttempts(findings.attempts);
	const finished = new Map<string, (LiveAttempt & { readonly score: number })[]>();
	for (const attempt of findings.attempts) {
		const { memberId, score } = attempt;
		if (score !== null) finished.set(memberId, [...(finished.get(memberId) ?? []), { ...attempt, score }]);
	}
	const { counts, passMark } = findings.settings;
	const members = findings.members.map(({ id, name, hasJoined }): LiveMember => {
		const attempt = last.get(id);
		const counted = countedAttempt(finished.get(id) ?? [], counts);
		const percent = counted ? percentOfAttempt(counted) : null;
		return {
			id,
			name,
			state: stateOf(attempt, hasJoined, now),
			attempt: attempt?.number ?? 0,
			answered: attempt ? findings.scoresOf(attempt.id).size : 0,
			questions: attempt?.questions ?? 0,
			percent,
			hasPassed: percent !== null && percent >= passMark
		};
	});
	return arrangeBoard(members, tallyQuestions(findings, [...last.values()]));
}

function stateOf(attempt: LiveAttempt | undefined, hasJoined: boolean, now: number): LiveMember['state'] {
	if (!attempt) return hasJoined ? 'not-begun' : 'not-joined';
	return isRunning(attempt, now) ? 'running' : 'finished';
}

function tallyQuestions(
	{ formOf, scoresOf, stems }: LiveFindings,
	attempts: readonly LiveAttempt[]
): LiveQuestion[] {
	const tallies = new Map<string, { asked: number; answered: number; right: number }>();
	for (const { id } of attempts) {
		const scores = scoresOf(id);
		for (const [place, question] of formOf(id).entries()) {
			const tally = tallies.get(question) ?? { asked: 0, answered: 0, right: 0 };
			tallies.set(question, tally);
			const score = scores.get(place);
			tally.asked++;
			if (score !== undefined) tally.answered++;
			if (score === 1) tally.right++;
		}
	}
	return [...stems].flatMap(([id, stem], place) => {
		const tally = tallies.get(id);
		return tally ? [{ id, place, stem, ...tally }] : [];
	});
}
