import { randomInt } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { filterBank, readBankFilter } from '$lib/quiz/bank-filter';
import { generateSoundBank } from '$lib/quiz/plan-bank';
import { findCourse } from '$lib/server/courses';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const found = await findCourse(locals.site.database.db, params.course);
	if (!found) error(404, m.error_course_not_found({ id: params.course }));
	const { course } = found;
	const filter = readBankFilter(url.searchParams, course.dimensions[0]?.id);
	return {
		filter,
		questions: filterBank(generateSoundBank(course), filter),
		groupSeed: randomInt(10_000)
	};
};
