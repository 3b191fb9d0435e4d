import type { PGlite } from '@electric-sql/pglite';
import type { Notices } from './notices.ts';

/** Of the embedded database, which has one process and loses nothing. */
export function pgliteNotices(client: Pick<PGlite, 'listen'>): Notices {
	return {
		async listen(channel, { heard }) {
			const stop = await client.listen(channel, heard);
			return { stop: () => stop() };
		}
	};
}
