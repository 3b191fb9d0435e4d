import { explain, type DimensionContext } from '../context.ts';
import type { NumericQuestion } from '../question.ts';

/** The figure of a fact that has one, asked in the author's words. */
export function generateNumeric(context: DimensionContext): NumericQuestion[] {
	const { dimension, wording } = context;
	return dimension.facts.flatMap((fact): NumericQuestion[] => {
		if (!fact.number) return [];
		const { ask, value, unit, tolerance } = fact.number;
		return [
			{
				id: `numeric.${fact.id}`,
				type: 'numeric',
				format: 'numeric',
				dimension: dimension.id,
				facts: [fact.id],
				subjects: fact.holds,
				level: 'remember',
				// There is nothing to be taken for it: the nearer an answer has to be, the harder.
				difficulty: tolerance === 0 ? 0.7 : 0.5,
				stem: ask,
				explanation: `${wording.quantity(value, unit)}. ${explain(fact, context)}`,
				section: fact.section,
				authored: false,
				value,
				tolerance,
				unit,
				proof: [{ line: 'number', fact: fact.id }]
			}
		];
	});
}
