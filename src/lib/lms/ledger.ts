import type { Values, Version } from './version.ts';

/**
 * What the course has told an LMS, and how much of it is known to be stored. Moodle's 1.2 does not send again what it
 * has sent, arrived or not, until the value changes; its 2004 sends whatever is not stored.
 */
export class Ledger {
	readonly #forgetsFailures: boolean;
	readonly #values: Map<string, string>;
	readonly #written = new Set<string>();
	/** What the server has. */
	readonly #stored: Map<string, string>;
	/** What the LMS's page believes that the server has. */
	readonly #sent: Map<string, string>;

	/**
	 * @param given what the LMS has when the launch begins
	 * @param unstored elements of it that the LMS has put there itself; the server has them with the first save
	 */
	constructor(version: Version, given: Values, unstored: readonly string[] = []) {
		this.#forgetsFailures = version === '1.2';
		this.#values = new Map(Object.entries(given));
		this.#stored = new Map(this.#values);
		for (const element of unstored) {
			this.#written.add(element);
			this.#stored.delete(element);
		}
		this.#sent = new Map(this.#stored);
	}

	/** Notes a value that the LMS took. */
	set(element: string, value: string): void {
		this.#values.set(element, value);
		this.#written.add(element);
	}

	valueOf(element: string): string | undefined {
		return this.#values.get(element);
	}

	/** Everything, as the LMS's page has it. */
	get values(): Values {
		return Object.fromEntries(this.#values);
	}

	/** What the next save sends. */
	pending(): Values {
		return this.#differing(this.#forgetsFailures ? this.#sent : this.#stored);
	}

	/** Elements whose value the server does not have. */
	missing(): string[] {
		return Object.keys(this.#differing(this.#stored));
	}

	/** Notes that values were sent, and whether they arrived. */
	settle(sent: Values, arrived: boolean): void {
		for (const [element, value] of Object.entries(sent)) {
			this.#sent.set(element, value);
			if (arrived) this.#stored.set(element, value);
		}
	}

	#differing(known: ReadonlyMap<string, string>): Values {
		const differing = [...this.#written].filter(
			(element) => known.get(element) !== this.#values.get(element)
		);
		return Object.fromEntries(differing.map((element) => [element, this.#values.get(element) ?? '']));
	}
}
