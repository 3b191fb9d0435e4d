import initSqlJs from 'sql.js';
import type { DeckCard } from '../lib/cards/deck/deck-card.ts';
import { decayOf, memoryModel } from '../lib/cards/fsrs.ts';
import { DEFAULT_STUDY, RETENTION } from '../lib/cards/plan/settings.ts';
import { ROLLOVER_HOUR } from '../lib/cards/study-day.ts';
import type { Course } from '../lib/course/course.ts';
import { packApkg } from '../lib/exchange/anki/apkg.ts';
import { toAnki } from '../lib/exchange/anki/collection.ts';
import { writeCollection } from '../lib/exchange/anki/sqlite.ts';

/** Of a learner who has not begun; cards that are new have no use for a curve, which is FSRS-6's usual one. */
const NOTHING_DONE = {
	progress: new Map(),
	suspended: new Set<string>(),
	retention: { desired: RETENTION[DEFAULT_STUDY.retention], decay: decayOf(memoryModel()) }
};

/** The cards as an `.apkg`, every one of them new: schedules are kept in the learner's browser. */
export async function deckWithoutSchedule(
	course: Course,
	cards: readonly DeckCard[],
	now: number
): Promise<Uint8Array> {
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
	const calendar = { timeZone, rolloverHour: ROLLOVER_HOUR };
	const collection = toAnki({ course, cards, ...NOTHING_DONE, now, calendar });
	return packApkg(writeCollection(await initSqlJs(), collection));
}
