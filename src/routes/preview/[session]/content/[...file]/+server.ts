import { error } from '@sveltejs/kit';
import { lookup } from 'mrmime';
import { m } from '$lib/paraglide/messages.js';
import { findCourse } from '$lib/server/courses';
import { requirePreview } from '$lib/server/require-preview';
import type { RequestHandler } from './$types';

/** What a package may do in the frame: show its own files, on this site's pages only, and ask nobody for anything. */
const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"media-src 'self'",
	"font-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'self'"
].join('; ');

/** A file of the package that a session tries, as an LMS serves it after the import. */
export const GET: RequestHandler = async (event) => {
	const { session } = await requirePreview(event, event.params.session);
	const { database, packages } = event.locals.site;
	const published = await findCourse(database.db, session.course);
	if (!published) error(404, m.error_course_not_found({ id: session.course }));
	const { files } = await packages.get(published, session.standard);
	const body = files.get(event.params.file);
	if (!body) error(404);
	const type = lookup(event.params.file) ?? 'application/octet-stream';
	return new Response(body, {
		headers: {
			'content-type': /^text\/|javascript|xml|json/.test(type) ? `${type}; charset=utf-8` : type,
			'content-security-policy': POLICY,
			// The next launch may be of another package.
			'cache-control': 'private, no-cache'
		}
	});
};
