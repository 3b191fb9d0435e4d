import fc from 'fast-check';
import initSqlJs from 'sql.js';
import { describe, expect, test } from 'vitest';
import type { Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { DeckCard } from '../../src/lib/cards/deck/deck-card.ts';
import { deriveDeck } from '../../src/lib/cards/deck/derive-deck.ts';
import { studyDay } from '../../src/lib/cards/study-day.ts';
import type { Course } from '../../src/lib/course/course.ts';
import { openApkg, packApkg } from '../../src/lib/exchange/anki/apkg.ts';
import { toAnki } from '../../src/lib/exchange/anki/collection.ts';
import { guidOf, sha1Hex } from '../../src/lib/exchange/anki/ids.ts';
import { readCollection, writeCollection } from '../../src/lib/exchange/anki/sqlite.ts';
import { plainText } from '../../src/lib/exchange/plain-text.ts';
import { cardProgress } from '../../src/lib/record/card-progress.ts';
import { importReviews } from '../../src/lib/record/imported-reviews.ts';
import { openStudy } from '../../src/lib/record/open-study.ts';
import { AnkiProfile } from '../support/anki-profile.ts';
import { readDeck } from '../support/anki-reader.ts';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { historyOf, type History } from '../support/review-history.ts';
import { NASTY_TEXTS } from '../support/sample-bank.ts';

const sqlite = await initSqlJs();
const { course } = await loadBundledCourse('kpo-vs-bpo');
const cards = deriveDeck(course);
/** As many as a history is made with: a small deck is made quickly. */
const few = cards.slice(0, 6);
const NOTHING: History = {
	calendar: { timeZone: 'Europe/Berlin', rolloverHour: 4 },
	now: Date.UTC(2026, 5, 1, 12),
	events: []
};

interface Deck {
	readonly course: Course;
	readonly cards: readonly DeckCard[];
	readonly suspended?: ReadonlySet<string>;
}
const retention = { desired: 0.9, decay: 0.1542 };

function deckOf(history: History, { suspended = new Set(), ...of }: Deck = { course, cards }) {
	const { now, calendar } = history;
	const input = { ...of, progress: progressOf(history, of.cards), suspended, retention, now, calendar };
	return packApkg(writeCollection(sqlite, toAnki(input)));
}

function progressOf({ events, now, calendar }: History, of: readonly DeckCard[]) {
	const material = { course, cards: of, questions: new Map(), timeZone: calendar.timeZone };
	return cardProgress(openStudy(material, events).study, studyDay(now, calendar));
}

/** Minutes behind UTC of a time zone at a moment in ms. */
function minutesWest(timeZone: string, at: number): number {
	const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
	const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
	const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
	return (sign === '+' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

describe('a deck', () => {
	const deck = readDeck(deckOf(NOTHING));

	test('is a whole SQLite file of schema 11 in a zip whose members are stored', () => {
		expect(deck.members).toEqual([
			['collection.anki2', 0],
			['media', 0]
		]);
		expect(deck.media).toEqual({});
		expect(deck.integrity).toEqual({ integrity_check: 'ok' });
		expect(deck.schema.join(' ')).toBe(
			'cards col graves ix_cards_nid ix_cards_sched ix_cards_usn ix_notes_csum ix_notes_usn ix_revlog_cid ix_revlog_usn notes revlog'
		);
	});

	test('has a note and a new card for each card, in the order of teaching', () => {
		expect(deck.notes).toHaveLength(cards.length);
		const order = deck.cards
			.toSorted((a, b) => a.due - b.due)
			.map(({ nid }) => deck.notes.find(({ id }) => id === nid)?.guid);
		expect(order).toEqual(cards.map((card) => guidOf(course.id, card)));
		for (const { type, queue, ivl, reps } of deck.cards)
			expect([type, queue, ivl, reps]).toEqual([0, 0, 0, 0]);
		expect(deck.revlog).toEqual([]);
	});

	test('refers only to what is in it', () => {
		const [model] = Object.values(deck.col.models);
		expect(Object.keys(deck.col.models)).toEqual([String(model?.id)]);
		expect(Object.keys(deck.col.decks)).toContain(String(deck.cards[0]?.did));
		for (const { mid, flds } of deck.notes) {
			expect(mid).toBe(model?.id);
			expect(flds.split('\x1f')).toHaveLength(model?.flds.length ?? 0);
		}
		const named = [...`${model?.tmpls[0]?.qfmt}${model?.tmpls[0]?.afmt}`.matchAll(/\{\{[#/]?([^}]+)\}\}/g)];
		const known = new Set(['FrontSide', ...(model?.flds.map(({ name }) => name) ?? [])]);
		expect(named.length).toBeGreaterThan(5);
		for (const [, name = ''] of named) expect(known).toContain(name);
	});

	test('sorts and compares its notes as Anki would', () => {
		for (const { flds, sfld, csum } of deck.notes) {
			const [first = ''] = flds.split('\x1f');
			const text = first.replace(/<[^>]*>/g, '').replace(/&amp;/g, '&');
			expect(sfld).toBe(text);
			expect(csum).toBe(Number.parseInt(sha1Hex(text).slice(0, 8), 16));
		}
	});

	test('says which dimension and which subjects a card is of, and which card it is', () => {
		const [note] = deck.notes.filter(({ guid }) => guid.includes(':who.bills-analyst:'));
		expect(note?.tags).toBe(' kpo-vs-bpo::dimension::income kpo-vs-bpo::subject::kpo kpo-vs-bpo::kind::who ');
		expect(note?.flds).toContain('\x1fwho.bills-analyst\x1fbills-analyst');
	});

	test('has the same ids at every export, and bytes that differ by the time alone', () => {
		const later = readDeck(deckOf({ ...NOTHING, now: NOTHING.now + 86_400_000 }));
		expect(later.notes.map(({ id, guid }) => [id, guid])).toEqual(
			deck.notes.map(({ id, guid }) => [id, guid])
		);
		expect(later.cards.map(({ id, did }) => [id, did])).toEqual(deck.cards.map(({ id, did }) => [id, did]));
		expect(Object.keys(later.col.models)).toEqual(Object.keys(deck.col.models));
		expect(deckOf(NOTHING)).toEqual(deckOf(NOTHING));
	});

	test('holds any text as text and not as markup', () => {
		const [first] = cards;
		if (!first) throw new Error('no cards');
		const texts = [...NASTY_TEXTS, '[sound:x.mp3] \u0000\u001f[latex]', '=1', '<b>', '&lt;'];
		const odd = texts.map((text, index): DeckCard => ({
			...first,
			id: `who.odd-${index}`,
			front: { cue: text, text: `${text} front`, subjects: [] }
		}));
		const { notes } = readDeck(deckOf(NOTHING, { course, cards: odd }));
		expect(notes).toHaveLength(texts.length);
		texts.forEach((text, index) => {
			const fields = notes.find(({ guid }) => guid.includes(`odd-${index}:`))?.flds.split('\x1f') ?? [];
			expect(fields).toHaveLength(9);
			const [front = '', , cue = ''] = fields;
			expect([front, cue].map(textOfHtml)).toEqual([`${text} front`, text].map(plainText));
			// Anki looks for its own tags in the markup.
			expect(front).not.toContain('[');
		});
	});
});

/** By a parser that is not ours. */
function textOfHtml(html: string): string {
	return textOf(fromXml(`<f>${html.replaceAll('<br>', '\n')}</f>`));
}

function textOf(node: Nodes): string {
	if ('value' in node) return node.value;
	return 'children' in node ? node.children.map(textOf).join('') : '';
}

describe('a learner’s deck', () => {
	const histories = historyOf(course.id, few);
	const deckOfFew = (history: History) => deckOf(history, { course, cards: few });

	test('is due in Anki on the day on which it is due here, in any time zone', () => {
		fc.assert(
			fc.property(
				histories,
				fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2023, 0) }),
				(history, created) => {
					const { now, calendar } = history;
					const west = minutesWest(calendar.timeZone, now);
					const profile = new AnkiProfile(Math.floor(created / 1000), west);
					profile.import(readDeck(deckOfFew(history)), Math.floor(now / 1000));
					const today = studyDay(now, calendar);
					for (const [id, { state }] of progressOf(history, few)) {
						const card = few.find((each) => each.id === id);
						const found = card && profile.cardOf(guidOf(course.id, card));
						expect([found?.reps, found?.lapses]).toEqual([state.reps, state.lapses]);
						expect(found?.data.s).toBeCloseTo(state.stability, 3);
						expect(found?.data.d).toBeCloseTo(state.difficulty, 2);
						if (state.phase === 'review') {
							const days =
								(found?.due ?? 0) - profile.daysElapsed(Math.floor(now / 1000), calendar.rolloverHour);
							expect([found?.type, found?.queue, days]).toEqual([2, 2, state.dueDay - today]);
							expect(found?.ivl).toBeGreaterThanOrEqual(1);
						} else {
							expect(found?.queue).toBe(1);
							expect(found?.type).toBe(state.phase === 'learning' ? 1 : 3);
							expect(found?.due).toBe(Math.floor(state.dueAt / 1000));
						}
					}
				}
			),
			{ numRuns: 30 }
		);
	});

	test('keeps suspended cards suspended', () => {
		const [first] = cards;
		if (!first) throw new Error('no cards');
		const { notes, cards: rows } = readDeck(
			deckOf(NOTHING, { course, cards, suspended: new Set([first.id]) })
		);
		const note = notes.find(({ guid }) => guid === guidOf(course.id, first));
		for (const { nid, queue } of rows) expect(queue).toBe(nid === note?.id ? -1 : 0);
	});

	test('has every review once, each following from the one before', () => {
		fc.assert(
			fc.property(histories, (history) => {
				const { revlog } = readDeck(deckOfFew(history));
				expect(revlog).toHaveLength(history.events.length);
				const last = new Map<number, number>();
				for (const { cid, ivl, lastIvl, ease, factor, type, time } of revlog) {
					expect(lastIvl).toBe(last.get(cid) ?? 0);
					expect(ivl).not.toBe(0);
					expect(type === 1).toBe(lastIvl > 0);
					expect(ease).toBeGreaterThanOrEqual(1);
					expect(ease).toBeLessThanOrEqual(4);
					expect(factor).toBeGreaterThanOrEqual(100);
					expect(factor).toBeLessThanOrEqual(1100);
					expect(time).toBeGreaterThanOrEqual(0);
					last.set(cid, ivl);
				}
			}),
			{ numRuns: 30 }
		);
	});

	test('comes back with nothing new in it', () => {
		fc.assert(
			fc.property(histories, (history) => {
				const { events, now, calendar } = history;
				const { reviews, otherNotes } = readCollection(sqlite, openApkg(deckOfFew(history)));
				expect([reviews.length, otherNotes]).toEqual([events.length, 0]);
				const here = importReviews(events, reviews, new Map([[course.id, few]]), now, calendar);
				expect([here.add.length, here.known]).toEqual([0, events.length]);
			}),
			{ numRuns: 20 }
		);
	});

	test('leads to the same schedules on an empty device', () => {
		fc.assert(
			fc.property(histories, (history) => {
				const { now, calendar } = history;
				const { reviews } = readCollection(sqlite, openApkg(deckOfFew(history)));
				const { add } = importReviews([], reviews, new Map([[course.id, few]]), now, calendar);
				const there = progressOf(
					{ ...history, events: add.filter((event) => event.type === 'reviewed') },
					few
				);
				for (const [id, { state }] of progressOf(history, few)) expect(there.get(id)?.state).toEqual(state);
			}),
			{ numRuns: 20 }
		);
	});
});

test('two cards that were answered in one millisecond have a time each, and are known again', () => {
	const at = NOTHING.now - 1000;
	const events = cards.slice(0, 3).map(({ id: card, revision }, index) => ({
		...{ id: `e${index}`, at, course: course.id, type: 'reviewed' as const, card, revision },
		...{ rating: 'good' as const, day: studyDay(at, NOTHING.calendar), latency: 1 }
	}));
	const apkg = deckOf({ ...NOTHING, events });
	expect(readDeck(apkg).revlog.map(({ id }) => id)).toEqual([at, at + 1, at + 2]);
	const { reviews } = readCollection(sqlite, openApkg(apkg));
	const { add, known } = importReviews(
		events,
		reviews,
		new Map([[course.id, cards]]),
		NOTHING.now,
		NOTHING.calendar
	);
	expect([add.length, known]).toEqual([0, 3]);
});

describe('imported into Anki again', () => {
	const minute = 60_000;
	const reviewed: History = {
		...NOTHING,
		events: [
			{
				...{
					id: 'e1',
					at: NOTHING.now - minute,
					course: course.id,
					type: 'reviewed',
					card: cards[0]?.id ?? ''
				},
				...{ revision: 1, rating: 'good', day: studyDay(NOTHING.now, NOTHING.calendar), latency: 900 }
			}
		]
	};
	const first = cards.slice(0, 1);
	const guid = guidOf(course.id, first[0] ?? { id: '', revision: 0 });
	const later = { ...reviewed, now: reviewed.now + 3 * 86_400_000 };
	const importBoth = (second: Uint8Array) => {
		const profile = new AnkiProfile(Date.UTC(2020, 0) / 1000, -120);
		profile.import(readDeck(deckOf(reviewed, { course, cards: first })), reviewed.now / 1000);
		// Then reviewed there.
		const card = profile.cardOf(guid);
		if (!card) throw new Error('not imported');
		profile.cards.set(card.id, { ...card, reps: 9, due: card.due + 30 });
		profile.import(readDeck(second), later.now / 1000);
		return { profile, before: profile.cards.get(card.id) };
	};

	test('a newer deck brings its text and leaves the progress there alone', () => {
		const reworded = first.map((card) => ({ ...card, front: { ...card.front, text: 'In other words' } }));
		const { profile, before } = importBoth(deckOf(later, { course, cards: reworded }));
		expect(profile.notes.size).toBe(1);
		expect(profile.notes.get(guid)?.flds.split('\x1f')[0]).toBe('In other words');
		expect(profile.cardOf(guid)).toEqual(before);
		expect(profile.cardOf(guid)?.reps).toBe(9);
		expect(profile.revlog.size).toBe(1);
	});

	test('an older deck changes nothing', () => {
		const { profile } = importBoth(
			deckOf(
				{ ...reviewed, now: reviewed.now - 10 * minute, events: [] },
				{ course, cards: first.map((card) => ({ ...card, front: { ...card.front, text: 'Old' } })) }
			)
		);
		expect(profile.notes.get(guid)?.flds).not.toContain('Old');
	});

	test('a card whose meaning has changed is another note, and starts anew', () => {
		const changed = first.map((card) => ({ ...card, revision: 2 }));
		const { profile } = importBoth(deckOf(later, { course, cards: changed }));
		expect(profile.notes.size).toBe(2);
		expect(profile.cardOf(guidOf(course.id, changed[0] ?? { id: '', revision: 0 }))?.type).toBe(0);
		expect(profile.cardOf(guid)?.reps).toBe(9);
	});
});
