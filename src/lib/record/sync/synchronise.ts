import { eventSchema, type LearningEvent } from '../event.ts';
import { orderOf } from '../order.ts';
import type { Likeness, LikenessStore } from './line-store.ts';
import { SYNC_LIMITS, type Exchange, type Exchanged } from './messages.ts';

/** One device's end of a line to the server: the events that it has, and what is known of the other end. */
export interface DeviceEnd {
	readonly member: string;
	/** The first order of what is sent. */
	readonly from: number;
	readonly likeness: LikenessStore;
	/** All that this device has of the course, in any order. */
	events(): readonly LearningEvent[];
	/** Keeps what came, of which it may have some. Resolves once that would survive a crash of the page. */
	take(events: readonly LearningEvent[]): Promise<void>;
	/** Ids of events that the server takes no more: they are not sent again in this page. */
	readonly refused: Set<string>;
}

/** Hands over one exchange. Rejects with a `LineError`. */
export type Hand = (exchange: Exchange) => Promise<Exchanged>;

/** Room for what is around the events in a request. */
const ENVELOPE = 1_000;

/**
 * Exchanges until both ends have the same. It may be broken off anywhere, repeated, and run twice at once: events are
 * told apart by their ids, and what the server has shown is noted only once it is kept here.
 * @returns whether the server had room for what was sent
 */
export async function synchronise(end: DeviceEnd, hand: Hand): Promise<'alike' | 'full'> {
	for (let asks = true; ;) {
		const likeness = await end.likeness.read();
		const batch = batchOf(unsent(end, likeness), SYNC_LIMITS.bytes, end.refused);
		if (batch.length === 0 && !asks) return 'alike';
		const { epoch, serial } = likeness;
		const answer = await hand({ member: end.member, epoch, after: serial, events: batch });
		const came = answer.events.flatMap((value) => {
			const { data } = eventSchema.safeParse(value);
			return data ? [data] : [];
		});
		if (came.length > 0) await end.take(came);
		for (const place of answer.refused) {
			const event = batch[place];
			if (event) end.refused.add(event.id);
		}
		const taken = answer.isFull ? [] : batch.filter(({ id }) => !end.refused.has(id));
		await end.likeness.note({
			epoch: answer.epoch,
			serial: answer.serial,
			ids: [...came, ...taken].map(({ id }) => id)
		});
		asks = answer.more;
		if (answer.isFull && !asks) return 'full';
	}
}

/** What goes to the server and is not known to be there. */
export function unsent(
	end: Pick<DeviceEnd, 'events' | 'from' | 'refused'>,
	{ known }: Pick<Likeness, 'known'>
): LearningEvent[] {
	return end
		.events()
		.filter((event) => !known.has(event.id) && !end.refused.has(event.id) && orderOf(event) >= end.from);
}

/** As many of them, from the first on, as one request holds. @param tooLong takes in what fits in none by itself */
export function batchOf(
	events: readonly LearningEvent[],
	bytes: number,
	tooLong: Set<string> = new Set()
): LearningEvent[] {
	const batch: LearningEvent[] = [];
	const encoder = new TextEncoder();
	const most = bytes - ENVELOPE;
	let left = most;
	for (const event of events) {
		const length = encoder.encode(JSON.stringify(event)).length + 1;
		if (length > most) {
			tooLong.add(event.id);
			continue;
		}
		if (length > left || batch.length === SYNC_LIMITS.events) break;
		batch.push(event);
		left -= length;
	}
	return batch;
}
