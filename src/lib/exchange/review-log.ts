import Papa from 'papaparse';
import { z } from 'zod';
import type { DeckCard } from '../cards/deck/deck-card.ts';
import { FileError } from '../errors.ts';
import type { FoundReview, FoundReviews } from './anki/found-reviews.ts';
import { guidOf, readGuid } from './anki/ids.ts';
import { RATINGS, revlogOf, type CardProgress } from './anki/progress.ts';

/**
 * A log of reviews as a table, in the columns that FSRS's own tools read (https://pypi.org/project/fsrs-optimizer):
 * time and duration in milliseconds, rating from 1 (again) to 4 (easy), state before the answer: 0 new, 1 learning,
 * 2 review, 3 relearning.
 */
const COLUMNS = ['card_id', 'review_time', 'review_rating', 'review_state', 'review_duration'] as const;

/** More than anybody's years of daily study. */
const MOST_ROWS = 500_000;

/** Every review of these cards, in order of time. A card is named by its note's `guid` in Anki. */
export function reviewsToCsv(
	course: string,
	cards: readonly DeckCard[],
	progress: ReadonlyMap<string, CardProgress>
): string {
	const rows = cards
		.flatMap((card) =>
			revlogOf(card.id, progress.get(card.id)?.reviews ?? []).map((entry, index) => ({
				at: entry.at,
				row: [guidOf(course, card), entry.at, entry.ease, index === 0 ? 0 : entry.type + 1, entry.time]
			}))
		)
		.toSorted((a, b) => a.at - b.at)
		.map(({ row }) => row);
	return `${Papa.unparse({ fields: [...COLUMNS], data: rows }, { newline: '\r\n' })}\r\n`;
}

/** Whole numbers as they are written, so that what a spreadsheet has rounded to 1.79E+12 is no time. */
const whole = z
	.string()
	.regex(/^\d{1,15}$/)
	.transform(Number);
const rowSchema = z.object({
	card_id: z.string(),
	review_time: whole.pipe(z.number().positive()),
	review_rating: whole.pipe(z.number().min(1).max(RATINGS.length)),
	review_duration: whole.optional().catch(undefined)
});

/**
 * The reviews in such a table, whichever sign stands between its columns.
 * @throws FileError `import-unknown` where the columns are not there, `import-too-large`
 */
export function readReviewsCsv(text: string): FoundReviews {
	const { data, meta } = Papa.parse<Record<string, unknown>>(text, {
		header: true,
		skipEmptyLines: true,
		preview: MOST_ROWS + 1,
		transformHeader: (name) => name.trim().toLowerCase()
	});
	const needed: readonly string[] = COLUMNS.slice(0, 3);
	if (!needed.every((name) => meta.fields?.includes(name))) throw new FileError('import-unknown');
	if (data.length > MOST_ROWS) throw new FileError('import-too-large');
	const reviews = data.flatMap(readRow);
	return { reviews, otherNotes: data.length - reviews.length };
}

function readRow(row: unknown): FoundReview[] {
	const parsed = rowSchema.safeParse(row);
	if (!parsed.success) return [];
	const { card_id, review_time, review_rating, review_duration } = parsed.data;
	const name = readGuid(card_id);
	const rating = RATINGS[review_rating - 1];
	return name && rating ? [{ ...name, at: review_time, rating, latency: review_duration ?? 0 }] : [];
}
