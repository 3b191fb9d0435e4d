import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { FINAL, GROUP } from '$lib/quiz/blueprint';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, params }) => {
	const { course } = await parent();
	const known =
		params.quiz === FINAL || params.quiz === GROUP || course.dimensions.some(({ id }) => id === params.quiz);
	if (!known) error(404, m.error_dimension_not_found({ id: params.quiz }));
	return { quiz: params.quiz };
};
