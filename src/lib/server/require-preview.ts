import { error, type Cookies } from '@sveltejs/kit';
import { m } from '../paraglide/messages.js';
import { ownerOf } from './owner.ts';
import { findPreview, type PreviewSession } from './previews.ts';
import type { Site } from './site.ts';

/** A request's own session; an HTTP error of 404 for one that is not there, or is somebody else's. */
export async function requirePreview(
	{ locals, cookies }: { readonly locals: { readonly site: Site }; readonly cookies: Pick<Cookies, 'get'> },
	id: string
): Promise<{ readonly owner: string; readonly session: PreviewSession }> {
	const owner = ownerOf(cookies);
	const session = owner === undefined ? undefined : await findPreview(locals.site.database.db, owner, id);
	if (owner === undefined || !session) error(404, { message: m.preview_error_session(), code: 'no-session' });
	return { owner, session };
}
