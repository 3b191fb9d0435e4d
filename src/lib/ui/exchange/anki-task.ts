import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { FileError, type FileErrorCode } from '../../errors.ts';
import type { AnkiCollection } from '../../exchange/anki/collection.ts';
import type { FoundReviews } from '../../exchange/anki/found-reviews.ts';

/** What the worker is asked for. */
type AnkiTask =
	| { readonly kind: 'pack'; readonly collection: AnkiCollection }
	| { readonly kind: 'read'; readonly file: Uint8Array };

export interface AnkiRequest {
	readonly task: AnkiTask;
	/**
	 * Address of SQLite. It is named here because only what the page's own modules name is on the list of files that are
	 * kept for use without a network.
	 */
	readonly wasm: string;
}

export type AnkiAnswer =
	| { readonly kind: 'packed'; readonly file: Uint8Array<ArrayBuffer> }
	| { readonly kind: 'read'; readonly found: FoundReviews }
	| { readonly kind: 'failed'; readonly code: FileErrorCode };

/** The collection as an `.apkg`. @throws FileError `anki-unavailable` */
export async function packAnki(collection: AnkiCollection): Promise<Uint8Array<ArrayBuffer>> {
	const answer = await ask({ kind: 'pack', collection });
	if (answer.kind !== 'packed') throw new FileError('anki-unavailable');
	return answer.file;
}

/** The reviews in an `.apkg`. @throws FileError as `openApkg` and `readCollection`, and `anki-unavailable` */
export async function readAnki(file: Uint8Array): Promise<FoundReviews> {
	const answer = await ask({ kind: 'read', file });
	if (answer.kind !== 'read') throw new FileError('anki-unavailable');
	return answer.found;
}

/** A worker a task: what it took of memory goes with it. */
async function ask(task: AnkiTask): Promise<AnkiAnswer> {
	const worker = new Worker(new URL('./anki-worker.ts', import.meta.url), { type: 'module' });
	try {
		const answer = await new Promise<AnkiAnswer>((resolve, reject) => {
			worker.addEventListener('message', ({ data }: MessageEvent<AnkiAnswer>) => resolve(data));
			// The script could not be loaded, such as without a network before the site was ever kept for that.
			worker.addEventListener('error', (event) => {
				event.preventDefault();
				reject(new FileError('anki-unavailable', { cause: event.message }));
			});
			const request: AnkiRequest = { task, wasm: new URL(wasm, location.href).href };
			worker.postMessage(request);
		});
		if (answer.kind === 'failed') throw new FileError(answer.code);
		return answer;
	} finally {
		worker.terminate();
	}
}
