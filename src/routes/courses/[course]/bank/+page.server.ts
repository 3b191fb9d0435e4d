import { randomInt } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '$lib/paraglide/messages.js';
import { generateSoundBank } from '$lib/quiz/plan-bank';
import { LEVELS, QUESTION_TYPES } from '$lib/quiz/question';
import { findCourse } from '$lib/server/courses';
import type { PageServerLoad } from './$types';

/** What an address may filter by; anything else counts as no filter. */
const filterSchema = z.object({
	dimension: z.string().optional().catch(undefined),
	type: z.enum(QUESTION_TYPES).optional().catch(undefined),
	level: z.enum(LEVELS).optional().catch(undefined)
});

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const found = await findCourse(locals.site.database.db, params.course);
	if (!found) error(404, m.error_course_not_found({ id: params.course }));
	const { course } = found;
	const filter = filterSchema.parse(Object.fromEntries(url.searchParams));
	// A whole bank is long to look at: begin with the first dimension, and let "all" be asked for.
	const dimension = filter.dimension ?? course.dimensions[0]?.id ?? '';
	const questions = generateSoundBank(course).filter(
		(question) =>
			(dimension === '' || question.dimension === dimension) &&
			(filter.type === undefined || question.type === filter.type) &&
			(filter.level === undefined || question.level === filter.level)
	);
	return {
		filter: { dimension, type: filter.type ?? '', level: filter.level ?? '' },
		questions,
		groupSeed: randomInt(10_000)
	};
};
