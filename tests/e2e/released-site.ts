import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const PARTS = '_app/immutable';
const TEXT = /^(text\/|application\/(json|manifest))/;
/** Headers that speak of the way between the two servers, or of a body before it was rewritten. */
const OWN_HEADERS = ['content-length', 'content-encoding', 'transfer-encoding', 'connection', 'keep-alive'];

/**
 * The site behind an address of its own that can be cut off, slowed down and released anew. A release is the same site
 * under another version's name and with other names for its parts; as after a real one, the earlier parts are gone.
 */
export class ReleasedSite {
	readonly #target: string;
	readonly #server: Server;
	/** Of the build that is behind. */
	#version = '';
	/** Name of the current release; undefined means that all is passed on as it is. */
	release: string | undefined;
	line: 'up' | 'slow' | 'cut' = 'up';
	/** Addresses that were asked for. */
	readonly asked: string[] = [];
	/** Rewrites what is passed on. */
	edit: (path: string, text: string) => string = (_, text) => text;

	constructor(target: string) {
		this.#target = target;
		this.#server = createServer((from, to) => {
			this.#serve(from, to).catch(() => from.socket.destroy());
		});
	}

	get origin(): string {
		const address: AddressInfo | string | null = this.#server.address();
		if (!address || typeof address === 'string') throw new Error('the site is not started');
		return `http://localhost:${address.port}`;
	}

	async start(): Promise<void> {
		const answer = await fetch(`${this.#target}/catalogue.json`);
		this.#version = answer.headers.get('x-versus-build') ?? '';
		if (!this.#version) throw new Error('the site does not name its build');
		await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
	}

	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	async #serve(from: IncomingMessage, to: ServerResponse): Promise<void> {
		const address = from.url ?? '/';
		this.asked.push(address);
		if (this.line === 'cut') return void from.socket.destroy();
		// Longer than anybody's patience; the connection is closed with the browser's.
		if (this.line === 'slow') return;
		const folder = /^\/(_app\/immutable[^/]*)\//.exec(address)?.[1];
		if (folder !== undefined && folder !== this.#parts) return void to.writeHead(404).end();
		const answer = await fetch(this.#target + address.replace(folder ?? PARTS, PARTS), {
			redirect: 'manual'
		});
		for (const [name, value] of answer.headers)
			if (!OWN_HEADERS.includes(name)) to.setHeader(name, this.#inRelease(value));
		const isText = TEXT.test(answer.headers.get('content-type') ?? '');
		const body = isText
			? this.edit(address, this.#inRelease(await answer.text()))
			: new Uint8Array(await answer.arrayBuffer());
		to.writeHead(answer.status).end(body);
	}

	get #parts(): string {
		return this.release === undefined ? PARTS : `${PARTS}-${this.release}`;
	}

	#inRelease(text: string): string {
		if (this.release === undefined) return text;
		return text
			.replaceAll(this.#version, `${this.#version}-${this.release}`)
			.replaceAll(`${PARTS}/`, `${this.#parts}/`);
	}
}
