import { describe, expect, it } from 'vitest';
import { openStudy } from '../../record/open-study.ts';
import {
	DAY,
	event,
	lessonFinished,
	material,
	NOON,
	reviewed,
	studyAt,
	TODAY
} from '../../../../tests/support/study-world.ts';

const CARD = 'who.takes-questions';
const review = {
	type: 'reviewed',
	card: CARD,
	revision: 1,
	rating: 'good',
	day: TODAY,
	latency: 1000
} as const;

describe('a study session', () => {
	it('opens once, when it is asked to, with what the record held and what has happened since', async () => {
		const { session, studying, timesDescribed } = await studyAt([reviewed(CARD, 5, 'good')]);
		expect(studying.isOpen).toBe(false);
		expect(timesDescribed()).toBe(0);
		expect(() => studying.study).toThrow();
		await session.did({ type: 'lesson-finished', dimension: 'services-offered' });
		studying.open();
		studying.open();
		expect(timesDescribed()).toBe(1);
		expect(studying.study.unlocked).toEqual(new Set(['services-offered']));
		expect(studying.study.memories.get(CARD)?.now.reps).toBe(1);
	});

	it('takes cards that were reviewed before there were plans and models as they are', async () => {
		// As the log of an earlier version has them, and a package's.
		const { studying } = await studyAt([
			event(NOON - 9 * DAY, { ...review, card: 'what.takes-routine.bpo', day: TODAY - 9 }),
			event(NOON - 2 * DAY, { ...review, card: 'what.takes-routine.bpo', day: TODAY - 2 })
		]);
		studying.open();
		expect(studying.study.memories.get('what.takes-routine.bpo')?.now).toMatchObject({
			reps: 2,
			lastDay: TODAY - 2
		});
	});

	it('is what the whole log amounts to, whichever tab an event comes from and however often it is told', async () => {
		const { session, studying, tell, kept } = await studyAt([lessonFinished('income')]);
		studying.open();
		await studying.did(review);
		tell({ ...review, rating: 'again' }, NOON + 5000);
		const [twice] = kept;
		if (twice) studying.observe([twice]);
		await session.did({ type: 'card-flagged', card: CARD, note: 'dated' });
		const { study } = openStudy(material, studying.events);
		expect(studying.study.reviews).toHaveLength(2);
		expect(studying.study.memories).toEqual(study.memories);
		expect(studying.study.flags).toEqual(new Map([[CARD, 'dated']]));
	});

	it('works where nothing can be kept', async () => {
		const { session, studying } = await studyAt([]);
		await session.open(() => Promise.reject(new Error('no storage')));
		studying.open();
		await studying.did(review);
		expect(studying.study.reviews).toHaveLength(1);
	});

	it('has a clock that moves when it is told to and with each event, and days that turn over at four', async () => {
		const { studying, clock } = await studyAt([]);
		studying.open();
		expect([studying.now, studying.day]).toEqual([NOON, TODAY]);
		clock.now = Date.parse('2027-03-21T02:59:00Z');
		expect(studying.day).toBe(TODAY);
		studying.tick();
		expect(studying.day).toBe(TODAY);
		clock.now += 60_000;
		await studying.did(review);
		expect([studying.now, studying.day]).toEqual([clock.now, TODAY + 1]);
	});

	it('goes by the learner’s own hours and time zone once they are set', async () => {
		const { studying } = await studyAt([
			event(NOON, {
				type: 'settings-changed',
				settings: { timeZone: 'Pacific/Auckland', rolloverHour: 0 }
			})
		]);
		studying.open();
		expect(studying.timeZone).toBe('Pacific/Auckland');
		expect(studying.day).toBe(TODAY + 1);
	});
});
