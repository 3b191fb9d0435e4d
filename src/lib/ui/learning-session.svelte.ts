import { CodedError, type ErrorCode } from '../errors.ts';
import type { EventDetail, LearningEvent } from '../record/event.ts';
import { orderOf } from '../record/order.ts';
import type { OpenedRecord, RecordDestination } from '../record/port.ts';
import { apply, NOTHING_YET, type LearnerState } from '../record/state.ts';

/** Whether what was done is kept; the screen shows just this. */
export type SaveStatus =
	| { readonly kind: 'loading' }
	| { readonly kind: 'saved'; readonly keeps: OpenedRecord['keeps'] }
	| { readonly kind: 'saving' }
	/** Kept in this page only, and tried again. */
	| { readonly kind: 'failed'; readonly code: ErrorCode }
	/** There is nowhere to keep anything. */
	| { readonly kind: 'unavailable'; readonly code: ErrorCode };

export interface SessionOptions {
	readonly course: string;
	readonly now: () => number;
	readonly newId: () => string;
	/** IANA name of the learner's time zone. */
	readonly timeZone: string;
	/** Calls back after some time, in ms; returns how to cancel. */
	readonly later: (milliseconds: number, run: () => void) => () => void;
	/** Is told of all events that the record holds, and then of each that comes; the study of the cards is made of them. */
	readonly observe?: ((events: readonly LearningEvent[]) => void) | undefined;
}

const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;

/** One learner at work in one course: the state that screens draw, and the way for what they do into the record. */
export class LearningSession {
	#state = $state.raw<LearnerState>(NOTHING_YET);
	#status = $state.raw<SaveStatus>({ kind: 'loading' });
	#destination: RecordDestination | undefined;
	#opened = $state.raw<OpenedRecord>();
	#options: SessionOptions;
	/** Events that the destination has not confirmed, in order. */
	#pending: LearningEvent[] = [];
	/** Those of them that it was given and could not save. */
	#handedOver: readonly LearningEvent[] = [];
	#flushing: Promise<void> | undefined;
	#retryIn = FIRST_RETRY;
	/** Why something that was handed over may be lost, so that only a whole save makes it "saved" again. */
	#doubt: ErrorCode | undefined;
	#isClosed = false;
	/** Order of the latest event. */
	#last = 0;
	#cancelRetry: () => void = () => undefined;
	#stop: (() => void)[] = [];

	constructor(options: SessionOptions) {
		this.#options = options;
	}

	get state(): LearnerState {
		return this.#state;
	}

	get status(): SaveStatus {
		return this.#status;
	}

	/** Whether the record is read, so that answers build on it. */
	get isReady(): boolean {
		return this.#status.kind !== 'loading';
	}

	/** What the record told when it was opened; undefined before that, and where there is none. */
	get opened(): OpenedRecord | undefined {
		return this.#opened;
	}

