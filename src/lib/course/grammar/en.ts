import type { Grammar } from './grammar.ts';

/** Verbs whose third person singular is not formed by rule. */
const IRREGULAR = new Map([
	['be', { singular: 'is', plural: 'are' }],
	['have', { singular: 'has', plural: 'have' }],
	['do', { singular: 'does', plural: 'do' }],
	['go', { singular: 'goes', plural: 'go' }],
	['its', { singular: 'its', plural: 'their' }],
	['it', { singular: 'it', plural: 'they' }],
	['itself', { singular: 'itself', plural: 'themselves' }]
]);

/** Third person singular, present tense. Source: R. Quirk et al., A Comprehensive Grammar of the English Language, §3.5. */
function thirdPerson(verb: string): string {
	if (/(s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
	if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
	return `${verb}s`;
}

const STOP_WORDS = new Set(
	(
		'a an and are as at be been being but by do does for from go goes had has have if in into is it its itself ' +
		'more most of on onto or out over own per so than that the their them themselves then there these they this ' +
		'those through to under up upon was were what when where which while who whose with within would you your'
	).split(' ')
);

export const english: Grammar = {
	language: 'en',
	inflect(word) {
		return IRREGULAR.get(word) ?? { singular: thirdPerson(word), plural: word };
	},
	baseForm(word) {
		const lower = word.toLowerCase();
		for (const [base, forms] of IRREGULAR)
			if (forms.singular === lower || forms.plural === lower) return base;
		// "dies", "lies" and "ties" come from "die", "lie" and "tie".
		if (/^[^aeiou]ies$/.test(lower)) return lower.slice(0, -1);
		if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
		if (/(sses|xes|zzes|tzes|ches|shes|oes)$/.test(lower)) return lower.slice(0, -2);
		if (/[^s]s$/.test(lower)) return lower.slice(0, -1);
		return lower;
	},
	stem(word) {
		const lower = word.toLowerCase().replace(/['’]s$/, '');
		if (lower.length < 4) return lower;
		return lower
			.replace(/ies$/, 'y')
			.replace(/(sses|xes|zes|ches|shes)$/, (end) => end.slice(0, -2))
			.replace(/([^s])s$/, '$1')
			.replace(/(ing|ed|ly)$/, '')
			.replace(/e$/, '')
			.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
	},
	isStopWord: (word) => STOP_WORDS.has(word.toLowerCase()),
	midSentence(title) {
		const [first = '', ...rest] = title.split(' ');
		// An initialism or a name with inner capitals keeps them.
		return [/.\p{Lu}/u.test(first) ? first : first.toLowerCase(), ...rest].join(' ');
	}
};
