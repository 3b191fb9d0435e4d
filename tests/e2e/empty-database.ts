import { rm } from 'node:fs/promises';
import { openDatabase } from '../../src/lib/server/database.ts';

/** What the sites of tests begin with. */
export const EMPTY_DATABASE = 'test-results/empty-database';

/** Before all browser tests: makes it anew, since its schema may have changed. */
export default async function makeEmptyDatabase(): Promise<void> {
	await rm(EMPTY_DATABASE, { recursive: true, force: true });
	const { close } = await openDatabase({ kind: 'folder', path: EMPTY_DATABASE });
	await close();
}
