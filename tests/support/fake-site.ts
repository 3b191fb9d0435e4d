import type { Shelf } from '../../src/lib/offline/shelf.ts';
import { MemoryCaches } from './memory-caches.ts';

/** A site of one build as its service worker sees it: answers by path and query, caches in memory. */
export class FakeSite {
	readonly caches = new MemoryCaches();
	/** Bodies by path and query; anything else is a 404. */
	readonly answers = new Map<string, string>();
	/** Name of the build that answers. */
	build: string;
	isDown = false;
	/** What was asked for, in order. */
	readonly asked: { readonly address: string; readonly credentials: string | undefined }[] = [];
	/** Runs before each answer. */
	before: (address: string) => void = () => undefined;

	constructor(build: string) {
		this.build = build;
		this.answers.set('/shell', 'shell').set('/catalogue.json', '{"courses":[]}');
	}

	/** What the worker of a build works with. Its files are on the site from then on. */
	shelf(version: string, files: readonly string[]): Shelf {
		for (const file of files) this.answers.set(file, `${file} of ${version}`);
		return { caches: this.caches, fetch: this.fetch, version, files };
	}

	/** Puts a course on the site, at a revision with these pictures: name → hash. */
	publish(course: string, title: string, pictures: Readonly<Record<string, string>>): void {
		const entries = Object.entries(pictures).map(([name, hash]): [string, string] => {
			const address = `/courses/${course}/files/${name}?v=${hash}`;
			this.answers.set(address, `${name} ${hash}`);
			return [name, address];
		});
		const files = Object.fromEntries(entries);
		this.answers.set(`/courses/${course}/course.json`, JSON.stringify({ course: { title }, files }));
	}

	fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
		const address = String(input);
		this.asked.push({ address, credentials: init?.credentials });
		this.before(address);
		if (this.isDown) throw new TypeError('Failed to fetch');
		const body = this.answers.get(address);
		const headers = { 'x-versus-build': this.build };
		return new Response(body ?? 'no such page', { status: body === undefined ? 404 : 200, headers });
	};
}
