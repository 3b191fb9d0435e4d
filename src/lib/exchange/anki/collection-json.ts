/** The parts of `col` that Anki keeps as JSON and that no course decides (schema 11). */

/**
 * `schedVer` and `sched2021` name today's scheduler, so that nothing is converted at the import. `creationOffset` says
 * that the collection's creation is told in UTC.
 */
export const COLLECTION_CONFIG = {
	schedVer: 2,
	sched2021: true,
	creationOffset: 0,
	newSpread: 0,
	collapseTime: 1200,
	timeLim: 0,
	estTimes: true,
	dueCounts: true,
	dayLearnFirst: false,
	addToCur: true,
	sortType: 'noteFld',
	sortBackwards: false
};

/** Anki's own preset, which every collection has: whoever imports keeps theirs. */
export const DECK_OPTIONS = {
	1: {
		id: 1,
		mod: 0,
		name: 'Default',
		usn: 0,
		maxTaken: 60,
		autoplay: true,
		timer: 0,
		replayq: true,
		dyn: false,
		new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
		rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
		lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 }
	}
};

/** A deck as Anki's `DeckSchema11`. @param modified seconds since the epoch */
export function deckEntry(
	{ id, name, description }: { id: number; name: string; description: string },
	modified: number
): object {
	const nothingToday = [0, 0];
	return {
		id,
		name,
		desc: description,
		mod: modified,
		usn: -1,
		conf: 1,
		dyn: 0,
		collapsed: false,
		browserCollapsed: false,
		extendNew: 0,
		extendRev: 0,
		lrnToday: nothingToday,
		revToday: nothingToday,
		newToday: nothingToday,
		timeToday: nothingToday
	};
}
