import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBundledCourse } from '../../../../tests/support/arbitrary-course.ts';
import { deriveCards } from '../../cards/card.ts';
import { reviewCard } from '../../cards/schedule.ts';
import type { Course } from '../../course/course.ts';
import { FINAL } from '../../quiz/blueprint.ts';
import { english } from '../../course/grammar/en.ts';
import { grade } from '../../quiz/grade.ts';
import { generateSoundBank } from '../../quiz/plan-bank.ts';
import type { Question, Response } from '../../quiz/question.ts';
import { createRandom, type Random } from '../../quiz/random.ts';
import { targetsOf } from '../../quiz/targets.ts';
import { CONFIDENCES } from '../confidence.ts';
import { NOTHING_YET, type Attempt, type CardMemory, type LearnerState } from '../state.ts';
import { codecContext, decodeState, encodeState } from './state-codec.ts';

const { course } = await loadBundledCourse('kpo-vs-bpo');
const { course: other } = await loadBundledCourse('crocodilians');
const contextOf = (of: Course) => codecContext(of, generateSoundBank(of), deriveCards(of));
const context = contextOf(course);
const LIMIT_12 = 4096;
const START = 1_790_000_000_000;
/** Midnight, since lessons are dated to the day. */
const DAY_START = Date.UTC(2026, 8, 21);

function respond(question: Question, random: Random): Response {
	switch (question.format) {
		case 'choice':
			return { format: 'choice', option: question.options[random.int(question.options.length)]?.id ?? '' };
		case 'multiple':
			return {
				format: 'multiple',
				options: question.options
					.map(({ id }) => id)
					.filter(() => random.int(2) === 1)
					.toSorted()
			};
		case 'assign':
			return {
				format: 'assign',
				targets: Object.fromEntries(
					question.items.map(({ id }) => [
						id,
						question.targets[random.int(question.targets.length)]?.id ?? ''
					])
				)
			};
		case 'text':
			return { format: 'text', text: random.int(2) === 1 ? (question.accepted[0] ?? '') : 'something else' };
		case 'numeric':
			return { format: 'numeric', text: String(random.int(200)) };
	}
}

/** A state as months of work make it, over the real course's questions and cards. */
function makeState(
	seed: number,
	answered: number,
	cards: number,
	ofCourse = course,
	ofContext = context
): LearnerState {
	const random = createRandom(seed);
	const quizzes = [FINAL, ...ofCourse.dimensions.map(({ id }) => id)];
	const bank = [...ofContext.questions.values()];
	const attempts: Attempt[] = [];
	for (let left = answered; left > 0;) {
		const questions = random.shuffle(bank).slice(0, Math.min(left, 6 + random.int(7)));
		left -= questions.length;
		const startedAt = START + attempts.length * 86_400_000;
		const answers = questions.map((question) => {
			const confidence = attempts.length % 3 === 0 ? CONFIDENCES[random.int(3)] : undefined;
			const response = respond(question, random);
			const { score } = grade(question, response, { grammar: english, allOrNothing: false });
			const answer = {
				response,
				score: Math.round(score * 60) / 60,
				at: startedAt,
				latency: 0,
				confidence
			};
			return [question.id, answer] as const;
		});
		const quiz = quizzes[random.int(quizzes.length)] ?? FINAL;
		const formSeed = random.int(2 ** 16);
		const id = `saved-${(startedAt - Date.UTC(2020, 0, 1)) / 1000}-${formSeed}-${quiz}`;
		const finishedAt = left > 0 ? startedAt + 300_000 : undefined;
		attempts.push({
			id,
			quiz,
			seed: formSeed,
			asksConfidence: attempts.length % 3 === 0 || undefined,
			questions: questions.map((q) => q.id),
			answers: Object.fromEntries(answers),
			startedAt,
			finishedAt
		});
	}
	const memories = deriveCards(ofCourse)
		.slice(0, cards)
		.map(({ id, revision }): [string, CardMemory] => {
			let state = reviewCard(id, undefined, { at: START, day: 20_700, rating: 'good' });
			for (let n = random.int(8); n > 0; n--) {
				const day = state.phase === 'review' ? state.dueDay : state.lastDay + 1;
				state = reviewCard(id, state, { at: START, day, rating: random.int(5) === 0 ? 'again' : 'good' });
			}
			return [id, { revision, reviews: [], firstDay: 20_700, state }];
		});
	const lessons = ofCourse.dimensions.slice(0, 6).map((dimension) => {
		const targets = targetsOf(ofCourse, dimension);
		const prompts = dimension.facts.slice(0, 6).map(({ id }) => {
			const target = targets[random.int(targets.length)]?.id ?? '';
			return [id, { target, correct: random.int(2) === 1, missed: random.int(2) === 1 }] as const;
		});
		return [
			dimension.id,
			{ prompts: Object.fromEntries(prompts), finishedAt: DAY_START + random.int(1000) * 86_400_000 }
		] as const;
	});
	return { lessons: Object.fromEntries(lessons), attempts, cards: Object.fromEntries(memories) };
}

