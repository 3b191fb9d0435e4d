import { error } from '@sveltejs/kit';
import { describeFormError } from '$lib/errors';
import { findMember } from '$lib/server/classes/members';
import { exportMember } from '$lib/server/classes/personal-data';
import { requireClass } from '$lib/server/classes/require';
import { respondFile } from '$lib/server/respond-file';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { id } = await requireClass(event);
	const { db } = event.locals.accounts;
	const member = await findMember(db, id, event.params.member);
	const content = member && (await exportMember(db, member.id, 'trainer'));
	return content ? respondFile('versus-member.json', content) : error(404, describeFormError('member-gone'));
};
