import { itemGrammarOf } from '../../course/grammar/item-grammar.ts';
import type { FlawContext, FlawRule } from './flaw.ts';
import { onceAText } from './once-a-text.ts';
import { wordedAnswersOf, wordedTargetsOf, type Answer } from './options.ts';
import { isSentence } from './sentence.ts';

/**
 * Options, or statements to sort, of different make: a full stop after some, a capital before some, a pronoun or an
 * infinitive at the beginning of some, or an article or an -ing form that sets the key apart from all others.
 * Haladyna, Downing and Rodriguez 2002, guidelines 23 (one grammatical structure), 12 (punctuation and capitals) and
 * 28d (conspicuous key); NBME item-writing guide: nonparallel options.
 */
export const unevenOptions: FlawRule = (question, context) => {
	const answers = wordedAnswersOf(question, context);
	const sets = [
		answers.map(({ text }) => text),
		question.format === 'assign' ? question.items.map(({ text }) => text) : [],
		wordedTargetsOf(question, context).map(({ text }) => text)
	];
	const uneven = sets.flatMap((texts) => [
		...oddOnes(texts, (text) => makeOf(text, context).isSentence),
		...oddOnes(texts, (text) => makeOf(text, context).isLow),
		...oddOnes(texts, (text) => makeOf(text, context).subject)
	]);
	return [...new Set([...uneven, ...conspicuousKey(answers, context)])].map((text) => ({
		rule: 'uneven-options',
		detail: text
	}));
};

/** What can be told of an option's making from its text. */
const makeOf = onceAText((text, { grammar }) => {
	const opening = itemGrammarOf(grammar).opening(text);
	return {
		opening,
		isSentence: isSentence(text),
		/** Whether it begins with a small letter; undefined where the case is no choice. */
		isLow: showsCase(text) ? /^\p{Ll}/u.test(text) : undefined,
		/** The first word where that makes a sentence or an infinitive of it: "it", "they", "to". */
		subject: opening === 'pronoun' || opening === 'infinitive' ? text.split(' ')[0]?.toLowerCase() : 'none'
	};
});

/**
 * The texts that differ from most of the others in a property; nothing where all are alike. Texts without the
 * property go with any.
 */
function oddOnes(
	texts: readonly string[],
	propertyOf: (text: string) => string | boolean | undefined
): string[] {
	const groups = new Map<string | boolean, string[]>();
	for (const text of texts) {
		const property = propertyOf(text);
		if (property !== undefined) groups.set(property, [...(groups.get(property) ?? []), text]);
	}
	const [fewest = [], ...others] = [...groups.values()].toSorted((a, b) => a.length - b.length);
	return others.length === 0 ? [] : fewest;
}

/** The one key, where an article or an -ing form at the beginning is its alone or is lacking in it alone. */
function conspicuousKey(answers: readonly Answer[], context: FlawContext): string[] {
	const [key, ...otherKeys] = answers.filter(({ isKey }) => isKey);
	const others = answers.filter(({ isKey }) => !isKey).map(({ text }) => makeOf(text, context).opening);
	if (!key || otherKeys.length > 0 || others.length < 2) return [];
	const { opening } = makeOf(key.text, context);
	const standsOut = (['article', 'gerund'] as const).some((kind) =>
		others.every((other) => (other === kind) !== (opening === kind))
	);
	return standsOut ? [key.text] : [];
}

/** Whether the first letter's case is a choice; a name ("Red List", "KPO", "iPhone") has no other. */
function showsCase(text: string): boolean {
	const [first = '', ...rest] = text.split(/\s+/);
	if (!/^\p{L}/u.test(first) || /.\p{Lu}/u.test(first)) return false;
	const long = rest.filter((word) => word.length > 3);
	return long.length === 0 || !/^\p{Lu}/u.test(first) || long.some((word) => !/^\p{Lu}/u.test(word));
}
