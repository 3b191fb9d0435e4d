import { resolve } from '$app/paths';
import type { CatalogueResource } from '$lib/offline/resources';
import { m } from '$lib/paraglide/messages.js';
import { loadResource } from '../load-resource';
import type { PageLoad } from './$types';

/** The cards tell the reviews of a file that are of this site's courses from those of others. */
export const load: PageLoad = ({ fetch }) =>
	loadResource<CatalogueResource>(fetch, resolve('/catalogue.json'), m.error_text_404());
