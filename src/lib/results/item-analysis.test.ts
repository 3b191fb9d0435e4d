import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice, fillIn } from '../../../tests/support/question-builders.ts';
import { analyseItems } from './item-analysis.ts';
import { alphaOf, reliabilityOf } from './reliability.ts';
import type { ClassSittings, SatQuestion } from './sitting.ts';
import { upperMinusLower } from './upper-lower.ts';

const QUESTIONS = ['one', 'two', 'three', 'four'].map((stem) => choice(['right', 'likely', 'odd'], { stem }));

/**
 * Six learners, four questions, so small that every figure below was worked out by hand. Sums: 4 3 3 2 1 1, of mean
 * 7/3 and squared deviations 22/3.
 */
const MARKS = ['1111', '1110', '1101', '1010', '1000', '0100'];

function classOf(marks: readonly string[]): ClassSittings {
	return {
		questions: new Map(QUESTIONS.map((question) => [question.id, question])),
		sittings: marks.map((line, learner) => ({
			learner: `learner ${learner}`,
			asked: QUESTIONS.map(({ id }, place): SatQuestion => {
				const score = Number(line[place]);
				return {
					question: id,
					score,
					response: { format: 'choice', option: score === 1 ? 'a' : place === 2 ? 'c' : 'b' },
					latency: 1000 * (learner + 1)
				};
			})
		}))
	};
}

/** The same five times over: shares, correlations and alpha stay what they are. */
const THIRTY = classOf(Array.from({ length: 5 }, () => MARKS).flat());

describe('a small class, worked out by hand', () => {
	test('difficulty is the share that is right', () => {
		const items = analyseItems(classOf(MARKS));
		expect(items.map(({ difficulty }) => difficulty * 6)).toEqual(
			[5, 4, 3, 2].map((right) => expect.closeTo(right, 9))
		);
		expect(items.map(({ right }) => right)).toEqual([5, 4, 3, 2]);
		expect(items.map(({ medianTime }) => medianTime)).toEqual([3500, 3500, 3500, 3500]);
	});

	test('the corrected point-biserial leaves the question itself out', () => {
		// Question three: 1 1 0 1 0 0; the rest: 3 2 3 1 1 1. Covariation 1/2, squared deviations 3/2 and 29/6.
		const third = analyseItems(THIRTY)[2]?.discrimination;
		expect(third).toMatchObject({ kind: 'told', pointBiserial: expect.closeTo(0.5 / Math.sqrt(7.25), 9) });
		// Fisher's z of 0.18570 is 0.18788; 1.96 / √27 is 0.37720.
		expect(third).toMatchObject({
			likely: { from: expect.closeTo(-0.1871, 4), to: expect.closeTo(0.5117, 4) }
		});
	});

	test('a distractor has a share and a point-biserial of its own', () => {
		const choices = analyseItems(THIRTY)[2]?.choices ?? [];
		expect(choices.map(({ id, count, share }) => [id, count, share])).toEqual([
			['a', 15, 0.5],
			['b', 0, 0],
			['c', 15, 0.5]
		]);
		// Whoever is wrong there takes it, so it mirrors the key; nobody takes the other.
		expect(choices.map(({ pointBiserial }) => pointBiserial)).toEqual([
			expect.closeTo(0.1857, 4),
			undefined,
			expect.closeTo(-0.1857, 4)
		]);
	});

	test('upper minus lower: of six 27% are two, and those who tie share the last place', () => {
		const placed = MARKS.map((line) => ({
			score: Number(line[2]),
			total: [...line].reduce((sum, mark) => sum + Number(mark), 0)
		}));
		// Upper: the best (1) and half of each of the two next (1 and 0). Lower: 0 and 0.
		expect(upperMinusLower(placed)).toBeCloseTo(0.75, 9);
		// Of thirty they are eight: five of the best, three of the ten next, of whom half are right.
		expect(analyseItems(THIRTY)[2]?.discrimination).toMatchObject({
			upperLower: expect.closeTo(6.5 / 8, 9),
			group: 8
		});
	});

	test('alpha is 14/33: p(1 − p) sum up to 5/6, the sums vary by 11/9', () => {
		const scores = QUESTIONS.map((_, place) => MARKS.map((line) => Number(line[place])));
		expect(alphaOf(scores)).toBeCloseTo(14 / 33, 9);
		// Shares of the points vary by (11/9 · 30/29) / 16 among thirty.
		const error = Math.sqrt((((11 / 9) * (30 / 29)) / 16) * (1 - 14 / 33));
		expect(reliabilityOf(THIRTY.sittings)).toEqual({
			kind: 'told',
			alpha: expect.closeTo(14 / 33, 9),
			error: expect.closeTo(error, 9),
			learners: 30,
			questions: 4
		});
	});
});

