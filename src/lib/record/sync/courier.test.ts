import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import type { LearningEvent } from '../event.ts';
import { Courier, type LineStatus } from './courier.ts';
import { LineError } from './hand-over.ts';
import { forgetLines, LineStore } from './line-store.ts';
import type { Exchange } from './messages.ts';

const COURSE = 'c';
let count = 0;
const event = (): LearningEvent => ({
	type: 'lesson-finished',
	dimension: 'd',
	id: `e${++count}`,
	at: count,
	course: COURSE
});

/** A courier whose clock stands still until it is told to run, and a server that can be away. */
async function world(member = `m${++count}`) {
	const store = await LineStore.open();
	const log: LearningEvent[] = [];
	const statuses: LineStatus[] = [];
	const sent: Exchange[] = [];
	const last: Exchange[] = [];
	const waits: number[] = [];
	let due: (() => void) | undefined;
	const control: { fault: Error | undefined; isFull: boolean } = { fault: undefined, isFull: false };
	const courier = new Courier({
		end: {
			member,
			from: 0,
			likeness: store.likeness(COURSE, member),
			events: () => log,
			take: async () => undefined,
			refused: new Set()
		},
		hand: async (exchange) => {
			sent.push(exchange);
			if (control.fault) throw control.fault;
			return { epoch: 'e', events: [], serial: 1, more: false, refused: [], isFull: control.isFull };
		},
		sendLast: (exchange) => last.push(exchange),
		alone: (round) => round(),
		later: (milliseconds, run) => {
			waits.push(milliseconds);
			due = run;
			return () => (due = undefined);
		},
		random: () => 0.5,
		tell: (status) => statuses.push(status)
	});
	return {
		courier,
		log,
		statuses,
		sent,
		last,
		waits,
		control,
		/** Lets the time pass that something waits for. */
		pass: async () => {
			const run = due;
			due = undefined;
			run?.();
			await courier.now();
		},
		close: () => store.close()
	};
}

describe('Courier', () => {
	test('says sent once it is, gathers what is done in quick succession, and sends nothing twice', async () => {
		const { courier, log, statuses, sent, waits, pass, close } = await world();
		await courier.now();
		expect(statuses).toEqual(['sent']);
		log.push(event());
		courier.wake();
		log.push(event());
		courier.wake();
		expect(courier.status).toBe('sending');
		expect(waits).toEqual([1500, 1500]);
		await pass();
		expect(courier.status).toBe('sent');
		expect(sent.map(({ events }) => events.length)).toEqual([0, 2]);
		courier.wake();
		expect(courier.status).toBe('sent');
		close();
	});

	test('waits longer each time that nobody answers, and goes on when the line is back', async () => {
		const { courier, log, waits, sent, control, pass, close } = await world();
		log.push(event());
		control.fault = new LineError('unreachable');
		for (let time = 0; time < 9; time++) await pass();
		expect(courier.status).toBe('waiting');
		expect(waits).toEqual([2, 4, 8, 16, 32, 64, 120, 120, 120].map((seconds) => seconds * 1000));
		// Something new does not hurry it.
		log.push(event());
		courier.wake();
		expect(waits).toHaveLength(9);
		control.fault = undefined;
		await courier.now();
		expect(courier.status).toBe('sent');
		expect(sent.at(-1)?.events).toHaveLength(2);
		close();
	});

	test.each(['gone', 'refused'] as const)('gives up where the record is %s', async (reason) => {
		const { courier, log, sent, last, control, close } = await world();
		log.push(event());
		control.fault = new LineError(reason);
		await courier.now();
		expect(courier.status).toBe(reason);
		await courier.now();
		courier.wake();
		courier.last();
		expect([sent.length, last.length]).toEqual([1, 0]);
		close();
	});

	test('says that the class has no room, and tries again with what comes', async () => {
		const { courier, log, control, close } = await world();
		log.push(event());
		control.isFull = true;
		await courier.now();
		expect(courier.status).toBe('full');
		control.isFull = false;
		await courier.now();
		expect(courier.status).toBe('sent');
		close();
	});

	test('a page that goes away sends what is not known to be there, without asking its storage', async () => {
		const { courier, log, last, close } = await world();
		log.push(event());
		await courier.now();
		courier.last();
		expect(last).toEqual([]);
		const fresh = event();
		log.push(fresh);
		courier.last();
		expect(last.map(({ events, epoch, after }) => ({ events, epoch, after }))).toEqual([
			{ events: [fresh], epoch: 'e', after: 1 }
		]);
		close();
	});

	test('a fault that is not the line’s is tried again, and told to whoever looks', async () => {
		const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const { courier, log, control, close } = await world();
		log.push(event());
		const fault = new Error('a fault of the program');
		control.fault = fault;
		await courier.now();
		expect(courier.status).toBe('waiting');
		expect(complained).toHaveBeenCalledWith(fault);
		complained.mockRestore();
		close();
	});
});

describe('LineStore', () => {
	const given = {
		course: COURSE,
		member: 'ada',
		learner: 'Ada',
		class: { id: 't', name: 'Tea' },
		cards: [{ id: 'a', dimensions: ['d'], readyBy: '2027-05-01', target: 0.9 }]
	};

	test('keeps what was decided, course by course, until it is forgotten', async () => {
		const store = await LineStore.open();
		const line = { given, isAgreed: true, from: 7 };
		await store.put(line);
		await store.put({ ...line, given: { ...given, course: 'cc' } });
		expect(await store.lines(COURSE)).toEqual([line]);
		await store.likeness(COURSE, 'ada').note({ epoch: 'e', serial: 3, ids: ['x'] });
		await store.remove(COURSE, 'ada');
		expect(await store.lines(COURSE)).toEqual([]);
		expect((await store.likeness(COURSE, 'ada').read()).known.size).toBe(0);
		expect(await store.lines('cc')).toHaveLength(1);
		store.close();
		await forgetLines();
		const anew = await LineStore.open();
		expect(await anew.lines('cc')).toEqual([]);
		anew.close();
	});

	test('knows each id once, however many there are and whichever tab notes them; another epoch begins anew', async () => {
		const [one, other] = [await LineStore.open(), await LineStore.open()];
		const stores = [one, other].map((store) => store.likeness(COURSE, 'many'));
		const all: string[] = [];
		for (let round = 0; round < 30; round++) {
			const ids = Array.from({ length: 25 }, (_, index) => `${round}-${index}`);
			all.push(...ids);
			await Promise.all(stores.map((store) => store.note({ epoch: 'e', serial: round, ids })));
		}
		await stores[0]?.note({ epoch: 'e', serial: 3, ids: [] });
		for (const store of stores) {
			const { known, serial } = await store.read();
			expect([...known].toSorted()).toEqual(all.toSorted());
			expect(serial).toBe(29);
		}
		await stores[1]?.note({ epoch: 'f', serial: 2, ids: ['new'] });
		expect(await stores[0]?.read()).toEqual({ epoch: 'f', serial: 2, known: new Set(['new']) });
		one.close();
		other.close();
	});
});
