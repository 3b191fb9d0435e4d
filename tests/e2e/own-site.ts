import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase, type Database } from '../../src/lib/server/database.ts';
import { EMPTY_DATABASE } from './empty-database.ts';

/** The built site as `npm start` serves it, on a port and a database of its own, to be killed and started again. */
export class OwnSite {
	readonly origin: string;
	readonly #port: number;
	readonly #folder: string;
	#server: ChildProcess | undefined;
	#variables: Readonly<Record<string, string>> = {};

	/**
	 * Started on a free port and an empty database, a copy of the one that all tests share: to make one takes seconds.
	 * @param variables of its environment, by its address
	 * @param fill what its database holds from the first
	 */
	static async begin(
		variables: (origin: string) => Promise<Readonly<Record<string, string>>> = async () => ({}),
		fill?: (db: Database) => Promise<void>
	): Promise<OwnSite> {
		const site = new OwnSite(await freePort(), await mkdtemp(join(tmpdir(), 'versus-site-')));
		site.#variables = await variables(site.origin);
		await cp(EMPTY_DATABASE, site.database.path, { recursive: true });
		if (fill) {
			const { db, close } = await openDatabase(site.database);
			await fill(db).finally(close);
		}
		await site.start();
		return site;
	}

	private constructor(port: number, folder: string) {
		this.#port = port;
		this.#folder = folder;
		this.origin = `http://localhost:${port}`;
	}

	/** On what it has kept. Resolves once it serves; throws an Error with what it printed where it ends instead. */
	async start(): Promise<void> {
		const server = spawn(process.execPath, ['scripts/start.mjs'], {
			env: {
				...process.env,
				...this.#variables,
				PORT: String(this.#port),
				VERSUS_DATA: this.database.path
			},
			stdio: ['ignore', 'pipe', 'pipe']
		});
		this.#server = server;
		let printed = '';
		for (const stream of [server.stdout, server.stderr])
			stream.on('data', (text: Buffer) => (printed += text.toString()));
		while (!(await this.#isServing())) {
			if (server.exitCode !== null) throw new Error(`the site ended with ${server.exitCode}: ${printed}`);
			await wait(50);
		}
	}

	/** As a power cut does: it can finish nothing. */
	async kill(): Promise<void> {
		const server = this.#server;
		this.#server = undefined;
		if (!server || server.exitCode !== null) return;
		const ended = once(server, 'exit');
		server.kill('SIGKILL');
		await ended;
	}

	/** As whoever runs it does: it finishes what was asked of it. Resolves with its exit code, once it has ended. */
	async stop(): Promise<number | null> {
		const server = this.#server;
		this.#server = undefined;
		if (!server) return null;
		const ended = once(server, 'exit');
		server.kill('SIGTERM');
		await ended;
		return server.exitCode;
	}

	/** Of the process that serves. */
	get pid(): number {
		return this.#server?.pid ?? NaN;
	}

	/** Open to others once it has stopped. */
	get database(): { readonly kind: 'folder'; readonly path: string } {
		return { kind: 'folder', path: join(this.#folder, 'database') };
	}

	async remove(): Promise<void> {
		await this.kill();
		await rm(this.#folder, { recursive: true, force: true });
	}

	async #isServing(): Promise<boolean> {
		try {
			return (await fetch(`${this.origin}/healthz`)).ok;
		} catch {
			return false;
		}
	}
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0);
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (!address || typeof address === 'string') throw new Error('no port is free');
	return address.port;
}
