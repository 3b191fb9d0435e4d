import { createHash, randomBytes } from 'node:crypto';
import type { AssignmentSettings } from '../../src/lib/assign/settings.ts';
import type { Database } from '../../src/lib/server/database.ts';
import { assignments, classes, memberDevices, members } from '../../src/lib/server/schema.ts';

const newId = () => randomBytes(16).toString('base64url');

/** A class with nobody in it. */
export async function addClass(db: Database, name: string, now: Date): Promise<string> {
	const id = newId();
	await db.insert(classes).values({
		id,
		name,
		code: newId(),
		joining: 'open',
		keepDays: 365,
		createdAt: now,
		usedAt: now
	});
	return id;
}

/** Somebody who learns by name alone, or by an account. */
export async function addMember(
	db: Database,
	classId: string,
	name: string,
	now: Date,
	userId?: string
): Promise<string> {
	const id = newId();
	await db
		.insert(members)
		.values({ id, classId, name, nameKey: name.toLowerCase(), userId, createdAt: now, joinedAt: now });
	return id;
}

/** A browser of a member. @returns its secret, as the cookie `versus_owner` holds it, and the secret's hash */
export async function addDevice(
	db: Database,
	memberId: string,
	now: Date
): Promise<{ readonly secret: string; readonly device: string }> {
	const secret = randomBytes(32).toString('base64url');
	const device = createHash('sha256').update(secret).digest('hex');
	await db.insert(memberDevices).values({ device, memberId, createdAt: now });
	return { secret, device };
}

/** Assigns something of a course, published and open unless it is said otherwise. */
export async function addAssignment(
	db: Database,
	classId: string,
	settings: AssignmentSettings,
	now: Date,
	more: Partial<typeof assignments.$inferInsert> = {}
): Promise<string> {
	const id = newId();
	await db.insert(assignments).values({
		id,
		classId,
		courseId: 'kpo-vs-bpo',
		revision: 'r',
		title: 'The course',
		settings,
		seed: 1,
		timeZone: 'Europe/Berlin',
		opensAt: now,
		publishedAt: now,
		createdAt: now,
		updatedAt: now,
		...more
	});
	return id;
}
