import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';

/** What an LMS's way of saving does: all well, an answer of 403 (session lost), none at all. */
export type Line = 'up' | 'forbidden' | 'cut';

type Cmi = Record<string, unknown>;

const TYPES: Readonly<Record<string, string>> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
	svg: 'image/svg+xml',
	xml: 'application/xml',
	xsd: 'application/xml'
};

/**
 * A small LMS around scorm-again: serves a package's own files and a page that launches it in a frame, stores what is
 * committed, and gives it back at the next launch. Host and content share an origin, as scorm.md asks.
 */
export class LmsHost {
	readonly version: '12' | '2004';
	readonly #files: Record<string, Uint8Array>;
	#server: Server | undefined;
	/** What the last successful commit held. */
	stored: Cmi | undefined;
	commits = 0;
	line: Line = 'up';
	/** Whether launches from now on are refused a session, as where the login was lost before the course came up. */
	isRefusing = false;
	/** Elements of the next launch that differ from what was stored. */
	overrides: Cmi = {};

	constructor(version: '12' | '2004', zip: Uint8Array) {
		this.version = version;
		this.#files = unzipSync(zip);
	}

	async start(): Promise<void> {
		const library = await readFile(`node_modules/scorm-again/dist/scorm${this.version}.js`);
		this.#server = createServer((request, response) => {
			const url = new URL(request.url ?? '/', 'http://host');
			const send = (status: number, type: string, body: string | Uint8Array) =>
				response.writeHead(status, { 'content-type': type }).end(body);
			if (url.pathname === '/launch') send(200, 'text/html; charset=utf-8', this.#launchPage());
			else if (url.pathname === '/scorm-again.js') send(200, 'text/javascript', library);
			else if (url.pathname === '/commit') {
				const chunks: Buffer[] = [];
				request.on('data', (chunk: Buffer) => chunks.push(chunk));
				request.on('end', () => {
					if (this.line === 'cut') return void request.socket.destroy();
					if (this.line === 'forbidden') return send(403, 'text/plain', 'no session');
					this.commits += 1;
					const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
					if (isRecord(body) && isRecord(body['cmi'])) this.stored = body['cmi'];
					send(200, 'application/json', '{"result":true,"errorCode":0}');
				});
			} else {
				const name = decodeURIComponent(url.pathname.replace('/package/', ''));
				const file = this.#files[name];
				if (file) send(200, TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream', file);
				else send(404, 'text/plain', 'no such file');
			}
		});
		await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
	}

	async stop(): Promise<void> {
		this.#server?.closeAllConnections();
		await new Promise((resolve) => this.#server?.close(resolve));
	}

	get #port(): number {
		const address: AddressInfo | string | null | undefined = this.#server?.address();
		if (!address || typeof address === 'string') throw new Error('the host is not started');
		return address.port;
	}

	/** Address of the page that launches the course. */
	get address(): string {
		return `http://127.0.0.1:${this.#port}/launch`;
	}

	/** Address of the course by itself, as without an LMS. */
	get bareAddress(): string {
		return `http://127.0.0.1:${this.#port}/package/index.html`;
	}

	/** Opens the course as an LMS does, and gives the frame that it runs in. */
	async launch(page: Page) {
		await page.goto(this.address);
		const frame = page.frameLocator('iframe');
		await frame.getByRole('navigation', { name: 'Course' }).waitFor();
		return frame;
	}

	/** Time and exit belong to a session, and would count twice (scorm.md, scorm-again as the LMS side). */
	#launchPage(): string {
		const api = this.version === '12' ? 'Scorm12API' : 'Scorm2004API';
		const name = this.version === '12' ? 'API' : 'API_1484_11';
		return `<!doctype html><title>LMS</title>
			<script src="/scorm-again.js"></script>
			<script>
				const api = new ${api}({ lmsCommitUrl: '/commit', logLevel: 5 });
				api.loadFromJSON(${JSON.stringify(this.#initial()).replaceAll('<', '\\u003c')});
				// Counted for the benches: how often the course calls the LMS.
				window.calls = {};
				window.isRefusing = ${this.isRefusing};
				window.${name} = new Proxy(api, {
					get(target, key) {
						const value = target[key];
						if (typeof value !== 'function') return value;
						return (...args) => {
							window.calls[key] = (window.calls[key] ?? 0) + 1;
							if (window.isRefusing && /Initialize$/.test(key)) return 'false';
							return value.apply(target, args);
						};
					}
				});
				window.addEventListener('pagehide', () => { if (api.isInitialized()) api.terminate?.('', true); });
			</script>
			<iframe src="/package/index.html" width="650" height="480" title="Course"></iframe>`;
	}

	#initial(): Cmi {
		const stored = structuredClone(this.stored ?? {});
		const resumed = this.stored !== undefined;
		if (this.version === '12') {
			const core = isRecord(stored['core']) ? stored['core'] : {};
			delete core['session_time'];
			delete core['exit'];
			const learner = {
				student_id: 'ada',
				student_name: 'Lovelace, Ada',
				lesson_mode: 'normal',
				credit: 'credit'
			};
			return {
				...stored,
				core: { ...core, ...learner, entry: resumed ? 'resume' : 'ab-initio', ...this.overrides }
			};
		}
		delete stored['session_time'];
		delete stored['exit'];
		const learner = { learner_id: 'ada', learner_name: 'Ada Lovelace', mode: 'normal', credit: 'credit' };
		return { ...stored, ...learner, entry: resumed ? 'resume' : 'ab-initio', ...this.overrides };
	}

	/** An element of what was stored, such as `core.lesson_status` or `interactions.3.result`. */
	element(path: string): unknown {
		return path
			.split('.')
			.reduce<unknown>(
				(value, key) => (isRecord(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined),
				this.stored
			);
	}

	/** What is listed under a name: scorm-again writes lists as arrays or as objects with numbers for keys. */
	list(name: 'interactions' | 'objectives'): Cmi[] {
		const value = this.element(name);
		const items = isRecord(value) && isRecord(value['childArray']) ? value['childArray'] : value;
		return (Array.isArray(items) ? items : isRecord(items) ? Object.values(items) : []).filter(isRecord);
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
