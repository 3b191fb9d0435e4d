import { and, asc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { classes, classTrainers, memberDevices, members } from '../schema.ts';

/** Who asks: by account, by the browser's secret, or both; a stranger has neither. */
export interface Asker {
	/** Id of who is signed in. */
	readonly user?: string | undefined;
	/** SHA-256 of the browser's secret, in hex. */
	readonly device?: string | undefined;
}

/** Of a join of `members` as `owner` with records `sent` of askers: that the member is the one who sent it. */
export const isSenders = sql`(owner.user_id = sent."user" or exists (
	select 1 from ${memberDevices} d where d.member_id = owner.id and d.device = sent.device
))`;

/** Somebody who learns in a class. */
export interface Membership {
	/** Of the member. */
	readonly id: string;
	readonly name: string;
	readonly class: { readonly id: string; readonly name: string };
	/** Whether the member is known by an account, and not by name alone. */
	readonly hasAccount: boolean;
}

/** The classes in which the asker learns, by name. In one class the account goes before the browser. */
export async function membershipsOf(db: Database, asker: Asker): Promise<Membership[]> {
	const { user, device } = asker;
	const ways = [
		user === undefined ? undefined : eq(members.userId, user),
		device === undefined
			? undefined
			: inArray(
					members.id,
					db
						.select({ id: memberDevices.memberId })
						.from(memberDevices)
						.where(eq(memberDevices.device, device))
				)
	].filter((way) => way !== undefined);
	if (ways.length === 0) return [];
	const rows = await db
		.select({
			id: members.id,
			name: members.name,
			userId: members.userId,
			class: { id: classes.id, name: classes.name }
		})
		.from(members)
		.innerJoin(classes, eq(classes.id, members.classId))
		.where(and(or(...ways), isNotNull(members.joinedAt)))
		.orderBy(asc(classes.name), asc(members.createdAt));
	const byClass = new Map<string, (typeof rows)[number]>();
	for (const row of rows)
		if (!byClass.has(row.class.id) || (user !== undefined && row.userId === user))
			byClass.set(row.class.id, row);
	return [...byClass.values()].map(({ userId, ...rest }) => ({ ...rest, hasAccount: userId !== null }));
}

/** As whom the asker learns in a class; undefined for everybody else. */
export async function membershipIn(
	db: Database,
	asker: Asker,
	classId: string
): Promise<Membership | undefined> {
	return (await membershipsOf(db, asker)).find((membership) => membership.class.id === classId);
}

/** Whether somebody looks after a class as one of its trainers. */
export async function looksAfter(db: Database, user: string, classId: string): Promise<boolean> {
	const [found] = await db
		.select({ classId: classTrainers.classId })
		.from(classTrainers)
		.where(and(eq(classTrainers.userId, user), eq(classTrainers.classId, classId)));
	return found !== undefined;
}

/** The same for the class that a code leads to. @param code as readJoinCode gives it */
export async function membershipByCode(
	db: Database,
	asker: Asker,
	code: string
): Promise<Membership | undefined> {
	const memberships = await membershipsOf(db, asker);
	if (memberships.length === 0) return undefined;
	const [found] = await db.select({ id: classes.id }).from(classes).where(eq(classes.code, code));
	return memberships.find((membership) => membership.class.id === found?.id);
}
