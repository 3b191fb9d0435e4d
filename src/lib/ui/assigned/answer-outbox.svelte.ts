import { z } from 'zod';
import type { AttemptPort, SendOutcome, SentAnswer } from '../../assign/attempt-port.ts';
import { CONFIDENCES } from '../../record/confidence.ts';
import { responseSchema } from '../../record/event.ts';

/** What the screen says about the answers that were given. */
export type OutboxStatus =
	| { readonly kind: 'saved' }
	| { readonly kind: 'sending' }
	/** They wait for the connection. `isKept`: on this device, so that a closed page loses nothing. */
	| { readonly kind: 'waiting'; readonly count: number; readonly isKept: boolean }
	/** The attempt had ended before they came; `lost` of them do not count. */
	| { readonly kind: 'over'; readonly lost: number };

export interface OutboxOptions {
	readonly port: AttemptPort;
	/** Of the attempt: what its answers are kept under. */
	readonly name: string;
	/** Where answers wait; undefined where the browser keeps nothing. */
	readonly storage: Pick<Storage, 'setItem' | 'getItem' | 'removeItem' | 'key' | 'length'> | undefined;
	readonly newKey: () => string;
	/** Calls back after so many milliseconds; the answer takes that back. */
	readonly later: (call: () => void, milliseconds: number) => () => void;
}

const PREFIX = 'versus.answer';
/** Milliseconds to wait before each further try. */
const WAITS = [1000, 2000, 4000, 8000, 15_000];

const keptSchema = z.object({
	key: z.string(),
	place: z.number(),
	response: responseSchema,
	confidence: z.enum(CONFIDENCES).optional(),
	latency: z.number(),
	/** In what order they were given. */
	turn: z.number()
});
type Kept = z.infer<typeof keptSchema>;

/**
 * The answers of an attempt on their way to the server: written down on this device first, sent in turn, sent again
 * under the same key until the server has each of them. One entry an answer, so that two tabs take nothing from each
 * other.
 */
export class AnswerOutbox {
	readonly #options: OutboxOptions;
	/** In the order in which they were given. */
	#waiting: readonly Kept[] = [];
	#status = $state.raw<OutboxStatus>({ kind: 'saved' });
	#isKept = true;
	#isOver = false;
	#lost = 0;
	#turn = 0;
	#tries = 0;
	#sending: Promise<void> | undefined;
	#cancel: (() => void) | undefined;
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn of it
	readonly #heard = new Map<string, (outcome: SendOutcome) => void>();

	constructor(options: OutboxOptions) {
		this.#options = options;
		this.#waiting = this.#read();
		this.#turn = Math.max(0, ...this.#waiting.map(({ turn }) => turn + 1));
		this.#tell(this.#waiting.length > 0 ? 'sending' : 'saved');
	}

	get status(): OutboxStatus {
		return this.#status;
	}

	/** What waits, the last answer of each question. */
	get waiting(): readonly SentAnswer[] {
		return this.#waiting.filter(
			({ place }, at) => this.#waiting.findLastIndex((other) => other.place === place) === at
		);
	}

	/**
	 * Takes an answer in: kept on this device when this returns, if the device keeps anything.
	 * @returns what the server says of it, once it does
	 */
	give(answer: Omit<SentAnswer, 'key'>): Promise<SendOutcome> {
		if (this.#isOver) {
			this.#lost++;
			this.#tell('over');
			return Promise.resolve({ kind: 'over' });
		}
		const kept: Kept = { ...answer, key: this.#options.newKey(), turn: this.#turn++ };
		this.#isKept = this.#write(kept);
		this.#waiting = [...this.#waiting, kept];
		this.#tell('sending');
		const heard = new Promise<SendOutcome>((resolve) => this.#heard.set(kept.key, resolve));
		void this.flush();
		return heard;
	}

	/** Sends what waits, now: the line is back, or the page begins. Resolves when all is sent or the line is down. */
	flush(): Promise<void> {
		this.#cancel?.();
		this.#cancel = undefined;
		this.#sending ??= this.#send().finally(() => (this.#sending = undefined));
		return this.#sending;
	}

	stop(): void {
		this.#cancel?.();
	}

	async #send(): Promise<void> {
		for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
			const { key, place, response, confidence, latency } = next;
			const outcome = await this.#options.port.send({ key, place, response, confidence, latency });
			if (outcome.kind === 'unreachable') {
				const wait = WAITS[Math.min(this.#tries++, WAITS.length - 1)] ?? 0;
				this.#tell('waiting');
				this.#cancel = this.#options.later(() => void this.flush(), wait);
				return;
			}
			this.#tries = 0;
			this.#drop(next);
			this.#heard.get(key)?.(outcome);
			this.#heard.delete(key);
			if (outcome.kind === 'over' || outcome.kind === 'refused') this.#lost++;
			if (outcome.kind === 'over') {
				this.#isOver = true;
				this.#lost += this.#waiting.length;
				for (const rest of this.#waiting) {
					this.#heard.get(rest.key)?.(outcome);
					this.#drop(rest);
				}
			}
		}
		this.#tell(this.#lost > 0 ? 'over' : 'saved');
	}

	#tell(kind: OutboxStatus['kind']): void {
		switch (kind) {
			case 'waiting':
				this.#status = { kind, count: this.waiting.length, isKept: this.#isKept };
				break;
			case 'over':
				this.#status = { kind, lost: this.#lost };
				break;
			default:
				// While the line is down, one more answer changes only how many wait.
				this.#status =
					this.#tries > 0 && kind === 'sending'
						? { kind: 'waiting', count: this.waiting.length, isKept: this.#isKept }
						: { kind };
		}
	}

	#drop({ key }: Kept): void {
		this.#waiting = this.#waiting.filter((other) => other.key !== key);
		try {
			this.#options.storage?.removeItem(this.#nameOf(key));
		} catch {
			// It is sent once more after a reload, and counts once.
		}
	}

	#write(kept: Kept): boolean {
		try {
			this.#options.storage?.setItem(this.#nameOf(kept.key), JSON.stringify(kept));
			return this.#options.storage !== undefined;
		} catch {
			return false;
		}
	}

	#read(): readonly Kept[] {
		const { storage } = this.#options;
		if (!storage) return [];
		try {
			return Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '')
				.filter((name) => name.startsWith(this.#nameOf('')))
				.flatMap((name) => keptSchema.safeParse(parse(storage.getItem(name))).data ?? [])
				.toSorted((a, b) => a.turn - b.turn);
		} catch {
			// A browser that lets nothing be read has kept nothing.
			return [];
		}
	}

	#nameOf(key: string): string {
		return `${PREFIX}.${this.#options.name}.${key}`;
	}
}

function parse(text: string | null): unknown {
	try {
		return JSON.parse(text ?? 'null');
	} catch {
		return undefined;
	}
}
