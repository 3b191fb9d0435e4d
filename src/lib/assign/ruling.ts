/**
 * What holds of a question that was asked, other than that it counts. `struck`: it counts for nobody, neither among the
 * points nor among what they are of. `credited`: everybody who was asked it has the point.
 */
export const RULINGS = ['struck', 'credited'] as const;
export type Ruling = (typeof RULINGS)[number];

/** By id of the question. */
export type Rulings = Readonly<Record<string, Ruling>>;

/** What a trainer can decide about a question: `counted` takes a ruling back. */
export const DECISIONS = [...RULINGS, 'counted'] as const;
export type Decision = (typeof DECISIONS)[number];

export function decisionOn(rulings: Rulings, question: string): Decision {
	return rulings[question] ?? 'counted';
}

/** The rulings once something is decided about one question. */
export function ruledAnew(rulings: Rulings, question: string, decision: Decision): Rulings {
	const others = Object.fromEntries(Object.entries(rulings).filter(([id]) => id !== question));
	return decision === 'counted' ? others : { ...others, [question]: decision };
}

/** Ids of the questions that count for nobody. */
export function struckIn(rulings: Rulings): string[] {
	return Object.keys(rulings).filter((question) => rulings[question] === 'struck');
}
