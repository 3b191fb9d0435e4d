import { asc, count, eq, ilike, or } from 'drizzle-orm';
import type { Role } from '../../accounts/role.ts';
import type { Database } from '../database.ts';
import { users } from '../schema.ts';

export interface Person {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly role: Role;
	readonly createdAt: Date;
}

/** People on a page of the list. */
export const PAGE = 50;

const columns = {
	id: users.id,
	name: users.name,
	email: users.email,
	role: users.role,
	createdAt: users.createdAt
};

/** People whose name or address holds a text, by name. @param page from 1 */
export async function listPeople(
	db: Database,
	{ text, page }: { readonly text: string; readonly page: number }
): Promise<{ people: Person[]; total: number }> {
	const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
	const matches = text === '' ? undefined : or(ilike(users.name, pattern), ilike(users.email, pattern));
	const [people, [found]] = await Promise.all([
		db
			.select(columns)
			.from(users)
			.where(matches)
			.orderBy(asc(users.name), asc(users.id))
			.limit(PAGE)
			.offset((page - 1) * PAGE),
		db.select({ total: count() }).from(users).where(matches)
	]);
	return { people, total: found?.total ?? 0 };
}

export async function findPerson(db: Database, id: string): Promise<Person | undefined> {
	const [person] = await db.select(columns).from(users).where(eq(users.id, id));
	return person;
}
