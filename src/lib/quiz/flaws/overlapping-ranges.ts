import { itemGrammarOf, type ItemGrammar } from '../../course/grammar/item-grammar.ts';
import { parseNumber } from '../match-text.ts';
import type { FlawRule } from './flaw.ts';
import { wordedAnswersOf } from './options.ts';
import { contains, plain } from './words.ts';

interface Range {
	readonly text: string;
	readonly low: number;
	readonly high: number;
	/** Numbers that end the range and do not belong to it. */
	readonly excluded: readonly number[];
	readonly isPoint: boolean;
	/** What is counted: the words around the numbers. */
	readonly rest: string;
}

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;

/**
 * "5 to 10 years" beside "10 to 15 years": ten years is both. Ranges of the same thing are compared. Haladyna,
 * Downing and Rodriguez 2002, guidelines 22 (independent choices) and 19 (one right answer).
 */
export const overlappingRanges: FlawRule = (question, context) => {
	const grammar = itemGrammarOf(context.grammar);
	const ranges = wordedAnswersOf(question, context).flatMap(({ text }) => rangeIn(text, grammar) ?? []);
	return ranges.flatMap((one, index) =>
		ranges
			.slice(index + 1)
			.filter((other) => one.rest === other.rest && !(one.isPoint && other.isPoint) && overlap(one, other))
			.map((other) => ({ rule: 'overlapping-ranges', detail: `${one.text} / ${other.text}` }))
	);
};

function overlap(one: Range, other: Range): boolean {
	const low = Math.max(one.low, other.low);
	const high = Math.min(one.high, other.high);
	if (low !== high) return low < high;
	return ![...one.excluded, ...other.excluded].includes(low);
}

function rangeIn(text: string, { rangeJoints, bounds }: ItemGrammar): Range | undefined {
	if (!/\d/.test(text)) return undefined;
	const joints = ['-', '–', '—', ...rangeJoints].join('|');
	const both = new RegExp(`(${NUMBER})\\s*(?:${joints})\\s*(${NUMBER})`, 'iu').exec(text);
	const numbers = (text.match(new RegExp(NUMBER, 'gu')) ?? []).map((number) => parseNumber(number) ?? NaN);
	const [first = NaN, second] = numbers;
	if (both && second !== undefined && numbers.length === 2) {
		const rest = plain(text.replace(both[0], ' '));
		return { text, low: first, high: second, excluded: [], isPoint: false, rest };
	}
	if (numbers.length !== 1) return undefined;
	const rest = plain(text.replace(new RegExp(NUMBER, 'u'), ' '));
	const open = Object.entries(bounds)
		.filter(([phrase]) => contains(rest, ` ${phrase} `))
		// "No more than" before the "more than" inside it.
		.toSorted(([a], [b]) => b.length - a.length)[0];
	if (!open) return { text, low: first, high: first, excluded: [], isPoint: true, rest };
	const [phrase, { side, inclusive }] = open;
	return {
		text,
		low: side === 'above' ? first : -Infinity,
		high: side === 'below' ? first : Infinity,
		excluded: inclusive ? [] : [first],
		isPoint: false,
		rest: plain(rest.replace(` ${phrase} `, ' '))
	};
}
