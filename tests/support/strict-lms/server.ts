/** What one Commit or Terminate tried to store. */
export interface CommitRecord {
	readonly answer: 'true' | 'false';
	/** Whether it reached the store. Not the same as the answer: offline, Moodle says "true". */
	readonly stored: boolean;
	readonly sent: Readonly<Record<string, string>>;
}

/** Switches between the ways in which an LMS was seen to fail (scorm.md, When the LMS fails). */
export interface Control {
	/** A refused request or a lost login: commits answer "false", error 101, and nothing is stored. */
	fail(status: '403' | '500'): void;
	/** Commits answer "true" and the data is lost. */
	offline(): void;
	online(): void;
	/** No session begins: Initialize answers "false", as where the login was lost before the course came up. */
	refuse(): void;
	/** The page is gone: later calls throw, and what was not committed is lost. */
	kill(): void;
}

export interface ServerOptions {
	readonly data: Readonly<Record<string, string>>;
	/** Milliseconds that each Commit and Terminate takes; they block, as a synchronous request does. */
	readonly latency?: number;
	/** How to let that time pass. */
	readonly wait?: (milliseconds: number) => void;
	/** Moodle's 1.2 quirk: what was sent once is not sent again until its value changes, arrived or not. */
	readonly remembersSent: boolean;
}

/** The LMS behind the API: keeps what reaches it. */
export class Server {
	readonly store: Record<string, string>;
	readonly commits: CommitRecord[] = [];
	state: 'online' | 'offline' | 'refusing' | '403' | '500' = 'online';
	readonly #options: ServerOptions;
	readonly #sent: Map<string, string>;

	constructor(options: ServerOptions) {
		this.#options = options;
		this.store = { ...options.data };
		this.#sent = new Map(Object.entries(options.data));
	}

	/** Throws URIError at a lone surrogate, as Moodle does; what it had gathered till then counts as sent. */
	commit(values: readonly (readonly [string, string])[]): CommitRecord {
		const changed: [string, string][] = [];
		for (const [name, value] of values) {
			if (this.#options.remembersSent && this.#sent.get(name) === value) continue;
			encodeURIComponent(value);
			this.#sent.set(name, value);
			changed.push([name, value.replaceAll('\0', '')]);
		}
		const { latency = 0, wait = block } = this.#options;
		if (latency > 0) wait(latency);
		const sent = Object.fromEntries(changed);
		const stored = this.state === 'online';
		if (stored) Object.assign(this.store, sent);
		const answer = stored || this.state === 'offline' ? 'true' : 'false';
		const record: CommitRecord = { answer, stored, sent };
		this.commits.push(record);
		return record;
	}
}

function block(milliseconds: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
