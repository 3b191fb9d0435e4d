import type { Outbox } from './outbox.ts';
import type { Delivery, SaveRequest } from './saver.ts';

/**
 * Sends a save and waits for its answer, as the API's calls have to. Browsers allow that while a page is there; one
 * that is leaving hands the save over instead, with a copy for the next page in case that goes wrong.
 */
export class Deliverer {
	readonly #address: string;
	readonly #outbox: Outbox;
	isLeaving = false;

	constructor(address: string, outbox: Outbox) {
		this.#address = address;
		this.#outbox = outbox;
	}

	deliver(request: SaveRequest): Delivery {
		if (!this.isLeaving) return this.#send(request);
		this.#handOver({ ...request, delay: 0 });
		return { kind: 'handed-over' };
	}

	#send(request: SaveRequest): Delivery {
		const http = new XMLHttpRequest();
		try {
			http.open('POST', this.#address, false);
			http.setRequestHeader('content-type', 'application/json');
			http.setRequestHeader('accept', 'application/json');
			http.send(JSON.stringify(request));
		} catch {
			// No line; or a page that leaves without having been told so first, which may not wait.
			this.#handOver({ ...request, delay: 0 });
			return { kind: 'unreachable' };
		}
		if (http.status >= 200 && http.status < 300) return { kind: 'stored' };
		return { kind: 'refused', message: messageIn(http.responseText) };
	}

	#handOver(request: SaveRequest): void {
		this.#outbox.put(request);
		// Over the browser's quota of 64 KiB for such requests it fails, and the copy goes out with the next page.
		void fetch(this.#address, {
			method: 'POST',
			keepalive: true,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(request)
		}).catch(() => undefined);
	}
}

/** The sentence in an answer of SvelteKit's. */
export function messageIn(text: string): string {
	try {
		const body: unknown = JSON.parse(text);
		const message: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'message') : '';
		return typeof message === 'string' ? message : '';
	} catch {
		return '';
	}
}
