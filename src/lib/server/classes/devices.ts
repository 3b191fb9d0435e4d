import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { memberDevices, members } from '../schema.ts';

/** Lets a browser in as a member, instead of whom it was in that class before. @param device see owner.ts */
export async function letIn(
	tx: Database,
	classId: string,
	memberId: string,
	device: string,
	now: Date
): Promise<void> {
	await forgetDeviceIn(tx, classId, device);
	await tx.insert(memberDevices).values({ device, memberId, createdAt: now }).onConflictDoNothing();
}

export async function isIn(db: Database, memberId: string, device: string): Promise<boolean> {
	const found = await db
		.select({ device: memberDevices.device })
		.from(memberDevices)
		.where(and(eq(memberDevices.device, device), eq(memberDevices.memberId, memberId)));
	return found.length > 0;
}

/** From now on the browser is nobody in the class, until somebody joins on it or comes back. */
export async function forgetDeviceIn(db: Database, classId: string, device: string): Promise<void> {
	const ofClass = db.select({ id: members.id }).from(members).where(eq(members.classId, classId));
	await db
		.delete(memberDevices)
		.where(and(eq(memberDevices.device, device), inArray(memberDevices.memberId, ofClass)));
}

/** The same in all classes. */
export async function forgetDevice(db: Database, device: string): Promise<void> {
	await db.delete(memberDevices).where(eq(memberDevices.device, device));
}

/** All browsers of a member. */
export async function endDevices(db: Database, memberId: string): Promise<void> {
	await db.delete(memberDevices).where(eq(memberDevices.memberId, memberId));
}
