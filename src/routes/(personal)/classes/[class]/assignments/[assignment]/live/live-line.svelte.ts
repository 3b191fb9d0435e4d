import { liveEndSchema, liveMessageSchema, type LiveBoard, type LiveEnd } from '$lib/assign/live/board';
import { takeMessage } from '$lib/assign/live/changes';

/** Whether what is on screen is as it is now. */
export type LineState =
	/** Not connected yet: a page as it came, or one without script. */
	| { readonly kind: 'still' }
	| { readonly kind: 'live' }
	/** Tried again, for as long as the page is open. */
	| { readonly kind: 'lost' }
	/** Not tried again. */
	| { readonly kind: 'ended'; readonly why: LiveEnd };

/** What is used of an EventSource. */
export interface Source {
	addEventListener(type: 'board' | 'beat' | 'end', heard: (event: { readonly data: string }) => void): void;
	addEventListener(type: 'error', heard: () => void): void;
	close(): void;
}

/** What the line is made of, for tests. */
export interface LineParts {
	open(address: string): Source;
	/** Why a line cannot be had; undefined where it may be had later. */
	whyNot(address: string): Promise<LiveEnd | undefined>;
	now(): number;
}

/** Milliseconds without a sign of life, of which the server gives one every 10 s, after which a line is lost. */
const SILENCE = 25_000;
/** Milliseconds to the next try: the first soon, as another instance may be there already. */
const [FIRST_PAUSE, LONGEST_PAUSE] = [500, 8_000];

/** A board that follows what the server tells, over a line that comes and goes. */
export class LiveLine {
	readonly #address: string;
	readonly #parts: LineParts;
	#board: LiveBoard = $state.raw({ members: [], questions: [] });
	#state: LineState = $state.raw({ kind: 'still' });
	/** When what is on screen was known to be so, in milliseconds since the epoch. */
	#asOf = $state(0);
	/** What this line has brought: nothing before its snapshot. */
	#followed: LiveBoard | undefined;
	#source: Source | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#pause = FIRST_PAUSE;
	/** Counts up whenever a line is let go: what was asked about an earlier one comes too late. */
	#line = 0;

	/** @param readAt milliseconds since the epoch */
	constructor(address: string, board: LiveBoard, readAt: number, parts: LineParts = browserParts) {
		this.#address = address;
		this.#parts = parts;
		this.#board = board;
		this.#asOf = readAt;
	}

	get board(): LiveBoard {
		return this.#board;
	}
	get state(): LineState {
		return this.#state;
	}
	get asOf(): number {
		return this.#asOf;
	}

	/** Connects; once more while it is connected or ended does nothing. */
	open(): void {
		if (this.#source || this.#state.kind === 'ended') return;
		clearTimeout(this.#timer);
		const source = this.#parts.open(this.#address);
		this.#source = source;
		this.#followed = undefined;
		const current = (work: (data: string) => void) => (event?: { readonly data: string }) => {
			if (this.#source === source) work(event?.data ?? '');
		};
		source.addEventListener(
			'board',
			current((data) => this.#take(data))
		);
		source.addEventListener(
			'beat',
			current(() => this.#hear())
		);
		source.addEventListener(
			'end',
			current((data) => this.#end(liveEndSchema.catch('not-theirs').parse(data)))
		);
		source.addEventListener(
			'error',
			current(() => void this.#lose())
		);
		this.#listen();
	}

	/** Lets go, without a word on screen. */
	close(): void {
		this.#line++;
		clearTimeout(this.#timer);
		this.#source?.close();
		this.#source = undefined;
	}

	/** The browser says that there is no network. */
	interrupt(): void {
		if (this.#state.kind === 'ended') return;
		this.close();
		this.#state = { kind: 'lost' };
	}

	#take(data: string): void {
		const message = liveMessageSchema.safeParse(parseJson(data));
		const board = message.success ? takeMessage(this.#followed, message.data) : undefined;
		// Another build's, say: a page that cannot follow must not say that it does.
		if (!board) return void this.#lose();
		this.#followed = board;
		this.#board = board;
		this.#hear();
	}

	#hear(): void {
		// A sign of life alone does not tell how things are.
		if (!this.#followed) return;
		this.#asOf = this.#parts.now();
		if (this.#state.kind !== 'live') this.#state = { kind: 'live' };
		this.#pause = FIRST_PAUSE;
		this.#listen();
	}

	#listen(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#lose(), SILENCE);
	}

	async #lose(): Promise<void> {
		const wasHeard = this.#followed !== undefined;
		this.close();
		const line = this.#line;
		this.#state = { kind: 'lost' };
		// An EventSource does not tell why it was refused.
		const why = wasHeard ? undefined : await this.#parts.whyNot(this.#address);
		if (this.#line !== line || this.#source) return;
		if (why) return this.#end(why);
		this.#timer = setTimeout(() => this.open(), this.#pause);
		this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
	}

	#end(why: LiveEnd): void {
		this.close();
		this.#state = { kind: 'ended', why };
	}
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

const browserParts: LineParts = {
	open: (address) => new EventSource(address),
	async whyNot(address) {
		const enough = new AbortController();
		try {
			const { type, status } = await fetch(address, { redirect: 'manual', signal: enough.signal });
			if (type === 'opaqueredirect') return 'signed-out';
			return [403, 404].includes(status) ? 'not-theirs' : undefined;
		} catch {
			return undefined;
		} finally {
			enough.abort();
		}
	},
	now: () => Date.now()
};
