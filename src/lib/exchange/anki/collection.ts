import type { DeckCard } from '../../cards/deck/deck-card.ts';
import { studyDay, type StudyCalendar } from '../../cards/study-day.ts';
import type { Course } from '../../course/course.ts';
import { COLLECTION_CONFIG, DECK_OPTIONS, deckEntry } from './collection-json.ts';
import { guidOf, sha1Hex, stableId, stableIds } from './ids.ts';
import { deckName, fieldText, noteFields, noteTags } from './note-fields.ts';
import { noteType } from './note-type.ts';
import type { AnkiTable } from './schema.ts';
import {
	newSchedule,
	revlogOf,
	scheduleOf,
	type CardProgress,
	type Retention,
	type RevlogEntry
} from './progress.ts';

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, string | number>>;

/** The rows of a collection of schema 11. */
export type AnkiCollection = Readonly<Record<AnkiTable, readonly Row[]>>;

export interface AnkiInput {
	readonly course: Course;
	/** In the order in which new ones are to be met. */
	readonly cards: readonly DeckCard[];
	/** By card id; a card that is not in it is new. */
	readonly progress: ReadonlyMap<string, CardProgress>;
	readonly retention: Retention;
	/** Ids of cards that are not to be asked. */
	readonly suspended: ReadonlySet<string>;
	/** Milliseconds since the epoch. */
	readonly now: number;
	readonly calendar: StudyCalendar;
}

/** Between the fields of a note. */
const SEPARATOR = '\x1f';
/** The update sequence number of what AnkiWeb has not seen. */
const NOT_SYNCED = -1;
/** The queue of suspended cards. */
const SUSPENDED = -1;
const DAY = 86_400;

/**
 * A deck with a note a card. Exported again it has the same note, note type and deck: Anki takes over the newer text and
 * leaves the progress made there alone.
 */
export function toAnki(input: AnkiInput): AnkiCollection {
	const { course, cards, progress, retention, suspended, now, calendar } = input;
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

	const notes: Row[] = [];
	const rows: Row[] = [];
	const reviews: { cid: number; entry: RevlogEntry }[] = [];
	cards.forEach((card, index) => {
		const guid = guidOf(course.id, card);
		const id = noteIds.get(guid) ?? 0;
		const cid = cardIds.get(`card ${guid}`) ?? 0;
		const stamp = { mod: second, usn: NOT_SYNCED, flags: 0 };
		const fields = noteFields(course, card);
		const sfld = fieldText(fields[0] ?? '');
		notes.push({
			...{ id, guid, mid: noteTypeId, ...stamp },
			tags: ` ${noteTags(course, card).join(' ')} `,
			flds: fields.join(SEPARATOR),
			sfld,
			csum: Number.parseInt(sha1Hex(sfld).slice(0, 8), 16),
			data: ''
		});
		const done = progress.get(card.id);
		const schedule = done ? scheduleOf(done, index + 1, firstDay, retention) : newSchedule(index + 1);
		const queue = suspended.has(card.id) ? { queue: SUSPENDED } : {};
		rows.push({ id: cid, nid: id, did: deck.id, ord: 0, ...stamp, ...schedule, ...queue, odue: 0, odid: 0 });
		for (const entry of revlogOf(card.id, done?.reviews ?? [])) reviews.push({ cid, entry });
	});

	const config = {
		...COLLECTION_CONFIG,
		...{ rollover: calendar.rolloverHour, nextPos: cards.length + 1 },
		...{ curModel: noteTypeId, curDeck: deck.id, activeDecks: [deck.id] }
	};
	const decks = {
		1: deckEntry({ id: 1, name: 'Default', description: '' }, second),
		[deck.id]: deckEntry({ ...deck, description: course.summary }, second)
	};
	const col = {
		id: 1,
		// Anki counts days by the calendar from here: the date in UTC is that of the first study day.
		crt: firstDay * DAY + calendar.rolloverHour * 3600,
		...{ mod: now, scm: now, ver: 11, dty: 0, usn: 0, ls: 0 },
		conf: JSON.stringify(config),
		models: JSON.stringify({ [noteTypeId]: noteType(course, noteTypeId, deck) }),
		decks: JSON.stringify(decks),
		dconf: JSON.stringify(DECK_OPTIONS),
		tags: '{}'
	};
	return { col: [col], notes, cards: rows, revlog: revlogRows(reviews), graves: [] };
}

/** An entry's time is its id, so where two cards were answered in the same millisecond, the second moves on. */
function revlogRows(reviews: readonly { cid: number; entry: RevlogEntry }[]): Row[] {
	let last = 0;
	return reviews
		.toSorted((a, b) => a.entry.at - b.entry.at || a.cid - b.cid)
		.map(({ cid, entry: { at, ...entry } }) => {
			last = Math.max(at, last + 1);
			return { id: last, cid, usn: NOT_SYNCED, ...entry };
		});
}
