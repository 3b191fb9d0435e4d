import { describe, expect, it } from 'vitest';
import type { DeckCard } from '../../cards/deck/deck-card.ts';
import type { TodayQueue } from '../../cards/plan/queue-today.ts';
import type { LoggedReview } from '../../cards/study/review.ts';
import { DEFAULT_PACE } from '../../cards/study/pace.ts';
import { viewToday } from './today-view.ts';

const TODAY = 20_000;
const card: DeckCard = {
	id: 'who.a',
	revision: 1,
	kind: 'who',
	facts: ['a'],
	dimension: 'price',
	choices: [],
	siblings: [],
	front: { text: 'a', subjects: [] },
	back: { text: 'a', subjects: [] }
};
const NONE: TodayQueue = {
	next: undefined,
	nextAt: undefined,
	left: { step: 0, contrast: 0, review: 0, new: 0 },
	minutesLeft: 0,
	plan: {
		reviews: [],
		fresh: [],
		minutes: 0,
		postponed: 0,
		heldBack: 0,
		waiting: 0,
		isDayOff: false,
		pace: DEFAULT_PACE
	}
};
const answered = (day: number): LoggedReview[] => [
	{ id: 'e', at: 0, order: 0, card: card.id, revision: 1, rating: 'good', day, latency: 0 }
];
const view = (queue: Partial<TodayQueue>, reviews: LoggedReview[] = [], unlocked = ['price']) =>
	viewToday({ unlocked: new Set(unlocked), reviews }, { ...NONE, ...queue }, TODAY);

describe('today is', () => {
	it('locked until a lesson is finished', () => expect(view({}, [], [])).toEqual({ kind: 'locked' }));

	it('due, with what comes back today among the reviews, and a minute at least', () => {
		const left = { step: 1, contrast: 2, review: 3, new: 4 };
		const queue = { next: { card, reason: 'review' as const }, left, minutesLeft: 0.2 };
		const due = { kind: 'due', reviews: 6, fresh: 4, minutes: 1 };
		expect(view(queue)).toEqual({ ...due, hasBegun: false });
		expect(view(queue, answered(TODAY - 1))).toEqual({ ...due, hasBegun: false });
		expect(view(queue, answered(TODAY))).toEqual({ ...due, hasBegun: true });
	});

	it('a wait while all that is left comes back later', () =>
		expect(view({ nextAt: 5 }, answered(TODAY))).toEqual({ kind: 'waiting', at: 5 }));

	it('a day off', () =>
		expect(view({ plan: { ...NONE.plan, isDayOff: true } })).toEqual({ kind: 'day-off' }));

	it.each([
		[TODAY, true],
		[TODAY - 1, false]
	])('done, whether or not there was anything to do', (day, hasBegun) =>
		expect(view({}, answered(day))).toEqual({ kind: 'done', hasBegun })
	);
});
