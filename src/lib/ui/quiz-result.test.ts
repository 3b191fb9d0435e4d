import { describe, expect, it } from 'vitest';
import { loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { blueprintFor, FINAL } from '../quiz/blueprint.ts';
import { drawForm, type Form } from '../quiz/draw.ts';
import type { ChoiceQuestion, Question, Response } from '../quiz/question.ts';
import { NOTHING_YET, type Answer, type Attempt } from '../record/state.ts';
import { COMPARISON } from './place.ts';
import { percentOf } from '../record/outcome.ts';
import { historyOf, viewResult } from './quiz-result.ts';

const { course, bank } = await loadBundledCourse('kpo-vs-bpo');

/** Questions of one key with options that belong to others: what is missed there is plain. */
const choices = bank.filter(
	(question): question is ChoiceQuestion => question.format === 'choice' && !question.fixedOrder
);

const right = (question: ChoiceQuestion): Response => ({ format: 'choice', option: question.key });
const wrong = (question: ChoiceQuestion): Response => ({
	format: 'choice',
	option: question.options.find(({ id }) => id !== question.key)?.id ?? ''
});

function formOf(questions: readonly Question[]): Form {
	return { seed: 1, items: questions.map((question) => ({ question, order: [] })) };
}

/** An attempt at a form: the questions that are answered, with their scores. */
function attemptAt(
	form: Form,
	answers: Readonly<Record<string, Pick<Answer, 'response' | 'score' | 'confidence'>>>
): Attempt {
	return {
		id: 'a1',
		quiz: FINAL,
		seed: form.seed,
		questions: form.items.map(({ question }) => question.id),
		startedAt: 1000,
		finishedAt: 2000,
		answers: Object.fromEntries(
			Object.entries(answers).map(([id, answer]) => [id, { ...answer, at: 1500, latency: 500 }])
		)
	};
}

/** A result in which the questions are answered rightly up to a place, and wrongly from there. */
function resultOf(questions: readonly ChoiceQuestion[], rightOnes: number) {
	const form = formOf(questions);
	const answers = questions.map(
		(question, n) =>
			[
				question.id,
				n < rightOnes ? { response: right(question), score: 1 } : { response: wrong(question), score: 0 }
			] as const
	);
	const attempt = attemptAt(form, Object.fromEntries(answers));
	return { attempt, form, view: viewResult(course, attempt, form) };
}

const oneADimension = course.dimensions.flatMap(({ id }) =>
	choices.filter(({ dimension }) => dimension === id).slice(0, 1)
);

describe('viewResult', () => {
	it('of all right has nothing to reread', () => {
		const { view } = resultOf(oneADimension, oneADimension.length);
		expect(view).toMatchObject({
			percent: 100,
			points: oneADimension.length,
			total: oneADimension.length,
			byDimension: course.dimensions.map((dimension) => ({ dimension, percent: 100 })),
			reread: [],
			missed: [],
			confusions: []
		});
	});

	it('of some wrong tells which, and the confusions that they show', () => {
		const { view } = resultOf(oneADimension, 2);
		const missed = oneADimension.slice(2);
		expect(view.missed).toEqual(missed);
		expect(view.points).toBe(2);
		expect(view.percent).toBe(Math.floor((100 * 2) / oneADimension.length));
		expect(view.byDimension.map(({ percent }) => percent)).toEqual(
			course.dimensions.map((_, n) => (n < 2 ? 100 : 0))
		);
		expect(view.confusions.map(({ fact, takenFor }) => [fact.id, takenFor.id])).toEqual(
			missed.map((question) => [
				question.options.find(({ id }) => id !== question.key)?.id,
				question.subjects[0]
			])
		);
	});

	it('counts what was left out as missed, and as no confusion', () => {
		const [question] = choices;
		if (!question) throw new Error('no question');
		const form = formOf([question]);
		const view = viewResult(course, attemptAt(form, {}), form);
		expect(view).toMatchObject({ percent: 0, points: 0, total: 1, missed: [question], confusions: [] });
	});

	it('leaves out the dimensions that were not asked about', () => {
		const [dimension] = course.dimensions;
		const { view } = resultOf(
			choices.filter((question) => question.dimension === dimension?.id).slice(0, 3),
			3
		);
		expect(view.byDimension).toEqual([{ dimension, percent: 100 }]);
	});

	it('names each part to reread once, in the order of the course, however many questions were missed there', () => {
		const { view } = resultOf(choices.toReversed(), 0);
		const parts = course.dimensions.flatMap((dimension) => [
			{ dimension, section: COMPARISON, title: dimension.question },
			...dimension.sections.map(({ id, title }) => ({ dimension, section: id, title }))
		]);
		const missedIn = (part: (typeof parts)[number]) =>
			choices.some(
				(question) =>
					question.dimension === part.dimension.id && (question.section ?? COMPARISON) === part.section
			);
		expect(view.reread).toEqual(parts.filter(missedIn));
		expect(view.reread.length).toBeGreaterThan(course.dimensions.length);
	});

	it('gives the points of parts to one decimal, and rounds no result up to a pass', () => {
		const questions = oneADimension.slice(0, 3);
		const form = formOf(questions);
		const answers = questions.map(
			(question) => [question.id, { response: wrong(question), score: 2 / 3 }] as const
		);
		const view = viewResult(course, attemptAt(form, Object.fromEntries(answers)), form);
		expect(view.points).toBe(2);
		expect(view.percent).toBe(66);
	});

	it('gives ten times 0.8 its 80 percent, though they add up to a little less to a computer', () => {
		const questions = choices.slice(0, 10);
		const form = formOf(questions);
		const answers = questions.map(
			(question) => [question.id, { response: right(question), score: 0.8 }] as const
		);
		const attempt = attemptAt(form, Object.fromEntries(answers));
		expect(viewResult(course, attempt, form).percent).toBe(80);
	});

	it('tells the same percent as the overview does', () => {
		for (let seed = 0; seed < 20; seed++) {
			const form = drawForm(bank, blueprintFor(course, FINAL), seed);
			const answers = form.items.map(
				({ question }, n) =>
					[
						question.id,
						{ response: { format: 'choice', option: 'x' }, score: ((n * 7 + seed) % 11) / 10 }
					] as const
			);
			const attempt = attemptAt(
				form,
				Object.fromEntries(answers.map(([id, a]) => [id, { ...a, score: Math.min(1, a.score) }]))
			);
			expect(viewResult(course, attempt, form).percent).toBe(percentOf(attempt));
		}
	});

	it('sets a confusion beside what the subject has of its own on the same aspect, and names it once', () => {
		const [question] = choices.filter((each) =>
			choices.some((other) => other !== each && other.dimension === each.dimension)
		);
		if (!question) throw new Error('no question');
		const twin = { ...question, id: `${question.id}.again` };
		const { view } = resultOf([question, twin], 0);
		expect(view.missed).toHaveLength(2);
		expect(view.confusions).toHaveLength(1);
		for (const { fact, takenFor, belongsTo, counterparts } of view.confusions) {
			expect(fact.falseFor).toContain(takenFor.id);
			expect(belongsTo.map(({ id }) => id)).toEqual(fact.holds);
			for (const other of counterparts) {
				expect(other).toMatchObject({ dimension: fact.dimension, aspect: fact.aspect });
				expect(other.holds).toContain(takenFor.id);
			}
		}
	});

	it('looks back on confident errors first, then on other errors, then on the rest', () => {
		const questions = choices.slice(0, 5);
		const form = formOf(questions);
		const answers = questions.map((question, n) => {
			const correct = n === 0 || n === 3;
			const response = correct ? right(question) : wrong(question);
			const confidence = n === 3 || n === 4 ? ('sure' as const) : ('unsure' as const);
			return [question.id, { response, score: correct ? 1 : 0, confidence }] as const;
		});
		const { review } = viewResult(course, attemptAt(form, Object.fromEntries(answers)), form);
		expect(review.map(({ question }) => questions.findIndex(({ id }) => id === question.id))).toEqual([
			4, 1, 2, 0, 3
		]);
		expect(review.map(({ confidentError }) => confidentError)).toEqual([true, false, false, false, false]);
		for (const { question, given, key, correct } of review) {
			expect(given.map((part) => part.correct)).toEqual([correct]);
			const asked = questions.find(({ id }) => id === question.id);
			const text = asked?.options.find(({ id }) => id === asked.key)?.text;
			expect(key).toEqual([{ text, correct: true }]);
		}
	});
});

describe('historyOf', () => {
	const [one, two, three] = choices;
	if (!one || !two || !three) throw new Error('too few questions');
	const answersOf = (...questions: readonly [ChoiceQuestion, Response][]) =>
		Object.fromEntries(questions.map(([{ id }, response]) => [id, { response, score: 0 }]));
	const older = attemptAt(formOf([one, two]), answersOf([one, wrong(one)], [two, right(two)]));
	const newer = attemptAt(formOf([two, three]), answersOf([two, right(two)], [three, wrong(three)]));

	it('is empty before a first attempt is finished', () => {
		const open = { ...older, finishedAt: undefined };
		for (const attempts of [[], [open]])
			expect(historyOf(course, bank, { ...NOTHING_YET, attempts }, FINAL)).toEqual({
				missed: [],
				seen: [],
				confused: []
			});
	});

	it('tells the misses and confusions of the last attempt, and what was seen in all', () => {
		const state = { ...NOTHING_YET, attempts: [older, { ...newer, id: 'a2' }] };
		const history = historyOf(course, bank, state, FINAL);
		expect(history.missed).toEqual([three.id]);
		expect(history.confused).toEqual([three.options.find(({ id }) => id !== three.key)?.id]);
		expect(new Set(history.seen)).toEqual(new Set([one.id, two.id, three.id]));
	});

	it('keeps to the quiz that is asked about', () => {
		const state = { ...NOTHING_YET, attempts: [{ ...older, quiz: 'elsewhere' }] };
		expect(historyOf(course, bank, state, FINAL).seen).toEqual([]);
	});
});
