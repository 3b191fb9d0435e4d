import { and, eq, isNotNull } from 'drizzle-orm';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { nameKey } from '../../classes/member-name.ts';
import { giveBack, LIMITS, takeTurn } from '../accounts/rate-limits.ts';
import type { Database } from '../database.ts';
import { classes, members } from '../schema.ts';
import { letIn } from './devices.ts';
import { pinTries } from './pin-tries.ts';
import { touchClass } from './retention.ts';

export interface Returning {
	readonly name: string;
	readonly pin: string;
	/** Of the browser to let in: see owner.ts. */
	readonly device: string;
	/** Of the network, as rate-limits.ts has it. */
	readonly address: string;
}

/** `pin-wrong` whatever was wrong: the code, the name or the PIN. */
export type ComeBackOutcome =
	| { readonly kind: 'done'; readonly classId: string; readonly memberId: string }
	| { readonly kind: 'pin-wrong' | 'too-many-tries' | 'pin-locked' };

/** What no PIN hashes to; compared with, so that an unknown name takes as long as a wrong PIN. */
let nobody: Promise<string> | undefined;

/** Brings a member without an account back, on another browser: into a class that is closed to new ones, too. */
export async function comeBack(
	db: Database,
	code: string,
	{ name, pin, device, address }: Returning,
	now: Date
): Promise<ComeBackOutcome> {
	const key = nameKey(name);
	const [found] = await db
		.select({ id: members.id, classId: members.classId, pinHash: members.pinHash })
		.from(members)
		.innerJoin(classes, eq(classes.id, members.classId))
		.where(and(eq(classes.code, code), eq(members.nameKey, key), isNotNull(members.pinHash)));
	const [aClass] = await db.select({ id: classes.id }).from(classes).where(eq(classes.code, code));
	const whom = pinTries(aClass?.id ?? code, key);
	const turns = [
		[LIMITS.pinFrom, address, 'too-many-tries'],
		[LIMITS.pinOf, whom, 'too-many-tries'],
		[LIMITS.pinOfInDay, whom, 'pin-locked']
	] as const;
	for (const [limit, of, kind] of turns) if (!(await takeTurn(db, limit, of, now))) return { kind };
	nobody ??= hashPassword('nobody');
	const isRight = await verifyPassword({ hash: found?.pinHash ?? (await nobody), password: pin });
	if (!found || !isRight) return { kind: 'pin-wrong' };
	for (const [limit, of] of turns) await giveBack(db, limit, of);
	await letIn(db, found.classId, found.id, device, now);
	await touchClass(db, found.classId, now);
	return { kind: 'done', classId: found.classId, memberId: found.id };
}
