import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { DatabaseError } from '../errors.ts';

/**
 * Writes lines as a gzip file under another name and moves it into its place once it is whole and on the disk. Only its
 * owner may read it: it holds what people have entrusted to the site.
 * @throws {DatabaseError} `backup-unwritable`; nothing is left behind then
 */
export async function writeBackupFile(path: string, lines: AsyncIterable<string>): Promise<void> {
	const draft = `${path}.${randomBytes(4).toString('hex')}.part`;
	try {
		const file = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
		await pipeline(Readable.from(withEnds(lines)), createGzip(), file);
		await rename(draft, path);
	} catch (error) {
		await rm(draft, { force: true }).catch(() => undefined);
		const reason = systemCode(error);
		if (reason === undefined) throw error;
		throw new DatabaseError({ code: 'backup-unwritable', file: path, reason }, { cause: error });
	}
}

/**
 * The lines of a backup file. Whoever has read the last one knows that the file is whole: gzip has a sum at its end.
 * @throws {DatabaseError} `backup-unreadable`, `backup-foreign`, `backup-damaged`
 */
export async function* readBackupFile(path: string): AsyncGenerator<string> {
	try {
		const unzipped = createGunzip();
		const done = pipeline(createReadStream(path), unzipped);
		// It is waited for below; a reader that stops early does not wait.
		done.catch(() => undefined);
		yield* split(unzipped);
		await done;
	} catch (error) {
		if (error instanceof DatabaseError) throw error;
		const reason = systemCode(error);
		if (reason !== undefined)
			throw new DatabaseError({ code: 'backup-unreadable', file: path, reason }, { cause: error });
		// What zlib says of a file that is no gzip file at all.
		const isForeign = error instanceof Error && error.message === 'incorrect header check';
		throw new DatabaseError({ code: isForeign ? 'backup-foreign' : 'backup-damaged' }, { cause: error });
	}
}

async function* withEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
	for await (const line of lines) yield `${line}\n`;
}

/** Splits at line feeds alone: `readline` splits at characters that JSON leaves unescaped too. */
async function* split(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let rest = '';
	for await (const piece of pieces) {
		const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	if (rest + decoder.decode() !== '') throw new DatabaseError({ code: 'backup-damaged' });
}

/** The code of an error of the file system. */
function systemCode(error: unknown): string | undefined {
	return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
}
