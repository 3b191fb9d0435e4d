import type { Outbox } from './outbox.ts';
import type { Delivery, SaveRequest } from './saver.ts';

/**
 * How a save goes out. `wait`: sent, and its answer waited for, as the API's calls have to. A page that is being left
 * may not wait any more: `hold` keeps the save until the course's page is gone, for as long as the page around it
 * stays; `hand-over` sends it without waiting, and leaves a copy for the next page in case that goes wrong.
 */
export type DeliveryMode = 'wait' | 'hold' | 'hand-over';

/** Takes saves to the server. */
export class Deliverer {
	readonly #address: string;
	readonly #outbox: Outbox;
	mode: DeliveryMode = 'wait';

	constructor(address: string, outbox: Outbox) {
		this.#address = address;
		this.#outbox = outbox;
	}

	deliver(request: SaveRequest): Delivery {
		if (this.mode === 'wait') return this.#send(request);
		const hurried = { ...request, delay: 0 };
		this.#outbox.put(hurried);
		if (this.mode === 'hand-over') this.#handOver(hurried);
		return { kind: 'handed-over' };
	}

	/** Sends what was held, and waits for each answer. Returns what became of the last one. */
	release(): Delivery {
		let delivery: Delivery = { kind: 'stored' };
		for (const request of this.#outbox.take()) {
			delivery = this.#send(request);
			if (delivery.kind === 'unreachable') this.#outbox.put(request);
		}
		return delivery;
	}

	#send(request: unknown): Delivery {
		const http = new XMLHttpRequest();
		try {
			http.open('POST', this.#address, false);
			http.setRequestHeader('content-type', 'application/json');
			http.setRequestHeader('accept', 'application/json');
			http.send(JSON.stringify(request));
		} catch {
			return { kind: 'unreachable' };
		}
		if (http.status >= 200 && http.status < 300) return { kind: 'stored' };
		return { kind: 'refused', message: messageIn(http.responseText) };
	}

	#handOver(request: SaveRequest): void {
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
