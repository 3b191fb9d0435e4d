import { decoyOf } from './decoy.ts';
import type { ScormFunctions } from './find-api.ts';
import type { Mapping, Setting } from './mapping.ts';

/**
 * Sets and commits, and knows what the LMS has not confirmed. One object for one session: from Initialize to
 * Terminate, once each.
 */
export class Transport {
	readonly #lms: ScormFunctions;
	readonly #mapping: Mapping;
	readonly #isOnline: () => boolean;
	/** Latest value of everything that was set in this session. */
	readonly #values = new Map<string, string>();
	/** Elements whose value no successful commit has followed. */
	#unconfirmed = new Set<string>();
	/** Elements that this LMS does not have. */
	readonly #missing = new Set<string>();
	#lastFailed = false;
	#isOpen = false;

	/** @param isOnline false where a commit would be lost although it "succeeds" (Moodle, scorm.md) */
	constructor(lms: ScormFunctions, mapping: Mapping, isOnline: () => boolean) {
		this.#lms = lms;
		this.#mapping = mapping;
		this.#isOnline = isOnline;
	}

	get isOpen(): boolean {
		return this.#isOpen;
	}

	/** Returns whether the session is open: begun now, or (103 and 101 aside) by a page before this one. */
	initialize(): boolean {
		if (this.#isOpen) return true;
		this.#isOpen = this.#isTrue(this.#call('initialize', ''));
		return this.#isOpen;
	}

	/** The value of an element; "" where the LMS has none. */
	get(element: string): string {
		const value = this.#call('get', element);
		return this.#lastError() === 0 || value !== '' ? value : '';
	}

	/**
	 * Sets what has changed, in order, then commits. Returns whether the LMS has it all.
	 * After a failure the next round sends everything unconfirmed again, by way of other values where that is needed.
	 */
	save(settings: readonly Setting[]): boolean {
		for (const [element, value] of settings) {
			if (this.#missing.has(element) || this.#values.get(element) === value) continue;
			this.#values.set(element, value);
			this.#unconfirmed.add(element);
		}
		if (this.#unconfirmed.size === 0) return true;
		// Nothing is handed over that would be taken and lost.
		if (!this.#isOpen || !this.#isOnline()) {
			this.#lastFailed = true;
			return false;
		}
		const waiting = [...this.#unconfirmed];
		if (this.#lastFailed && this.#mapping.forgetsFailures) {
			for (const element of inDecoyOrder(waiting))
				this.#set(element, decoyOf(element, this.#values.get(element) ?? ''));
			if (!this.#commit()) return false;
		}
		for (const element of waiting) this.#set(element, this.#values.get(element) ?? '');
		if (!this.#commit()) return false;
		this.#unconfirmed = new Set([...this.#unconfirmed].filter((element) => !waiting.includes(element)));
		return true;
	}

	/** What was taken while the line was down may be lost, whatever the LMS said: all of it is sent again. */
	doubt(): void {
		this.#unconfirmed = new Set(this.#values.keys());
		this.#lastFailed = true;
	}

	/** Ends the session, once. */
	terminate(): boolean {
		if (!this.#isOpen) return true;
		this.#isOpen = false;
		return this.#isTrue(this.#call('terminate', ''));
	}

	#commit(): boolean {
		const done = this.#isTrue(this.#call('commit', ''));
		this.#lastFailed = !done;
		return done;
	}

	#set(element: string, value: string): void {
		if (this.#missing.has(element) || this.#isTrue(this.#call('set', element, value))) return;
		// An element that this LMS does not have is no failure: the course goes on without it.
		if (this.#mapping.optionalErrors.includes(this.#lastError())) {
			this.#missing.add(element);
			this.#unconfirmed.delete(element);
		}
	}

	#lastError(): number {
		return Number(this.#call('lastError')) || 0;
	}

	#call(name: keyof Mapping['functions'], ...args: string[]): string {
		try {
			return this.#lms.call(this.#mapping.functions[name], ...args);
		} catch {
			// A page of the LMS that is gone, or a fault of its own: no answer.
			return '';
		}
	}

	#isTrue(result: string): boolean {
		return result === 'true' || result === '1';
	}
}

/** An interaction's type goes last, so that its other elements are told in the form that they were set in. */
function inDecoyOrder(elements: readonly string[]): string[] {
	const isType = (element: string) => Number(element.endsWith('.type'));
	return elements.toSorted((a, b) => isType(a) - isType(b));
}
