import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** A proxy before several instances of the site. Which of them answers is nobody's business but its own. */
export class SmallProxy {
	readonly origin: string;
	/** Origins of the instances in the order in which they are tried for a path. */
	route: (path: string) => readonly string[] = () => [];
	readonly #server: Server;

	static async begin(): Promise<SmallProxy> {
		const server = createServer().listen(0);
		await once(server, 'listening');
		const address = server.address();
		if (!address || typeof address === 'string') throw new Error('no port is free');
		return new SmallProxy(server, `http://localhost:${address.port}`);
	}

	private constructor(server: Server, origin: string) {
		this.#server = server;
		this.origin = origin;
		server.on('request', (asked: IncomingMessage, answer: ServerResponse) => void this.#pass(asked, answer));
	}

	async end(): Promise<void> {
		const ended = once(this.#server, 'close');
		this.#server.close();
		this.#server.closeAllConnections();
		await ended;
	}

	async #pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
		const body = await buffer(asked);
		for (const origin of this.route(asked.url ?? '/')) {
			const found = await ask(origin, asked, body);
			// What was not even connected has done nothing: another may.
			if (found === 'not-there') continue;
			if (found === 'broken') break;
			// Whoever asked has gone.
			answer.once('close', () => found.destroy());
			answer.writeHead(found.statusCode ?? 502, found.headers);
			// A stream is handed on as it comes.
			answer.flushHeaders();
			await pipeline(found, answer).catch(() => answer.destroy());
			return;
		}
		answer.writeHead(502).end('no instance answers');
	}
}

function ask(
	origin: string,
	{ method, url, headers }: IncomingMessage,
	body: Buffer
): Promise<IncomingMessage | 'not-there' | 'broken'> {
	return new Promise((resolve) => {
		const outgoing = request(new URL(url ?? '/', origin), { method, headers, agent: false });
		outgoing.once('response', resolve);
		outgoing.once('error', (error) =>
			resolve('code' in error && error.code === 'ECONNREFUSED' ? 'not-there' : 'broken')
		);
		outgoing.end(body);
	});
}
