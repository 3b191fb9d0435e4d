import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserDestination, BrowserRecords } from '../../src/lib/record/browser.ts';
import type { EventDetail, LearningEvent } from '../../src/lib/record/event.ts';
import type { RecordDestination } from '../../src/lib/record/port.ts';
import { NOTHING_YET, replayEvents } from '../../src/lib/record/state.ts';

const COURSE = 'kpo-vs-bpo';

/** Where a destination keeps its records, and what the suite needs to do to it. */
interface Store {
	/** Opens the record of a course as a page does that is loaded now. */
	connect(course: string): Promise<RecordDestination>;
	/** From now on nothing can be saved. */
	breakDown(): void;
	/** Puts things into the record of the course that are no events. */
	spoil?(course: string): Promise<void>;
	/** Forgets everything. */
	erase?(): Promise<void>;
	/** The same record in another tab, where a record may be open in several. */
	connectElsewhere?(course: string): Promise<RecordDestination>;
	/** Whether records of several courses lie side by side. */
	readonly holdsCourses: boolean;
}

const destinations: readonly { readonly name: string; readonly create: () => Store }[] = [
	{ name: 'browser', create: browserStore }
];

function browserStore(): Store {
	vi.stubGlobal('indexedDB', new IDBFactory());
	const opened: { close(): void }[] = [];
	closers.push(() => opened.splice(0).forEach((each) => each.close()));
	return {
		holdsCourses: true,
		async connect(course) {
			const records = await BrowserRecords.open();
			opened.push(records);
			return browserDestination(records, course);
		},
		async connectElsewhere(course) {
			// Another tab has the module to itself, and with it the channel, which does not hear itself.
			vi.resetModules();
			const tab = await import('../../src/lib/record/browser.ts');
			const records = await tab.BrowserRecords.open();
			opened.push(records);
			return tab.browserDestination(records, course);
		},
		breakDown() {
			failWrites('QuotaExceededError');
		},
		async spoil(course) {
			const database = await openDB('versus');
			const junk = [
				{ id: 'junk-1', course },
				{ id: 'junk-2', course, at: 'yesterday', type: 'lesson-finished', dimension: 'price' },
				{ id: 'junk-3', course, at: 5, type: 'slept' },
				{ id: 'junk-4', course, at: 5, type: 'lesson-finished', dimension: new Map() }
			];
			for (const each of junk) await database.put('events', each);
			database.close();
		},
		async erase() {
			const records = await BrowserRecords.open();
			await records.erase();
			records.close();
		}
	};
}

/** Every write from now on fails with a DOMException of this name. */
function failWrites(name: string): void {
	for (const method of ['add', 'put'] as const)
		vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
			throw new DOMException('The disk says no.', name);
		});
}

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
			{ type: 'prompt-answered', dimension: 'price', fact: 'by-hour', target: 'kpo', correct: true },
			{ type: 'lesson-finished', dimension: 'price' },
			{ type: 'quiz-started', attempt: 'a1', quiz: 'price', seed: 42, questions: ['q1', 'q2'] },
			{
				type: 'answered',
				attempt: 'a1',
				question: 'q1',
				response: { format: 'choice', option: 'by-hour' },
				score: 1,
				latency: 3000
			},
			{
				type: 'answered',
				attempt: 'a1',
				question: 'q2',
				response: { format: 'assign', targets: { 'by-hour': 'kpo', 'by-item': 'bpo' } },
				score: 0.5,
				latency: 9000
			},
			{ type: 'quiz-finished', attempt: 'a1' },
			{ type: 'reviewed', card: 'who.by-hour', revision: 1, rating: 'good', day: 20_254, latency: 4000 },
			{ type: 'reviewed', card: 'who.by-hour', revision: 1, rating: 'again', day: 20_256, latency: 4000 },
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

