import { nameKey } from './member-name.ts';
import type { RosterRow } from './roster.ts';

/** What is known of a member that a roster may speak of. */
export interface KnownMember {
	readonly id: string;
	readonly nameKey: string;
	readonly email: string | null;
}

/**
 * What becomes of a row: a new member; somebody who is there already; somebody who is there and gets the address; or
 * nothing, since somebody of that name is there with another address.
 */
export type RowFate =
	| { readonly kind: 'new'; readonly row: RosterRow }
	| { readonly kind: 'there'; readonly row: RosterRow }
	| { readonly kind: 'address'; readonly row: RosterRow; readonly member: string; readonly email: string }
	| { readonly kind: 'skipped'; readonly row: RosterRow };

/** @param rows of a sound roster */
export function planRoster(rows: readonly RosterRow[], members: readonly KnownMember[]): RowFate[] {
	const byName = new Map(members.map((member) => [member.nameKey, member]));
	const emails = new Set(members.map(({ email }) => email).filter((email) => email !== null));
	return rows.map((row): RowFate => {
		if (row.email !== undefined && emails.has(row.email)) return { kind: 'there', row };
		const namesake = byName.get(nameKey(row.name));
		if (!namesake) return { kind: 'new', row };
		if (row.email === undefined) return { kind: 'there', row };
		return namesake.email === null
			? { kind: 'address', row, member: namesake.id, email: row.email }
			: { kind: 'skipped', row };
	});
}
