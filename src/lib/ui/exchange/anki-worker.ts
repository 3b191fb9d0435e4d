// SQLite in a worker of its own: a large or hostile file can't hold up the page, and WebAssembly is let into the worker
// alone, which the page's content security policy is not widened for.
import initSqlJs from 'sql.js';
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { CodedError } from '../../errors.ts';
import { openApkg, packApkg } from '../../exchange/anki/apkg.ts';
import { readCollection, writeCollection } from '../../exchange/anki/sqlite.ts';
import type { AnkiAnswer, AnkiTask } from './anki-task.ts';

addEventListener('message', ({ data }: MessageEvent<AnkiTask>) => void work(data));

async function work(task: AnkiTask): Promise<void> {
	postMessage(await answer(task));
}

async function answer(task: AnkiTask): Promise<AnkiAnswer> {
	try {
		const sqlite = await initSqlJs({ locateFile: () => wasm });
		switch (task.kind) {
			case 'pack':
				return { kind: 'packed', file: packApkg(writeCollection(sqlite, task.collection)) };
			case 'read':
				return { kind: 'read', found: readCollection(sqlite, openApkg(task.file)) };
		}
	} catch (error) {
		if (!(error instanceof CodedError)) console.error(error);
		return { kind: 'failed', code: error instanceof CodedError ? error.code : 'anki-unavailable' };
	}
}