const decode = (text: string, of = context) => decodeState(text, of);

describe('the saved state', () => {
	it('gives back lessons and answers exactly, and cards within what FSRS can feel', () => {
		fc.assert(
			fc.property(
				fc.integer(),
				fc.integer({ min: 0, max: 120 }),
				fc.integer({ min: 0, max: 108 }),
				(seed, answered, cards) => {
					const state = makeState(seed, answered, cards);
					const back = decode(encodeState({ state, counter: 7, attempt: 'a1' }, context, 64_000));
					expect(back?.counter).toBe(7);
					expect(back?.state.lessons).toEqual(state.lessons);
					expect(back?.state.attempts).toEqual(state.attempts);
					expect(Object.keys(back?.state.cards ?? {}).toSorted()).toEqual(
						Object.keys(state.cards).toSorted()
					);
					for (const [id, { state: before }] of Object.entries(state.cards)) {
						const after = back?.state.cards[id]?.state;
						if (!before || !after) throw new Error(`the card ${id} is lost`);
						expect({ ...after, stability: 0, difficulty: 0 }).toEqual({
							...before,
							stability: 0,
							difficulty: 0
						});
						expect(Math.abs(Math.log(after.stability / before.stability))).toBeLessThan(0.01);
						expect(Math.abs(after.difficulty - before.difficulty)).toBeLessThan(0.04);
					}
				}
			),
			{ numRuns: 40 }
		);
	});

	it('of a player that did not keep whether an attempt asks how sure one is reads as not asking', () => {
		// Written by version 0.1.0: the first of three questions answered, sure of it.
		const text = '1.32fc9n.3.a1.Y4AEv.ZkGI0VBptVUMD7eDU-OC3M1K4KCsbK.iAAIgJS';
		const [attempt, ...others] = decode(text, contextOf(other))?.state.attempts ?? [];
		expect(others).toEqual([]);
		expect(attempt).toMatchObject({ quiz: FINAL, seed: 5, startedAt: START });
		expect(attempt?.asksConfidence).toBeUndefined();
	});

	it('takes no more room where no attempt asks how sure one is', () => {
		const state = makeState(3, 80, 0);
		const attempts = state.attempts.map((attempt) => ({ ...attempt, asksConfidence: undefined }));
		const lengths = [state, { ...state, attempts }].map(
			(each) => encodeState({ state: each, counter: 1, attempt: 'a1' }, context, 64_000).length
		);
		expect((lengths[0] ?? 0) - (lengths[1] ?? 0)).toBeGreaterThan(0);
		expect((lengths[0] ?? 0) - (lengths[1] ?? 0)).toBeLessThanOrEqual(Math.ceil(state.attempts.length / 6));
	});

	it('is the same text when it is written again', () => {
		const text = encodeState({ state: makeState(3, 80, 60), counter: 1, attempt: 'a1' }, context, 64_000);
		const back = decode(text);
		expect(back && encodeState(back, context, 64_000)).toBe(text);
	});

	it('holds 250 answered questions and 150 cards in 4,096 characters, with a twentieth to spare', () => {
		// Cards of two courses' worth of facts, since neither bundled course alone has 150.
		const facts = [
			...course.dimensions,
			...other.dimensions.map((dimension) => ({
				...dimension,
				facts: dimension.facts.map((fact) => ({ ...fact, holds: ['kpo'], falseFor: ['bpo'] }))
			}))
		];
		const large: Course = { ...course, dimensions: facts };
		const largeContext = contextOf(large);
		const sizes = [1, 2, 3, 4, 5].map((seed) => {
			const state = makeState(seed, 250, 150, large, largeContext);
			expect(Object.keys(state.cards)).toHaveLength(150);
			expect(state.attempts.reduce((sum, { questions }) => sum + questions.length, 0)).toBe(250);
			const text = encodeState({ state, counter: 400, attempt: 'a1' }, largeContext, 64_000);
			expect(decode(text, largeContext)?.state.attempts).toEqual(state.attempts);
			return text.length;
		});
		expect(Math.max(...sizes)).toBeLessThanOrEqual(LIMIT_12 * 0.95);
	});

	it('keeps to its limit by leaving out attempts that were bettered and are not the latest', () => {
		const state = makeState(5, 600, 100);
		const text = encodeState({ state, counter: 1, attempt: 'a1' }, context, LIMIT_12);
		expect(text.length).toBeLessThanOrEqual(LIMIT_12);
		const back = decode(text);
		expect(Object.keys(back?.state.cards ?? {})).toHaveLength(100);
		const latest = (attempts: readonly Attempt[], quiz: string) =>
			attempts.filter((attempt) => attempt.quiz === quiz).at(-1)?.questions;
		for (const quiz of [FINAL, ...course.dimensions.map(({ id }) => id)])
			expect(latest(back?.state.attempts ?? [], quiz)).toEqual(latest(state.attempts, quiz));
	});

	it('is plain ASCII that every LMS stores as it is', () => {
		expect(
			encodeState({ state: makeState(9, 40, 40), counter: 1, attempt: 'a1' }, context, LIMIT_12)
		).toMatch(/^[A-Za-z0-9._-]+$/);
	});
});

