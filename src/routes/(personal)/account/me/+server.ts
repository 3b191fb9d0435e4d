import { json } from '@sveltejs/kit';
import { whoIsIn } from '$lib/server/who-is-in';
import type { RequestHandler } from './$types';

/** For pages that work offline, and so know nobody. */
export const GET: RequestHandler = async (event) => json(await whoIsIn(event));
