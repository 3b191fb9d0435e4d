import type { ItemGrammar, Opening } from './item-grammar.ts';

/** Words that begin with a vowel letter and a consonant sound, and the other way round. */
const SOUNDS_LIKE_CONSONANT = /^(eu|ewe|one|once|u(?=[bcfhjkqrst][aeiou])|uni(?!n|m|d))/i;
const SOUNDS_LIKE_VOWEL = /^(hour|honest|honou?r|heir|8|11(?!\d)|18(?!\d))/i;
/** An initialism is read letter by letter: an MBA, a UN office. */
const INITIALISM = /^[A-Z][A-Z\d]/;

function takesAn(phrase: string): boolean {
	if (INITIALISM.test(phrase)) return /^[AEFHILMNORSX]/.test(phrase);
	return SOUNDS_LIKE_VOWEL.test(phrase) || (/^[aeiou]/i.test(phrase) && !SOUNDS_LIKE_CONSONANT.test(phrase));
}

/** Words that end in -ing and come from no verb. */
const NO_GERUNDS = ['during', 'evening', 'everything', 'morning', 'nothing', 'something', 'spring', 'string'];

const SINGULAR_OPENINGS = ['a', 'an', 'one', 'another', 'each', 'every', 'this'];
const PLURAL_OPENINGS = [
	...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
	...['both', 'few', 'many', 'several', 'these', 'those']
];

export const english: ItemGrammar = {
	wordsToAvoid: {
		negation: [
			'not',
			'no',
			'never',
			'neither',
			'nor',
			'without',
			'except',
			'cannot',
			"aren't",
			"can't",
			"doesn't",
			"don't",
			"hasn't",
			"haven't",
			"isn't",
			"won't"
		],
		absolute: [
			'all',
			'always',
			'never',
			'only',
			'every',
			'everyone',
			'everything',
			'none',
			'nobody',
			'nothing',
			'absolutely',
			'completely',
			'entirely',
			'invariably',
			'exclusively',
			'solely'
		],
		vague: [
			'often',
			'usually',
			'sometimes',
			'typically',
			'commonly',
			'normally',
			'generally',
			'frequently',
			'occasionally',
			'rarely',
			'seldom',
			'may',
			'might',
			'can',
			'could',
			'perhaps',
			'possibly',
			'tends',
			'tend'
		]
	},
	negativeStem: [
		...['not', 'no', 'never', 'neither', 'nor', 'none', 'nothing', 'nobody', 'cannot'],
		...["aren't", "can't", "doesn't", "don't", "hasn't", "haven't", "isn't", "won't"],
		...[
			'except',
			'excepting',
			'exception',
			'excluding',
			'least',
			'incorrect',
			'untrue',
			'is false',
			'are false'
		]
	],
	harmless: ['at least', 'not only', 'whether or not', 'last but not least'],
	otherOptions: new RegExp(
		[
			// "all of the above", "none of these", "both of them", "neither", "all three"
			String.raw`^(all|any|both|each|either|neither|none|some)( of)?( the| these| those| them)?( two| three| four| five)?( options| answers| statements| choices)?( above| are (right|true|correct))?$`,
			String.raw`\b(of|as|than) the above\b`,
			String.raw`\bthe above\b`,
			// "A and C", "both B and D", "options 1, 2 and 3"
			String.raw`^(both |only |either |neither )?(options? |answers? |statements? )?([a-f]|[1-6]|i{1,3}|iv)((, | and | or | nor |, and )([a-f]|[1-6]|i{1,3}|iv))+( only| are (right|true|correct))?$`
		].join('|'),
		'i'
	),
	articles: ['a', 'an', 'the'],
	agrees(article, phrase) {
		if (article !== 'a' && article !== 'an') return undefined;
		return (article === 'an') === takesAn(phrase);
	},
	numberAfter(verb) {
		if (verb === 'is' || verb === 'was') return 'singular';
		return verb === 'are' || verb === 'were' ? 'plural' : undefined;
	},
	numberOf(phrase) {
		const [first = '', ...rest] = phrase
			.toLowerCase()
			.replace(/[.!?]$/, '')
			.split(' ');
		if (SINGULAR_OPENINGS.includes(first)) return 'singular';
		if (PLURAL_OPENINGS.includes(first)) return 'plural';
		// Of longer phrases the head noun is anywhere, and a bare singular looks like an adjective.
		const last = rest.at(-1) ?? first;
		return rest.length < 2 && /[^suio]s$/.test(last) ? 'plural' : undefined;
	},
	opening(phrase): Opening {
		const [first = ''] = phrase.toLowerCase().split(/[^\p{L}'’]+/u);
		if (['it', 'they', 'he', 'she', 'we', 'you', 'this', 'these'].includes(first)) return 'pronoun';
		if (first === 'to') return 'infinitive';
		if (english.articles.includes(first)) return 'article';
		return /.{3}ing$/.test(first) && !NO_GERUNDS.includes(first) ? 'gerund' : 'other';
	},
	rangeJoints: ['to', 'and', 'until'],
	bounds: {
		'less than': { side: 'below', inclusive: false },
		'fewer than': { side: 'below', inclusive: false },
		under: { side: 'below', inclusive: false },
		below: { side: 'below', inclusive: false },
		'up to': { side: 'below', inclusive: true },
		'at most': { side: 'below', inclusive: true },
		'no more than': { side: 'below', inclusive: true },
		'more than': { side: 'above', inclusive: false },
		over: { side: 'above', inclusive: false },
		above: { side: 'above', inclusive: false },
		'at least': { side: 'above', inclusive: true },
		from: { side: 'above', inclusive: true }
	}
};
