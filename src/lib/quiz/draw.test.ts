import { cues } from './flaws/cueing.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseArbitrary, loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { blueprintFor, FINAL, type Blueprint } from './blueprint.ts';
import { arrangeForm, drawForm, type Form, type FormItem, type History } from './draw.ts';
import { generateSoundBank } from './plan-bank.ts';
import type { ChoiceQuestion, Question } from './question.ts';

/** Each is a whole course with its bank. */
const RUNS = { numRuns: 40 };

const SEEDS = Array.from({ length: 200 }, (_, n) => n * 7919 - 500);
const kpo = await loadBundledCourse('kpo-vs-bpo');
const bundled = [kpo, await loadBundledCourse('crocodilians')].map(({ course, bank }) => ({
	name: course.id,
	course,
	bank,
	/** Its final quiz, once for every seed. */
	finals: SEEDS.map((seed) => drawForm(bank, blueprintFor(course, FINAL), seed))
}));

/** Any bank with any blueprint that asks for something of it. */
const draws = fc
	.record({
		course: courseArbitrary,
		count: fc.integer({ min: 1, max: 30 }),
		order: fc.constantFrom('interleaved' as const, 'blocked' as const),
		seed: fc.integer(),
		some: fc.infiniteStream(fc.boolean())
	})
	.map(({ course, count, order, seed, some }) => {
		const bank = generateSoundBank(course);
		const subset = <T>(items: readonly T[]) => {
			const kept = items.filter(() => some.next().value);
			return kept.length > 0 ? kept : items;
		};
		const blueprint: Blueprint = {
			...blueprintFor(course, FINAL),
			count,
			order,
			dimensions: subset(course.dimensions.map(({ id }) => id)),
			types: subset([...new Set(bank.map(({ type }) => type))])
		};
		return { bank, blueprint, seed };
	});

const poolOf = (bank: readonly Question[], { dimensions, types }: Blueprint) =>
	bank.filter((question) => dimensions.includes(question.dimension) && types.includes(question.type));

/** What a learner sees in an order: options or items; nothing where something is typed. */
function partsOf(question: Question): readonly { readonly id: string }[] {
	if ('options' in question) return question.options;
	return 'items' in question ? question.items : [];
}

const questionsOf = (form: Form) => form.items.map(({ question }) => question);

/** Both ask a fact in the same way. */
const repeats = (a: Question, b: Question) =>
	a.type === b.type && a.format === 'choice' && a.facts.some((fact) => b.facts.includes(fact));

function countBy<T>(items: readonly T[], keyOf: (item: T) => string | number): Map<string | number, number> {
	const counts = new Map<string | number, number>();
	for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
	return counts;
}

/** How often the key stands at each place, for each number of shuffled options. */
function keyPlaces(form: Form): Map<number, number[]> {
	const places = new Map<number, number[]>();
	for (const { question, order } of form.items) {
		if (question.format !== 'choice' || question.fixedOrder) continue;
		const counts = places.get(order.length) ?? order.map(() => 0);
		const place = order.indexOf(question.key);
		counts[place] = (counts[place] ?? 0) + 1;
		places.set(order.length, counts);
	}
	return places;
}

function expectBalancedKeys(form: Form): void {
	for (const counts of keyPlaces(form).values())
		expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
}

