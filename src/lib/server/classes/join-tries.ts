import { readJoinCode } from '../../classes/join-code.ts';
import { giveBack, isSpent, LIMITS, takeTurn } from '../accounts/rate-limits.ts';
import type { Database } from '../database.ts';
import { findJoinable, type JoinableClass, type JoinOutcome } from './join.ts';

export type CodeOutcome =
	| { readonly kind: 'found'; readonly code: string; readonly class: JoinableClass }
	| { readonly kind: 'code-unknown' | 'too-many-tries' };

/**
 * Looks up what somebody typed as a code. Only wrong codes are counted, and many may be wrong: a whole class joins from
 * one address of the network, while guessing one of 2⁴⁰ codes takes ages even at the limit.
 * @param address of the client, as rate-limits.ts has it
 */
export async function tryCode(db: Database, typed: string, address: string, now: Date): Promise<CodeOutcome> {
	if (await isSpent(db, LIMITS.codeFrom, address, now)) return { kind: 'too-many-tries' };
	const code = readJoinCode(typed);
	const found = code === undefined ? undefined : await findJoinable(db, code);
	if (code !== undefined && found) return { kind: 'found', code, class: found };
	await takeTurn(db, LIMITS.codeFrom, address, now);
	return { kind: 'code-unknown' };
}

/** Joins, unless so many have from there that it floods a class, or so many names were refused that they are being guessed. */
export async function tryJoining(
	db: Database,
	address: string,
	now: Date,
	join: () => Promise<JoinOutcome>
): Promise<JoinOutcome | { readonly kind: 'too-many-tries' | 'too-many-requests' }> {
	for (const limit of [LIMITS.nameFrom, LIMITS.codeFrom])
		if (await isSpent(db, limit, address, now)) return { kind: 'too-many-tries' };
	if (!(await takeTurn(db, LIMITS.joinFrom, address, now))) return { kind: 'too-many-requests' };
	const outcome = await join();
	if (outcome.kind === 'done') return outcome;
	await giveBack(db, LIMITS.joinFrom, address);
	await takeTurn(db, outcome.kind === 'code-unknown' ? LIMITS.codeFrom : LIMITS.nameFrom, address, now);
	return outcome;
}
