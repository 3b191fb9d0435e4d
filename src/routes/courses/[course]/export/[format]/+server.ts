import { error } from '@sveltejs/kit';
import { EXCHANGE_FORMATS, isExchangeFormat } from '$lib/exchange/formats';
import { m } from '$lib/paraglide/messages.js';
import { generateSoundBank } from '$lib/quiz/plan-bank';
import { findCourse } from '$lib/server/courses';
import type { RequestHandler } from './$types';

/** The whole bank of a course as a file for another tool. */
export const GET: RequestHandler = async ({ locals, params }) => {
	if (!isExchangeFormat(params.format)) error(404);
	const found = await findCourse(locals.site.database.db, params.course);
	if (!found) error(404, m.error_course_not_found({ id: params.course }));
	const { write, extension, mediaType } = EXCHANGE_FORMATS[params.format];
	return new Response(write(found.course, generateSoundBank(found.course)), {
		headers: {
			'content-type': mediaType,
			'content-disposition': `attachment; filename="${found.course.id}.${extension}"`
		}
	});
};
