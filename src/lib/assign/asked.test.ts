import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { rightResponse, wrongResponse } from '../../../tests/support/learner.ts';
import { arrangeForm, type FormItem } from '../quiz/draw.ts';
import { generateSoundBank } from '../quiz/plan-bank.ts';
import type { Question } from '../quiz/question.ts';
import { askQuestion, readResponse, revealQuestion, tellResponse } from './asked.ts';

const { course } = await loadBundledCourse('kpo-vs-bpo');
const bank = generateSoundBank(course);
const items = arrangeForm(bank, 7).items;
const itemArbitrary = fc
	.tuple(fc.constantFrom(...bank), fc.integer())
	.map(([question, seed]): FormItem => arrangeForm([question], seed).items[0] ?? { question, order: [] });

/** What must not be told: ids, keys, what explains the options, and the lines that prove them. */
function secretsOf(question: Question): string[] {
	const parts =
		question.format === 'choice' || question.format === 'multiple'
			? question.options
			: question.format === 'assign'
				? question.items
				: [];
	const typed = question.format === 'text' ? [...question.accepted, ...question.others] : [];
	const told = JSON.stringify([question.stem, ...parts.map(({ text }) => text)]);
	return [
		question.id,
		question.explanation,
		...question.facts,
		...parts.flatMap(({ id, feedback }) => [id, feedback]),
		...typed.filter((text) => !told.includes(text))
	].filter((text) => text.length > 6 && !told.includes(JSON.stringify(text).slice(1, -1)));
}

describe('a question that is asked', () => {
	it('tells nothing of its answer, whatever type it is', () => {
		expect(new Set(bank.map(({ type }) => type)).size).toBeGreaterThanOrEqual(9);
		for (const item of items) {
			const text = JSON.stringify(askQuestion(item));
			for (const secret of secretsOf(item.question)) expect(text).not.toContain(secret);
			expect(text).not.toMatch(/"(key|keys|feedback|proof|explanation|accepted|tolerance|value|facts)"/);
		}
	});

	it('names parts by their places alone, so that the same places mean other options in another form', () => {
		const [first] = bank.filter(({ format }) => format === 'choice' || format === 'multiple');
		if (!first) throw new Error('no choice');
		const names = [1, 2, 3].map((seed) => {
			const [item] = arrangeForm([first], seed).items;
			const asked = item && askQuestion(item);
			return asked?.format === 'choice' ? asked.options.map(({ id }) => id) : [];
		});
		expect(new Set(names.map((list) => list.join())).size).toBe(1);
	});

	it('takes the right response, and tells it as it was given', () => {
		fc.assert(
			fc.property(itemArbitrary, fc.boolean(), (item, isRight) => {
				const own = isRight ? rightResponse(item.question) : wrongResponse(item.question);
				const told = tellResponse(item, own);
				expect(readResponse(item, told)).toEqual(own);
			})
		);
	});

	it('has its key once it is revealed, under the names in which it was asked', () => {
		for (const item of items) {
			const revealed = revealQuestion(item);
			const right = tellResponse(item, rightResponse(item.question));
			if (revealed.format === 'choice') expect(right).toEqual({ format: 'choice', option: revealed.key });
			if (revealed.format === 'multiple')
				expect(right).toEqual({ format: 'multiple', options: revealed.keys });
			if (revealed.format === 'assign')
				expect(right).toEqual({
					format: 'assign',
					targets: Object.fromEntries(revealed.items.map(({ id, key }) => [id, key]))
				});
		}
	});
});

describe('a response', () => {
	const of = (format: Question['format']) => {
		const item = items.find(({ question }) => question.format === format);
		if (!item) throw new Error(`no ${format}`);
		return item;
	};

	it.each([
		['of an option that is not there', of('choice'), { format: 'choice', option: 'o9' }],
		['in an id of the question', of('choice'), rightResponse(of('choice').question)],
		['of another format', of('choice'), { format: 'text', text: 'o1' }],
		['of none of several', of('multiple'), { format: 'multiple', options: [] }],
		['of one twice', of('multiple'), { format: 'multiple', options: ['o0', 'o0'] }],
		[
			'of one that is there and one that is not',
			of('multiple'),
			{ format: 'multiple', options: ['o0', 'o9'] }
		],
		['of some items', of('assign'), { format: 'assign', targets: { i0: 't0' } }],
		['of nothing typed', of('text'), { format: 'text', text: '  ' }]
	] as const)('%s is refused', (_, item, response) => {
		expect(readResponse(item, response)).toBeUndefined();
	});
});
