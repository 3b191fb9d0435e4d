import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, params }) => {
	const { course } = await parent();
	const dimension = course.dimensions.find(({ id }) => id === params.dimension);
	if (!dimension) error(404, m.error_dimension_not_found({ id: params.dimension }));
	return { dimension };
};
