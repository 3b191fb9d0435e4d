import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../tests/support/review-history.ts';
import { loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { deriveDeck } from '../cards/deck/derive-deck.ts';
import { FileError } from '../errors.ts';
import { cardProgress } from '../record/card-progress.ts';
import { openStudy } from '../record/open-study.ts';
import { readReviewsCsv, reviewsToCsv } from './review-log.ts';

const { course } = await loadBundledCourse('kpo-vs-bpo');
const cards = deriveDeck(course);
const material = { course, cards, questions: new Map(), timeZone: 'UTC' };
const HEAD = 'card_id,review_time,review_rating,review_state,review_duration';
const ROW = 'versus:kpo-vs-bpo:who.a:1,1780315200000,3,0,4200';
const REVIEW = {
	...{ course: 'kpo-vs-bpo', card: 'who.a', revision: 1 },
	...{ at: 1_780_315_200_000, rating: 'good', latency: 4200 }
};

describe('reviewsToCsv', () => {
	it('has every review in order of time, in the columns of FSRS’s tools, and is read back', () => {
		fc.assert(
			fc.property(historyOf(course.id, cards), ({ events }) => {
				const csv = reviewsToCsv(course.id, cards, cardProgress(openStudy(material, events).study, 0));
				const rows: Record<string, string>[] = parse(csv, { columns: true });
				expect(Object.keys(rows[0] ?? {}).join()).toBe(HEAD);
				expect(rows.map((row) => Number(row['review_time']))).toEqual(events.map(({ at }) => at));
				for (const row of rows) expect(['0', '1', '2', '3']).toContain(row['review_state']);
				expect(readReviewsCsv(csv)).toEqual({
					reviews: events.map(({ card, revision, at, rating, latency }) => ({
						...{ course: course.id, card, revision, at, rating, latency }
					})),
					otherNotes: 0
				});
			}),
			{ numRuns: 30 }
		);
	});
});

describe('readReviewsCsv', () => {
	it.each([
		['with semicolons, as some spreadsheets write it', `${HEAD}\n${ROW}`.replaceAll(',', ';')],
		[
			'with other columns, in another order',
			`note,review_rating,review_time,card_id,review_duration\nx,3,1780315200000,versus:kpo-vs-bpo:who.a:1,4200`
		],
		['with a byte order mark and empty lines', `\uFEFF${HEAD}\r\n\r\n${ROW}\r\n\r\n`],
		['with names in capitals', `${HEAD.toUpperCase()}\n${ROW}`]
	])('reads a table %s', (_, csv) => {
		expect(readReviewsCsv(csv)).toEqual({ reviews: [REVIEW], otherNotes: 0 });
	});

	it.each([
		['another tool’s card', '1593,1780315200000,3,0,4200'],
		['a time that a spreadsheet has rounded', 'versus:kpo-vs-bpo:who.a:1,1.78E+12,3,0,4200'],
		['a rating that is none', 'versus:kpo-vs-bpo:who.a:1,1780315200000,7,0,4200'],
		['a missing rating', 'versus:kpo-vs-bpo:who.a:1,1780315200000']
	])('counts %s instead of reading it', (_, row) => {
		expect(readReviewsCsv(`${HEAD}\n${row}\n${ROW}`)).toEqual({ reviews: [REVIEW], otherNotes: 1 });
	});

	it('a duration that cannot be read is none, and the review counts', () => {
		const { reviews } = readReviewsCsv(`${HEAD}\n${ROW.replace('4200', 'long')}`);
		expect(reviews).toEqual([{ ...REVIEW, latency: 0 }]);
	});

	it('takes no other table and no other text for one', () => {
		for (const text of ['', 'hello', 'a,b\n1,2', '<html>', 'card_id,review_time\n1,2'])
			expect(() => readReviewsCsv(text)).toThrow(new FileError('import-unknown'));
	});

	it('counts whatever else the rows hold', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
				const { reviews, otherNotes } = readReviewsCsv(`${HEAD}\n${text}`);
				expect(reviews).toEqual([]);
				expect(otherNotes).toBeLessThanOrEqual(text.length);
			}),
			{ numRuns: 100 }
		);
	});
});
