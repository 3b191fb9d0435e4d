import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent } from '../../../tests/support/arbitrary-event.ts';
import { eventSchema } from './event.ts';

const envelope = { id: 'e1', at: 1000, course: 'kpo-vs-bpo' };
const review = {
	...envelope,
	type: 'reviewed',
	card: 'who.a',
	revision: 1,
	rating: 'good',
	day: 20_000,
	latency: 5
};
const answer = {
	...envelope,
	type: 'answered',
	attempt: 'a1',
	question: 'q1',
	response: { format: 'choice', option: 'o1' },
	score: 1,
	latency: 5
};

const accepts = (value: unknown) => eventSchema.safeParse(value).success;

describe('eventSchema', () => {
	it('takes every event as it is', () => {
		fc.assert(
			fc.property(anyEvent, (each) => {
				expect(eventSchema.parse(each)).toEqual(each);
			}),
			{ numRuns: 500 }
		);
	});

	it('takes an event that went through JSON', () => {
		fc.assert(
			fc.property(anyEvent, (each) => {
				expect(eventSchema.parse(JSON.parse(JSON.stringify(each)))).toEqual(each);
			})
		);
	});

	it('takes the events that the junk below is made from', () => {
		expect([review, answer].map(accepts)).toEqual([true, true]);
	});

	it('drops what it does not know', () => {
		expect(eventSchema.parse({ ...review, mood: 'fine' })).toEqual(review);
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['a text', 'reviewed'],
		['a list', [review]],
		['a bare envelope', envelope],
		['an event without an id', { ...review, id: undefined }],
		['an empty id', { ...review, id: '' }],
		['an id without end', { ...review, id: 'x'.repeat(201) }],
		['a number for an id', { ...review, id: 7 }],
		['an event without a time', { ...review, at: undefined }],
		['a time before the epoch', { ...review, at: -1 }],
		['a part of a millisecond', { ...review, at: 0.5 }],
		['no number for a time', { ...review, at: NaN }],
		['a time without end', { ...review, at: Infinity }],
		['a time as text', { ...review, at: '1000' }],
		['an event of no course', { ...review, course: undefined }],
		['an unknown type', { ...review, type: 'slept' }],
		['a key of another type alone', { ...envelope, type: 'lesson-finished', card: 'who.a' }],
		['an unknown rating', { ...review, rating: 'perfect' }],
		['half a day', { ...review, day: 0.5 }],
		['half a revision', { ...review, revision: 1.5 }],
		['a negative latency', { ...review, latency: -1 }],
		['more points than there are', { ...answer, score: 1.01 }],
		['points below nothing', { ...answer, score: -0.1 }],
		['no number of points', { ...answer, score: NaN }],
		['an answer of no format', { ...answer, response: { option: 'o1' } }],
		['an answer of an unknown format', { ...answer, response: { format: 'drawn', option: 'o1' } }],
		['an answer without a choice', { ...answer, response: { format: 'choice' } }],
		['targets that are no ids', { ...answer, response: { format: 'assign', targets: { f1: 3 } } }],
		['a confidence that nobody asked for', { ...answer, confidence: 'quite' }],
		['more text than anyone types', { ...answer, response: { format: 'text', text: 'x'.repeat(1001) } }],
		['targets in a list', { ...answer, response: { format: 'assign', targets: ['kpo'] } }],
		[
			'questions that are no ids',
			{ ...envelope, type: 'quiz-started', attempt: 'a', quiz: 'final', seed: 1, questions: [1] }
		],
		[
			'a seed that is no whole number',
			{ ...envelope, type: 'quiz-started', attempt: 'a', quiz: 'f', seed: 0.1, questions: [] }
		]
	])('refuses %s', (_, junk) => {
		expect(accepts(junk)).toBe(false);
	});

	it('never throws, whatever it is handed', () => {
		fc.assert(
			fc.property(fc.anything(), (junk) => {
				expect(() => eventSchema.safeParse(junk)).not.toThrow();
			})
		);
	});
});
