import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	answer,
	card,
	deckOf,
	FIRST_DAY,
	momentOf,
	studyOf,
	type Answer
} from '../../../../tests/support/study-builder.ts';
import { STEPS } from '../schedule.ts';
import type { Study } from '../study/study.ts';
import { queueToday } from './queue-today.ts';

const MINUTE = 60_000;
const good = (id: string, day: number): Answer => ({ card: id, rating: 'good', day });
const again = (id: string, day: number): Answer => ({ card: id, rating: 'again', day });
const at = (day: number, minutes = 700) => ({ now: momentOf(day, minutes), day });

/** Two facts of one aspect, one of each subject, and the cards that ask for them. */
const pair = (name: string) => {
	const [kpo, bpo] = [`${name}-kpo`, `${name}-bpo`];
	const who = (fact: string, subject: string) =>
		card(`who.${fact}`, {
			facts: [fact],
			siblings: [fact],
			choices: ['kpo', 'bpo'],
			back: { text: fact, subjects: [subject] }
		});
	return [
		who(kpo, 'kpo'),
		who(bpo, 'bpo'),
		card(`contrast.${kpo}.${bpo}`, {
			kind: 'contrast',
			facts: [kpo, bpo],
			choices: ['kpo', 'bpo'],
			siblings: [],
			back: { text: name, subjects: ['kpo', 'bpo'] }
		})
	];
};

/** Answers what is shown until nothing is, as a learner does who forgets some; gives what was shown and why. */
function workThrough(study: Study, day: number, rate: (id: string, n: number) => 'again' | 'good') {
	const shown: { id: string; reason: string }[] = [];
	let current = study;
	let now = momentOf(day);
	for (let n = 0; n < 400; n++) {
		const { next, nextAt } = queueToday(current, { now, day });
		if (!next) {
			if (nextAt === undefined) break;
			now = nextAt;
			continue;
		}
		const { card: asked, reason } = next;
		shown.push({ id: asked.id, reason });
		current = answer(current, [{ card: asked.id, rating: rate(asked.id, n), day, at: now }]);
		now += 10_000;
	}
	return { shown, study: current };
}

