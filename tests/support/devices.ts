import fc from 'fast-check';
import type { EventDetail, LearningEvent } from '../../src/lib/record/event.ts';
import { orderOf } from '../../src/lib/record/order.ts';

/** A device with a clock of its own, and the part of the log that has reached it. */
interface Device {
	readonly name: string;
	/** How far its clock is off, in ms. */
	readonly skew: number;
	readonly log: LearningEvent[];
	/** Highest order that it has seen. */
	last: number;
}

export type Act = (log: readonly LearningEvent[]) => EventDetail;

/** Some devices at work in one course, each by its own clock, handing each other their logs now and then. */
export class Devices {
	readonly #devices: readonly Device[];
	/** Of each event the ids that its device knew when it was made: what it must never be replayed before. */
	readonly known = new Map<string, readonly string[]>();
	#time = 1_700_000_000_000;
	#count = 0;

	constructor(skews: readonly number[]) {
		this.#devices = skews.map((skew, index) => ({ name: `d${index}`, skew, log: [], last: 0 }));
	}

	get logs(): readonly (readonly LearningEvent[])[] {
		return this.#devices.map(({ log }) => log);
	}

	wait(milliseconds: number): void {
		this.#time += milliseconds;
	}

	/** Stamped as `LearningSession.did` does. */
	act(index: number, act: Act): void {
		const device = this.#at(index);
		const at = this.#time + device.skew;
		const order = Math.max(at, device.last + 1);
		const id = `${device.name}-${++this.#count}`;
		const event: LearningEvent = { ...act(device.log), id, at, ...(order > at && { order }), course: 'c' };
		this.known.set(
			id,
			device.log.map((other) => other.id)
		);
		device.log.push(event);
		device.last = order;
	}

	/** One device gets what the other has. */
	send(from: number, to: number): void {
		const [source, target] = [this.#at(from), this.#at(to)];
		const has = new Set(target.log.map(({ id }) => id));
		for (const event of source.log) {
			if (has.has(event.id)) continue;
			target.log.push(event);
			target.last = Math.max(target.last, orderOf(event));
		}
	}

	#at(index: number): Device {
		const device = this.#devices[index % this.#devices.length];
		if (!device) throw new Error('There is no device');
		return device;
	}
}

const HOUR = 3_600_000;

/** Two or three devices, one of them up to half a day off, after some work and some exchange. */
export function devicesArbitrary(act: fc.Arbitrary<Act>): fc.Arbitrary<Devices> {
	const step = fc.oneof(
		{ weight: 4, arbitrary: fc.record({ do: fc.constant('act' as const), device: fc.nat(2), act }) },
		{ weight: 1, arbitrary: fc.record({ do: fc.constant('send' as const), from: fc.nat(2), to: fc.nat(2) }) },
		{ weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), time: fc.nat(30 * HOUR) }) }
	);
	return fc
		.record({
			skews: fc.array(fc.integer({ min: -12 * HOUR, max: 12 * HOUR }), { minLength: 2, maxLength: 3 }),
			steps: fc.array(step, { minLength: 1, maxLength: 40 })
		})
		.map(({ skews, steps }) => {
			const devices = new Devices(skews);
			for (const each of steps) {
				if (each.do === 'act') devices.act(each.device, each.act);
				else if (each.do === 'send') devices.send(each.from, each.to);
				else devices.wait(each.time);
			}
			return devices;
		});
}
