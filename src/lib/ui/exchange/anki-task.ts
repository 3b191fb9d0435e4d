import { CodedError, type ErrorCode } from '../../errors.ts';
import type { AnkiCollection } from '../../exchange/anki/collection.ts';
import type { FoundReviews } from '../../exchange/anki/found-reviews.ts';

/** What the worker is asked for. */
export type AnkiTask =
	| { readonly kind: 'pack'; readonly collection: AnkiCollection }
	| { readonly kind: 'read'; readonly file: Uint8Array };

export type AnkiAnswer =
	| { readonly kind: 'packed'; readonly file: Uint8Array<ArrayBuffer> }
	| { readonly kind: 'read'; readonly found: FoundReviews }
	| { readonly kind: 'failed'; readonly code: ErrorCode };

/** The collection as an `.apkg`. @throws CodedError `anki-unavailable` */
export async function packAnki(collection: AnkiCollection): Promise<Uint8Array<ArrayBuffer>> {
	const answer = await ask({ kind: 'pack', collection });
	if (answer.kind !== 'packed') throw new CodedError('anki-unavailable');
	return answer.file;
}

/** The reviews in an `.apkg`. @throws CodedError as `openApkg` and `readCollection`, and `anki-unavailable` */
export async function readAnki(file: Uint8Array): Promise<FoundReviews> {
	const answer = await ask({ kind: 'read', file });
	if (answer.kind !== 'read') throw new CodedError('anki-unavailable');
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
				reject(new CodedError('anki-unavailable', { cause: event.message }));
			});
			worker.postMessage(task);
		});
		if (answer.kind === 'failed') throw new CodedError(answer.code);
		return answer;
	} finally {
		worker.terminate();
	}
}
