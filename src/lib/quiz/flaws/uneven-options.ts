import type { Opening } from '../../course/grammar/grammar.ts';
import type { FlawRule } from './flaw.ts';
import { wordedAnswersOf, wordedTargetsOf } from './options.ts';
import { isSentence } from './sentence.ts';
import { plain } from './words.ts';

/**
 * Options, or statements to sort, of different make: a full stop after some, a capital before some, a pronoun or an
 * infinitive at the beginning of some, or an article or an -ing form that sets the key apart from all others.
 * Haladyna, Downing and Rodriguez 2002, guidelines 23 (one grammatical structure), 12 (punctuation and capitals) and
 * 28d (conspicuous key); NBME item-writing guide: nonparallel options.
 */
export const unevenOptions: FlawRule = (question, context) => {
	const answers = wordedAnswersOf(question, context);
	const items = question.format === 'assign' ? question.items.map(({ text }) => text) : [];
	const { opening } = context.grammar.items;
	const sets = [
		answers.map(({ text }) => text),
		items,
		wordedTargetsOf(question, context).map(({ text }) => text)
	];

	const uneven = sets.flatMap((texts) => [
		...oddOnes(texts, isSentence),
		...oddOnes(texts.filter(showsCase), beginsLow),
		...oddOnes(texts, (text) =>
			['pronoun', 'infinitive'].includes(opening(text)) ? firstWord(text) : undefined
		)
	]);
	const cues = (['article', 'gerund'] satisfies Opening[]).flatMap((kind) => {
		const [key, ...otherKeys] = answers.filter((answer) => answer.isKey);
		const others = answers.filter((answer) => !answer.isKey).map(({ text }) => opening(text) === kind);
		if (!key || otherKeys.length > 0 || others.length < 2) return [];
		return others.every((has) => has !== (opening(key.text) === kind)) ? [key.text] : [];
	});
	return [...new Set([...uneven, ...cues])].map((text) => ({ rule: 'uneven-options', detail: text }));
};

/** One of the texts that differ from the first in a property; nothing where all are alike. */
function oddOnes(texts: readonly string[], propertyOf: (text: string) => unknown): string[] {
	const [first = '', ...rest] = texts;
	return rest.filter((text) => propertyOf(text) !== propertyOf(first)).slice(0, 1);
}

const firstWord = (text: string) => plain(text).trim().split(' ')[0];
const beginsLow = (text: string) => /^\p{Ll}/u.test(text);

/** Whether the first letter's case is a choice; a name ("Red List", "KPO", "iPhone") has no other. */
function showsCase(text: string): boolean {
	const [first = '', ...rest] = text.split(/\s+/);
	if (!/^\p{L}/u.test(first) || /.\p{Lu}/u.test(first)) return false;
	const long = rest.filter((word) => word.length > 3);
	return long.length === 0 || !/^\p{Lu}/u.test(first) || long.some((word) => !/^\p{Lu}/u.test(word));
}
