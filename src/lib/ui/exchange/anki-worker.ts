// SQLite in a worker of its own: a large or hostile file can't hold up the page, and WebAssembly is let into the worker
// alone, which the page's content security policy is not widened for.
import initSqlJs from 'sql.js';
import { FileError } from '../../errors.ts';
import { openApkg, packApkg } from '../../exchange/anki/apkg.ts';
import { readCollection, writeCollection } from '../../exchange/anki/sqlite.ts';
import type { AnkiAnswer, AnkiRequest } from './anki-task.ts';

addEventListener('message', ({ data }: MessageEvent<AnkiRequest>) => void work(data));

async function work(request: AnkiRequest): Promise<void> {
	postMessage(await answer(request));
}

async function answer({ task, wasm }: AnkiRequest): Promise<AnkiAnswer> {
	try {
		const sqlite = await initSqlJs({ locateFile: () => wasm });
		switch (task.kind) {
			case 'pack':
				return { kind: 'packed', file: packApkg(writeCollection(sqlite, task.collection)) };
			case 'read':
				return { kind: 'read', found: readCollection(sqlite, openApkg(task.file)) };
		}
	} catch (error) {
		if (!(error instanceof FileError)) console.error(error);
		return { kind: 'failed', code: error instanceof FileError ? error.code : 'anki-unavailable' };
	}
}
