import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewCard } from '../cards/schedule.ts';
import { createRandom } from '../quiz/random.ts';
import type { EventDetail, LearningEvent } from './event.ts';
import {
	apply,
	cardStates,
	finishedLessons,
	newCardsOn,
	NOTHING_YET,
	replayEvents,
	type LearnerState
} from './state.ts';

const COURSE = 'kpo-vs-bpo';
const CARDS = ['who.a', 'what.a.kpo', 'who.b'];
const DAY = 20_000;

/** Events with ids e0, e1, … a second apart, in the order in which they are given. */
const stamp = (details: readonly EventDetail[]): LearningEvent[] =>
	details.map((detail, n) => ({ ...detail, id: `e${n}`, at: DAY * 86_400_000 + n * 1000, course: COURSE }));

const stateOf = (...details: EventDetail[]) => replayEvents(stamp(details));

const started = (attempt: string, questions = ['q1', 'q2']): EventDetail => ({
	type: 'quiz-started',
	attempt,
	quiz: 'final',
	seed: 7,
	questions
});
const answered = (attempt: string, question: string, option: string): EventDetail => ({
	type: 'answered',
	attempt,
	question,
	response: { format: 'choice', option },
	score: option === 'key' ? 1 : 0,
	latency: 900
});
const finished = (attempt: string): EventDetail => ({ type: 'quiz-finished', attempt });
const prompted = (fact: string, correct: boolean): EventDetail => ({
	type: 'prompt-answered',
	dimension: 'price',
	fact,
	target: correct ? 'kpo' : 'bpo',
	correct
});
const reviewed = (card: string, rating: 'again' | 'good', revision = 1, day = DAY): EventDetail => ({
	type: 'reviewed',
	card,
	revision,
	rating,
	day,
	latency: 2000
});
const undone = (review: string): EventDetail => ({ type: 'review-undone', review });

const small = (...of: readonly string[]) => fc.constantFrom(...of);
const attempt = small('a1', 'a2', 'a3');
const question = small('q1', 'q2', 'q3');

/** Details from small pools, so that they meet: answers of attempts, reviews of one card, undone reviews. */
const detail: fc.Arbitrary<EventDetail> = fc.oneof(
	fc.record({
		type: fc.constant('prompt-answered' as const),
		dimension: small('price', 'risk'),
		fact: small('f1', 'f2'),
		target: small('kpo', 'bpo'),
		correct: fc.boolean()
	}),
	fc.record({ type: fc.constant('lesson-finished' as const), dimension: small('price', 'risk') }),
	fc.record({
		type: fc.constant('quiz-started' as const),
		attempt,
		quiz: small('final', 'price'),
		seed: fc.integer(),
		questions: fc.uniqueArray(question)
	}),
	fc.record({
		type: fc.constant('answered' as const),
		attempt,
		question,
		response: fc.record({ format: fc.constant('choice' as const), option: small('key', 'other') }),
		score: fc.constantFrom(0, 0.5, 1),
		latency: fc.nat(10_000)
	}),
	fc.record({ type: fc.constant('quiz-finished' as const), attempt }),
	fc.record({
		type: fc.constant('reviewed' as const),
		card: small(...CARDS),
		revision: fc.constantFrom(1, 1, 1, 2),
		rating: fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const),
		// Days may go back: clocks are set, and learners fly.
		day: fc.integer({ min: DAY - 2, max: DAY + 30 }),
		latency: fc.nat(10_000)
	}),
	fc.record({ type: fc.constant('review-undone' as const), review: fc.nat(40).map((n) => `e${n}`) })
);

/** Records of up to 40 events, some of them at the same millisecond. */
const records: fc.Arbitrary<LearningEvent[]> = fc
	.array(fc.tuple(detail, fc.nat(30)), { maxLength: 40, size: 'max' })
	.map((list) => list.map(([each, at], n) => ({ ...each, id: `e${n}`, at, course: COURSE })));

const inTime = (events: readonly LearningEvent[]) =>
	events.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/** What the rest of the program sees of the cards. */
const visibleCards = (state: LearnerState, revision: number) => ({
	states: cardStates(
		state,
		CARDS.map((id) => ({ id, revision, dimension: 'price' }))
	),
	new: Array.from({ length: 34 }, (_, n) => newCardsOn(state, DAY - 3 + n))
});