describe('a state from elsewhere', () => {
	it.each([
		['nothing', ''],
		['another tool’s', '{"bookmark":"page7"}'],
		['an unknown version’s', '9.abc.1.x.AA.AA.AA'],
		[
			'another course’s',
			encodeState(
				{ state: makeState(1, 5, 5, other, contextOf(other)), counter: 1, attempt: 'a1' },
				contextOf(other),
				LIMIT_12
			)
		]
	])('is refused when it is %s', (_, text) => {
		expect(decode(text)).toBeUndefined();
	});

	it('loses a damaged part and keeps the others', () => {
		const state = makeState(2, 30, 30);
		const parts = encodeState({ state, counter: 1, attempt: 'a1' }, context, LIMIT_12).split('.');
		const attempts = parts[5] ?? '';
		const damaged = [
			...parts.slice(0, 5),
			`${attempts.slice(0, 20)}${attempts[20] === 'A' ? 'B' : 'A'}${attempts.slice(21)}`,
			parts[6]
		].join('.');
		const back = decode(damaged);
		expect(back?.state.attempts).toEqual([]);
		expect(back?.state.lessons).toEqual(state.lessons);
		expect(Object.keys(back?.state.cards ?? {})).toHaveLength(30);
	});

	it('never crashes the reader, whatever was done to it', () => {
		const text = encodeState({ state: makeState(4, 60, 60), counter: 1, attempt: 'a1' }, context, LIMIT_12);
		fc.assert(
			fc.property(fc.nat(text.length), fc.nat(40), fc.string(), (at, length, inserted) => {
				const back = decode(text.slice(0, at) + inserted + text.slice(at + length));
				if (back)
					for (const attempt of back.state.attempts) expect(attempt.questions.length).toBeGreaterThan(0);
			})
		);
		expect(decode(text.slice(0, 30))?.state.cards).toEqual({});
	});

	it('resumes in a newer package: what is gone is dropped, and everything else is kept', () => {
		const state = makeState(6, 120, 100);
		const [first, ...rest] = course.dimensions;
		if (!first) throw new Error('the course has no dimension');
		const [goneFact, model, ...facts] = first.facts;
		if (!model) throw new Error('the dimension has one fact only');
		// One fact less, a new one, everything in another order.
		const news = {
			...model,
			id: 'brand-new',
			aspect: 'news',
			says: { singular: 'tells news', plural: 'tell news' }
		};
		const newer: Course = {
			...course,
			dimensions: [...rest.toReversed(), { ...first, facts: [...facts.toReversed(), news, model] }]
		};
		const newerContext = contextOf(newer);
		const back = decode(encodeState({ state, counter: 1, attempt: 'a1' }, context, 64_000), newerContext);
		const kept = Object.keys(state.cards).filter((id) => newerContext.revisions.has(id));
		expect(kept.length).toBeLessThan(Object.keys(state.cards).length);
		expect(Object.keys(back?.state.cards ?? {}).toSorted()).toEqual(kept.toSorted());
		expect(back?.state.lessons[first.id]?.prompts[goneFact?.id ?? '']).toBeUndefined();
		for (const { id } of rest) expect(back?.state.lessons[id]).toEqual(state.lessons[id]);
		// Answers to questions that are unchanged are all there, with what was answered.
		const unchanged = (id: string) =>
			JSON.stringify(context.questions.get(id)) === JSON.stringify(newerContext.questions.get(id));
		const before = state.attempts
			.flatMap(({ answers }) => Object.entries(answers))
			.filter(([id]) => unchanged(id));
		const after = (back?.state.attempts ?? [])
			.flatMap(({ answers }) => Object.entries(answers))
			.filter(([id]) => unchanged(id));
		expect(before.length).toBeGreaterThan(60);
		expect(after).toEqual(before);
	});

	it('starts empty', () => {
		expect(decode(encodeState({ state: NOTHING_YET, counter: 0, attempt: 'a1' }, context, LIMIT_12))).toEqual(
			{
				state: NOTHING_YET,
				counter: 0,
				attempt: 'a1'
			}
		);
	});
});
