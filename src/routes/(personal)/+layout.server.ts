import { whoIsIn } from '$lib/server/who-is-in';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({ viewer: await whoIsIn(event) });
