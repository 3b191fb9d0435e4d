import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DeckCard } from '../../cards/deck/deck-card.ts';

/** Names a card of Versus in another tool's files. */
export interface CardName {
	readonly course: string;
	readonly card: string;
	/** Of the card's meaning: a changed one is another note, which starts anew there as it does here. */
	readonly revision: number;
}

const GUID = /^versus:([^:]+):([^:]+):(\d{1,9})$/;

/** A note's `guid`: the same at every export, so that Anki updates the note instead of adding a second one. */
export function guidOf(course: string, { id, revision }: Pick<DeckCard, 'id' | 'revision'>): string {
	return `versus:${encodeURIComponent(course)}:${encodeURIComponent(id)}:${revision}`;
}

/** The card that a `guid` names; undefined for a note that is not of Versus. */
export function readGuid(guid: string): CardName | undefined {
	const [, course, card, revision] = GUID.exec(guid) ?? [];
	if (course === undefined || card === undefined || revision === undefined) return undefined;
	try {
		return {
			course: decodeURIComponent(course),
			card: decodeURIComponent(card),
			revision: Number(revision)
		};
	} catch {
		// A percent sign that begins no escape.
		return undefined;
	}
}

export function sha1Hex(text: string): string {
	return bytesToHex(sha1(utf8ToBytes(text)));
}

/**
 * An id for Anki that is the same at every export. Anki's ids are times in milliseconds, and it refuses a file with one
 * that lies ahead (`ExchangeData::check_ids`), so these lie between 2001 and 2019.
 */
export function stableId(name: string): number {
	return 1e12 + (Number.parseInt(sha1Hex(name).slice(0, 10), 16) % 2 ** 39);
}

/** An id of each name; where two fall together, the later one moves on. */
export function stableIds(names: readonly string[]): Map<string, number> {
	const ids = new Map<string, number>();
	const taken = new Set<number>();
	for (const name of names) {
		let id = stableId(name);
		while (taken.has(id)) id += 1;
		taken.add(id);
		ids.set(name, id);
	}
	return ids;
}