describe('drawForm', () => {
	it('gives the same form for the same bank, blueprint and seed', () => {
		fc.assert(
			fc.property(draws, ({ bank, blueprint, seed }) => {
				expect(drawForm(bank, blueprint, seed)).toEqual(drawForm(bank, blueprint, seed));
			}),
			RUNS
		);
	});

	it('draws from what the blueprint names, nothing twice, and as many as it asks for or can be had', () => {
		fc.assert(
			fc.property(draws, ({ bank, blueprint, seed }) => {
				const pool = poolOf(bank, blueprint);
				const drawn = questionsOf(drawForm(bank, blueprint, seed));
				expect(new Set(drawn).size).toBe(drawn.length);
				for (const question of drawn) expect(pool).toContain(question);
				expect(drawn.length).toBeLessThanOrEqual(blueprint.count);
				if (drawn.length < blueprint.count)
					for (const question of pool)
						expect(
							drawn.includes(question) ||
								drawn.some(
									(other) => repeats(question, other) || cues(question, other) || cues(other, question)
								)
						).toBe(true);
			}),
			RUNS
		);
	});

	it('asks no fact twice in the same way', () => {
		fc.assert(
			fc.property(draws, ({ bank, blueprint, seed }) => {
				const drawn = questionsOf(drawForm(bank, blueprint, seed));
				const pairs = drawn.flatMap((question, n) =>
					drawn.slice(n + 1).map((other) => [question, other] as const)
				);
				expect(pairs.filter(([question, other]) => repeats(question, other))).toEqual([]);
			}),
			RUNS
		);
	});

	it('changes nothing of a question but the order of its options or items', () => {
		fc.assert(
			fc.property(draws, ({ bank, blueprint, seed }) => {
				for (const { question, order } of drawForm(bank, blueprint, seed).items) {
					const ids = partsOf(question).map(({ id }) => id);
					expect(order.toSorted()).toEqual(ids.toSorted());
					if (question.format === 'choice' && question.fixedOrder) expect(order).toEqual(ids);
				}
			}),
			RUNS
		);
	});

	it('has the key at each place equally often, within one, over the whole form', () => {
		fc.assert(
			fc.property(draws, ({ bank, blueprint, seed }) => {
				expect.hasAssertions();
				const form = drawForm(bank, blueprint, seed);
				expectBalancedKeys(form);
				expect(form.seed).toBe(seed);
			}),
			RUNS
		);
	});

	it('keeps the questions of a dimension together in a blocked form, in the order of teaching', () => {
		fc.assert(
			fc.property(draws, ({ bank, blueprint, seed }) => {
				const drawn = questionsOf(drawForm(bank, { ...blueprint, order: 'blocked' }, seed));
				const places = drawn.map(({ dimension }) => blueprint.dimensions.indexOf(dimension));
				expect(places).toEqual(places.toSorted((a, b) => a - b));
			}),
			RUNS
		);
	});
});

describe.each(bundled)('quizzes of $name', ({ course, bank, finals }) => {
	const final = blueprintFor(course, FINAL);

	it('spread the final quiz evenly over the dimensions', () => {
		for (const drawn of finals.map(questionsOf)) {
			expect(drawn).toHaveLength(final.count);
			const counts = countBy(drawn, ({ dimension }) => dimension);
			const each = course.dimensions.map(({ id }) => counts.get(id) ?? 0);
			expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
			if (final.count === 2 * course.dimensions.length) expect(new Set(each)).toEqual(new Set([2]));
		}
	});

	it('never put two questions of one dimension next to each other in the final quiz', () => {
		for (const drawn of finals.map(questionsOf)) {
			const dimensions = drawn.map(({ dimension }) => dimension);
			expect(dimensions.filter((each, n) => each === dimensions[n - 1])).toEqual([]);
		}
	});

	it('draw another final quiz for another seed', () => {
		const different = new Set(
			finals.map((form) =>
				questionsOf(form)
					.map(({ id }) => id)
					.join(' ')
			)
		);
		expect(different.size).toBe(SEEDS.length);
	});

	it('have the key at each place equally often', () => {
		for (const form of finals) expectBalancedKeys(form);
		for (const { id } of course.dimensions)
			for (const seed of SEEDS.slice(0, 40))
				expectBalancedKeys(drawForm(bank, blueprintFor(course, id), seed));
		expect.hasAssertions();
	});

	it('fill the quiz of every dimension, and give every fact that is asked about a chance in it', () => {
		const factsOf = (questions: readonly Question[]) => questions.flatMap(({ facts }) => facts);
		for (const { id } of course.dimensions) {
			const blueprint = blueprintFor(course, id);
			const forms = SEEDS.map((seed) => questionsOf(drawForm(bank, blueprint, seed)));
			for (const drawn of forms) {
				expect(drawn).toHaveLength(blueprint.count);
				expect(drawn.every(({ dimension }) => dimension === id)).toBe(true);
			}
			expect(new Set(factsOf(forms.flat()))).toEqual(new Set(factsOf(poolOf(bank, blueprint))));
		}
	});
});

