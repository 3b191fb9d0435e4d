import { countedAttempt, percentOfAttempt } from './attempt-score.ts';
import type { Counts } from './settings.ts';

/** What an attempt amounts to. */
export interface Tally {
	/** Sum of the scores of what counts; null while it runs. */
	readonly score: number | null;
	/** How many questions count. */
	readonly questions: number;
}

/** An attempt as it stands, and as it would once it is graded anew. */
export interface Regraded {
	readonly id: string;
	readonly memberId: string;
	readonly number: number;
	/** Whether the question that is decided about is among those it asks. */
	readonly isAsked: boolean;
	readonly before: Tally;
	readonly after: Tally;
}

/** Somebody whose result turns from passed to not passed, or the other way round. Whole percent. */
export interface Turn {
	readonly memberId: string;
	readonly before: number;
	readonly after: number;
}

/** What grading anew changes. */
export interface RegradeEffect {
	/** Attempts that ask the question, finished and running. */
	readonly asked: number;
	readonly running: number;
	/** Finished attempts whose percent becomes higher, and lower. */
	readonly raised: number;
	readonly lowered: number;
	readonly toPassed: readonly Turn[];
	readonly toFailed: readonly Turn[];
	/** Whether some attempt would be left with no question that counts. */
	readonly leavesNothing: boolean;
}

/** @param attempts of a whole assignment: which one counts may turn as well @param passMark percent */
export function effectOf(
	attempts: readonly Regraded[],
	{ counts, passMark }: { readonly counts: Counts; readonly passMark: number }
): RegradeEffect {
	const asked = attempts.filter(({ isAsked }) => isAsked);
	const percent = (number: number, tally: Tally) => finished(number, tally).map(percentOfAttempt)[0] ?? 0;
	const shifts = asked.map(({ number, before, after }) => percent(number, after) - percent(number, before));
	const byMember = new Map<string, Regraded[]>();
	for (const attempt of attempts) {
		const own = byMember.get(attempt.memberId);
		if (own) own.push(attempt);
		else byMember.set(attempt.memberId, [attempt]);
	}
	const results = [...byMember].flatMap(([memberId, own]): Turn[] => {
		const result = (when: 'before' | 'after') => {
			const counted = countedAttempt(
				own.flatMap((attempt) => finished(attempt.number, attempt[when])),
				counts
			);
			return counted && percentOfAttempt(counted);
		};
		const [before, after] = [result('before'), result('after')];
		return before === undefined || after === undefined ? [] : [{ memberId, before, after }];
	});
	return {
		asked: asked.length,
		running: asked.filter(({ before }) => before.score === null).length,
		raised: shifts.filter((shift) => shift > 0).length,
		lowered: shifts.filter((shift) => shift < 0).length,
		toPassed: results.filter(({ before, after }) => before < passMark && after >= passMark),
		toFailed: results.filter(({ before, after }) => before >= passMark && after < passMark),
		leavesNothing: asked.some(({ after }) => after.questions === 0)
	};
}

const finished = (number: number, { score, questions }: Tally) =>
	score === null ? [] : [{ number, score, questions }];
