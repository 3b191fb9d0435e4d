import { and, asc, eq, gt, lt, sql } from 'drizzle-orm';
import type { LearningEvent } from '../../record/event.ts';
import { SYNC_LIMITS, type Exchange, type Exchanged } from '../../record/sync/messages.ts';
import type { Database } from '../database.ts';
import { classes, learningEvents } from '../schema.ts';
import { epochOf } from './epoch.ts';
import { soundEvent } from './sound-event.ts';

const DAY = 86_400_000;

/** Whose record of which course. */
export interface RecordOwner {
	readonly member: string;
	readonly class: string;
	readonly course: string;
}

/**
 * Takes in what a device has done and answers what others did: one transaction, which may be repeated any number of
 * times. Whether the asker is that member, and has been given that course, is the caller's to know.
 */
export function exchangeRecord(
	db: Database,
	owner: RecordOwner,
	exchange: Pick<Exchange, 'epoch' | 'after' | 'events'>,
	now: Date,
	limits: { readonly events: number; readonly member: number } = SYNC_LIMITS
): Promise<Exchanged> {
	return db.transaction(async (tx) => {
		const epoch = await epochOf(tx);
		const events = exchange.events.map((value) => soundEvent(value, owner.course));
		const sound = events.filter((event) => event !== undefined);
		const isFull = sound.length > 0 && !(await addEvents(tx, owner, sound, now, limits.member));
		const after = exchange.epoch === epoch ? exchange.after : 0;
		const found = await tx
			.select({ id: learningEvents.eventId, event: learningEvents.event, serial: learningEvents.serial })
			.from(learningEvents)
			.where(and(isOf(owner), gt(learningEvents.serial, after)))
			.orderBy(asc(learningEvents.serial))
			.limit(limits.events + 1);
		const page = found.slice(0, limits.events);
		const sent = new Set(sound.map(({ id }) => id));
		return {
			epoch,
			events: page.flatMap(({ id, event }) => (sent.has(id) ? [] : [event])),
			serial: page.at(-1)?.serial ?? after,
			more: found.length > page.length,
			refused: events.flatMap((event, place) => (event === undefined ? [place] : [])),
			isFull
		};
	});
}

/** @returns whether there was room for them */
async function addEvents(
	tx: Database,
	owner: RecordOwner,
	events: readonly LearningEvent[],
	now: Date,
	most: number
): Promise<boolean> {
	// One after the other, over all courses, since they are counted: so serials of a member are given out in the order in
	// which they can be seen, and a device that has seen one has seen all before it.
	await tx.execute(
		sql`select pg_advisory_xact_lock(hashtextextended(${`learning record ${owner.member}`}, 0))`
	);
	const { rows } = await tx.execute<{ count: number }>(
		sql`select count(*)::int as count from ${learningEvents} where ${learningEvents.memberId} = ${owner.member}`
	);
	if ((rows[0]?.count ?? 0) + events.length > most) return false;
	const added = await tx
		.insert(learningEvents)
		.values(
			events.map((event) => ({
				memberId: owner.member,
				courseId: owner.course,
				eventId: event.id,
				event,
				receivedAt: now
			}))
		)
		.onConflictDoNothing()
		.returning({ serial: learningEvents.serial });
	if (added.length > 0)
		// Its retention counts from the day, so once a day is enough.
		await tx
			.update(classes)
			.set({ usedAt: now })
			.where(and(eq(classes.id, owner.class), lt(classes.usedAt, new Date(now.getTime() - DAY))));
	return true;
}

const isOf = ({ member, course }: RecordOwner) =>
	and(eq(learningEvents.memberId, member), eq(learningEvents.courseId, course));
