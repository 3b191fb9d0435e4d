import { mean, median } from 'simple-statistics';
import type { Question } from '../quiz/question.ts';
import { choicesOf, type Choice, type Given } from './choices.ts';
import { correlate, likelyCorrelation } from './correlation.ts';
import type { ClassSittings } from './sitting.ts';
import { LEAST } from './thresholds.ts';
import { groupSize, upperMinusLower, type Placed } from './upper-lower.ts';

/** Whether those who know the rest do better at a question. */
export type Discrimination =
	| {
			readonly kind: 'told';
			/** With the rest of the attempt, the question itself left out ("corrected"). */
			readonly pointBiserial: number;
			/** Where it probably lies, since a class is a sample. */
			readonly likely: { readonly from: number; readonly to: number };
			/** Mean score of the upper 27% minus that of the lower. */
			readonly upperLower: number;
			/** Learners in each of the two groups. */
			readonly group: number;
	  }
	| { readonly kind: 'not-told'; readonly why: 'too-few-learners' | 'one-question' | 'no-spread' };

/** What the answers of a class tell about a question. */
export interface ItemAnalysis {
	readonly question: Question;
	/** Learners. */
	readonly asked: number;
	readonly unanswered: number;
	/** Mean score, 0 to 1: of a question that is right or wrong the share of those who had it right. */
	readonly difficulty: number;
	/** Learners who had it wholly right. */
	readonly right: number;
	readonly discrimination: Discrimination;
	readonly choices: readonly Choice[];
	/** Milliseconds; undefined where nobody answered. */
	readonly medianTime: number | undefined;
}

interface Answered extends Given, Placed {
	readonly latency: number | undefined;
}

/** Every question that was asked, in the order in which the questions are handed in. */
export function analyseItems({ questions, sittings }: ClassSittings): ItemAnalysis[] {
	const byQuestion = new Map<string, Answered[]>();
	for (const { asked } of sittings) {
		const points = asked.reduce((sum, { score }) => sum + score, 0);
		for (const { question, score, response, latency } of asked) {
			const rest = asked.length > 1 ? (points - score) / (asked.length - 1) : undefined;
			const answered = { score, response, latency, rest, total: points / asked.length };
			const list = byQuestion.get(question);
			if (list) list.push(answered);
			else byQuestion.set(question, [answered]);
		}
	}
	return [...questions.values()].flatMap((question) => {
		const answered = byQuestion.get(question.id);
		return answered ? [analyse(question, answered)] : [];
	});
}

function analyse(question: Question, answered: readonly Answered[]): ItemAnalysis {
	const times = answered.flatMap(({ latency }) => (latency === undefined ? [] : [latency]));
	return {
		question,
		asked: answered.length,
		unanswered: answered.filter(({ response }) => response === undefined).length,
		difficulty: mean(answered.map(({ score }) => score)),
		right: answered.filter(({ score }) => score === 1).length,
		discrimination: discriminationOf(answered),
		choices: choicesOf(question, answered),
		medianTime: times.length === 0 ? undefined : median(times)
	};
}

function discriminationOf(answered: readonly Answered[]): Discrimination {
	const rests = answered.flatMap(({ rest }) => (rest === undefined ? [] : [rest]));
	if (rests.length < answered.length) return { kind: 'not-told', why: 'one-question' };
	if (answered.length < LEAST.correlation) return { kind: 'not-told', why: 'too-few-learners' };
	const pointBiserial = correlate(
		answered.map(({ score }) => score),
		rests
	);
	const upperLower = upperMinusLower(answered);
	if (pointBiserial === undefined || upperLower === undefined) return { kind: 'not-told', why: 'no-spread' };
	return {
		kind: 'told',
		pointBiserial,
		likely: likelyCorrelation(pointBiserial, answered.length),
		upperLower,
		group: groupSize(answered.length)
	};
}
