import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { CodedError } from '../errors.ts';
import { browserDestination, BrowserRecords } from '../record/browser.ts';
import type { EventDetail, LearningEvent } from '../record/event.ts';
import type { RecordDestination } from '../record/port.ts';
import { NOTHING_YET, replayEvents } from '../record/state.ts';
import { LearningSession } from './learning-session.svelte.ts';

const COURSE = 'kpo-vs-bpo';
const lesson = (dimension: string): EventDetail => ({ type: 'lesson-finished', dimension });

/** A destination in memory that a test can hold up, break and mend. */
function createDestination(before: readonly LearningEvent[] = []) {
	const kept = [...before];
	/** Every save that was begun, failed ones included. */
	const tried: LearningEvent[] = [];
	const listeners = new Set<(event: LearningEvent) => void>();
	const control: { fault: Error | undefined; held: (() => void)[] | undefined } = {
		fault: undefined,
		held: undefined
	};
	const destination: RecordDestination = {
		open: () => Promise.resolve({ state: replayEvents(kept), keeps: 'browser' }),
		visited: () => undefined,
		flush: () => control.fault === undefined,
		reconnected: () => control.fault === undefined,
		suspend: () => control.fault === undefined,
		async save(event) {
			tried.push(event);
			const { held } = control;
			if (held) await new Promise<void>((resolve) => held.push(resolve));
			if (control.fault) throw control.fault;
			kept.push(event);
		},
		follow(tell) {
			listeners.add(tell);
			return () => listeners.delete(tell);
		}
	};
	return {
		destination,
		kept,
		tried,
		listeners,
		tell: (event: LearningEvent) => listeners.forEach((listener) => listener(event)),
		breakDown: (fault: Error = new CodedError('storage-full')) => (control.fault = fault),
		mend: () => (control.fault = undefined),
		/** Saves wait from now on until they are let go. */
		hold: () => (control.held = []),
		letGo: () => {
			const { held } = control;
			control.held = undefined;
			for (const go of held ?? []) go();
		}
	};
}

/** A destination in an LMS that lets nobody in at first, and has something of the learner's already. */
function createRefusing() {
	const before: LearningEvent = { ...lesson('before'), id: 'before', at: 1, course: COURSE };
	const kept: LearningEvent[] = [];
	const control = { isRefusing: true };
	const destination: RecordDestination = {
		open: () =>
			Promise.resolve(
				control.isRefusing
					? { state: replayEvents(kept), keeps: 'lms', trouble: 'lms-unreachable' }
					: { state: replayEvents([before, ...kept]), keeps: 'lms', passMark: 70 }
			),
		async save(event) {
			if (!kept.includes(event)) kept.push(event);
			if (control.isRefusing) throw new CodedError('lms-unreachable');
		},
		visited: () => undefined,
		flush: () => !control.isRefusing,
		reconnected: () => !control.isRefusing,
		suspend: () => !control.isRefusing,
		follow: () => () => undefined
	};
	return { destination, control };
}

/** What was put off till later, to be run by hand. */
function createLater() {
	const timers: { readonly milliseconds: number; readonly run: () => void }[] = [];
	return {
		timers,
		later(milliseconds: number, run: () => void) {
			const timer = { milliseconds, run };
			timers.push(timer);
			return () => {
				if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
			};
		},
		/** Runs all that is due, as a clock would after a long while, and waits for what comes of it. */
		async pass() {
			const due = timers.splice(0);
			for (const { run } of due) run();
			await settled();
			return due.map(({ milliseconds }) => milliseconds);
		}
	};
}

