import { expect, test } from 'vitest';
import { choice } from '../../../tests/support/question-builders.ts';
import { gradebookOf, sortGradebook, type ResultLearner } from './gradebook.ts';
import type { Sitting } from './sitting.ts';
import { summarise } from './summary.ts';

const questions = new Map(
	['income', 'income', 'people'].map((dimension, place) => {
		const question = { ...choice(['right', 'wrong'], { stem: `${place}` }), dimension };
		return [question.id, question] as const;
	})
);

function learner(name: string, percent: number | undefined, finishedAt = 0): ResultLearner {
	const counted = percent === undefined ? undefined : { percent, points: 2, questions: 3, finishedAt };
	return { id: name, name, attempts: counted ? 1 : 0, counted };
}

function sitting(name: string, scores: readonly number[]): Sitting {
	return {
		learner: name,
		asked: [...questions.keys()].map((question, place) => ({
			question,
			score: scores[place] ?? 0,
			response: undefined,
			latency: undefined
		}))
	};
}

const rows = gradebookOf(
	[learner('Ben 10', 66, 5), learner('Ben 9', 100, 9), learner('Ada', undefined), learner('Cleo', 66, 1)],
	{
		questions,
		sittings: [sitting('Ben 10', [1, 0, 1]), sitting('Ben 9', [1, 1, 1]), sitting('Cleo', [1, 1, 0])]
	},
	70
);

test('a line tells the result and each dimension that was asked about', () => {
	expect(rows.map(({ name, hasPassed, dimensions }) => [name, hasPassed, [...dimensions]])).toEqual([
		[
			'Ben 10',
			false,
			[
				['income', 50],
				['people', 100]
			]
		],
		[
			'Ben 9',
			true,
			[
				['income', 100],
				['people', 100]
			]
		],
		['Ada', false, []],
		[
			'Cleo',
			false,
			[
				['income', 100],
				['people', 0]
			]
		]
	]);
});

test.each([
	['name', false, ['Ada', 'Ben 9', 'Ben 10', 'Cleo']],
	['name', true, ['Cleo', 'Ben 10', 'Ben 9', 'Ada']],
	['result', true, ['Ben 9', 'Ben 10', 'Cleo', 'Ada']],
	['result', false, ['Ben 10', 'Cleo', 'Ben 9', 'Ada']],
	['finished', false, ['Cleo', 'Ben 10', 'Ben 9', 'Ada']],
	[{ dimension: 'people' }, true, ['Ben 9', 'Ben 10', 'Cleo', 'Ada']],
	[{ dimension: 'people' }, false, ['Cleo', 'Ben 9', 'Ben 10', 'Ada']]
] as const)('sorted by %j, descending: %s', (by, isDescending, names) => {
	expect(sortGradebook(rows, { by, isDescending }, 'en').map(({ name }) => name)).toEqual(names);
});

test('the summary counts only who has finished', () => {
	// 66, 100, 66: squared deviations of 77 1/3 are 128 4/9, 513 7/9 and 128 4/9, of which 385 1/3 are the half.
	expect(summarise(rows)).toEqual({
		learners: 4,
		finished: 3,
		passed: 1,
		mean: expect.closeTo(232 / 3, 9),
		median: 66,
		deviation: expect.closeTo(Math.sqrt(1156 / 3), 9),
		tens: [0, 0, 0, 0, 0, 0, 2, 0, 0, 1]
	});
	expect(summarise([])).toMatchObject({ learners: 0, mean: undefined, deviation: undefined });
});
