import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DrizzleQueryError } from 'drizzle-orm';
import { DatabaseError, describeDatabaseProblem } from '../lib/errors.ts';
import { m } from '../lib/paraglide/messages.js';
import { writeBackup } from '../lib/server/backup.ts';
import { databasePlace } from '../lib/server/database-place.ts';
import { openAsItIs, type Opening, type OpeningNews } from '../lib/server/database.ts';
import { tellOfError } from '../lib/server/log.ts';
import { restoreBackup } from '../lib/server/restore.ts';
import { UsageError } from './usage-error.ts';

/**
 * `npm run backup` and `npm run restore`: a program of its own, since the `versus` command is to start without loading
 * databases.
 */
async function main([name, ...args]: string[]): Promise<void> {
	const usage = name === 'restore' ? m.cli_restore_usage() : m.cli_backup_usage();
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: name === 'restore' ? { replace: { type: 'boolean', default: false } } : {}
	});
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) throw new UsageError(usage);
	const place = databasePlace(process.env);
	// To open a folder is to make it.
	if (name !== 'restore' && place.kind === 'folder' && !(await isThere(join(place.path, 'PG_VERSION'))))
		throw new DatabaseError({ code: 'database-empty' });
	const database = await openAsItIs(place, OPENING);
	try {
		if (name === 'restore') {
			const done = await restoreBackup(database.db, file, { replace: values['replace'] === true });
			console.log(m.cli_restored({ ...done }));
		} else {
			const done = await writeBackup(database.db, file, new Date());
			console.log(m.cli_backed_up({ file, ...done }));
		}
	} finally {
		await database.close();
	}
}

const OPENING: Opening = { tell: (news) => console.error(describeNews(news)) };

function describeNews(news: OpeningNews): string {
	return news.kind === 'waiting' ? m.cli_database_waiting(news) : m.cli_database_unguarded(news);
}

async function isThere(path: string): Promise<boolean> {
	return stat(path).then(
		() => true,
		() => false
	);
}

try {
	await main(process.argv.slice(2));
} catch (error) {
	process.exitCode = 1;
	// What `parseArgs` says of an option is a sentence already.
	const isUsage =
		error instanceof UsageError ||
		(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
	if (error instanceof DatabaseError) console.error(describeDatabaseProblem(error.problem));
	else if (isUsage) console.error(error.message);
	// The rows that a failed query was to write are nobody's business.
	else if (error instanceof DrizzleQueryError) console.error(tellOfError(error));
	else throw error;
}
