import { z } from 'zod';

/** What one exchange between a device and the server may hold. */
export const SYNC_LIMITS = {
	/** Events, either way. */
	events: 500,
	/** Bytes of a request. */
	bytes: 256_000,
	/** Events of one member, over all courses. */
	member: 200_000
} as const;

const id = z.string().min(1).max(200);

/** A device hands over what the server may not have, and asks for what it has not seen itself. */
export const exchangeSchema = z.strictObject({
	member: id,
	/** Of the server's answer before; empty at first. */
	epoch: z.string().max(100),
	/** The last serial that the device has seen in that epoch; 0 at first. */
	after: z.int().nonnegative(),
	/** Events, each looked at by itself: one that is unsound must not hold up the others. */
	events: z.array(z.unknown()).max(SYNC_LIMITS.events).readonly()
});
export type Exchange = z.infer<typeof exchangeSchema>;

export const exchangedSchema = z.object({
	/** Names the life of the database: another one after a backup was put back, when serials begin anew. */
	epoch: z.string(),
	/** What came after the serial, without what was handed over, in the order of serials. */
	events: z.array(z.unknown()).readonly(),
	/** The last serial that the device has seen now. */
	serial: z.int().nonnegative(),
	/** Whether there is more to ask for. */
	more: z.boolean(),
	/** Places in the request of events that no record takes. */
	refused: z.array(z.int()).readonly(),
	/** Whether the member has as many events as are kept: then none was taken. */
	isFull: z.boolean()
});
export type Exchanged = z.infer<typeof exchangedSchema>;

/** A course that a class has given to a learner, and so whose record may go there. */
export const assignedCourseSchema = z.object({
	course: id,
	/** Whom the record is kept for. */
	member: id,
	learner: z.string(),
	class: z.object({ id, name: z.string() }),
	/** The cards that are to be known by a date, the nearest first. */
	cards: z
		.array(
			z.object({
				/** Of the assignment. */
				id,
				dimensions: z.array(id).readonly(),
				readyBy: z.iso.date(),
				target: z.number()
			})
		)
		.readonly()
});
export type AssignedCourse = z.infer<typeof assignedCourseSchema>;