describe('replayEvents', () => {
	it('goes by neither the order nor the repetition of the list', () => {
		fc.assert(
			fc.property(records, fc.integer(), fc.nat(40), (events, seed, repeated) => {
				const random = createRandom(seed);
				const twice = random.shuffle([...events, ...random.shuffle(events).slice(0, repeated)]);
				expect(replayEvents(twice)).toEqual(replayEvents(events));
			}),
			{ numRuns: 300 }
		);
	});

	it('is one event after the other in the order of time', () => {
		fc.assert(
			fc.property(records, (events) => {
				expect(inTime(events).reduce(apply, NOTHING_YET)).toEqual(replayEvents(events));
			})
		);
	});

	it('joins the lists of two devices that share a part', () => {
		fc.assert(
			fc.property(records, fc.nat(40), fc.nat(40), (events, a, b) => {
				const [from, to] = [Math.min(a, b), Math.max(a, b)];
				const [one, other] = [events.slice(0, to), events.slice(from)];
				expect(replayEvents([...one, ...other])).toEqual(replayEvents([...other, ...one]));
				expect(replayEvents([...one, ...other])).toEqual(replayEvents(events));
			})
		);
	});

	it('of nothing is nothing yet', () => {
		expect(replayEvents([])).toEqual(NOTHING_YET);
	});
});

describe('apply', () => {
	it('leaves the state before as it was', () => {
		fc.assert(
			fc.property(records, (events) => {
				let state = NOTHING_YET;
				for (const event of inTime(events)) {
					const before = structuredClone(state);
					const after = apply(state, event);
					expect(state).toEqual(before);
					state = after;
				}
				expect(NOTHING_YET).toEqual({ lessons: {}, attempts: [], cards: {} });
			})
		);
	});

	// A tab hears of an event that it has just read from the record.
	it('changes nothing when it is told the same event once more', () => {
		fc.assert(
			fc.property(records, (events) => {
				let state = NOTHING_YET;
				for (const event of inTime(events)) {
					state = apply(state, event);
					expect(apply(state, event)).toEqual(state);
				}
				expect(state).toEqual(replayEvents(events));
			})
		);
	});
});

describe('a lesson', () => {
	it('remembers the last answer to a prompt, and whether any was wrong', () => {
		const { lessons } = stateOf(prompted('f1', false), prompted('f1', true), prompted('f2', true));
		expect(lessons).toEqual({
			price: {
				prompts: {
					f1: { target: 'kpo', correct: true, missed: true },
					f2: { target: 'kpo', correct: true, missed: false }
				}
			}
		});
	});

	it('is finished once, and stays so when prompts are answered again', () => {
		const done: EventDetail = { type: 'lesson-finished', dimension: 'price' };
		const state = stateOf(done, prompted('f1', false), done);
		expect(state.lessons['price']?.finishedAt).toBe(DAY * 86_400_000);
		expect(finishedLessons(state)).toEqual(new Set(['price']));
	});

	it('is not finished by being begun', () => {
		expect(finishedLessons(stateOf(prompted('f1', true)))).toEqual(new Set());
	});
});

describe('an attempt', () => {
	it('keeps what its form is drawn from again', () => {
		const [attempt] = stateOf(started('a1')).attempts;
		expect(attempt).toEqual({
			id: 'a1',
			quiz: 'final',
			seed: 7,
			questions: ['q1', 'q2'],
			answers: {},
			startedAt: DAY * 86_400_000
		});
	});

	it('counts the first answer to a question', () => {
		const [attempt] = stateOf(
			started('a1'),
			answered('a1', 'q1', 'other'),
			answered('a1', 'q1', 'key'),
			answered('a1', 'q2', 'key')
		).attempts;
		expect(attempt?.answers).toMatchObject({
			q1: { response: { format: 'choice', option: 'other' }, score: 0 },
			q2: { response: { format: 'choice', option: 'key' }, score: 1 }
		});
	});

	it('keeps apart from other attempts at the same quiz', () => {
		const { attempts } = stateOf(started('a1'), started('a2'), answered('a2', 'q1', 'key'), finished('a1'));
		expect(attempts.map(({ id, answers }) => [id, Object.keys(answers)])).toEqual([
			['a1', []],
			['a2', ['q1']]
		]);
		expect(attempts.map(({ finishedAt }) => finishedAt !== undefined)).toEqual([true, false]);
	});

	it('is started once and finished once', () => {
		const once = stateOf(started('a1'), answered('a1', 'q1', 'key'), finished('a1'));
		const twice = stateOf(
			started('a1'),
			answered('a1', 'q1', 'key'),
			finished('a1'),
			started('a1', ['q9']),
			finished('a1')
		);
		expect(twice).toEqual(once);
	});

	it.each([
		['an answer', answered('nobody', 'q1', 'key')],
		['an end', finished('nobody')],
		['an undone review', undone('nothing')]
	])('is not made of %s that refers to something unknown', (_, event) => {
		const before = stateOf(started('a1'), reviewed('who.a', 'good'));
		expect(stateOf(started('a1'), reviewed('who.a', 'good'), event)).toEqual(before);
	});
});

