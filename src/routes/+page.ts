import { resolve } from '$app/paths';
import type { CatalogueResource } from '$lib/offline/resources';
import { m } from '$lib/paraglide/messages.js';
import { loadResource } from './load-resource';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch }) =>
	loadResource<CatalogueResource>(fetch, resolve('/catalogue.json'), m.error_text_404());
