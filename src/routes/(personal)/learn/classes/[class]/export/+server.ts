import { exportMember } from '$lib/server/classes/personal-data';
import { requireMember } from '$lib/server/classes/require';
import { respondFile } from '$lib/server/respond-file';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const membership = await requireMember(event);
	return respondFile(
		'versus-class.json',
		await exportMember(event.locals.accounts.db, membership.id, 'member')
	);
};
