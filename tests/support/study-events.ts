import fc from 'fast-check';
import type { Rating } from '../../src/lib/cards/schedule.ts';
import type { EventDetail } from '../../src/lib/record/event.ts';
import type { Act } from './devices.ts';

const RATINGS: readonly Rating[] = ['again', 'hard', 'good', 'easy'];
const DAY = 20_000;

/** Everything that a learner can do with cards, as the screens write it down. */
export function studyActs(
	cards: readonly { readonly id: string; readonly revision: number }[]
): fc.Arbitrary<Act> {
	const card = fc.constantFrom(...cards);
	const detail = (of: fc.Arbitrary<EventDetail>): fc.Arbitrary<Act> => of.map((each) => () => each);
	return fc.oneof(
		{
			weight: 8,
			arbitrary: detail(
				fc
					.record({
						card,
						rating: fc.constantFrom(...RATINGS),
						day: fc.integer({ min: DAY, max: DAY + 60 }),
						latency: fc.nat(60_000)
					})
					.map(({ card: { id, revision }, ...rest }) => ({
						type: 'reviewed' as const,
						card: id,
						revision,
						...rest
					}))
			)
		},
		{
			weight: 2,
			// Of whatever came before; of nothing where nothing did.
			arbitrary: fc
				.nat(5)
				.map((back): Act => (log) => ({ type: 'review-undone', review: log.at(-1 - back)?.id ?? 'nothing' }))
		},
		detail(
			fc.record({
				type: fc.constant('card-suspended'),
				card: card.map(({ id }) => id),
				suspended: fc.boolean()
			})
		),
		detail(
			fc.record({
				type: fc.constant('card-buried'),
				card: card.map(({ id }) => id),
				day: fc.integer({ min: DAY, max: DAY + 60 })
			})
		),
		detail(
			fc.record({
				type: fc.constant('card-flagged'),
				card: card.map(({ id }) => id),
				note: fc.constantFrom('', 'a typo', 'not clear')
			})
		),
		detail(
			fc.record({
				type: fc.constant('settings-changed'),
				settings: fc.oneof(
					fc.record({ retention: fc.constantFrom('light', 'balanced', 'thorough') }),
					fc.record({ minutesADay: fc.integer({ min: 1, max: 60 }) }),
					fc.record({ readyBy: fc.constantFrom('2025-03-01', null), readyTarget: fc.constant(0.9) }),
					fc.record({ weekdaysOff: fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 6 }) })
				)
			})
		),
		detail(fc.record({ type: fc.constant('lesson-finished'), dimension: fc.constant('income') })),
		detail(
			fc.record({
				type: fc.constant('parameters-adopted'),
				model: fc.constantFrom('fsrs-6 a', 'fsrs-6 b'),
				weights: fc.constant(null),
				reviews: fc.nat(1000)
			})
		)
	);
}
