import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** For pages that work offline, and so know nobody: the name of who is signed in, or null. */
export const GET: RequestHandler = async ({ locals }) => json((await locals.viewer())?.name ?? null);
