import { exportAccount } from '$lib/server/accounts/own-account';
import { requireViewer } from '$lib/server/accounts/require';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const viewer = await requireViewer(event);
	const content = await exportAccount(event.locals.accounts.db, viewer.id);
	return new Response(`${JSON.stringify(content, undefined, '\t')}\n`, {
		headers: {
			'content-type': 'application/json',
			'content-disposition': 'attachment; filename="versus-account.json"'
		}
	});
};
