import { text } from '@sveltejs/kit';
import { sql } from 'drizzle-orm';
import type { RequestHandler } from './$types';

/** Answers once the site can serve: its database answers too. */
export const GET: RequestHandler = async ({ locals }) => {
	await locals.site.database.db.execute(sql`select 1`);
	return text('ok');
};