	get #keeps(): OpenedRecord['keeps'] {
		return this.#opened?.keeps ?? 'browser';
	}

	get timeZone(): string {
		return this.#options.timeZone;
	}

	now(): number {
		return this.#options.now();
	}

	newId(): string {
		return this.#options.newId();
	}

	/** Reads the record. Where that fails, the course still works, and the status says that nothing is kept. */
	async open(connect: () => Promise<RecordDestination>): Promise<void> {
		try {
			const destination = await connect();
			if (this.#isClosed) return;
			// Listening comes first, so that nothing another tab does meanwhile is missed.
			const heard: LearningEvent[] = [];
			let tell = (event: LearningEvent): void => {
				heard.push(event);
			};
			this.#stop.push(destination.follow((event) => tell(event)));
			const opened = await destination.open();
			tell = (event) => this.#take(event);
			const { events = [] } = opened;
			this.#takeOver(opened, heard);
			this.#options.observe?.([...events, ...heard, ...this.#pending]);
			this.#destination = destination;
			this.#status = { kind: 'saved', keeps: this.#keeps };
		} catch (error) {
			this.#status = { kind: 'unavailable', code: codeOf(error) };
			return;
		}
		if (this.#doubt || this.#pending.length > 0) await this.#flush();
	}

	/** Takes in what the learner did. Resolves with its id once it is kept, or once it is plain that it isn't yet. */
	async did(detail: EventDetail): Promise<string> {
		const id = this.newId();
		// A clock that is set back must not put an answer before its question, see `orderOf`.
		const at = this.now();
		const order = Math.max(at, this.#last + 1);
		const stamp = { id, at, ...(order > at && { order }), course: this.#options.course };
		// A copy, as the record writes it: what a component hands in may be a reactive proxy, which no store can clone.
		const copy: EventDetail = JSON.parse(JSON.stringify(detail));
		const event: LearningEvent = { ...copy, ...stamp };
		this.#take(event);
		this.#pending.push(event);
		await this.#flush();
		// What came in while the last round was ending has its own.
		if (this.#pending.includes(event) && this.#status.kind === 'saved') await this.#flush();
		return event.id;
	}

	/** Events came into the record that belong before others of this page: reads it anew. One reading at a time. */
	async readAnew(): Promise<void> {
		const options = this.#options;
		const meanwhile: LearningEvent[] = [];
		this.#options = {
			...options,
			observe: (events) => {
				meanwhile.push(...events);
				options.observe?.(events);
			}
		};
		const reading = this.#destination?.open();
		const opened = await reading?.finally(() => (this.#options = options));
		if (!opened || this.#isClosed) return;
		const { events = [] } = opened;
		this.#takeOver(
			opened,
			meanwhile.filter(({ id }) => !events.some((event) => event.id === id))
		);
		this.#options.observe?.(events);
	}

	#take(event: LearningEvent): void {
		this.#state = apply(this.#state, event);
		this.#last = Math.max(this.#last, orderOf(event));
		this.#options.observe?.([event]);
	}

	/** Notes where the learner is. */
	visited(location: string): void {
		this.#destination?.visited(location);
	}

	/** The line is back: sends again at once what may be lost or still waits. */
	async reconnect(): Promise<void> {
		if (this.#destination?.reconnected() === false) this.#doubt ??= 'lms-not-saved';
		if (this.#doubt || this.#pending.length > 0) await this.#flush();
	}

	/** The page is hidden and may never come back. */
	flush(): void {
		if (this.#destination?.flush() !== false) return;
		this.#doubt ??= 'lms-not-saved';
		void this.#flush();
	}

	/** The page is left. Returns whether everything is kept where it belongs. */
	suspend(): boolean {
		return (this.#destination?.suspend() ?? false) && this.#pending.length === 0;
	}

	/** Lets a round of saving end, then lets go. */
	async close(): Promise<void> {
		this.#isClosed = true;
		this.#cancelRetry();
		await this.#flushing;
		for (const stop of this.#stop.splice(0)) stop();
	}

	/** One round of saving at a time, whoever asks for it. */
	#flush(): Promise<void> {
		return (this.#flushing ??= this.#saveAll().finally(() => (this.#flushing = undefined)));
	}

	async #saveAll(): Promise<void> {
		const destination = this.#destination;
		if (!destination) return;
		this.#cancelRetry();
		this.#status = { kind: 'saving' };
		let failure: ErrorCode | undefined;
		// While saving fails, each is handed over all the same, once: a destination may keep a copy against a crash.
		const isDue = (event: LearningEvent) => failure === undefined || !this.#handedOver.includes(event);
		for (let event = this.#pending.find(isDue); event; event = this.#pending.find(isDue)) {
			failure = (await this.#saveOne(destination, event)) ?? failure;
		}
		// What was taken before, but may have been lost, counts as much as what is new.
		if (failure === undefined && this.#doubt) {
			if (!destination.flush()) failure = this.#doubt;
			else if (this.#opened?.trouble) this.#takeOver(await destination.open());
			else this.#doubt = undefined;
		}
		if (failure === undefined) {
			this.#retryIn = FIRST_RETRY;
			this.#status = { kind: 'saved', keeps: this.#keeps };
		} else {
			this.#status = { kind: 'failed', code: failure };
			if (!this.#isClosed) this.#cancelRetry = this.#options.later(this.#retryIn, () => void this.#flush());
			this.#retryIn = Math.min(LONGEST_RETRY, this.#retryIn * 2);
		}
	}

	#takeOver(opened: OpenedRecord, heard: readonly LearningEvent[] = []): void {
		this.#state = [...heard, ...this.#pending].reduce(apply, opened.state);
		this.#opened = opened;
		this.#doubt = opened.trouble;
		const latest = [...(opened.events ?? []).slice(-1), ...heard].map(orderOf);
		this.#last = Math.max(this.#last, ...latest);
	}

	/** Returns why an event is not kept yet. */
	async #saveOne(destination: RecordDestination, event: LearningEvent): Promise<ErrorCode | undefined> {
		try {
			await destination.save(event);
			this.#handedOver = this.#handedOver.filter((other) => other !== event);
			this.#pending = this.#pending.filter((other) => other !== event);
			return undefined;
		} catch (error) {
			if (!this.#handedOver.includes(event)) this.#handedOver = [...this.#handedOver, event];
			return codeOf(error);
		}
	}
}

function codeOf(error: unknown): ErrorCode {
	if (error instanceof CodedError) return error.code;
	// A fault of the program: the work is not kept, the screen must not go on saying "saving", and nobody may miss it.
	console.error(error);
	return 'storage-failed';
}