/** Long enough for a message between tabs to arrive. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 30));

describe.each(destinations)('the $name destination', ({ create }) => {
	let store: Store;
	let destination: RecordDestination;
	beforeEach(async () => {
		store = create();
		destination = await store.connect(COURSE);
	});

	it('opens an empty record', async () => {
		expect((await destination.open()).state).toEqual(NOTHING_YET);
	});

	it('has what was saved in the state that a later page opens', async () => {
		const events = aSession();
		await saveAll(destination, events);
		expect((await destination.open()).state).toEqual(replayEvents(events));
		const later = await store.connect(COURSE);
		expect((await later.open()).state).toEqual(replayEvents(events));
	});

	it('has kept an event once it says so', async () => {
		const [first, second] = [lesson('price'), lesson('risk')];
		await destination.save(first);
		const { state: between } = await (await store.connect(COURSE)).open();
		await destination.save(second);
		expect(Object.keys(between.lessons)).toEqual(['price']);
		expect(Object.keys(((await destination.open()).state).lessons)).toEqual(['price', 'risk']);
	});

	it('is not changed by an event that it has already', async () => {
		const events = aSession();
		await saveAll(destination, events);
		const before = (await destination.open()).state;
		await saveAll(destination, events);
		await saveAll(await store.connect(COURSE), events);
		expect((await destination.open()).state).toEqual(before);
	});

	it('keeps an event as it was when another comes with its id', async () => {
		const event = lesson('price');
		await destination.save(event);
		await destination.save({ ...event, ...lesson('risk'), id: event.id });
		expect(Object.keys(((await destination.open()).state).lessons)).toEqual(['price']);
	});

	it('takes many events at once', async () => {
		const events = Array.from({ length: 50 }, (_, n) => lesson(`dimension-${n}`));
		await Promise.all(events.map((event) => destination.save(event)));
		expect((await destination.open()).state).toEqual(replayEvents(events));
	});

	it('says by a coded error that it cannot save, and keeps nothing', async () => {
		const [first, second] = [lesson('price'), lesson('risk')];
		await destination.save(first);
		store.breakDown();
		await expect(destination.save(second)).rejects.toMatchObject({
			name: 'CodedError',
			code: expect.stringMatching(/./)
		});
		vi.restoreAllMocks();
		const later = await store.connect(COURSE);
		expect((await later.open()).state).toEqual(replayEvents([first]));
	});

	it('saves again once the fault is gone', async () => {
		const event = lesson('price');
		store.breakDown();
		await expect(destination.save(event)).rejects.toThrow();
		vi.restoreAllMocks();
		const later = await store.connect(COURSE);
		await later.save(event);
		expect((await later.open()).state).toEqual(replayEvents([event]));
	});

	it('keeps courses apart', async ({ skip }) => {
		if (!store.holdsCourses) skip();
		const other = await store.connect('crocodilians');
		const [ours, theirs] = [lesson('price'), lesson('habitat', 'crocodilians')];
		await destination.save(ours);
		await other.save(theirs);
		expect((await destination.open()).state).toEqual(replayEvents([ours]));
		expect((await other.open()).state).toEqual(replayEvents([theirs]));
	});

	it('passes over what it finds in the record that is no event', async ({ skip }) => {
		if (!store.spoil) return skip();
		const events = aSession();
		await saveAll(destination, events);
		await store.spoil(COURSE);
		expect((await destination.open()).state).toEqual(replayEvents(events));
	});

	it('has nothing left when it is erased, and takes events again', async ({ skip }) => {
		if (!store.erase) return skip();
		await saveAll(destination, aSession());
		await store.erase();
		expect((await destination.open()).state).toEqual(NOTHING_YET);
		const event = lesson('price');
		await destination.save(event);
		expect((await destination.open()).state).toEqual(replayEvents([event]));
	});

	it('tells what is saved in another tab, as it was saved', async ({ skip }) => {
		if (!store.connectElsewhere) return skip();
		const { heard } = listenTo(destination);
		const elsewhere = await store.connectElsewhere(COURSE);
		const events = aSession();
		await saveAll(elsewhere, events);
		await vi.waitFor(() => expect(heard).toEqual(events));
		expect((await destination.open()).state).toEqual(replayEvents(events));
	});

	it('tells nothing of other courses, of what it saved itself, nor after it was told to stop', async ({
		skip
	}) => {
		if (!store.connectElsewhere) return skip();
		const following = listenTo(destination);
		const stopped = listenTo(destination);
		stopped.stop();
		const elsewhere = await store.connectElsewhere(COURSE);
		const other = await store.connectElsewhere('crocodilians');
		await destination.save(lesson('own'));
		await other.save(lesson('habitat', 'crocodilians'));
		const event = lesson('price');
		await elsewhere.save(event);
		await vi.waitFor(() => expect(following.heard).not.toEqual([]));
		await aMoment();
		expect(following.heard).toEqual([event]);
		expect(stopped.heard).toEqual([]);
	});

	it('tells nobody of an event that could not be saved', async ({ skip }) => {
		if (!store.connectElsewhere) return skip();
		const { heard } = listenTo(destination);
		const elsewhere = await store.connectElsewhere(COURSE);
		store.breakDown();
		await expect(elsewhere.save(lesson('price'))).rejects.toThrow();
		await aMoment();
		expect(heard).toEqual([]);
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
