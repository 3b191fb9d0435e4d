import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserDestination, BrowserRecords } from '../../src/lib/record/browser.ts';
import { factsOf } from '../../src/lib/course/course.ts';
import type { EventDetail, LearningEvent } from '../../src/lib/record/event.ts';
import type { RecordDestination } from '../../src/lib/record/port.ts';
import { NOTHING_YET, replayEvents, type LearnerState } from '../../src/lib/record/state.ts';
import { kpoVsBpo } from '../support/scorm-world.ts';
import { browserStore, failWrites } from './stores/browser-store.ts';
import { localStore } from './stores/local-store.ts';
import { scormAgainStore } from './stores/scorm-again-store.ts';
import type { Store } from './stores/store.ts';
import { strictStore } from './stores/strict-store.ts';

const COURSE = 'kpo-vs-bpo';
const CHOICE = 'choice.takes-questions.kpo';
const SORT = 'sort.moves-tasks';
const CARD = kpoVsBpo.cards[0]?.id ?? '';

const destinations: readonly { readonly name: string; readonly create: () => Store }[] = [
	{ name: 'browser', create: browserStore },
	{ name: 'local', create: localStore },
	{ name: 'scorm12', create: () => strictStore('1.2') },
	{ name: 'scorm2004', create: () => strictStore('2004') },
	{ name: "scorm12 in scorm-again's LMS", create: () => scormAgainStore('1.2') },
	{ name: "scorm2004 in scorm-again's LMS", create: () => scormAgainStore('2004') }
];

const closers: (() => void)[] = [];

afterEach(() => {
	vi.restoreAllMocks();
	for (const close of closers.splice(0)) close();
});

let count = 0;
beforeEach(() => {
	count = 0;
});

/** An event that nothing else in the test has the id of. */
function eventOf(detail: EventDetail, course = COURSE): LearningEvent {
	count += 1;
	return { ...detail, id: `event-${count}`, at: 1_750_000_000_000 + count * 1000, course };
}

const lesson = (dimension: string, course?: string) =>
	eventOf({ type: 'lesson-finished', dimension }, course);

/** One of every type, as a learner makes them. */
const aSession = () =>
	(
		[
			{ type: 'prompt-answered', dimension: 'income', fact: 'takes-questions', target: 'kpo', correct: true },
			{ type: 'lesson-finished', dimension: 'income' },
			{ type: 'quiz-started', attempt: 'a1', quiz: 'services-offered', seed: 42, questions: [CHOICE, SORT] },
			{
				type: 'answered',
				attempt: 'a1',
				question: CHOICE,
				response: { format: 'choice', option: 'takes-questions' },
				score: 1,
				latency: 3000
			},
			{
				type: 'answered',
				attempt: 'a1',
				question: SORT,
				response: { format: 'assign', targets: { 'moves-tasks': 'kpo', 'answers-queries': 'bpo' } },
				score: 0.5,
				latency: 9000
			},
			{ type: 'quiz-finished', attempt: 'a1' },
			{ type: 'reviewed', card: CARD, revision: 1, rating: 'good', day: 20_254, latency: 4000 },
			{ type: 'reviewed', card: CARD, revision: 1, rating: 'again', day: 20_256, latency: 4000 },
			{ type: 'review-undone', review: 'event-8' }
		] satisfies EventDetail[]
	).map((detail) => eventOf(detail));

async function saveAll(destination: RecordDestination, events: readonly LearningEvent[]): Promise<void> {
	for (const event of events) await destination.save(event);
}

/** What a destination tells, as it comes. */
function listenTo(destination: RecordDestination) {
	const heard: LearningEvent[] = [];
	const stop = destination.follow((event) => heard.push(event));
	closers.push(stop);
	return { heard, stop };
}

