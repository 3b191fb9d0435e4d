import { and, asc, eq, ne } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { classTrainers, users } from '../schema.ts';
import { lockClass } from './lock-class.ts';
import { hasRoom } from './manage-class.ts';
import { touchClass } from './retention.ts';

export interface ClassTrainer {
	readonly id: string;
	readonly name: string;
	readonly email: string;
}

/** Who looks after a class, in the order in which they came. Somebody who is a trainer no more is not among them. */
export async function listTrainers(db: Database, classId: string): Promise<ClassTrainer[]> {
	return db
		.select({ id: users.id, name: users.name, email: users.email })
		.from(classTrainers)
		.innerJoin(users, eq(users.id, classTrainers.userId))
		.where(and(eq(classTrainers.classId, classId), ne(users.role, 'learner')))
		.orderBy(asc(classTrainers.addedAt), asc(users.id));
}

/** `trainer-unknown`: the address is no trainer's of this site. */
export type AddTrainerOutcome = 'done' | 'trainer-unknown' | 'trainer-full';

/** Makes a trainer of the site look after a class too. @param email in lower case */
export async function addTrainer(
	db: Database,
	classId: string,
	email: string,
	now: Date
): Promise<AddTrainerOutcome> {
	return db.transaction(async (tx): Promise<AddTrainerOutcome> => {
		if (!(await lockClass(tx, classId))) return 'trainer-unknown';
		const [user] = await tx
			.select({ id: users.id })
			.from(users)
			.where(and(eq(users.email, email), ne(users.role, 'learner')));
		if (!user) return 'trainer-unknown';
		if (!(await hasRoom(tx, user.id))) return 'trainer-full';
		await tx.insert(classTrainers).values({ classId, userId: user.id, addedAt: now }).onConflictDoNothing();
		await touchClass(tx, classId, now);
		return 'done';
	});
}

/** `last-trainer`: nobody would look after the class. */
export type RemoveTrainerOutcome = 'done' | 'last-trainer';

export async function removeTrainer(
	db: Database,
	classId: string,
	user: string,
	now: Date
): Promise<RemoveTrainerOutcome> {
	return db.transaction(async (tx): Promise<RemoveTrainerOutcome> => {
		await lockClass(tx, classId);
		const trainers = await listTrainers(tx, classId);
		if (trainers.every(({ id }) => id === user)) return 'last-trainer';
		await tx
			.delete(classTrainers)
			.where(and(eq(classTrainers.classId, classId), eq(classTrainers.userId, user)));
		await touchClass(tx, classId, now);
		return 'done';
	});
}
