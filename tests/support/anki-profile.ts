import type { AnkiCard, AnkiNote, AnkiReview, ReadDeck } from './anki-reader.ts';

const DAY = 86_400;

/**
 * A person's collection in Anki and what its importer does with a deck (rslib/src/import_export/package/apkg/import),
 * written from its source: a model to test against, where Anki itself is not at hand.
 */
export class AnkiProfile {
	readonly notes = new Map<string, AnkiNote>();
	readonly cards = new Map<number, AnkiCard>();
	readonly revlog = new Map<number, AnkiReview>();
	/** Seconds since the epoch. */
	readonly #created: number;
	/** Minutes that the computer's clock is behind UTC. */
	readonly #minutesWest: number;

	constructor(created: number, minutesWest: number) {
		this.#created = created;
		this.#minutesWest = minutesWest;
	}

	/** With "Import any learning progress" ticked. @param now seconds since the epoch */
	import({ col, notes, cards, revlog }: ReadDeck, now: number): void {
		// `ExchangeData::check_ids`
		for (const { id } of [...notes, ...cards, ...revlog])
			if (id > (now + DAY) * 1000) throw new Error(`an id in the future: ${id}`);
		const noteIds = new Map<number, number>();
		for (const note of notes) {
			const existing = this.notes.get(note.guid);
			noteIds.set(note.id, existing?.id ?? note.id);
			if (!existing) this.notes.set(note.guid, note);
			else if (existing.mod < note.mod) this.notes.set(note.guid, { ...note, id: existing.id });
		}
		const { creationOffset, rollover } = col.conf;
		const ahead =
			daysElapsed(col.crt, creationOffset, now, this.#minutesWest, rollover) -
			this.daysElapsed(now, rollover);
		const taken = new Set([...this.cards.values()].map(({ nid }) => nid));
		const added = new Map<number, number>();
		for (const card of cards) {
			const nid = noteIds.get(card.nid);
			// A card that is there is left alone, whatever the deck says of its schedule.
			if (nid === undefined || taken.has(nid)) continue;
			const inDays = card.queue === 2 || card.type === 2;
			this.cards.set(card.id, { ...card, nid, due: inDays ? card.due - ahead : card.due });
			added.set(card.id, card.id);
		}
		for (const entry of revlog) if (added.has(entry.cid)) this.revlog.set(entry.id, entry);
	}

	daysElapsed(now: number, rollover: number): number {
		return daysElapsed(this.#created, this.#minutesWest, now, this.#minutesWest, rollover);
	}

	cardOf(guid: string): AnkiCard | undefined {
		const note = this.notes.get(guid);
		return [...this.cards.values()].find(({ nid }) => nid === note?.id);
	}
}

/** `sched_timing_today_v2_new`: how often the day has rolled over since the creation, by the calendar. */
function daysElapsed(
	created: number,
	createdWest: number,
	now: number,
	nowWest: number,
	rollover: number
): number {
	const date = (seconds: number, west: number) => Math.floor((seconds - west * 60) / DAY);
	const secondOfDay = (((now - nowWest * 60) % DAY) + DAY) % DAY;
	const passed = secondOfDay >= rollover * 3600;
	return Math.max(0, date(now, nowWest) - date(created, createdWest) - (passed ? 0 : 1));
}
