import { error } from '@sveltejs/kit';
import { passMarkAtLaunch } from '$lib/lms/attempt';
import { versionOf } from '$lib/lms/version';
import { m } from '$lib/paraglide/messages.js';
import { findCourse } from '$lib/server/courses';
import { requirePreview } from '$lib/server/require-preview';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { session } = await requirePreview(event, event.params.session);
	if (session.course !== event.params.course)
		error(404, { message: m.preview_error_session(), code: 'no-session' });
	const { database, packages } = event.locals.site;
	const published = await findCourse(database.db, session.course);
	if (!published) error(404, m.error_course_not_found({ id: session.course }));
	const { revision, manifest } = await packages.get(published, session.standard);
	const { standard, conditions, attempt, packageRevision } = session;
	const hasChanged = packageRevision !== '' && packageRevision !== revision;
	// What another package asked for is not known any more.
	const passMark = conditions.masteryScore ?? (hasChanged ? undefined : manifest.passMark);
	return {
		isTrial: true,
		isWide: true,
		session: {
			id: session.id,
			standard,
			learnerName: session.learnerName,
			conditions,
			attempt: {
				...attempt,
				// The course never reports it, so that it is not kept with what is.
				values: { ...passMarkAtLaunch(versionOf(standard), passMark), ...attempt.values }
			}
		},
		hasChanged
	};
};
