import { describe, expect, it } from 'vitest';
import { grammarOf } from '../../course/grammar/grammar.ts';
import type { LearningEvent } from '../../record/event.ts';
import {
	event,
	lessonFinished,
	MINUTE,
	NOON,
	reviewed,
	studyAt,
	TODAY
} from '../../../../tests/support/study-world.ts';
import { ReviewRun } from './review-run.svelte.ts';

const LESSONS = [lessonFinished('services-offered'), lessonFinished('income')];
const TERM = 'term.values-companies';

async function runAt(before: readonly LearningEvent[], extraMinutes = 0) {
	const world = await studyAt([...LESSONS, ...before]);
	world.studying.open();
	const open = () => new ReviewRun(world.studying, { grammar: grammarOf('en'), extraMinutes });
	const run = open();
	run.pick();
	const answer = async (rating: 'again' | 'good') => {
		run.flip();
		world.clock.now += 1000;
		await run.rate(rating);
	};
	return { ...world, run, open, answer };
}

describe('a review', () => {
	it('shows what is next, and keeps it while other things fall due', async () => {
		const { run, tell, studying } = await runAt([]);
		const first = run.shown;
		expect(first?.isFlipped).toBe(false);
		tell({ type: 'lesson-finished', dimension: 'focus' });
		tell({ ...reviewedToday('who.bills-analyst') });
		expect(run.shown).toBe(first);
		expect(run.isSettledElsewhere).toBe(false);
		expect(studying.study.unlocked.size).toBe(3);
	});

	it('logs an answer with its time, the memory that it met and the model of that time', async () => {
		const { run, answer, kept } = await runAt([reviewed(TERM, 5, 'good')]);
		expect(run.shown?.card.id).toBe(TERM);
		await answer('again');
		expect(kept.at(-1)).toMatchObject({
			type: 'reviewed',
			card: TERM,
			rating: 'again',
			day: TODAY,
			latency: 1000,
			model: 'fsrs-6 default',
			before: { difficulty: expect.any(Number), stability: expect.any(Number) }
		});
		await answer('good');
		expect(kept.at(-1)).toMatchObject({ type: 'reviewed', before: null });
	});

	it('takes no grade before the answer was seen, and one at a time', async () => {
		const { run, kept, hold } = await runAt([]);
		const before = kept.length;
		await run.rate('good');
		expect(kept).toHaveLength(before);
		run.flip();
		hold.isOn = true;
		const grading = run.rate('good');
		expect(run.isBusy).toBe(true);
		await run.rate('again');
		expect(await run.bury()).toBe(false);
		hold.isOn = false;
		hold.letGo?.();
		await grading;
		expect(run.isBusy).toBe(false);
		expect(kept).toHaveLength(before + 1);
	});

	it('asks for a confusion side by side, a few answers later', async () => {
		const { run, answer } = await runAt([]);
		const missed = run.shown?.card;
		expect(missed?.kind).toBe('who');
		await answer('again');
		const reasons = [];
		for (let step = 0; step < 4; step++) {
			reasons.push(run.shown?.reason);
			if (run.shown?.reason === 'contrast') break;
			await answer('good');
		}
		expect(reasons).toEqual(['new', 'new', 'new', 'contrast']);
		expect(run.shown?.card.facts).toContain(missed?.facts[0]);
	});

	it('waits for what comes back, and shows it then', async () => {
		const few = event(NOON - MINUTE, { type: 'settings-changed', settings: { minutesADay: 1 } });
		const { run, answer, clock } = await runAt([few]);
		await answer('again');
		for (let step = 0; step < 4 && run.shown?.reason !== 'step'; step++) await answer('good');
		// Nothing else is left, so it comes ahead of its time.
		expect(run.shown?.reason).toBe('step');
		expect(clock.now - NOON).toBeLessThan(10 * MINUTE);
		await answer('good');
		expect(run.shown).toBeUndefined();
		expect(run.queue.next).toBeUndefined();
	});
});