describe('a retake', () => {
	const { course, bank } = kpo;
	const blueprint = blueprintFor(course, FINAL);
	const half = Math.floor(blueprint.count / 2);
	const NOTHING: History = { missed: [], seen: [], confused: [] };
	const draw = (seed: number, history: Partial<History>) =>
		questionsOf(drawForm(bank, blueprint, seed, { ...NOTHING, ...history }));

	it('without a history is a first attempt', () => {
		for (const seed of SEEDS.slice(0, 20))
			expect(draw(seed, {})).toEqual(questionsOf(drawForm(bank, blueprint, seed)));
	});

	it('asks again what was missed, up to half of the form, and nothing twice', () => {
		for (const seed of SEEDS.slice(0, 40)) {
			const missed = draw(seed + 1, {}).map(({ id }) => id);
			const drawn = draw(seed, { missed, seen: missed });
			expect(drawn).toHaveLength(blueprint.count);
			expect(new Set(drawn).size).toBe(drawn.length);
			expect(drawn.filter(({ id }) => missed.includes(id))).toHaveLength(half);
		}
	});

	it('fills up with what was not asked before, as long as there is any', () => {
		for (const seed of SEEDS.slice(0, 40)) {
			const seen = [...draw(seed + 1, {}), ...draw(seed + 2, {})].map(({ id }) => id);
			expect(draw(seed, { seen }).filter(({ id }) => seen.includes(id))).toEqual([]);
		}
	});

	it('still fills the form when everything was asked before', () => {
		const seen = bank.map(({ id }) => id);
		expect(draw(1, { seen })).toHaveLength(blueprint.count);
	});

	it('begins with the facts that were confused', () => {
		for (const dimension of course.dimensions) {
			const [fact] = dimension.facts.filter(({ falseFor }) => falseFor.length > 0);
			if (!fact) throw new Error('no fact to confuse');
			expect(draw(3, { confused: [fact.id] })[0]?.facts).toContain(fact.id);
		}
	});
});

describe('arrangeForm', () => {
	// An attempt keeps its questions' ids and its seed; the form is laid out from them again when it is gone on with.
	it('lays out the questions of a drawn form just as they were drawn', () => {
		fc.assert(
			fc.property(draws, ({ bank, blueprint, seed }) => {
				const form = drawForm(bank, blueprint, seed);
				expect(arrangeForm(questionsOf(form), seed)).toEqual(form);
			}),
			RUNS
		);
	});

	it('balances the places apart for each number of options', () => {
		const questions = [2, 3, 4].flatMap((size) =>
			Array.from({ length: 3 * size + 1 }, (_, n) => choiceOf(size, `${size}-${n}`))
		);
		for (const seed of SEEDS) {
			const places = keyPlaces(arrangeForm(questions, seed));
			for (const size of [2, 3, 4])
				expect(places.get(size)?.toSorted()).toEqual([...Array.from({ length: size - 1 }, () => 3), 4]);
		}
	});

	it('moves the wrong options about as well as the key', () => {
		const question = choiceOf(3, 'one');
		const orders = SEEDS.map((seed) => arrangeForm([question], seed).items.map(orderOf).join());
		expect(new Set(orders).size).toBe(6);
	});
});

const orderOf = (item: FormItem) => item.order.join(' ');

function choiceOf(size: number, id: string): ChoiceQuestion {
	return {
		id,
		type: 'choice',
		format: 'choice',
		dimension: 'price',
		facts: [id],
		subjects: ['kpo'],
		level: 'remember',
		difficulty: 0.5,
		stem: 'Which?',
		explanation: 'That one.',
		authored: false,
		key: 'option-0',
		fixedOrder: false,
		options: Array.from({ length: size }, (_, n) => ({
			id: `option-${n}`,
			text: `Text ${n}`,
			feedback: '',
			proof: [{ fact: id, subject: 'kpo', line: n === 0 ? 'holds' : 'falseFor' }]
		}))
	};
}
