import { DEFAULT_SETTINGS, type Course, type Dimension } from '../../src/lib/course/course.ts';
import type {
	AssignQuestion,
	ChoiceQuestion,
	MultipleQuestion,
	NumericQuestion,
	Option,
	Proof,
	Question,
	TextQuestion
} from '../../src/lib/quiz/question.ts';

/** Makes the text that stands in a place of a question, such as `stem`. */
export type TextOf = (place: string) => string;

const plain: TextOf = (place) => `The ${place}.`;
const proof: Proof[] = [{ line: 'holds', fact: 'fee', subject: 'tea' }];

function dimension(id: string, title: string): Dimension {
	return {
		id,
		title,
		topic: title.toLowerCase(),
		question: `What about ${title}?`,
		summary: { tea: 'Leaves', coffee: 'Beans' },
		principle: 'They differ.',
		facts: [],
		sections: [],
		questions: [],
		cards: []
	};
}

export function sampleCourse(title = 'Tea vs coffee', titles = ['Brewing', 'Serving']): Course {
	return {
		id: 'tea-vs-coffee',
		title,
		language: 'en',
		summary: 'Two drinks.',
		outcomes: [],
		subjects: ['tea', 'coffee'].map((name) => ({
			id: name,
			name,
			longName: name,
			aliases: [],
			number: 'singular',
			summary: ''
		})),
		dimensions: titles.map((each, index) => dimension(`d${index + 1}`, each)),
		passMark: 80,
		settings: DEFAULT_SETTINGS,
		sources: [],
		minutes: 10
	};
}

function base(id: string, text: TextOf) {
	return {
		id,
		dimension: 'd1',
		facts: ['fee'],
		subjects: ['tea'],
		level: 'remember',
		difficulty: 0.5,
		stem: text(`stem of ${id}`),
		explanation: text(`explanation of ${id}`),
		authored: false
	} as const;
}

function options(ids: readonly string[], text: TextOf): Option[] {
	return ids.map((id) => ({ id, text: text(`option ${id}`), feedback: text(`feedback on ${id}`), proof }));
}

export function choiceQuestion(text: TextOf = plain): ChoiceQuestion {
	return {
		...base('choice.fee.tea', text),
		type: 'choice',
		format: 'choice',
		options: options(['a', 'b', 'c'], text),
		key: 'a',
		fixedOrder: false
	};
}

export function trueFalseQuestion(key: 'true' | 'false', text: TextOf = plain): ChoiceQuestion {
	return {
		...base(`true-false.fee.${key}`, text),
		type: 'true-false',
		format: 'choice',
		options: [
			{ id: 'true', text: 'True', feedback: text('feedback on true'), proof },
			{ id: 'false', text: 'False', feedback: text('feedback on false'), proof }
		],
		key,
		fixedOrder: true
	};
}

export function multipleQuestion(text: TextOf = plain, rights = 3, wrongs = 2): MultipleQuestion {
	const keys = Array.from({ length: rights }, (_, index) => `k${index}`);
	const distractors = Array.from({ length: wrongs }, (_, index) => `w${index}`);
	return {
		...base('multiple.d1.tea', text),
		type: 'multiple',
		format: 'multiple',
		options: options([...keys, ...distractors], text),
		keys
	};
}

/** Two items of three belong to one target, and one target is left over. */
export function assignQuestion(text: TextOf = plain): AssignQuestion {
	const item = (id: string, key: string) => ({
		id,
		text: text(`item ${id}`),
		key,
		feedback: text(`feedback on ${id}`),
		proof
	});
	return {
		...base('sort.d1', text),
		type: 'sort',
		format: 'assign',
		items: [item('x', 'tea'), item('y', 'coffee'), item('z', 'tea')],
		targets: ['tea', 'coffee', 'both'].map((id) => ({ id, text: text(`target ${id}`), subjects: [] })),
		oneToOne: false
	};
}

export function textQuestion(text: TextOf = plain): TextQuestion {
	return {
		...base('fill-in.fee', text),
		type: 'fill-in',
		format: 'text',
		accepted: [text('accepted one'), text('accepted two')],
		others: [text('other')],
		proof
	};
}

export function numericQuestion(text: TextOf = plain, value = 3.4, tolerance = 0.1): NumericQuestion {
	return {
		...base('numeric.fee', text),
		type: 'numeric',
		format: 'numeric',
		value,
		tolerance,
		unit: 'cups',
		proof
	};
}

/** A question of every format, and of every type that an exchange format treats in a way of its own. */
export function sampleBank(text: TextOf = plain): Question[] {
	return [
		choiceQuestion(text),
		trueFalseQuestion('true', text),
		trueFalseQuestion('false', text),
		multipleQuestion(text),
		assignQuestion(text),
		{ ...textQuestion(text), dimension: 'd2' },
		{ ...numericQuestion(text), dimension: 'd2' }
	];
}

/** Texts that mean something to one exchange format or another, and should mean nothing. */
export const NASTY_TEXTS = [
	'~=#{}:\\/',
	'\\n \\\\ \\# C:\\new',
	'#### ::name:: // comment',
	'[html]<b>bold</b> [plain]',
	'%50%half ~%-50% {=x ~y}',
	'tea -> coffee',
	'$CATEGORY: x/y',
	'two\nlines\r\nand a third',
	'she said "tea", \'coffee\'; both',
	'a & b < c > d ]]> e &amp; <![CDATA[ f',
	'🍵 café 東京 e\u0301',
	"=cmd|'/C calc'!A0",
	'@SUM(1+1)*cmd',
	'+1-1',
	'-2+3',
	'"=1+1"',
	'\t=1',
	'any * of ** these \\*',
	'0',
	'TRUE'
] as const;
