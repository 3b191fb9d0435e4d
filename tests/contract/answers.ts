import type { NumericQuestion, Question, Response, TextQuestion } from '../../src/lib/quiz/question.ts';
import { rightResponse, wrongResponse } from '../support/learner.ts';
import { kpoVsBpo } from '../support/scorm-world.ts';

/** A value in SCORM 1.2 and in 2004. */
type Both = readonly [in12: string, in2004: string];

/** An answer, and how it is told. An empty response is not told at all. */
interface Case {
	readonly name: string;
	readonly question: Question;
	readonly response: Response;
	readonly score: number;
	readonly told: {
		readonly type: string;
		readonly response?: Both;
		readonly pattern: Both;
		readonly result: Both;
	};
}

const BASE = {
	dimension: 'income',
	facts: [],
	subjects: [],
	level: 'remember',
	difficulty: 0.5,
	explanation: '',
	authored: true,
	proof: []
} as const;
const umlauts: TextQuestion = {
	...BASE,
	id: 'umlauts',
	type: 'fill-in',
	format: 'text',
	stem: '{Which} café\nis it?',
	accepted: ['{Größe}  “Ω” 🙂', 'Größe[,]Weite', ' {Größe} “Ω” 🙂', ''],
	others: []
};
export const millions: NumericQuestion = {
	...BASE,
	id: 'millions',
	type: 'numeric',
	format: 'numeric',
	stem: 'How many?',
	value: 1_250_000,
	tolerance: 50_000,
	unit: 'people'
};
const shares: NumericQuestion = { ...millions, id: 'shares', value: 0.5, tolerance: 0.25 };
/** Questions that no course of the bank has. */
export const OWN: readonly Question[] = [umlauts, millions, shares];

const RIGHT: Both = ['correct', 'correct'];
const WRONG: Both = ['wrong', 'incorrect'];
const same = (value: string): Both => [value, value];

function ofType(type: string): Question {
	const found = kpoVsBpo.bank.find((question) => question.type === type);
	if (!found) throw new Error(`no question of type ${type}`);
	return found;
}

const [choice, multiple, truth, sort] = ['choice', 'multiple', 'true-false', 'sort'].map(ofType);
if (!choice || !multiple || !truth || !sort) throw new Error('the course has questions of all types');

const several: Both = ['a,b,c', 'a[,]b[,]c'];
const sorted: Both = ['1.c,2.b,3.a,4.b,5.a', '1[.]c[,]2[.]b[,]3[.]a[,]4[.]b[,]5[.]a'];
const words: Both = ['{Gro?e} "?" ?', '(Größe} “Ω” 🙂'];
const range: Both = ['0.5', '0.25[:]0.75'];

const right = (name: string, question: Question, pattern: Both, type = 'choice'): Case => ({
	name,
	question,
	response: rightResponse(question),
	score: 1,
	told: { type, response: pattern, pattern, result: RIGHT }
});
const typed = (name: string, text: string, response: Both | undefined, score = 0): Case => ({
	name,
	question: umlauts,
	response: { format: 'text', text },
	score,
	told: {
		type: 'fill-in',
		...(response && { response }),
		pattern: words,
		result: score === 1 ? RIGHT : WRONG
	}
});
const number = (name: string, text: string, response?: Both, score = 0): Case => ({
	name,
	question: shares,
	response: { format: 'numeric', text },
	score,
	told: {
		type: 'numeric',
		...(response && { response }),
		pattern: range,
		result: score === 1 ? RIGHT : WRONG
	}
});

const isTrue = truth.format === 'choice' && truth.key === 'true';

export const ANSWERS: readonly Case[] = [
	right('one of several', choice, same('a')),
	{
		name: 'the wrong one',
		question: choice,
		response: wrongResponse(choice),
		score: 0,
		told: { type: 'choice', response: same('b'), pattern: same('a'), result: WRONG }
	},
	right('true or false', truth, isTrue ? ['t', 'true'] : ['f', 'false'], 'true-false'),
	right('several', multiple, several),
	{
		name: 'some of several',
		question: multiple,
		response: { format: 'multiple', options: ['spans-sites'] },
		score: 1 / 3,
		told: { type: 'choice', response: same('b'), pattern: several, result: ['0.33', '0.3333333'] }
	},
	{
		name: 'none of several',
		question: multiple,
		response: { format: 'multiple', options: [] },
		score: 0,
		told: { type: 'choice', pattern: several, result: WRONG }
	},
	right('a sort', sort, sorted, 'matching'),
	{
		name: 'a sort that was not begun',
		question: sort,
		response: { format: 'assign', targets: {} },
		score: 0,
		told: { type: 'matching', pattern: sorted, result: WRONG }
	},
	typed('letters of any kind', '{Größe}  “Ω” 🙂\0', words, 1),
	typed('400 letters', 'x'.repeat(400), ['x'.repeat(255), 'x'.repeat(250)]),
	typed('half a character', 'a\ud83d\r\nb', ['a? b', 'a\ufffd b']),
	typed('nothing typed', ' ', undefined),
	number('a number', '.75 people', same('0.75'), 1),
	number('no number', 'many'),
	number('a number without end', '9'.repeat(60))
];
