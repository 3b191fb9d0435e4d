import { LineError } from './hand-over.ts';
import type { Likeness } from './line-store.ts';
import { UNLIKE } from './line-store.ts';
import type { Exchange } from './messages.ts';
import { batchOf, synchronise, unsent, type DeviceEnd, type Hand } from './synchronise.ts';

/** Whether what was done is with the class, too; the screen shows just this. */
export type LineStatus =
	/** Something is on its way, or the first answer is waited for. */
	| 'sending'
	| 'sent'
	/** Kept in this browser, and tried again. */
	| 'waiting'
	/** The class has no room for more of this learner's. */
	| 'full'
	/** Not this browser's to send any more. */
	| 'gone'
	/** The server makes nothing of it; a later version of the page may be understood. */
	| 'refused';

export interface CourierOptions {
	readonly end: DeviceEnd;
	readonly hand: Hand;
	/** Sends without waiting for an answer, from a page that goes away. */
	readonly sendLast: (exchange: Exchange) => void;
	/** One round at a time in this browser, where it knows how; nothing breaks where it doesn't. */
	readonly alone: <T>(round: () => Promise<T>) => Promise<T>;
	/** Calls back after some time, in ms; returns how to cancel. */
	readonly later: (milliseconds: number, run: () => void) => () => void;
	/** 0 to 1: so that not all come back at once to a server that was away. */
	readonly random: () => number;
	readonly tell: (status: LineStatus) => void;
}

/** What is done in quick succession goes together, in ms. */
const GATHER = 1_500;
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 120_000;
/** What all requests of a page that goes away may hold (Fetch, 4.7: 64 KiB), with room for another course's. */
const LAST_BYTES = 40_000;

/** Carries one record to and from the server while a page of its course is open. */
export class Courier {
	readonly #options: CourierOptions;
	#status: LineStatus = 'sending';
	/** As the last round left it, for a page that has no time to read it anew. */
	#likeness: Likeness = UNLIKE;
	#round: Promise<void> | undefined;
	#isStale = false;
	#isStopped = false;
	#retryIn = FIRST_RETRY;
	#cancel: () => void = () => undefined;

	constructor(options: CourierOptions) {
		this.#options = options;
	}

	get status(): LineStatus {
		return this.#status;
	}

	/** Something was done, here or in another tab. */
	wake(): void {
		if (this.#isOver || unsent(this.#options.end, this.#likeness).length === 0) return;
		if (this.#status === 'sent') this.#tell('sending');
		// A retry that is due has its time; what is new does not make a line better.
		if (this.#status === 'sending' && !this.#round) this.#in(GATHER);
		else this.#isStale = true;
	}

	/** Asks at once: the page opens, the line is back, or the learner is. */
	now(): Promise<void> {
		if (this.#isOver) return Promise.resolve();
		this.#cancel();
		this.#isStale ||= this.#round !== undefined;
		return (this.#round ??= this.#go().finally(() => {
			this.#round = undefined;
			if (this.#isStale && !this.#isOver) {
				this.#isStale = false;
				if (this.#status !== 'waiting') this.wake();
			}
		}));
	}

	/** The page is hidden and may never come back. */
	last(): void {
		if (this.#isOver) return;
		const { end, sendLast } = this.#options;
		const { epoch, serial } = this.#likeness;
		const events = batchOf(unsent(end, this.#likeness), LAST_BYTES);
		if (events.length > 0) sendLast({ member: end.member, epoch, after: serial, events });
	}

	stop(): void {
		this.#isStopped = true;
		this.#cancel();
	}

	get #isOver(): boolean {
		return this.#isStopped || ['gone', 'refused'].includes(this.#status);
	}

	async #go(): Promise<void> {
		const { end, hand, alone } = this.#options;
		if (this.#status === 'waiting') this.#tell('sending');
		try {
			this.#likeness = await end.likeness.read();
			const outcome = await alone(() => synchronise(end, hand));
			this.#likeness = await end.likeness.read();
			this.#retryIn = FIRST_RETRY;
			this.#tell(outcome === 'full' ? 'full' : unsent(end, this.#likeness).length > 0 ? 'sending' : 'sent');
			if (this.#status === 'sending') this.#isStale = true;
		} catch (error) {
			const reason = error instanceof LineError ? error.reason : 'unreachable';
			// Of this browser's storage, or a fault of the program, which nobody may miss; a page that is left closes both.
			if (!(error instanceof LineError) && !this.#isStopped) console.error(error);
			this.#tell(reason === 'unreachable' ? 'waiting' : reason);
			if (reason !== 'unreachable') return;
			this.#in(this.#retryIn * (0.5 + this.#options.random()));
			this.#retryIn = Math.min(LONGEST_RETRY, this.#retryIn * 2);
		}
	}

	#in(milliseconds: number): void {
		this.#cancel();
		if (!this.#isStopped) this.#cancel = this.#options.later(milliseconds, () => void this.now());
	}

	#tell(status: LineStatus): void {
		this.#status = status;
		if (!this.#isStopped) this.#options.tell(status);
	}
}