/** After everything that needs no more than promises. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function createSession(observe?: (events: readonly LearningEvent[]) => void) {
	const store = createDestination();
	const clock = createLater();
	let count = 0;
	const session = new LearningSession({
		course: COURSE,
		now: () => 1000 + count,
		newId: () => `e${++count}`,
		timeZone: 'Europe/Berlin',
		later: clock.later,
		observe
	});
	return { session, clock, store };
}

async function openSession(before?: readonly LearningEvent[]) {
	const store = createDestination(before);
	const { session, clock } = createSession();
	await session.open(() => Promise.resolve(store.destination));
	return { session, clock, store };
}

const dimensionsOf = (events: readonly LearningEvent[]) =>
	events.map((event) => (event.type === 'lesson-finished' ? event.dimension : event.type));

describe('open', () => {
	it('is loading until the record is read', async () => {
		const { session } = createSession();
		expect(session.status).toEqual({ kind: 'loading' });
		expect(session.isReady).toBe(false);
		const before: LearningEvent[] = [{ ...lesson('price'), id: 'old', at: 5, course: COURSE }];
		const opening = session.open(() => Promise.resolve(createDestination(before).destination));
		expect(session.status).toEqual({ kind: 'loading' });
		await opening;
		expect(session.status).toEqual({ kind: 'saved', keeps: 'browser' });
		expect(session.isReady).toBe(true);
		expect(session.state).toEqual(replayEvents(before));
	});

	it.each([
		[
			'there is nowhere to keep anything',
			() => Promise.reject(new CodedError('storage-unavailable')),
			'storage-unavailable'
		],
		[
			'the record cannot be read',
			() =>
				Promise.resolve({
					...createDestination().destination,
					open: () => Promise.reject(new CodedError('storage-failed'))
				}),
			'storage-failed'
		]
	])('says so when %s, and the course works all the same', async (_, connect, code) => {
		const { session, clock } = createSession();
		await session.open(connect);
		expect(session.status).toEqual({ kind: 'unavailable', code });
		expect(session.isReady).toBe(true);
		expect(await session.did(lesson('price'))).toBe('e1');
		expect(Object.keys(session.state.lessons)).toEqual(['price']);
		expect(session.status).toEqual({ kind: 'unavailable', code });
		expect(clock.timers).toEqual([]);
	});

	it('of a record that is out of reach says so, tries again, and takes over what is there then', async () => {
		const { session, clock } = createSession();
		const { destination, control } = createRefusing();
		await session.open(() => Promise.resolve(destination));
		const refused = { kind: 'failed', code: 'lms-unreachable' };
		expect(session.status).toEqual(refused);
		expect(session.isReady).toBe(true);
		await session.did(lesson('price'));
		expect(session.status).toEqual(refused);
		expect(session.suspend()).toBe(false);
		expect(await clock.pass()).toEqual([2000]);
		expect(session.status).toEqual(refused);
		control.isRefusing = false;
		await clock.pass();
		expect(session.status).toEqual({ kind: 'saved', keeps: 'lms' });
		expect(Object.keys(session.state.lessons).toSorted()).toEqual(['before', 'price']);
		expect(session.opened?.passMark).toBe(70);
		expect(clock.timers).toEqual([]);
		expect(session.suspend()).toBe(true);
	});

	it('of a record that is out of reach takes it over without anything having been done', async () => {
		const { session, clock } = createSession();
		const { destination, control } = createRefusing();
		await session.open(() => Promise.resolve(destination));
		control.isRefusing = false;
		await session.reconnect();
		expect(session.status).toEqual({ kind: 'saved', keeps: 'lms' });
		expect(Object.keys(session.state.lessons)).toEqual(['before']);
		expect(clock.timers).toEqual([]);
	});

	it('does not hide a fault of the program, and does not go on as if it were saving', async () => {
		const shown = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const { session } = createSession();
		const bug = new TypeError('a bug');
		await session.open(() => Promise.reject(bug));
		expect(shown).toHaveBeenCalledWith(bug);
		expect(session.status).toEqual({ kind: 'unavailable', code: 'storage-failed' });
		shown.mockRestore();
	});
});

describe('did', () => {
	it('stamps what happened and answers with the id, once it is kept', async () => {
		const { session, store } = await openSession();
		expect(await session.did(lesson('price'))).toBe('e1');
		expect(store.kept).toEqual([
			{ type: 'lesson-finished', dimension: 'price', id: 'e1', at: 1001, course: COURSE }
		]);
		expect(session.state).toEqual(replayEvents(store.kept));
	});

	it('shows what happened at once, and that it is being saved', async () => {
		const { session, store } = await openSession();
		store.hold();
		const doing = session.did(lesson('price'));
		expect(Object.keys(session.state.lessons)).toEqual(['price']);
		expect(session.status).toEqual({ kind: 'saving' });
		await settled();
		expect(session.status).toEqual({ kind: 'saving' });
		store.letGo();
		await doing;
		expect(session.status).toEqual({ kind: 'saved', keeps: 'browser' });
	});

	it('saves in the order in which things happened, one at a time', async () => {
		const { session, store } = await openSession();
		store.hold();
		const doing = ['a', 'b', 'c'].map((dimension) => session.did(lesson(dimension)));
		await settled();
		expect(dimensionsOf(store.tried)).toEqual(['a']);
		store.letGo();
		expect(await Promise.all(doing)).toEqual(['e1', 'e2', 'e3']);
		expect(dimensionsOf(store.tried)).toEqual(['a', 'b', 'c']);
		expect(session.status).toEqual({ kind: 'saved', keeps: 'browser' });
	});

	it.each(Array.from({ length: 16 }, (_, turns) => turns))(
		'saves once each two things that happen %i turns of the promise queue apart',
		async (turns) => {
			const { session, store } = await openSession();
			const first = session.did(lesson('a'));
			// So that each moment of a round of saving is hit, its very end too.
			for (let turn = 0; turn < turns; turn++) await Promise.resolve();
			await session.did(lesson('b'));
			expect(dimensionsOf(store.kept)).toEqual(['a', 'b']);
			await first;
			await settled();
			expect(dimensionsOf(store.tried)).toEqual(['a', 'b']);
			expect(session.status).toEqual({ kind: 'saved', keeps: 'browser' });
		}
	);

	// A component handed in what a learner chose as it was, a $state proxy, which IndexedDB cannot clone.
	it('saves a snapshot of what is handed in', async () => {
		const records = await BrowserRecords.open();
		const { session } = createSession();
		await session.open(() => Promise.resolve(browserDestination(records, COURSE)));
		const targets = { 'by-hour': 'kpo', 'by-item': 'bpo' };
		// Of what $state makes, it is being a Proxy that keeps it from being cloned.
		const response = new Proxy({ format: 'assign' as const, targets: new Proxy(targets, {}) }, {});
		expect(() => structuredClone(response)).toThrow();
		await session.did({
			type: 'quiz-started',
			attempt: 'a1',
			quiz: 'price',
			seed: 1,
			questions: new Proxy(['q1'], {})
		});
		await session.did({ type: 'answered', attempt: 'a1', question: 'q1', response, score: 1, latency: 10 });
		expect(session.status).toEqual({ kind: 'saved', keeps: 'browser' });
		targets['by-hour'] = 'bpo';
		expect(session.state).toEqual(replayEvents(await records.events(COURSE)));
		expect(session.state.attempts[0]?.answers['q1']?.response).toEqual({
			format: 'assign',
			targets: { 'by-hour': 'kpo', 'by-item': 'bpo' }
		});
		records.close();
	});
});

describe('a destination that fails', () => {
	it('is told of, while the state goes on', async () => {
		const { session, store } = await openSession();
		store.breakDown(new CodedError('storage-full'));
		expect(await session.did(lesson('price'))).toBe('e1');
		expect(session.status).toEqual({ kind: 'failed', code: 'storage-full' });
		expect(Object.keys(session.state.lessons)).toEqual(['price']);
	});

	it('is tried again, at first after a second, then after twice as long each time, up to half a minute', async () => {
		const { session, clock, store } = await openSession();
		store.breakDown();
		await session.did(lesson('price'));
		const waits: number[] = [];
		for (let n = 0; n < 7; n++) waits.push(...(await clock.pass()));
		expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
		expect(session.status).toEqual({ kind: 'failed', code: 'storage-full' });
	});

	// These three fail until the session has one round of saving and one retry at a time.
	it('gets everything later, in order, each once', async () => {
		const { session, clock, store } = await openSession();
		await session.did(lesson('a'));
		store.breakDown();
		await session.did(lesson('b'));
		await session.did(lesson('c'));
		await session.did(lesson('d'));
		expect(dimensionsOf(store.kept)).toEqual(['a']);
		store.mend();
		await clock.pass();
		expect(dimensionsOf(store.kept)).toEqual(['a', 'b', 'c', 'd']);
		expect(session.status).toEqual({ kind: 'saved', keeps: 'browser' });
		expect(replayEvents(store.kept)).toEqual(session.state);
		expect(await clock.pass()).toEqual([]);
		expect(store.kept).toHaveLength(4);
	});

	it('gets what waited before what comes next', async () => {
		const { session, clock, store } = await openSession();
		store.breakDown();
		await session.did(lesson('a'));
		store.mend();
		await session.did(lesson('b'));
		expect(dimensionsOf(store.kept)).toEqual(['a', 'b']);
		expect(session.status).toEqual({ kind: 'saved', keeps: 'browser' });
		await clock.pass();
		expect(dimensionsOf(store.kept)).toEqual(['a', 'b']);
	});

	it('is waited for at one place only, however much happens meanwhile', async () => {
		const { session, clock, store } = await openSession();
		store.breakDown();
		for (const dimension of ['a', 'b', 'c']) await session.did(lesson(dimension));
		expect(clock.timers).toHaveLength(1);
	});

	it('gets nothing twice when something happens just as it is tried again', async () => {
		const { session, clock, store } = await openSession();
		store.breakDown();
		await session.did(lesson('a'));
		store.mend();
		store.hold();
		await clock.pass();
		const doing = session.did(lesson('b'));
		await settled();
		store.letGo();
		await doing;
		await settled();
		expect(dimensionsOf(store.kept)).toEqual(['a', 'b']);
		expect(session.status).toEqual({ kind: 'saved', keeps: 'browser' });
	});

	it('is given everything once at once, since it may keep a copy, and then only what waits longest', async () => {
		const { session, clock, store } = await openSession();
		store.breakDown();
		for (const dimension of ['a', 'b', 'c']) await session.did(lesson(dimension));
		expect(dimensionsOf(store.tried)).toEqual(['a', 'a', 'b', 'a', 'c']);
		await clock.pass();
		expect(dimensionsOf(store.tried.slice(5))).toEqual(['a']);
	});

	it('is waited for briefly again once it has worked', async () => {
		const { session, clock, store } = await openSession();
		store.breakDown();
		await session.did(lesson('a'));
		await clock.pass();
		store.mend();
		await clock.pass();
		store.breakDown();
		await session.did(lesson('b'));
		expect(await clock.pass()).toEqual([1000]);
	});

	it('is not tried again after the session was closed', async () => {
		const { session, clock, store } = await openSession();
		store.breakDown();
		await session.did(lesson('a'));
		session.close();
		expect(clock.timers).toEqual([]);
	});
});

describe('events from elsewhere', () => {
	const elsewhere: LearningEvent = { ...lesson('risk'), id: 'other-tab', at: 2000, course: COURSE };

	it('are taken in, and not saved again', async () => {
		const { session, store } = await openSession();
		await session.did(lesson('price'));
		store.tell(elsewhere);
		expect(Object.keys(session.state.lessons)).toEqual(['price', 'risk']);
		expect(dimensionsOf(store.tried)).toEqual(['price']);
	});

	it('are no longer listened to once the session is closed', async () => {
		const { session, store } = await openSession();
		expect(store.listeners.size).toBe(1);
		await session.close();
		expect(store.listeners.size).toBe(0);
		store.tell(elsewhere);
		expect(session.state).toEqual(NOTHING_YET);
	});
});

describe('an observer', () => {
	const elsewhere: LearningEvent = { ...lesson('risk'), id: 'other-tab', at: 2000, course: COURSE };

	it('hears what happens here and in other tabs, while the record is read too, whether or not it is kept', async () => {
		const told: string[] = [];
		const { session, store } = createSession((events) => told.push(...events.map(({ id }) => id)));
		await session.did(lesson('focus'));
		await session.open(() =>
			Promise.resolve({
				...store.destination,
				open: () => {
					store.tell({ ...elsewhere, id: 'meanwhile' });
					return store.destination.open();
				}
			})
		);
		store.tell(elsewhere);
		store.breakDown();
		await session.did(lesson('price'));
		// What happened before the record was read is told once more.
		expect([...new Set(told)]).toEqual(['e1', 'meanwhile', 'other-tab', 'e2']);
		expect(Object.keys(session.state.lessons)).toEqual(['risk', 'focus', 'price']);
	});
});

describe('a clock that is set back', () => {
	it('does not put an answer before its question when the record is replayed', async () => {
		const store = createDestination();
		const times = [5000, 4000, 3000];
		let count = 0;
		const session = new LearningSession({
			course: COURSE,
			now: () => times.shift() ?? 0,
			newId: () => `e${++count}`,
			timeZone: 'Europe/Berlin',
			later: createLater().later
		});
		await session.open(() => Promise.resolve(store.destination));
		await session.did({ type: 'quiz-started', attempt: 'a', quiz: 'price', seed: 1, questions: ['q'] });
		const response = { format: 'choice', option: 'x' } as const;
		await session.did({ type: 'answered', attempt: 'a', question: 'q', response, score: 1, latency: 0 });
		await session.did({ type: 'quiz-finished', attempt: 'a' });
		expect(store.kept.map(({ at }) => at)).toEqual([5000, 4000, 3000]);
		const [attempt] = replayEvents(store.kept).attempts;
		expect(attempt?.answers['q']?.score).toBe(1);
		expect(attempt?.finishedAt).toBe(3000);
	});
});

describe('a line that comes back', () => {
	it('is not called saved before what may be lost has arrived', async () => {
		const { session, store, clock } = await openSession();
		await session.did(lesson('price'));
		store.breakDown();
		await session.reconnect();
		expect(session.status.kind).toBe('failed');
		await clock.pass();
		expect(session.status.kind).toBe('failed');
		store.mend();
		await clock.pass();
		expect(session.status.kind).toBe('saved');
	});

	it('is told when the page is hidden and the last save fails', async () => {
		const { session, store } = await openSession();
		store.breakDown();
		session.flush();
		await settled();
		expect(session.status.kind).toBe('failed');
	});
});
