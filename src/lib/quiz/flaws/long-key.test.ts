import { describe, expect, it } from 'vitest';
import {
	choice,
	context,
	multiple,
	numeric,
	trueFalse
} from '../../../../tests/support/question-builders.ts';
import { longKey } from './long-key.ts';

const found = (question: Parameters<typeof longKey>[0]) =>
	longKey(question, context).map(({ detail }) => detail);

describe('a key that is seen to be the longest', () => {
	it.each([
		{
			about: 'a qualified key',
			question: choice([
				'It bills by the hour or by the finished study.',
				'It bills by the seat.',
				'It bills by the item.'
			]),
			detail: ['It bills by the hour or by the finished study.']
		},
		{
			about: 'among short options',
			question: choice(['Hours and studies', 'Seats', 'Items']),
			detail: ['Hours and studies']
		},
		{
			about: 'at the limit of eight characters',
			question: choice(['123456789 12345678', '123456789', '123456789 ']),
			detail: ['123456789 12345678']
		},
		{
			about: 'all keys of several',
			question: multiple(['Hours of a specialist', 'Days of a specialist'], ['Seats', 'Items']),
			detail: ['Days of a specialist']
		},
		{
			about: 'against one long and one short distractor',
			question: choice(['It bills by the finished study.', 'It bills by the seat.', 'By item']),
			detail: ['It bills by the finished study.']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'options of a length',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		},
		{ about: 'the key is the shortest', question: choice(['Hours', 'Seats and desks', 'Items and claims']) },
		{
			about: 'a distractor is as long',
			question: choice(['Hours of a specialist', 'Seats of an operator', 'Items'])
		},
		{
			about: 'seven characters more',
			question: choice(['1234567890 1234567', '1234567890 ', '1234567890 '])
		},
		{
			about: 'a few of many characters',
			question: choice([
				'It bills by the hour for all that is researched in a year.',
				'It bills by the seat for all that is handled in.',
				'It bills by the item for what is handled in a day.'
			])
		},
		{
			about: 'one of several keys is short',
			question: multiple(['Hours of a specialist', 'Days'], ['Seats', 'Items'])
		},
		{ about: 'subjects to choose from', question: choice(['Knowledge process outsourcing', 'BPO']) },
		{ about: 'true and false', question: trueFalse('KPO bills by the hour.', false) },
		{ about: 'nothing to choose from', question: numeric('How many hours?', 3, 'hours') }
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