describe('what cannot be told is not told', () => {
	const told = (marks: readonly string[]) => analyseItems(classOf(marks))[0]?.discrimination;
	test.each([
		['too few learners', MARKS, { kind: 'not-told', why: 'too-few-learners' }],
		['all alike', Array.from({ length: 40 }, () => '1111'), { kind: 'not-told', why: 'no-spread' }]
	])('%s', (_, marks, expected) => {
		expect(told(marks)).toEqual(expected);
	});

	test('reliability', () => {
		const { sittings } = THIRTY;
		const [first, ...rest] = sittings;
		const shorter = first && { ...first, asked: first.asked.slice(1) };
		const cases = [
			[sittings.slice(1), 'too-few-learners'],
			[[], 'too-few-learners'],
			[shorter ? [shorter, ...rest] : [], 'other-questions'],
			[sittings.map((each) => ({ ...each, asked: each.asked.slice(0, 1) })), 'one-question'],
			[classOf(Array.from({ length: 40 }, () => '1100')).sittings, 'no-spread']
		] as const;
		for (const [of, why] of cases) expect(reliabilityOf(of)).toEqual({ kind: 'not-told', why });
	});

	test('an attempt of one question has no rest to compare with', () => {
		const { questions, sittings } = THIRTY;
		const single = sittings.map((each) => ({ ...each, asked: each.asked.slice(0, 1) }));
		expect(analyseItems({ questions, sittings: single })).toMatchObject([
			{ asked: 30, discrimination: { kind: 'not-told', why: 'one-question' } }
		]);
	});
});

test('what was typed is taken together however it was written, and what was left counts as not answered', () => {
	const question = fillIn('A staffed desk is a …', ['seat']);
	const typed = ['seat', 'Table', ' table ', 'chair', undefined];
	const [item] = analyseItems({
		questions: new Map([[question.id, question]]),
		sittings: typed.map((text, learner) => ({
			learner: String(learner),
			asked: [
				{
					question: question.id,
					score: text === 'seat' ? 1 : 0,
					response: text === undefined ? undefined : { format: 'text', text },
					latency: text === undefined ? undefined : 1000
				}
			]
		}))
	});
	expect(item).toMatchObject({ asked: 5, unanswered: 1, difficulty: 0.2 });
	expect(item?.choices.map(({ text, isKey, count }) => [text, isKey, count])).toEqual([
		['', true, 1],
		['table', false, 2],
		['chair', false, 1]
	]);
});

describe('properties', () => {
	const marks = fc.array(fc.stringMatching(/^[01]{4}$/), { minLength: 1, maxLength: 60 });
	/** Sums in another order differ in the last digits. */
	const rounded = (value: unknown) =>
		JSON.stringify(value, (_, each: unknown) =>
			typeof each === 'number' ? Number(each.toFixed(9)) + 0 : each
		);

	test('the order of the learners changes nothing', () => {
		const shuffled = marks.chain((list) =>
			fc.record({
				list: fc.constant(list),
				order: fc.shuffledSubarray([...list.keys()], { minLength: list.length })
			})
		);
		fc.assert(
			fc.property(shuffled, ({ list, order }) => {
				const of = classOf(list);
				const turned = { ...of, sittings: order.flatMap((place) => of.sittings[place] ?? []) };
				expect(rounded(analyseItems(turned))).toBe(rounded(analyseItems(of)));
				expect(rounded(reliabilityOf(turned.sittings))).toBe(rounded(reliabilityOf(of.sittings)));
			}),
			{ numRuns: 50 }
		);
	});

	test('every figure lies where such a figure can lie, and the shares of a choice come to one', () => {
		fc.assert(
			fc.property(marks, (list) => {
				for (const { difficulty, discrimination, choices } of analyseItems(classOf(list))) {
					expect(difficulty).toBeGreaterThanOrEqual(0);
					expect(difficulty).toBeLessThanOrEqual(1);
					expect(choices.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
					expect(choices.find(({ isKey }) => isKey)?.share).toBeCloseTo(difficulty, 9);
					if (discrimination.kind === 'not-told') continue;
					const { pointBiserial, likely, upperLower } = discrimination;
					expect(Math.abs(upperLower)).toBeLessThanOrEqual(1);
					expect(likely.from).toBeLessThanOrEqual(pointBiserial + 1e-9);
					expect(likely.to).toBeGreaterThanOrEqual(pointBiserial - 1e-9);
					expect(Math.abs(pointBiserial)).toBeLessThanOrEqual(1);
				}
				const reliability = reliabilityOf(classOf(list).sittings);
				if (reliability.kind === 'told') expect(reliability.alpha).toBeLessThanOrEqual(1 + 1e-9);
			}),
			{ numRuns: 50 }
		);
	});
});