describe('undo', () => {
	it('goes back any number of steps, each to its own card, in a new visit too', async () => {
		const { run, open, answer } = await runAt([]);
		const shown = [run.shown?.card.id];
		for (let step = 0; step < 3; step++) {
			await answer('good');
			shown.push(run.shown?.card.id);
		}
		await run.undo();
		expect(run.shown?.card.id).toBe(shown[2]);
		expect(run.shown?.isFlipped).toBe(false);
		const later = open();
		later.pick();
		await later.undo();
		expect(later.shown?.card.id).toBe(shown[1]);
		expect(await later.undo()).toMatchObject({ kind: 'answer', card: shown[0] });
		expect(later.shown?.card.id).toBe(shown[0]);
		expect(later.undoable).toBeUndefined();
		expect(await later.undo()).toBeUndefined();
	});

	it('takes back the answer that is still being saved, once it is saved', async () => {
		const { run, kept, hold } = await runAt([]);
		const before = kept.length;
		const asked = run.shown?.card.id;
		run.flip();
		hold.isOn = true;
		const grading = run.rate('good');
		const undoing = run.undo();
		hold.isOn = false;
		hold.letGo?.();
		expect(await undoing).toMatchObject({ kind: 'answer', card: asked });
		await grading;
		expect(run.shown).toMatchObject({ card: { id: asked }, isFlipped: false });
		expect(kept.slice(before).map(({ type }) => type)).toEqual(['reviewed', 'review-undone']);
	});

	it('does not reach into yesterday', async () => {
		const { run } = await runAt([reviewed(TERM, 1, 'good')]);
		expect(run.undoable).toBeUndefined();
	});

	it('takes back what was set aside and suspended as well', async () => {
		const { run, studying } = await runAt([]);
		const [first] = [run.shown?.card.id ?? ''];
		expect(await run.bury()).toBe(true);
		const second = run.shown?.card.id ?? '';
		expect(second).not.toBe(first);
		await run.suspend();
		expect(studying.study.suspended).toEqual(new Set([second]));
		expect(await run.undo()).toMatchObject({ kind: 'suspend' });
		expect(run.shown?.card.id).toBe(second);
		expect(await run.undo()).toMatchObject({ kind: 'bury' });
		expect(run.shown?.card.id).toBe(first);
		expect(studying.study.suspended.size + studying.study.buried.size).toBe(0);
	});
});

describe('a typed answer', () => {
	const due = [reviewed(TERM, 5, 'good')];

	it('is judged when the card is turned', async () => {
		const { run } = await runAt(due);
		run.check('equity reserch');
		expect(run.shown).toMatchObject({
			isFlipped: true,
			verdict: { isRight: true, answer: 'equity research' }
		});
	});

	it('has no verdict where nothing was typed', async () => {
		const { run } = await runAt(due);
		run.check('  ');
		expect(run.shown).toMatchObject({ isFlipped: true, verdict: undefined });
	});

	it.each([
		['again', 'back office'],
		['good', undefined]
	] as const)(
		'that names another term is logged as that, unless the learner says %s',
		async (rating, given) => {
			const { run, kept } = await runAt(due);
			run.check('back ofice');
			await run.rate(rating);
			const last = kept.at(-1);
			expect(last?.type === 'reviewed' && last.given).toBe(given);
		}
	);
});

describe('another tab', () => {
	it.each([
		['answers', (card: string) => reviewedToday(card)],
		['suspends', (card: string) => ({ type: 'card-suspended', card, suspended: true }) as const],
		['sets aside', (card: string) => ({ type: 'card-buried', card, day: TODAY }) as const]
	])('%s the card on screen', async (_, detail) => {
		const { run, clock, tell } = await runAt([]);
		const card = run.shown?.card.id ?? '';
		clock.now += 1000;
		tell(detail(card));
		expect(run.isSettledElsewhere).toBe(true);
		run.pick();
		expect(run.isSettledElsewhere).toBe(false);
		expect(run.shown?.card.id).not.toBe(card);
	});
});

function reviewedToday(card: string) {
	return { type: 'reviewed', card, revision: 1, rating: 'good', day: TODAY, latency: 1000 } as const;
}
