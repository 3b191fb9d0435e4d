import type { StudyCalendar } from '../../cards/study-day.ts';
import { FileError } from '../../errors.ts';
import type { FoundReviews } from '../../exchange/anki/found-reviews.ts';
import { readReviewsCsv } from '../../exchange/review-log.ts';
import type { BrowserRecords } from '../../record/browser.ts';
import { gunzip, isGzip } from '../../record/gzip.ts';
import { importReviews, type ImportedReviews, type KnownCard } from '../../record/imported-reviews.ts';
import { mergeEntries, readRecordFile, type Merge } from '../../record/record-file.ts';

/** What a file held and what became of it. */
export type TakenIn =
	| ({ readonly kind: 'record' } & Merge)
	| ({ readonly kind: 'reviews'; readonly otherNotes: number } & ImportedReviews);

export interface TakeInOptions {
	readonly records: Pick<BrowserRecords, 'merge'>;
	/** By course id. */
	readonly courses: ReadonlyMap<string, readonly KnownCard[]>;
	/** Milliseconds since the epoch. */
	readonly now: number;
	readonly calendar: StudyCalendar;
	/** Reads an `.apkg`. */
	readonly readAnki: (file: Uint8Array) => Promise<FoundReviews>;
}

/** The largest file that is read, in bytes. */
const MOST_FILE_BYTES = 64 * 1024 * 1024;
/** The largest record, unpacked: some hundred thousand events. */
const MOST_RECORD_BYTES = 128 * 1024 * 1024;

/**
 * Adds what a file holds to the record: a record that was saved here or on another device, an Anki deck, or a table of
 * reviews. What it is shows in its first bytes; names of files get changed.
 * @throws FileError; nothing is changed then
 */
export async function takeIn(blob: Blob, options: TakeInOptions): Promise<TakenIn> {
	const { records, now, readAnki } = options;
	// Before it is in memory.
	if (blob.size > MOST_FILE_BYTES) throw new FileError('import-too-large');
	const file = await read(blob);
	if (isZip(file)) return addReviews(await readAnki(file), options);
	const text = isGzip(file) ? await gunzip(file, MOST_RECORD_BYTES) : new TextDecoder().decode(file);
	if (!/^\uFEFF?\s*\{/.test(text)) return addReviews(readReviewsCsv(text), options);

	const found = readRecordFile(text);
	return { kind: 'record', ...(await records.merge((stored) => mergeEntries(stored, found, now))) };
}

async function addReviews(
	{ reviews, otherNotes }: FoundReviews,
	{ records, courses, now, calendar }: TakeInOptions
): Promise<TakenIn> {
	const imported = await records.merge((stored) => importReviews(stored, reviews, courses, now, calendar));
	return { kind: 'reviews', otherNotes, ...imported };
}

async function read(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return new Uint8Array(await blob.arrayBuffer());
	} catch (cause) {
		// Moved or changed since it was chosen.
		throw new FileError('import-damaged', { cause });
	}
}

function isZip(file: Uint8Array): boolean {
	return file[0] === 0x50 && file[1] === 0x4b;
}
