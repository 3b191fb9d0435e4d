import { probit } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { choice } from '../../../tests/support/question-builders.ts';
import { answerAs, chanceOfRight, normal } from '../../../tests/support/simulated-learners.ts';
import { createRandom } from '../quiz/random.ts';
import { analyseItems } from './item-analysis.ts';
import { reliabilityOf } from './reliability.ts';

/**
 * 2,000 learners whose ability is known answer 20 questions whose parameters are known (two-parameter logistic model).
 * What the figures must be then follows from the model alone, by integrating over abilities; none of the code that is
 * tested takes part in that.
 */
const LEARNERS = 2000;
const PARAMETERS = Array.from({ length: 20 }, (_, place) => ({
	a: 0.6 + 0.25 * (place % 5),
	b: -1.5 + (3 * place) / 19
}));
const questions = PARAMETERS.map((_, place) => choice(['right', 'likely', 'odd'], { stem: `${place}` }));

const random = createRandom(20);
const sittings = Array.from({ length: LEARNERS }, (_, learner) => {
	const ability = normal(random);
	return {
		learner: String(learner),
		asked: questions.map((question, place) =>
			answerAs(question, PARAMETERS[place] ?? { a: 1, b: 0 }, ability, random)
		)
	};
});
const items = analyseItems({ questions: new Map(questions.map((each) => [each.id, each])), sittings });
const reliability = reliabilityOf(sittings);

const STEP = 0.02;
const ABILITIES = Array.from({ length: 601 }, (_, place) => -6 + STEP * place);
const density = (x: number) => Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI);
const expectation = (of: (ability: number) => number) =>
	ABILITIES.reduce((sum, ability) => sum + of(ability) * density(ability) * STEP, 0);

const shares = PARAMETERS.map((item) => expectation((ability) => chanceOfRight(item, ability)));
const covariances = PARAMETERS.map((one, i) =>
	PARAMETERS.map((other, j) => {
		const both = expectation((ability) =>
			i === j ? chanceOfRight(one, ability) : chanceOfRight(one, ability) * chanceOfRight(other, ability)
		);
		return both - (shares[i] ?? 0) * (shares[j] ?? 0);
	})
);
const at = (i: number, j: number) => covariances[i]?.[j] ?? 0;
const places = [...PARAMETERS.keys()];
const sumOf = (list: readonly number[], of: (i: number) => number) => list.reduce((sum, i) => sum + of(i), 0);

describe('2,000 learners of known ability', () => {
	test('difficulties are the model’s, within 3.5 standard errors', () => {
		items.forEach(({ difficulty }, place) => {
			const share = shares[place] ?? 0;
			const error = Math.sqrt((share * (1 - share)) / LEARNERS);
			expect(Math.abs(difficulty - share), `question ${place}`).toBeLessThan(3.5 * error);
		});
	});

	test('discriminations are the model’s, within 3.5 standard errors', () => {
		items.forEach(({ discrimination }, place) => {
			const rest = places.filter((other) => other !== place);
			const common = sumOf(rest, (other) => at(place, other));
			const spread = sumOf(rest, (i) => sumOf(rest, (j) => at(i, j)));
			const expected = common / Math.sqrt(at(place, place) * spread);
			const found = discrimination.kind === 'told' ? discrimination.pointBiserial : NaN;
			const error = (1 - expected ** 2) / Math.sqrt(LEARNERS);
			expect(Math.abs(found - expected), `question ${place}`).toBeLessThan(3.5 * error);
		});
	});

	test('reliability is the model’s, within 0.02', () => {
		const all = sumOf(places, (i) => sumOf(places, (j) => at(i, j)));
		const own = sumOf(places, (i) => at(i, i));
		const expected = (20 / 19) * (1 - own / all);
		expect(reliability).toMatchObject({ kind: 'told', learners: LEARNERS, questions: 20 });
		if (reliability.kind === 'told') expect(Math.abs(reliability.alpha - expected)).toBeLessThan(0.02);
	});

	/**
	 * From the two classical figures back to the model's (Lord and Novick 1968, ch. 16): the biserial correlation with
	 * ability, the rest's unreliability taken out, gives steepness and place. It holds for the normal ogive, which the
	 * logistic curve comes near at a scale of 1.702.
	 */
	test('the parameters are found again: difficulty within 0.25, discrimination within a quarter', () => {
		if (reliability.kind === 'not-told') throw new Error(reliability.why);
		const one = reliability.alpha / (20 - 19 * reliability.alpha);
		const ofRest = (19 * one) / (1 + 18 * one);
		items.forEach(({ difficulty, discrimination }, place) => {
			if (discrimination.kind === 'not-told') throw new Error(discrimination.why);
			const z = probit(1 - difficulty);
			const scale = Math.sqrt(difficulty * (1 - difficulty)) / density(z);
			const loading = (discrimination.pointBiserial * scale) / Math.sqrt(ofRest);
			const found = { a: (1.702 * loading) / Math.sqrt(1 - loading ** 2), b: z / loading };
			const { a, b } = PARAMETERS[place] ?? { a: NaN, b: NaN };
			expect(Math.abs(found.b - b), `difficulty of question ${place}`).toBeLessThan(0.25);
			expect(Math.abs(found.a / a - 1), `discrimination of question ${place}`).toBeLessThan(0.25);
		});
	});
});
