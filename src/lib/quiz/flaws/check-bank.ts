import { arrangeForm } from '../draw.ts';
import type { ChoiceQuestion, Question } from '../question.ts';
import { cues } from './cueing.ts';

/** A count against what chance would give. */
export interface Share {
	readonly count: number;
	readonly of: number;
	/** Share, 0 to 1, that tells nothing about the key. */
	readonly expected: number;
}

export interface BankReport {
	/** For each number of options, how many keys are at each place once laid out; places count from 0. */
	readonly keyPlaces: Readonly<Record<number, readonly number[]>>;
	/** Choices between worded options whose key is longer than every distractor, of all such choices. */
	readonly longestKeys: Share;
	/** Statements to judge that are true. */
	readonly trueStatements: Share;
	/** Questions of each type. */
	readonly types: Readonly<Record<string, number>>;
	/** For each fact, how many questions test it. */
	readonly factItems: Readonly<Record<string, number>>;
	/** For each pair of types ("true-false > choice"), how many questions of the first give one of the second away. */
	readonly cueingPairs: Readonly<Record<string, number>>;
	readonly flaws: readonly BankFlaw[];
}

/** A figure that is off by more than chance and more than matters. */
export type BankFlaw =
	| { readonly rule: 'key-place'; readonly options: number; readonly place: number; readonly share: number }
	| { readonly rule: 'longest-keys' | 'true-statements'; readonly share: number; readonly expected: number }
	| { readonly rule: 'fact-items'; readonly fact: string; readonly count: number; readonly most: number };

/** Ten points more than chance is what an examinee gains something by, … */
const MOST_OFF = 0.1;
/** … where the bank is so large that chance alone does not explain it: two standard errors, 19 of 20 banks. */
const STANDARD_ERRORS = 2;
/** A fact's items by this many times the mean crowd the other facts out of a form. */
const MOST_ITEMS = 3;

/**
 * Figures over a whole bank, of what no single question shows: Haladyna, Downing and Rodriguez 2002, guidelines 20
 * (places of keys) and 24 (lengths); `learning.md`, Generated questions, 3 to 5.
 * @param seed of the form as which the bank is laid out, since options have no order before
 */
export function checkBank(bank: readonly Question[], seed = 1): BankReport {
	const choices = bank.flatMap((question) =>
		question.format === 'choice' && !question.fixedOrder ? [question] : []
	);
	const figures = {
		keyPlaces: keyPlaces(bank, seed),
		longestKeys: longestKeys(choices.filter((question) => !offersSubjects(question))),
		trueStatements: trueStatements(bank),
		types: count(bank.map(({ type }) => type)),
		factItems: count(bank.flatMap(({ facts }) => facts)),
		cueingPairs: cueingPairs(bank)
	};
	return { ...figures, flaws: findBankFlaws(figures) };
}

function keyPlaces(bank: readonly Question[], seed: number): Record<number, number[]> {
	const places: Record<number, number[]> = {};
	for (const { question, order } of arrangeForm(bank, seed).items) {
		if (question.format !== 'choice' || question.fixedOrder) continue;
		const counts = (places[order.length] ??= order.map(() => 0));
		const place = order.indexOf(question.key);
		counts[place] = (counts[place] ?? 0) + 1;
	}
	return places;
}

function longestKeys(choices: readonly ChoiceQuestion[]): Share {
	// Where two options are the longest together, length points at none.
	const longest = choices.flatMap(({ options, key }) => {
		const most = Math.max(...options.map(({ text }) => text.length));
		const [first, ...others] = options.filter(({ text }) => text.length === most);
		return first && others.length === 0 ? [{ isKey: first.id === key, chance: 1 / options.length }] : [];
	});
	const chance = longest.reduce((sum, each) => sum + each.chance, 0);
	return {
		count: longest.filter(({ isKey }) => isKey).length,
		of: choices.length,
		expected: chance / Math.max(1, choices.length)
	};
}

function trueStatements(bank: readonly Question[]): Share {
	const judged = bank.flatMap((question) =>
		question.format === 'choice' && question.type === 'true-false' ? [question.key] : []
	);
	return { count: judged.filter((key) => key === 'true').length, of: judged.length, expected: 0.5 };
}

/** Options named after the subjects that their proofs speak of are the subjects themselves. */
function offersSubjects({ options }: ChoiceQuestion): boolean {
	return options.every(({ id, proof }) => proof.some((each) => 'subject' in each && each.subject === id));
}

function cueingPairs(bank: readonly Question[]): Record<string, number> {
	return count(
		bank.flatMap((a) => bank.filter((b) => cues(a, b)).map((b): string => `${a.type} > ${b.type}`))
	);
}

function count(names: readonly string[]): Record<string, number> {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return Object.fromEntries(counts);
}

function findBankFlaws(figures: Omit<BankReport, 'flaws'>): BankFlaw[] {
	const { keyPlaces: places, longestKeys: longest, trueStatements: truths, factItems } = figures;
	const isOff = ({ count: hits, of, expected }: Share) => {
		if (of === 0) return false;
		const error = Math.sqrt((expected * (1 - expected)) / of);
		return Math.abs(hits / of - expected) > Math.max(MOST_OFF, STANDARD_ERRORS * error);
	};
	const most = MOST_ITEMS * mean(Object.values(factItems));
	return [
		...Object.values(places).flatMap((counts) => {
			const of = counts.reduce((sum, keys) => sum + keys, 0);
			const expected = 1 / counts.length;
			return counts.flatMap((keys, place): BankFlaw[] =>
				isOff({ count: keys, of, expected })
					? [{ rule: 'key-place', options: counts.length, place, share: keys / of }]
					: []
			);
		}),
		// Keys that are seldom the longest give as much away as keys that often are.
		...shareFlaw('longest-keys', longest, isOff),
		...shareFlaw('true-statements', truths, isOff),
		...Object.entries(factItems).flatMap(([fact, items]): BankFlaw[] =>
			items > most ? [{ rule: 'fact-items', fact, count: items, most }] : []
		)
	];
}

function shareFlaw(
	rule: 'longest-keys' | 'true-statements',
	share: Share,
	isOff: (share: Share) => boolean
): BankFlaw[] {
	return isOff(share) ? [{ rule, share: share.count / share.of, expected: share.expected }] : [];
}

const mean = (numbers: readonly number[]) =>
	numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
