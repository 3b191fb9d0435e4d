import { isFailure, kindOf, type Call, type CallKind } from './call.ts';
import type { Breach } from './rules/rule.ts';

/** A call in its place, with the rules that it breaks. */
export interface LoggedCall {
	/** From 1. */
	readonly seq: number;
	readonly call: Call;
	readonly breaches: readonly Breach[];
}

/** What a log holds at most: enough for days of a course, and little enough for a page. */
const LIMITS = { calls: 20_000, characters: 16_000_000 };

/** A bounded log: the oldest calls make room for new ones. */
export class CallLog {
	readonly #limits: typeof LIMITS;
	#entries: LoggedCall[] = [];
	#characters = 0;
	#dropped = 0;
	#count = 0;

	constructor(limits = LIMITS) {
		this.#limits = limits;
	}

	/** In order. */
	get entries(): readonly LoggedCall[] {
		return this.#entries;
	}

	/** How many calls had to make room. */
	get dropped(): number {
		return this.#dropped;
	}

	add(call: Call, breaches: readonly Breach[]): LoggedCall {
		this.#count += 1;
		const entry = { seq: this.#count, call, breaches };
		this.#entries.push(entry);
		this.#characters += sizeOf(entry);
		// An array moves as a whole, so that some go at once. The newest stays, however long it is.
		while (this.#isFull && this.#entries.length > 1) {
			const room = Math.min(Math.ceil(this.#limits.calls / 20), this.#entries.length - 1);
			for (const gone of this.#entries.splice(0, room)) this.#characters -= sizeOf(gone);
			this.#dropped += room;
		}
		return entry;
	}

	get #isFull(): boolean {
		return this.#entries.length > this.#limits.calls || this.#characters > this.#limits.characters;
	}
}

const sizeOf = ({ call }: LoggedCall) =>
	call.result.length + call.args.reduce((sum, argument) => sum + argument.length, 0);

export interface LogFilter {
	readonly kinds: readonly CallKind[];
	/** Found in a name, an argument or an answer, whatever its case; empty finds all. */
	readonly text: string;
	/** Only what went wrong or breaks a rule. */
	readonly troubleOnly: boolean;
}

export function filterCalls(entries: readonly LoggedCall[], filter: LogFilter): LoggedCall[] {
	const text = filter.text.trim().toLowerCase();
	return entries.filter(
		({ call, breaches }) =>
			filter.kinds.includes(kindOf(call)) &&
			(!filter.troubleOnly || isFailure(call) || breaches.length > 0) &&
			(text === '' ||
				[call.name, ...call.args, call.result, ...breaches.map(({ rule }) => rule)].some((part) =>
					part.toLowerCase().includes(text)
				))
	);
}
