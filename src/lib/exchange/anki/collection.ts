import type { Card } from '../../cards/card.ts';
import type { StudyCalendar } from '../../cards/study-day.ts';
import { studyDay } from '../../cards/study-day.ts';
import type { Course } from '../../course/course.ts';
import { COLLECTION_CONFIG, DECK_OPTIONS, deckEntry } from './collection-json.ts';
import { guidOf, sha1Hex, stableId, stableIds } from './ids.ts';
import { deckName, fieldText, noteFields, noteTags } from './note-fields.ts';
import { noteType } from './note-type.ts';
import { newSchedule, revlogOf, scheduleOf, type CardProgress } from './progress.ts';

export type SqlValue = string | number;

/** Rows of an Anki collection of schema 11, in the order of its columns (schema.ts). */
export interface AnkiCollection {
	readonly col: readonly SqlValue[];
	readonly notes: readonly (readonly SqlValue[])[];
	readonly cards: readonly (readonly SqlValue[])[];
	readonly revlog: readonly (readonly SqlValue[])[];
}

export interface AnkiInput {
	readonly course: Course;
	/** In the order in which new ones are to be met. */
	readonly cards: readonly Card[];
	/** By card id; a card that is not in it is new. */
	readonly progress: ReadonlyMap<string, CardProgress>;
	/** Milliseconds since the epoch. */
	readonly now: number;
	readonly calendar: StudyCalendar;
}

/** Between the fields of a note. */
const SEPARATOR = '\x1f';
const DAY = 86_400;

/**
 * A deck with a note a card. Exported again it has the same note, note type and deck: Anki takes over the newer text and
 * leaves the progress made there alone.
 */
export function toAnki({ course, cards, progress, now, calendar }: AnkiInput): AnkiCollection {
	const today = studyDay(now, calendar);
	const firstDay = Math.min(
		today,
		...[...progress.values()].flatMap(({ reviews }) => reviews.slice(0, 1).map(({ day }) => day))
	);
	const second = Math.floor(now / 1000);
	const deck = { id: stableId(`deck ${course.id}`), name: deckName(course) };
	const noteTypeId = stableId(`note type ${course.id}`);
	const guids = cards.map((card) => guidOf(course.id, card));
	const noteIds = stableIds(guids);
	const cardIds = stableIds(guids.map((guid) => `card ${guid}`));

	const notes: SqlValue[][] = [];
	const rows: SqlValue[][] = [];
	const reviews: { cid: number; entry: ReturnType<typeof revlogOf>[number] }[] = [];
	cards.forEach((card, index) => {
		const guid = guidOf(course.id, card);
		const id = noteIds.get(guid) ?? 0;
		const cid = cardIds.get(`card ${guid}`) ?? 0;
		const fields = noteFields(course, card);
		const sortField = fieldText(fields[0] ?? '');
		const tags = ` ${noteTags(course, card).join(' ')} `;
		const checkSum = Number.parseInt(sha1Hex(sortField).slice(0, 8), 16);
		notes.push([id, guid, noteTypeId, second, -1, tags, fields.join(SEPARATOR), sortField, checkSum, 0, '']);

		const done = progress.get(card.id);
		const { type, queue, due, ivl, factor, reps, lapses, left, data } = done
			? scheduleOf(done, index + 1, firstDay)
			: newSchedule(index + 1);
		rows.push(
			[
				cid,
				id,
				deck.id,
				0,
				second,
				-1,
				type,
				queue,
				due,
				ivl,
				factor,
				reps,
				lapses,
				left,
				0,
				0,
				0,
				data
			].flat()
		);
		for (const entry of revlogOf(card.id, done?.reviews ?? [])) reviews.push({ cid, entry });
	});

	const config = { ...COLLECTION_CONFIG, rollover: calendar.rolloverHour, curModel: noteTypeId };
	return {
		col: [
			1,
			// Anki counts days by the calendar from here: the date in UTC is that of the first study day.
			firstDay * DAY + calendar.rolloverHour * 3600,
			now,
			now,
			11,
			0,
			0,
			0,
			JSON.stringify({ ...config, nextPos: cards.length + 1, curDeck: deck.id, activeDecks: [deck.id] }),
			JSON.stringify({ [noteTypeId]: noteType(course, noteTypeId, deck) }),
			JSON.stringify({
				1: deckEntry({ id: 1, name: 'Default', description: '' }, second),
				[deck.id]: deckEntry({ ...deck, description: course.summary }, second)
			}),
			JSON.stringify(DECK_OPTIONS),
			'{}'
		],
		notes,
		cards: rows,
		revlog: revlogRows(reviews)
	};
}

/** An entry's time is its id, so where two cards were answered in the same millisecond, the second moves on. */
function revlogRows(
	reviews: readonly { cid: number; entry: ReturnType<typeof revlogOf>[number] }[]
): SqlValue[][] {
	let last = 0;
	return reviews
		.toSorted((a, b) => a.entry.at - b.entry.at || a.cid - b.cid)
		.map(({ cid, entry: { at, ease, ivl, lastIvl, factor, time, type } }) => {
			last = Math.max(at, last + 1);
			return [last, cid, -1, ease, ivl, lastIvl, factor, time, type];
		});
}
