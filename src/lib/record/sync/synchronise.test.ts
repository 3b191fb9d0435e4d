import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { devicesArbitrary } from '../../../../tests/support/devices.ts';
import type { LearningEvent } from '../event.ts';
import { mergeEvents } from '../merge.ts';
import { LineError } from './hand-over.ts';
import { UNLIKE, type Likeness, type LikenessStore } from './line-store.ts';
import { SYNC_LIMITS, type Exchange, type Exchanged } from './messages.ts';
import { batchOf, synchronise, type DeviceEnd } from './synchronise.ts';

/** The server's half, as learning-record/exchange.ts has it: a list in the order of serials. */
class Server {
	epoch = 'first';
	rows: { readonly serial: number; readonly event: LearningEvent }[] = [];
	requests = 0;
	readonly #page: number;
	#serial = 0;

	constructor(page = 2) {
		this.#page = page;
	}

	readonly exchange = ({ epoch, after, events }: Exchange): Exchanged => {
		this.requests++;
		const sent = new Set<string>();
		for (const each of events) {
			const event: LearningEvent = JSON.parse(JSON.stringify(each));
			sent.add(event.id);
			if (!this.rows.some((row) => row.event.id === event.id))
				this.rows.push({ serial: ++this.#serial, event });
		}
		const from = epoch === this.epoch ? after : 0;
		const found = this.rows.filter(({ serial }) => serial > from);
		const page = found.slice(0, this.#page);
		return {
			epoch: this.epoch,
			events: page.flatMap(({ event }) => (sent.has(event.id) ? [] : [event])),
			serial: page.at(-1)?.serial ?? from,
			more: found.length > page.length,
			refused: [],
			isFull: false
		};
	};

	/** A backup is put back that held the first so many. */
	restore(count: number): void {
		this.rows = this.rows.slice(0, count);
		this.#serial = this.rows.at(-1)?.serial ?? 0;
		this.epoch += '+';
	}
}

function memoryStore(): LikenessStore {
	let now: Likeness = UNLIKE;
	return {
		read: async () => now,
		async note({ epoch, serial, ids }) {
			now =
				now.epoch === epoch
					? { epoch, serial: Math.max(now.serial, serial), known: new Set([...now.known, ...ids]) }
					: { epoch, serial, known: new Set(ids) };
		}
	};
}

function device(
	before: readonly LearningEvent[] = [],
	from = 0
): DeviceEnd & { readonly log: LearningEvent[] } {
	const log = [...before];
	return {
		log,
		member: 'm',
		from,
		likeness: memoryStore(),
		refused: new Set(),
		events: () => log,
		take: async (events) => {
			for (const event of events) if (!log.some(({ id }) => id === event.id)) log.push(event);
		}
	};
}

let count = 0;
const event = (at = 1, dimension = 'd'): LearningEvent => ({
	type: 'lesson-finished',
	dimension,
	id: `e${++count}`,
	at,
	course: 'c'
});
const some = (length: number) => Array.from({ length }, () => event());
const directly = (server: Server) => async (exchange: Exchange) => server.exchange(exchange);

const lesson = fc
	.constantFrom('a', 'b')
	.map((dimension) => () => ({ type: 'lesson-finished', dimension }) as const);

describe('synchronise', () => {
	test('two devices and the server end with the same, whatever is lost, repeated or put back on the way', async () => {
		const lossArbitrary = fc.array(
			fc.record({
				device: fc.nat(2),
				/** Of each request in turn: it arrives, is lost, its answer is, or it arrives twice. */
				line: fc.array(fc.constantFrom('good', 'lost', 'unheard', 'twice'), { maxLength: 5 }),
				/** Whether another tab of the device works at the same time. */
				isTwice: fc.boolean(),
				restore: fc.option(fc.nat(10), { freq: 6 })
			}),
			{ maxLength: 12 }
		);
		await fc.assert(
			fc.asyncProperty(devicesArbitrary(lesson), lossArbitrary, async ({ logs }, rounds) => {
				const server = new Server();
				const ends = logs.map((log) => device(log));
				for (const { device: index, line, isTwice, restore } of rounds) {
					const end = ends[index % ends.length];
					if (!end) continue;
					if (restore !== null) server.restore(restore);
					const left = [...line];
					const hand = async (exchange: Exchange) => {
						const fate = left.shift() ?? 'good';
						if (fate === 'lost') throw new LineError('unreachable');
						if (fate === 'twice') server.exchange(exchange);
						const answer = server.exchange(exchange);
						if (fate === 'unheard') throw new LineError('unreachable');
						return answer;
					};
					const tabs = Array.from({ length: isTwice ? 2 : 1 }, () => synchronise(end, hand));
					await Promise.allSettled(tabs);
				}
				for (const end of [...ends, ...ends]) await synchronise(end, directly(server));
				const union = mergeEvents(...logs);
				for (const { log } of ends) expect(mergeEvents(log)).toEqual(union);
				expect(mergeEvents(server.rows.map((row) => row.event))).toEqual(union);
				expect(server.rows).toHaveLength(union.length);
				// Alike, they say no more than that.
				const before = server.requests;
				for (const end of ends) await synchronise(end, directly(server));
				expect(server.requests).toBe(before + ends.length);
			}),
			{ numRuns: 60 }
		);
	});

	test('sends only what is done from an order on', async () => {
		const server = new Server(10);
		const end = device([event(5), event(6), event(7)], 6);
		await synchronise(end, directly(server));
		expect(server.rows.map((row) => row.event.at)).toEqual([6, 7]);
	});

	test('what the server refuses holds up nothing and is not sent again', async () => {
		const [bad, good] = some(2);
		const end = device([bad, good].filter((each) => each !== undefined));
		const sent: number[] = [];
		const hand = async ({ events }: Exchange): Promise<Exchanged> => {
			sent.push(events.length);
			return {
				epoch: 'first',
				events: [],
				serial: 1,
				more: false,
				refused: events.length === 2 ? [0] : [],
				isFull: false
			};
		};
		expect(await synchronise(end, hand)).toBe('alike');
		expect(await synchronise(end, hand)).toBe('alike');
		expect(sent).toEqual([2, 0]);
	});

	test('a server without room is not asked over and over', async () => {
		let asked = 0;
		const hand = async (): Promise<Exchanged> => {
			asked++;
			return { epoch: 'first', events: [], serial: 0, more: false, refused: [], isFull: true };
		};
		expect(await synchronise(device(some(3)), hand)).toBe('full');
		expect(asked).toBe(1);
	});

	test('notes nothing that could not be kept', async () => {
		const server = new Server();
		await synchronise(device(some(2)), directly(server));
		const end = device();
		const breaking = { ...end, take: () => Promise.reject(new Error('full')) };
		await expect(synchronise(breaking, directly(server))).rejects.toThrow('full');
		expect(await end.likeness.read()).toEqual(UNLIKE);
		await synchronise(end, directly(server));
		expect(end.log).toHaveLength(2);
	});
});

describe('batchOf', () => {
	test('keeps to the number of events and to the bytes of a request', () => {
		const many = some(1_200);
		expect(batchOf(many, 10_000_000)).toHaveLength(SYNC_LIMITS.events);
		const batch = batchOf(many, 5_000);
		expect(batch.length).toBeGreaterThan(10);
		expect(new TextEncoder().encode(JSON.stringify(batch)).length).toBeLessThan(5_000);
	});

	test('goes on past an event that fits in no request', () => {
		const long = event(1, '🍵'.repeat(2_000));
		const [after = event()] = some(1);
		const tooLong = new Set<string>();
		expect(batchOf([long, after], 5_000, tooLong)).toEqual([after]);
		expect([...tooLong]).toEqual([long.id]);
	});
});
