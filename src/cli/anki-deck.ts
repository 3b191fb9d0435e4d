import initSqlJs from 'sql.js';
import type { Card } from '../lib/cards/card.ts';
import { ROLLOVER_HOUR } from '../lib/cards/study-day.ts';
import type { Course } from '../lib/course/course.ts';
import { packApkg } from '../lib/exchange/anki/apkg.ts';
import { toAnki } from '../lib/exchange/anki/collection.ts';
import { writeCollection } from '../lib/exchange/anki/sqlite.ts';

/** The cards as an `.apkg`, every one of them new: schedules are kept in the learner's browser. */
export async function deckWithoutSchedule(
	course: Course,
	cards: readonly Card[],
	now: number
): Promise<Uint8Array> {
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
	const calendar = { timeZone, rolloverHour: ROLLOVER_HOUR };
	const collection = toAnki({ course, cards, progress: new Map(), now, calendar });
	return packApkg(writeCollection(await initSqlJs(), collection));
}
