import { describe, expect, it } from 'vitest';
import { kpoVsBpo } from '../../tests/support/scorm-world.ts';
import type { Place } from '../lib/ui/place.ts';
import { readPlace, writePlace } from './places.ts';

const { course } = kpoVsBpo;

describe('the address of a place', () => {
	it.each<[string, Place]>([
		['#/', { screen: 'overview' }],
		['#/lesson/income', { screen: 'lesson', dimension: 'income' }],
		['#/lesson/income/two-ways', { screen: 'lesson', dimension: 'income', section: 'two-ways' }],
		['#/quiz/focus', { screen: 'quiz', quiz: 'focus' }],
		['#/quiz/final', { screen: 'quiz', quiz: 'final' }],
		['#/cards', { screen: 'cards' }]
	])('%s is read as it is written', (address, place) => {
		expect(writePlace(place)).toBe(address);
		expect(readPlace(address, course)).toEqual(place);
	});

	it.each(['', '#', '#/lesson', '#/lesson/gone', '#/quiz/gone', '#/quiz', '#/anything', '//', '#services'])(
		'%s, which is nowhere, leads to the overview',
		(address) => expect(readPlace(address, course)).toEqual({ screen: 'overview' })
	);
});
