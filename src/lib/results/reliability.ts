import { sampleStandardDeviation, sampleVariance } from 'simple-statistics';
import { hasSpread } from './correlation.ts';
import { shareOf, type Sitting } from './sitting.ts';
import { LEAST } from './thresholds.ts';

/** How far a form's results can be relied on. */
export type Reliability =
	| {
			readonly kind: 'told';
			/** Cronbach's, 1 at most; of questions that are right or wrong it is Kuder and Richardson's formula 20. */
			readonly alpha: number;
			/** Standard error of a learner's result, as a share of the points: two of three lie within it of the truth. */
			readonly error: number;
			readonly learners: number;
			readonly questions: number;
	  }
	| {
			readonly kind: 'not-told';
			readonly why: 'too-few-learners' | 'other-questions' | 'one-question' | 'no-spread';
	  };

/** Cronbach's alpha of a form that all share (Cronbach 1951); where it cannot be told, why. */
export function reliabilityOf(sittings: readonly Sitting[]): Reliability {
	const form = formOf(sittings);
	if (!form && sittings.length > 1) return { kind: 'not-told', why: 'other-questions' };
	if (!form || sittings.length < LEAST.correlation) return { kind: 'not-told', why: 'too-few-learners' };
	if (form.length < 2) return { kind: 'not-told', why: 'one-question' };
	const alpha = alphaOf(
		form.map((id) => sittings.map(({ asked }) => asked.find(({ question }) => question === id)?.score ?? 0))
	);
	if (alpha === undefined) return { kind: 'not-told', why: 'no-spread' };
	const spread = sampleStandardDeviation(sittings.map(shareOf));
	return {
		kind: 'told',
		alpha,
		error: spread * Math.sqrt(1 - Math.max(0, alpha)),
		learners: sittings.length,
		questions: form.length
	};
}

/** @param scores a list a question, each with a score a learner; @returns undefined where the sums are all alike */
export function alphaOf(scores: readonly (readonly number[])[]): number | undefined {
	const sums = (scores[0] ?? []).map((_, learner) =>
		scores.reduce((sum, question) => sum + (question[learner] ?? 0), 0)
	);
	if (scores.length < 2 || !hasSpread(sums)) return undefined;
	const within = scores.reduce((sum, question) => sum + sampleVariance([...question]), 0);
	return (scores.length / (scores.length - 1)) * (1 - within / sampleVariance(sums));
}

/** Ids of the questions, where all had the same ones in whatever order. */
function formOf(sittings: readonly Sitting[]): readonly string[] | undefined {
	const idsOf = ({ asked }: Sitting) => asked.map(({ question }) => question).toSorted();
	const [first, ...rest] = sittings.map(idsOf);
	if (!first) return undefined;
	const key = first.join('\n');
	return rest.every((ids) => ids.join('\n') === key) ? first : undefined;
}