describe.each(destinations)('the $name destination', ({ create }) => {
	let store: Store;
	let destination: RecordDestination;
	beforeEach(async () => {
		store = create();
		destination = await store.connect(COURSE);
	});

	afterEach(() => store.end());

	/** The record has what a store keeps of a state, and nothing else. */
	async function expectState(of: RecordDestination, state: LearnerState): Promise<void> {
		const kept = (each: LearnerState) => store.kept?.(each) ?? each;
		expect(kept((await of.open()).state)).toEqual(kept(state));
	}

	it('opens an empty record', async () => {
		await expectState(destination, NOTHING_YET);
	});

	it('has what was saved in the state that a later page opens', async () => {
		const events = aSession();
		await saveAll(destination, events);
		await expectState(destination, replayEvents(events));
		const later = await store.connect(COURSE);
		await expectState(later, replayEvents(events));
	});

	it('has kept an event once it says so', async () => {
		const [first, second] = [lesson('income'), lesson('focus')];
		await destination.save(first);
		const { state: between } = await (await store.connect(COURSE)).open();
		await destination.save(second);
		expect(Object.keys(between.lessons)).toEqual(['income']);
		expect(Object.keys((await destination.open()).state.lessons)).toEqual(['income', 'focus']);
	});

	it('is not changed by an event that it has already', async () => {
		const events = aSession();
		await saveAll(destination, events);
		const before = (await destination.open()).state;
		await saveAll(destination, events);
		await expectState(destination, before);
	});

	it('is not changed by an event that an earlier page has saved', async ({ skip }) => {
		if (store.forgetsEvents) return skip(store.forgetsEvents);
		const events = aSession();
		await saveAll(destination, events);
		await saveAll(await store.connect(COURSE), events);
		await expectState(destination, replayEvents(events));
	});

	it('keeps an event as it was when another comes with its id', async () => {
		const event = lesson('income');
		await destination.save(event);
		await destination.save({ ...event, ...lesson('focus'), id: event.id });
		expect(Object.keys((await destination.open()).state.lessons)).toEqual(['income']);
	});

	it('takes many events at once', async () => {
		const events = factsOf(kpoVsBpo.course)
			.slice(0, 50)
			.map(({ id: fact, dimension }) =>
				eventOf({ type: 'prompt-answered', dimension, fact, target: 'kpo', correct: true })
			);
		await Promise.all(events.map((event) => destination.save(event)));
		await expectState(destination, replayEvents(events));
	});

	it('says by a coded error that it cannot save', async () => {
		store.breakDown();
		await expect(destination.save(lesson('focus'))).rejects.toMatchObject({
			name: 'CodedError',
			code: expect.stringMatching(/./)
		});
		store.repair();
	});

	it('keeps nothing of what it could not save', async ({ skip }) => {
		if (store.keepsUnsaved) return skip(store.keepsUnsaved);
		const first = lesson('income');
		await destination.save(first);
		store.breakDown();
		await expect(destination.save(lesson('focus'))).rejects.toThrow();
		store.repair();
		await expectState(await store.connect(COURSE), replayEvents([first]));
	});

	it('has what it could not save once it could save again', async () => {
		const [first, second] = [lesson('income'), lesson('focus')];
		store.breakDown();
		await expect(destination.save(first)).rejects.toThrow();
		store.repair();
		await destination.save(first);
		await destination.save(second);
		await expectState(await store.connect(COURSE), replayEvents([first, second]));
	});

	it('saves again once the fault is gone', async () => {
		const event = lesson('income');
		store.breakDown();
		await expect(destination.save(event)).rejects.toThrow();
		store.repair();
		const later = await store.connect(COURSE);
		await later.save(event);
		await expectState(later, replayEvents([event]));
	});

	it('keeps courses apart', async () => {
		const other = await store.connect('crocodilians');
		const [ours, theirs] = [lesson('income'), lesson('home-and-range', 'crocodilians')];
		await destination.save(ours);
		await other.save(theirs);
		await expectState(destination, replayEvents([ours]));
		await expectState(other, replayEvents([theirs]));
	});

	it('passes over what it finds in the record that is no event', async ({ skip }) => {
		if (!store.spoil) return skip('it holds one saved state, not events');
		const events = aSession();
		await saveAll(destination, events);
		await store.spoil(COURSE);
		await expectState(destination, replayEvents(events));
	});

	it('has nothing left when it is erased, and takes events again', async ({ skip }) => {
		if (!store.erase) return skip('only an LMS or the browser can erase it');
		await saveAll(destination, aSession());
		await store.erase();
		await expectState(destination, NOTHING_YET);
		const event = lesson('income');
		await destination.save(event);
		await expectState(destination, replayEvents([event]));
	});

	it('tells what is saved in another tab, as it was saved', async ({ skip }) => {
		if (!store.connectElsewhere) return skip('an LMS opens a course once at a time');
		const { heard } = listenTo(destination);
		const elsewhere = await store.connectElsewhere(COURSE);
		const events = aSession();
		await saveAll(elsewhere, events);
		await vi.waitFor(() => expect(heard).toEqual(events));
		await expectState(destination, replayEvents(events));
	});

	it('tells nothing of other courses, of what it saved itself, nor after it was told to stop', async ({
		skip
	}) => {
		if (!store.connectElsewhere) return skip('an LMS opens a course once at a time');
		const following = listenTo(destination);
		const stopped = listenTo(destination);
		stopped.stop();
		const elsewhere = await store.connectElsewhere(COURSE);
		const other = await store.connectElsewhere('crocodilians');
		await destination.save(lesson('own'));
		await other.save(lesson('home-and-range', 'crocodilians'));
		// What is told comes in the order in which it was saved, so that nothing comes after the last.
		const [event, last] = [lesson('income'), lesson('focus')];
		await saveAll(elsewhere, [event, last]);
		await vi.waitFor(() => expect(following.heard).toContainEqual(last));
		expect(following.heard).toEqual([event, last]);
		expect(stopped.heard).toEqual([]);
	});

	it('tells nobody of an event that could not be saved', async ({ skip }) => {
		if (!store.connectElsewhere) return skip('an LMS opens a course once at a time');
		const { heard } = listenTo(destination);
		const elsewhere = await store.connectElsewhere(COURSE);
		store.breakDown();
		await expect(elsewhere.save(lesson('income'))).rejects.toThrow();
		store.repair();
		const last = lesson('focus');
		await elsewhere.save(last);
		await vi.waitFor(() => expect(heard).toContainEqual(last));
		expect(heard).toEqual([last]);
	});
});

