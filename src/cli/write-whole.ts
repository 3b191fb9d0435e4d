import { rename, rm, writeFile } from 'node:fs/promises';
import { m } from '../lib/paraglide/messages.js';
import { UsageError } from './usage-error.ts';

/**
 * Writes a file under another name beside its place and moves it there, so that nobody meets half of it.
 * @throws UsageError when the place cannot be written; nothing is left behind then
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
	const draft = `${path}.${process.pid}.part`;
	try {
		await writeFile(draft, bytes);
		await rename(draft, path);
	} catch (error) {
		await rm(draft, { force: true }).catch(() => undefined);
		const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new UsageError(m.cli_unwritable({ file: path, reason }), { cause: error });
	}
}
