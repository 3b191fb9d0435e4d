import { exportAccount } from '$lib/server/accounts/own-account';
import { requireViewer } from '$lib/server/accounts/require';
import { exportClassesOf } from '$lib/server/classes/personal-data';
import { respondFile } from '$lib/server/respond-file';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const viewer = await requireViewer(event);
	const { db } = event.locals.accounts;
	const [account, classes] = await Promise.all([
		exportAccount(db, viewer.id),
		exportClassesOf(db, viewer.id)
	]);
	return respondFile('versus-account.json', { ...account, classes });
};