describe('queueToday', () => {
	it('comes to an end when every card was known once, with all of the plan shown', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 25 }),
				fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }),
				(count, luck) => {
					const study = studyOf(deckOf(count), { minutesADay: 60 });
					const { shown, study: after } = workThrough(study, FIRST_DAY, (_, n) =>
						// From some time on everything is known, or no session would end.
						n < luck.length && luck[n] ? 'again' : 'good'
					);
					const { left, plan } = queueToday(after, at(FIRST_DAY));
					expect(left).toEqual({ step: 0, contrast: 0, review: 0, new: 0 });
					const asked = new Set(shown.map(({ id }) => id));
					for (const { id } of [...plan.reviews, ...plan.fresh]) expect(asked).toContain(id);
				}
			),
			{ numRuns: 50 }
		);
	});

	it('brings a missed card back after its step, before anything else', () => {
		const study = answer(studyOf(deckOf(10)), [again('c0', FIRST_DAY)]);
		const stepAt = study.memories.get('c0')?.now.stepAt ?? 0;
		expect(queueToday(study, { now: stepAt - 1, day: FIRST_DAY }).next).toMatchObject({
			card: { id: 'c1' },
			reason: 'new'
		});
		expect(queueToday(study, { now: stepAt, day: FIRST_DAY }).next).toMatchObject({
			card: { id: 'c0' },
			reason: 'step'
		});
	});

	it('brings it back early when nothing else is left, and tells when it comes where that is too early', () => {
		const study = answer(studyOf(deckOf(1)), [again('c0', FIRST_DAY)]);
		const stepAt = study.memories.get('c0')?.now.stepAt ?? 0;
		expect(queueToday(study, { now: stepAt - STEPS.again, day: FIRST_DAY }).next?.card.id).toBe('c0');
		const twoMissed = answer(studyOf(deckOf(1)), [{ ...again('c0', FIRST_DAY), at: stepAt }]);
		expect(queueToday(twoMissed, { now: stepAt, day: FIRST_DAY }).next?.reason).toBe('step');
	});

	it('does not let a card wait for hours because a clock was ahead', () => {
		const ahead = momentOf(FIRST_DAY) + 6 * 60 * MINUTE;
		const study = answer(studyOf(deckOf(1)), [{ ...again('c0', FIRST_DAY), at: ahead }]);
		expect(queueToday(study, { now: momentOf(FIRST_DAY), day: FIRST_DAY }).next).toMatchObject({
			card: { id: 'c0' },
			reason: 'step'
		});
	});

	it('shows reviews mixed, and new cards in the order of teaching after them', () => {
		const deck = deckOf(24, (index) => ({ dimension: `d${Math.floor(index / 8)}` }));
		const known = answer(
			studyOf(deck, { minutesADay: 60 }),
			deck.slice(0, 16).map(({ id }) => good(id, FIRST_DAY))
		);
		const { shown } = workThrough(known, FIRST_DAY + 40, () => 'good');
		const reviews = shown.filter(({ reason }) => reason === 'review').map(({ id }) => Number(id.slice(1)));
		expect(reviews).toHaveLength(16);
		const dimensions = reviews.map((n) => Math.floor(n / 8));
		const changes = dimensions.filter((each, n) => n > 0 && each !== dimensions[n - 1]).length;
		expect(changes).toBeGreaterThan(10);
		expect(shown.slice(16).map(({ id }) => id)).toEqual(deck.slice(16).map(({ id }) => id));
	});

	it('asks for the contrast a few answers after a subject was taken for the other', () => {
		const deck = [...pair('pay'), ...deckOf(8)];
		const known = answer(
			studyOf(deck, { minutesADay: 60 }),
			deck.map(({ id }) => good(id, FIRST_DAY))
		);
		let isMissed = false;
		const { shown } = workThrough(known, FIRST_DAY + 60, (id) => {
			if (id !== 'who.pay-kpo' || isMissed) return 'good';
			isMissed = true;
			return 'again';
		});
		const order = shown.map(({ id }) => id);
		const missed = order.indexOf('who.pay-kpo');
		const contrast = shown.findIndex(({ reason }) => reason === 'contrast');
		expect(shown[contrast]?.id).toBe('contrast.pay-kpo.pay-bpo');
		expect(contrast - missed).toBe(4);
		// Once answered, it does not come again.
		expect(shown.filter(({ reason }) => reason === 'contrast')).toHaveLength(1);
	});

	it('asks for the contrast of what a quiz has shown, and forgets about it after a week', () => {
		const deck = [...pair('pay'), ...deckOf(8)];
		const study: Study = {
			...studyOf(deck),
			confusions: [{ fact: 'pay-bpo', takenFor: 'kpo', day: FIRST_DAY, order: momentOf(FIRST_DAY) - 1 }]
		};
		expect(queueToday(study, at(FIRST_DAY)).left.contrast).toBe(1);
		expect(queueToday(study, at(FIRST_DAY + 7)).left.contrast).toBe(0);
		const done = answer(study, [good('contrast.pay-kpo.pay-bpo', FIRST_DAY)]);
		expect(queueToday(done, at(FIRST_DAY)).left.contrast).toBe(0);
	});

	it('leaves out what is suspended or buried, wherever it stands', () => {
		const missed = answer(studyOf(deckOf(2)), [again('c0', FIRST_DAY)]);
		const hidden: Study = { ...missed, suspended: new Set(['c0']), buried: new Map([['c1', FIRST_DAY]]) };
		expect(queueToday(hidden, at(FIRST_DAY))).toMatchObject({
			next: undefined,
			nextAt: undefined,
			left: { step: 0, contrast: 0, review: 0, new: 0 }
		});
		expect(queueToday(hidden, at(FIRST_DAY + 1)).next?.card.id).toBe('c1');
	});

	it('estimates the minutes that are left', () => {
		const { minutesLeft, left } = queueToday(studyOf(deckOf(10)), at(FIRST_DAY));
		expect(left.new).toBe(10);
		expect(minutesLeft).toBe(5);
	});
});
