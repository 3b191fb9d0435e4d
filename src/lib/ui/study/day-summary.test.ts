import { describe, expect, it } from 'vitest';
import type { DeckCard } from '../../cards/deck/deck-card.ts';
import type { Rating } from '../../cards/schedule.ts';
import type { LoggedReview } from '../../cards/study/review.ts';
import { summariseDay } from './day-summary.ts';

const TODAY = 20_000;
const card = (id: string, dimension: string, revision = 1): DeckCard => ({
	id,
	revision,
	kind: 'who',
	facts: [id],
	dimension,
	choices: [],
	siblings: [],
	front: { text: id, subjects: [] },
	back: { text: id, subjects: [] }
});
const cards = [card('a', 'price'), card('b', 'price'), card('c', 'risk'), card('d', 'people', 2)];
const dimensions = ['people', 'price', 'risk'];

let count = 0;
const review = (of: string, day: number, rating: Rating, revision = 1): LoggedReview => ({
	id: `e${++count}`,
	at: day * 86_400_000 + count,
	order: day * 86_400_000 + count,
	card: of,
	revision,
	rating,
	day,
	latency: 1000
});
const summarise = (...reviews: LoggedReview[]) => summariseDay({ cards, reviews }, dimensions, TODAY);

describe('summariseDay', () => {
	it('is empty on a day without answers', () => {
		expect(summarise(review('a', TODAY - 1, 'good'))).toEqual({
			met: 0,
			recalled: 0,
			missed: 0,
			dimensions: []
		});
	});

	it.each<[string, LoggedReview[], Partial<ReturnType<typeof summarise>>]>([
		[
			'a card answered for the first time ever is met, known or not',
			[review('a', TODAY, 'again')],
			{ met: 1 }
		],
		[
			'a card of an earlier day is recalled or missed by its first answer of the day',
			[
				review('a', TODAY - 2, 'good'),
				review('c', TODAY - 2, 'good'),
				review('a', TODAY, 'again'),
				review('c', TODAY, 'hard'),
				review('a', TODAY, 'good')
			],
			{ met: 0, recalled: 1, missed: 1 }
		],
		[
			'a card whose meaning has changed is met anew',
			[review('d', TODAY - 9, 'good', 1), review('d', TODAY, 'good', 2)],
			{ met: 1, recalled: 0 }
		],
		['a card that is gone counts no more', [review('gone', TODAY, 'good')], { met: 0, recalled: 0 }],
		[
			'an answer of tomorrow, by a device whose clock is ahead, is not of today',
			[review('a', TODAY + 1, 'good')],
			{ met: 0 }
		]
	])('%s', (_, reviews, expected) => expect(summarise(...reviews)).toMatchObject(expected));

	it('tells of each dimension with answers, in the order of the course', () => {
		const { dimensions: told } = summarise(
			review('c', TODAY - 1, 'good'),
			review('c', TODAY, 'good'),
			review('b', TODAY, 'good'),
			review('a', TODAY, 'again')
		);
		expect(told).toEqual([
			{ dimension: 'price', met: 2, recalled: 0, missed: 0 },
			{ dimension: 'risk', met: 0, recalled: 1, missed: 0 }
		]);
	});
});
