import type { LoggedCall } from './call-log.ts';
import type { Breach, RuleId } from './rules/rule.ts';

/** A rule with the calls that broke it. */
export interface Warning {
	readonly rule: RuleId;
	/** The latest of them. */
	readonly breach: Breach;
	readonly count: number;
	/** Places in the log of the first ones. */
	readonly calls: readonly number[];
}

/** Calls that a warning names; more would say no more. */
const NAMED = 5;

/** The rules that were broken, each once, in the order in which they first were. */
export class Warnings {
	readonly #byRule = new Map<RuleId, Warning>();

	/** Returns what was broken for the first time. */
	add({ seq, breaches }: LoggedCall): Breach[] {
		const fresh = breaches.filter(({ rule }) => !this.#byRule.has(rule));
		for (const breach of breaches) {
			const { rule } = breach;
			const known = this.#byRule.get(rule);
			this.#byRule.set(rule, {
				rule,
				breach,
				count: (known?.count ?? 0) + 1,
				calls: [...(known?.calls ?? []), seq].slice(0, NAMED)
			});
		}
		return fresh;
	}

	get list(): readonly Warning[] {
		return [...this.#byRule.values()];
	}
}
