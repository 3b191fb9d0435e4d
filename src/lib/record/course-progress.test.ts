import { describe, expect, test } from 'vitest';
import { kpoLearner } from '../../../tests/support/kpo-learner.ts';
import {
	event,
	lessonFinished,
	material,
	MINUTE,
	NOON,
	reviewed,
	DAY
} from '../../../tests/support/study-world.ts';
import { dateOf, dayOf } from '../cards/plan/calendar.ts';
import { recallOn } from '../cards/plan/open-cards.ts';
import { readinessOf } from '../cards/plan/readiness.ts';
import { courseProgress, type Scope } from './course-progress.ts';
import type { LearningEvent } from './event.ts';
import { openStudy } from './open-study.ts';

const { course, cards } = material;
const all = course.dimensions.map(({ id }) => id);
const [first = '', second = ''] = all;
const own = cards.filter(({ dimension }) => dimension === first);
const [card] = own;
if (!card) throw new Error('there are no cards');
const inDays = (days: number) => dateOf(dayOf('2027-03-20') + days);
const progressOf = (events: readonly LearningEvent[], scope: Partial<Scope> = {}, now = NOON) =>
	courseProgress(material, events, { dimensions: all, ...scope }, now);

describe('courseProgress', () => {
	test('of nothing is nothing', () => {
		expect(progressOf([])).toEqual({
			lessons: { finished: [], of: all.length },
			quizzes: all.map((dimension) => ({ dimension, percent: undefined })),
			final: undefined,
			isPassed: undefined,
			cards: { of: cards.length, seen: 0, known: 0, readiness: 0, onDate: undefined },
			lastActive: undefined,
			time: 0
		});
	});

	test('counts lessons, quizzes and cards of what was assigned alone', () => {
		const answer = (question: string, score: number) =>
			event(NOON - DAY, {
				type: 'answered',
				attempt: 'a',
				question,
				response: { format: 'choice', option: 'x' },
				score,
				latency: 1_000
			});
		const events = [
			lessonFinished(first),
			lessonFinished(second),
			event(NOON - DAY, { type: 'quiz-started', attempt: 'a', quiz: first, seed: 1, questions: ['q', 'r'] }),
			answer('q', 1),
			answer('r', 0.5),
			event(NOON - DAY, { type: 'quiz-finished', attempt: 'a' }),
			reviewed(card.id, 1, 'good')
		];
		const inFirst = progressOf(events, { dimensions: [first] });
		expect(inFirst.lessons).toEqual({ finished: [first], of: 1 });
		expect(inFirst.quizzes).toEqual([{ dimension: first, percent: 75 }]);
		expect(inFirst.cards).toMatchObject({ of: own.length, seen: 1, known: 1 });
		expect(progressOf(events, { dimensions: [second] }).cards.seen).toBe(0);
	});

	test('a card counts as known at the target, set aside by the learner or not', () => {
		const events = [lessonFinished(first), reviewed(card.id, 3, 'good')];
		const { study } = openStudy(material, events);
		const memory = study.memories.get(card.id)?.now;
		if (!memory) throw new Error('there is no memory');
		const chance = recallOn(study, memory, dayOf('2027-03-20'));
		const known = (target: number, more: readonly LearningEvent[] = []) =>
			progressOf([...events, ...more], { target, readyBy: inDays(10) }).cards.known;
		expect(known(chance - 0.001)).toBe(1);
		expect(known(Math.min(0.99, chance + 0.001))).toBe(0);
		const aside = event(NOON, { type: 'card-suspended', card: card.id, suspended: true });
		expect(known(chance - 0.001, [aside])).toBe(1);
	});

	test('ahead of the date it is what the plan for the class’s date leads to, whatever date the learner has', async () => {
		const events = await kpoLearner({ now: NOON, days: 12 });
		const elsewhere = event(NOON, { type: 'settings-changed', settings: { readyBy: '2027-03-22' } });
		const day = dayOf('2027-03-20');
		const date = { day: day + 20, target: 0.9 };
		const { study } = openStudy(material, events);
		const report = readinessOf({ ...study, dates: [date] }, day);
		for (const list of [events, [...events, elsewhere]]) {
			const { cards: found } = progressOf(list, { readyBy: inDays(20), target: 0.9 });
			expect(found.onDate).toBeCloseTo(report.all.onDate ?? NaN, 10);
			expect(found.readiness).toBeCloseTo(report.all.now, 10);
		}
	});

	test('after the date it stays as it was on its morning', () => {
		const before = [lessonFinished(first, 9), reviewed(card.id, 8, 'good')];
		const after = own.slice(1).map(({ id }) => reviewed(id, 1, 'good'));
		const scope = { readyBy: inDays(-2), target: 0.5 };
		const then = progressOf(before, scope).cards;
		expect(then).toMatchObject({ seen: 1, known: 1, onDate: undefined });
		expect(progressOf([...before, ...after], scope).cards).toEqual(then);
		// A month later, too.
		expect(progressOf(before, scope, NOON + 30 * DAY).cards).toEqual(then);
	});

	test('time is what lies between two things that were done, without pauses and clocks that run ahead', () => {
		const at = (moment: number) => event(moment, { type: 'lesson-finished', dimension: first });
		const events = [
			at(NOON - 60 * MINUTE),
			at(NOON - 58 * MINUTE),
			at(NOON - 10 * MINUTE),
			at(NOON - 6 * MINUTE)
		];
		expect(progressOf(events)).toMatchObject({ time: 6 * MINUTE, lastActive: NOON - 6 * MINUTE });
		expect(progressOf([...events, at(NOON + DAY)]).lastActive).toBe(NOON);
		// Settings are no learning.
		const settings = event(NOON - MINUTE, { type: 'settings-changed', settings: { buttons: 4 } });
		expect(progressOf([settings]).lastActive).toBeUndefined();
	});
});
