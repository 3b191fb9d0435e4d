import { error, json } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { findCourse } from '$lib/server/courses';
import { launchInput, REQUEST_LIMIT } from '$lib/server/preview-input';
import { readJson } from '$lib/server/read-json';
import { launchPreview } from '$lib/server/previews';
import { requirePreview } from '$lib/server/require-preview';
import type { RequestHandler } from './$types';

/** Begins a launch of a session's package, and tells what the LMS starts it with. */
export const POST: RequestHandler = async (event) => {
	const { owner, session } = await requirePreview(event, event.params.session);
	const input = await readJson(event.request, launchInput, REQUEST_LIMIT);
	if (!input || input === 'too-large') error(400, m.preview_error_request());
	const { database, packages } = event.locals.site;
	const published = await findCourse(database.db, session.course);
	if (!published) error(404, m.error_course_not_found({ id: session.course }));
	const { revision, manifest } = await packages.get(published, session.standard);
	const request = { ...input, package: { revision, manifest } };
	const begun = await launchPreview(database.db, owner, session.id, request, new Date());
	if (!begun) error(404, m.preview_error_session());
	return json({ ...begun, page: manifest.page });
};