describe('records in the browser', () => {
	beforeEach(() => {
		vi.stubGlobal('indexedDB', new IDBFactory());
	});

	async function openRecords(): Promise<BrowserRecords> {
		const records = await BrowserRecords.open();
		closers.push(() => records.close());
		return records;
	}

	it('are unavailable where the browser keeps nothing', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('A private window.', 'SecurityError');
		});
		await expect(BrowserRecords.open()).rejects.toMatchObject({ code: 'storage-unavailable' });
	});

	it.each([
		['QuotaExceededError', 'storage-full'],
		['UnknownError', 'storage-failed']
	])('answer %s with %s', async (name, code) => {
		const records = await openRecords();
		failWrites(name);
		await expect(records.add(lesson('price'))).rejects.toMatchObject({ code });
	});

	it('fail with a code, to write and to read, once the browser has closed them', async () => {
		const records = await openRecords();
		const destination = browserDestination(records, COURSE);
		records.close();
		await expect(destination.save(lesson('price'))).rejects.toMatchObject({ code: 'storage-failed' });
		await expect(destination.open()).rejects.toMatchObject({ code: 'storage-failed' });
	});

	it('let a newer version of the site in another tab upgrade', async () => {
		await openRecords();
		const newer = await openDB('versus', 2);
		expect(newer.version).toBe(2);
		newer.close();
	});

	it('are counted over all courses', async () => {
		const records = await openRecords();
		await records.add(lesson('price'));
		await records.add(lesson('habitat', 'crocodilians'));
		expect(await records.count()).toBe(2);
	});

	it('pass over what comes through the channel that is no event', async () => {
		const { heard } = listenTo(browserDestination(await openRecords(), COURSE));
		const channel = new BroadcastChannel('versus');
		closers.push(() => channel.close());
		const event = lesson('price');
		for (const message of [null, 'hello', { type: 'erased' }, { ...event, at: -1 }, event])
			channel.postMessage(message);
		await vi.waitFor(() => expect(heard).toEqual([event]));
	});

	it('work where a browser has no channel between tabs', async () => {
		vi.stubGlobal('BroadcastChannel', undefined);
		vi.resetModules();
		const tab = await import('../../src/lib/record/browser.ts');
		const records = await tab.BrowserRecords.open();
		const destination = tab.browserDestination(records, COURSE);
		const { stop } = listenTo(destination);
		const event = lesson('price');
		await destination.save(event);
		stop();
		expect((await destination.open()).state).toEqual(replayEvents([event]));
		records.close();
		vi.unstubAllGlobals();
	});
});
