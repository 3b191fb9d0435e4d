import type { Question, Response } from '../quiz/question.ts';
import { correlate } from './correlation.ts';
import { groupBy } from './group-by.ts';
import { LEAST } from './thresholds.ts';

/** Something that could be answered, and how many did. */
export interface Choice {
	/** Unique within its question. */
	readonly id: string;
	/** What it was assigned to; undefined of a plain option, and of what was typed. */
	readonly item: string | undefined;
	/** Empty of right answers that were typed. */
	readonly text: string;
	readonly isKey: boolean;
	readonly count: number;
	/** Of those asked, 0 to 1. */
	readonly share: number;
	/** Of choosing it, with the rest of the attempt; undefined where that cannot be told. */
	readonly pointBiserial: number | undefined;
}

/** One learner's answer to a question. */
export interface Given {
	readonly response: Response | undefined;
	/** 0 to 1. */
	readonly score: number;
	/** Share of the other questions' points, 0 to 1; undefined where there are no others. */
	readonly rest: number | undefined;
}

/** Wrong answers of a kind that are listed where they were typed. */
const TYPED_MOST = 5;

type Possible = Pick<Choice, 'id' | 'item' | 'text' | 'isKey'> & {
	readonly wasGiven: (given: Given) => boolean;
};

/** What was chosen of a question, by how many, and whether those were the ones who know the rest. */
export function choicesOf(question: Question, given: readonly Given[]): Choice[] {
	return possibleOf(question, given).map(({ wasGiven, ...choice }) => {
		const chosen = given.map(wasGiven);
		const count = chosen.filter(Boolean).length;
		const share = given.length === 0 ? 0 : count / given.length;
		return { ...choice, count, share, pointBiserial: pointBiserial(chosen, given) };
	});
}

function pointBiserial(chosen: readonly boolean[], given: readonly Given[]): number | undefined {
	const rests = given.flatMap(({ rest }) => (rest === undefined ? [] : [rest]));
	return rests.length < LEAST.correlation || rests.length < given.length
		? undefined
		: correlate(chosen.map(Number), rests);
}

function possibleOf(question: Question, given: readonly Given[]): Possible[] {
	switch (question.format) {
		case 'choice':
		case 'multiple': {
			const keys = question.format === 'choice' ? [question.key] : question.keys;
			return question.options.map(({ id, text }) => ({
				id,
				item: undefined,
				text,
				isKey: keys.includes(id),
				wasGiven: ({ response }) =>
					(response?.format === 'choice' && response.option === id) ||
					(response?.format === 'multiple' && response.options.includes(id))
			}));
		}
		case 'assign':
			return question.items.flatMap((item) =>
				question.targets.map((target) => ({
					id: `${item.id} ${target.id}`,
					item: item.text,
					text: target.text,
					isKey: target.id === item.key,
					wasGiven: ({ response }: Given) =>
						response?.format === 'assign' && response.targets[item.id] === target.id
				}))
			);
		case 'text':
		case 'numeric':
			return typed(given);
	}
}

/** Right answers together, then the wrong ones that were typed most often, however they were written. */
function typed(given: readonly Given[]): Possible[] {
	const wrong = given.flatMap((each) => {
		const text = typedText(each);
		return each.score < 1 && text !== undefined ? [text] : [];
	});
	const most = [...groupBy(wrong, (text) => text)]
		.toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
		.slice(0, TYPED_MOST);
	return [
		{ id: 'right', item: undefined, text: '', isKey: true, wasGiven: ({ score }) => score === 1 },
		...most.map(([text]) => ({
			id: `wrong ${text}`,
			item: undefined,
			text,
			isKey: false,
			wasGiven: (each: Given) => each.score < 1 && typedText(each) === text
		}))
	];
}

function typedText({ response }: Given): string | undefined {
	return response?.format === 'text' || response?.format === 'numeric'
		? response.text.trim().replace(/\s+/g, ' ').toLowerCase()
		: undefined;
}
