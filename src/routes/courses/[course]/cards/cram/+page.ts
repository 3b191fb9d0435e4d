import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, url }) => {
	const { course } = await parent();
	const asked = url.searchParams.get('dimension') ?? course.dimensions[0]?.id ?? '';
	const dimension = course.dimensions.find(({ id }) => id === asked);
	if (!dimension) error(404, m.error_dimension_not_found({ id: asked }));
	return { dimension };
};
