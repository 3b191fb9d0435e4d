import fc from 'fast-check';
import type { DeckCard } from '../../src/lib/cards/deck/deck-card.ts';
import { studyDay, type StudyCalendar } from '../../src/lib/cards/study-day.ts';
import type { LearningEvent } from '../../src/lib/record/event.ts';

type Reviewed = Extract<LearningEvent, { type: 'reviewed' }>;

export interface History {
	readonly calendar: StudyCalendar;
	/** Milliseconds since the epoch. */
	readonly now: number;
	readonly events: readonly Reviewed[];
}

const step = fc.record({
	card: fc.nat(),
	rating: fc.constantFrom(
		'again' as const,
		'hard' as const,
		'good' as const,
		'good' as const,
		'easy' as const
	),
	/** Milliseconds until the next review: within the session, or days. */
	gap: fc.oneof(fc.integer({ min: 1_000, max: 1_200_000 }), fc.integer({ min: 1_000, max: 40 * 86_400_000 })),
	latency: fc.nat({ max: 90_000 })
});

/** What somebody did with some of these cards, somewhere. */
export const historyOf = (
	course: string,
	cards: readonly Pick<DeckCard, 'id' | 'revision'>[]
): fc.Arbitrary<History> =>
	fc
		.record({
			timeZone: fc.constantFrom(
				'Europe/Berlin',
				'America/Los_Angeles',
				'Pacific/Auckland',
				'Asia/Kolkata',
				'UTC'
			),
			rolloverHour: fc.constantFrom(0, 4, 23),
			begun: fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2026, 0) }),
			steps: fc.array(step, { minLength: 1, maxLength: 25 })
		})
		.map(({ timeZone, rolloverHour, begun, steps }) => {
			const calendar = { timeZone, rolloverHour };
			let at = begun;
			const events = steps.map(({ card: nth, rating, gap, latency }, index): Reviewed => {
				const { id: card = '', revision = 0 } = cards[nth % Math.min(6, cards.length)] ?? {};
				at += gap;
				const day = studyDay(at, calendar);
				return { id: `e${index}`, at, course, type: 'reviewed', card, revision, rating, day, latency };
			});
			return { calendar, now: at + 5_000, events };
		});
