import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { PageLoad } from './$types';

/**
 * The page that the service worker serves at any address while offline: nothing but the scripts, which draw whatever the
 * address asks for. What it is served with counts for as long as it is kept, its nonce too, which is therefore one a build
 * and browser; nothing that comes from outside is ever written into it.
 */
export const ssr = false;

/** Opened by itself it has nothing to show. */
export const load: PageLoad = () => redirect(307, resolve('/'));
