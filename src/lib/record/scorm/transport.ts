import { decoyOf } from './decoy.ts';
import type { ScormFunctions } from './find-api.ts';
import type { Mapping, Setting } from './mapping.ts';

/** SCORM 1.2 says with this that an element is unknown, and also that an index is wrong: it holds for one name only. */
const INVALID_ARGUMENT = 201;

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
	/** Elements that the LMS was given a value of, sent on or not. */
	readonly #handedOver = new Set<string>();
	/** Values that arrived beyond doubt. */
	readonly #certain = new Map<string, string>();
	/** A saved state of this attempt that is older than any still to come: the decoy for it. */
	#olderState = '';
	/** The newest of which there is no doubt. */
	#certainState = '';
	/** Elements that this LMS does not have, with `n` for each index. */
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

	/**
	 * Returns whether the session is open: begun now, or by a page before this one that was reloaded. An LMS refuses
	 * to begin it twice (101 in 1.2, 103 in 2004), but it answers.
	 */
	initialize(): boolean {
		if (this.#isOpen) return true;
		this.#isOpen =
			this.#isTrue(this.#call('initialize', '')) ||
			(this.#lastError() !== 0 && this.get(this.#mapping.elements.status) !== '');
		return this.#isOpen;
	}

	/** The value of an element; "" where the LMS has none. */
	get(element: string): string {
		const value = this.#call('get', element);
		// Read after each call (scorm.md), though a value that comes with an error is one all the same.
		this.#lastError();
		return value;
	}

	/**
	 * Notes a saved state that the LMS has, or might as well have: the decoy for newer ones. Should it be the last
	 * that arrives, the browser's copy is seen to be newer, and everything since is told again. What was set until
	 * now has arrived for certain.
	 */
	fallBackOn(state: string): void {
		this.#olderState = state;
		this.#certainState = state;
		for (const [element, value] of this.#values) this.#certain.set(element, value);
	}

	has(element: string): boolean {
		return !this.#missing.has(ruleOf(element)) && !this.#missing.has(element);
	}

	/**
	 * Sets what has changed, in order, then commits. Returns whether the LMS has it all.
	 * After a failure the next round sends everything unconfirmed again, by way of other values where that is needed.
	 * @param isLast whether there is no other chance: what a browser that calls itself offline would lose is handed over
	 * all the same, as it may be mistaken, and an end without an exit makes an LMS of SCORM 2004 erase what it had
	 */
	save(settings: readonly Setting[], isLast = false): boolean {
		for (const [element, value] of settings) {
			if (!this.has(element) || this.#values.get(element) === value) continue;
			this.#values.set(element, value);
			this.#unconfirmed.add(element);
		}
		if (this.#unconfirmed.size === 0) return true;
		// Nothing is handed over that would be taken and lost.
		if (!this.#isOpen || !(isLast || this.#isOnline())) return false;
		const waiting = [...this.#unconfirmed];
		let isReached = true;
		if (this.#lastFailed && this.#mapping.forgetsFailures) {
			const known = waiting.filter((element) => this.#handedOver.has(element));
			for (const element of inDecoyOrder(known)) this.#set(element, this.#decoyOf(element));
			isReached = known.length === 0 || this.#commit();
			// The end itself sends the right values then, which count as sent if they are committed in vain.
			if (!isReached && !isLast) return false;
		}
		const refused = waiting.filter((element) => !this.#set(element, this.#values.get(element) ?? ''));
		for (const element of waiting) this.#handedOver.add(element);
		if (!isReached || !this.#commit()) return false;
		// The saved state has to arrive; of a report that this LMS does not take, the rest is still good.
		const isLost = refused.includes(this.#mapping.elements.suspendData);
		this.#unconfirmed = new Set(isLost ? [this.#mapping.elements.suspendData] : []);
		if (!isLost) this.#olderState = this.#values.get(this.#mapping.elements.suspendData) ?? '';
		return !isLost;
	}

	/** What was taken while the line was down may be lost, whatever the LMS said: it is sent again. */
	doubt(): void {
		const doubtful = [...this.#values].filter(([element, value]) => this.#certain.get(element) !== value);
		this.#unconfirmed = new Set(doubtful.map(([element]) => element));
		this.#olderState = this.#certainState;
		this.#lastFailed = true;
	}

	/** Ends the session, once. */
	terminate(): boolean {
		if (!this.#isOpen) return true;
		this.#isOpen = false;
		return this.#done('terminate');
	}

	#commit(): boolean {
		// The line may go while it is at work, and "true" is what Moodle says then.
		const done = this.#done('commit') && this.#isOnline();
		this.#lastFailed = !done;
		return done;
	}

	#done(name: 'commit' | 'terminate'): boolean {
		if (this.#isTrue(this.#call(name, ''))) return true;
		// Read after each call (scorm.md), though all errors come to the same here: it is tried again.
		this.#lastError();
		return false;
	}

	/** Returns whether the LMS took it, or does not have such an element. */
	#set(element: string, value: string): boolean {
		if (!this.has(element) || this.#isTrue(this.#call('set', element, value))) return true;
		const error = this.#lastError();
		// An element that this LMS does not have is no failure: the course goes on without it.
		if (!this.#mapping.optionalErrors.includes(error)) return false;
		this.#missing.add(error === INVALID_ARGUMENT ? element : ruleOf(element));
		return true;
	}

	#decoyOf(element: string): string {
		return element === this.#mapping.elements.suspendData
			? this.#olderState
			: decoyOf(element, this.#values.get(element) ?? '');
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

/** A name without its indexes: what an LMS has in one record it has in all. */
const ruleOf = (element: string) => element.replace(/\.\d+(?=\.|$)/g, '.n');

/** An interaction's type goes last, so that its other elements are told in the form that they were set in. */
function inDecoyOrder(elements: readonly string[]): string[] {
	const isType = (element: string) => Number(element.endsWith('.type'));
	return elements.toSorted((a, b) => isType(a) - isType(b));
}
