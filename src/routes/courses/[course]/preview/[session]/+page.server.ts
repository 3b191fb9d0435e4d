import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { findCourse } from '$lib/server/courses';
import { requirePreview } from '$lib/server/require-preview';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { session } = await requirePreview(event, event.params.session);
	if (session.course !== event.params.course) error(404, m.preview_error_session());
	const { database, packages } = event.locals.site;
	const published = await findCourse(database.db, session.course);
	if (!published) error(404, m.error_course_not_found({ id: session.course }));
	const { revision } = await packages.get(published, session.standard);
	return {
		isTrial: true,
		isWide: true,
		session: {
			id: session.id,
			standard: session.standard,
			learnerName: session.learnerName,
			conditions: session.conditions,
			attempt: session.attempt
		},
		hasChanged: session.packageRevision !== '' && session.packageRevision !== revision
	};
};