describe('a card', () => {
	it('is where its reviews lead, with the reviews kept whole', () => {
		const state = stateOf(reviewed('who.a', 'again'), reviewed('who.a', 'good'));
		const at = DAY * 86_400_000;
		const first = reviewCard('who.a', undefined, { at, day: DAY, rating: 'again' });
		expect(state.cards['who.a']).toEqual({
			revision: 1,
			firstDay: DAY,
			reviews: [
				{ event: 'e0', at, day: DAY, rating: 'again', latency: 2000 },
				{ event: 'e1', at: at + 1000, day: DAY, rating: 'good', latency: 2000 }
			],
			state: reviewCard('who.a', first, { at: at + 1000, day: DAY, rating: 'good' })
		});
	});

	it('starts anew when its fact is revised', () => {
		const anew = stateOf(
			reviewed('who.a', 'again'),
			reviewed('who.a', 'again'),
			reviewed('who.a', 'good', 2)
		);
		expect(anew.cards['who.a']).toMatchObject({
			revision: 2,
			reviews: [{ event: 'e2' }],
			state: { reps: 1 }
		});
	});

	it('has no state until it is answered in its present revision', () => {
		const state = stateOf(reviewed('who.a', 'good', 1));
		const card = { id: 'who.a', dimension: 'price' };
		expect(cardStates(state, [{ ...card, revision: 2 }]).size).toBe(0);
		expect(cardStates(state, [{ ...card, revision: 1 }]).get('who.a')).toEqual(state.cards['who.a']?.state);
		expect(cardStates(state, [{ ...card, id: 'who.b', revision: 1 }]).size).toBe(0);
	});

	it('counts as new on the day of its first review', () => {
		const state = stateOf(
			reviewed('who.a', 'good'),
			reviewed('who.a', 'good', 1, DAY + 3),
			reviewed('who.b', 'good', 1, DAY + 3)
		);
		expect([DAY - 1, DAY, DAY + 3].map((day) => newCardsOn(state, day))).toEqual([0, 1, 1]);
	});
});

describe('an undone review', () => {
	it('leaves everything as it was before', () => {
		fc.assert(
			fc.property(records, small(...CARDS), fc.constantFrom('again', 'good'), (events, card, rating) => {
				const before = replayEvents(events);
				const revision = before.cards[card]?.revision ?? 1;
				const [review, undo] = [reviewed(card, rating, revision, DAY + 40), undone('last')].map(
					(each, n): LearningEvent => ({
						...each,
						id: n === 0 ? 'last' : 'undo',
						at: 100 + n,
						course: COURSE
					})
				);
				if (!review || !undo) throw new Error('nothing to undo');
				const after = apply(apply(before, review), undo);
				expect(replayEvents([undo, ...events, review])).toEqual(after);
				expect(visibleCards(after, revision)).toEqual(visibleCards(before, revision));
				// A card that was new is one without reviews again.
				if (before.cards[card]) expect(after).toEqual(before);
				else
					expect(after).toEqual({ ...before, cards: { ...before.cards, [card]: { revision, reviews: [] } } });
			}),
			{ numRuns: 300 }
		);
	});

	it('is taken out from among others, which are replayed', () => {
		const state = stateOf(
			reviewed('who.a', 'good'),
			reviewed('who.a', 'again', 1, DAY + 2),
			reviewed('who.a', 'good', 1, DAY + 3),
			undone('e1')
		);
		const reviews = state.cards['who.a']?.reviews ?? [];
		expect(reviews.map(({ event }) => event)).toEqual(['e0', 'e2']);
		expect(state.cards['who.a']?.state).toMatchObject({ reps: 2, lapses: 0 });
	});

	it("is the card's own alone", () => {
		const state = stateOf(reviewed('who.a', 'good'), reviewed('who.b', 'good'), undone('e0'));
		expect(state.cards['who.a']?.state).toBeUndefined();
		expect(state.cards['who.b']?.state).toMatchObject({ reps: 1 });
	});
});
