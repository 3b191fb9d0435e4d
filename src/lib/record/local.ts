import { CodedError } from '../errors.ts';
import { decodeState, encodeState, type CodecContext, type SavedState } from './codec/state-codec.ts';
import type { LearningEvent } from './event.ts';
import type { OpenedRecord, RecordDestination } from './port.ts';
import type { Mirror } from './scorm/mirror.ts';
import { apply, NOTHING_YET } from './state.ts';

export interface LocalOptions {
	readonly context: CodecContext;
	readonly mirror: Mirror;
	/** A name for the attempt: `[a-z0-9]+`. */
	readonly newAttempt: () => string;
}

/** Browsers give a page some megabytes; a saved state that long is years of work. */
const LIMIT = 500_000;

/** A package's record where there is no LMS: the same saved state, kept in the browser alone. */
export class LocalDestination implements RecordDestination {
	readonly #options: LocalOptions;
	#saved: SavedState;
	#isOpen = false;
	readonly #seen = new Set<string>();

	constructor(options: LocalOptions) {
		this.#options = options;
		this.#saved = { state: NOTHING_YET, counter: 0, attempt: options.newAttempt() };
	}

	async open(): Promise<OpenedRecord> {
		// Read once: ids of attempts, which later events name, last as long as the page.
		if (!this.#isOpen) {
			const stored = this.#options.mirror.read();
			this.#saved = (stored && decodeState(stored.text, this.#options.context)) ?? this.#saved;
			// A first write shows whether the browser keeps anything at all.
			if (!this.#write()) throw new CodedError('storage-unavailable');
			this.#isOpen = true;
		}
		return { state: this.#saved.state, keeps: 'local' };
	}

	async save(event: LearningEvent): Promise<void> {
		if (!this.#seen.has(event.id)) {
			this.#seen.add(event.id);
			this.#saved = {
				...this.#saved,
				counter: this.#saved.counter + 1,
				state: apply(this.#saved.state, event)
			};
		}
		if (!this.#write()) throw new CodedError('storage-full');
	}

	visited(): void {
		// The address of the page holds the place.
	}

	flush(): boolean {
		return !this.#isOpen || this.#write();
	}

	reconnected(): boolean {
		return this.flush();
	}

	follow(): () => void {
		return () => undefined;
	}

	suspend(): boolean {
		return this.flush();
	}

	#write(): boolean {
		return this.#options.mirror.write({
			text: encodeState(this.#saved, this.#options.context, LIMIT),
			wasConfirmed: false
		});
	}
}
