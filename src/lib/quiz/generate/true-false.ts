import type { Fact, Subject } from '../../course/course.ts';
import { explain, nearestLikeness, type DimensionContext } from '../context.ts';
import type { ChoiceQuestion, Option } from '../question.ts';
import { rankBy } from '../random.ts';

/** "KPO takes on ….": true where the fact holds, false where the course says that it is false. */
export function generateTrueFalse(context: DimensionContext): ChoiceQuestion[] {
	return context.dimension.facts.flatMap((fact) => {
		// One true and one false statement a fact at most, so that no fact fills the bank.
		const about = (ids: readonly string[]) =>
			rankBy(fact.id, context.subjects(ids), ({ id }) => id).slice(0, 1);
		return [
			...about(fact.holds).map((subject) => trueFalse(fact, subject, true, context)),
			...about(fact.falseFor).map((subject) => trueFalse(fact, subject, false, context))
		];
	});
}

function trueFalse(fact: Fact, subject: Subject, isTrue: boolean, context: DimensionContext): ChoiceQuestion {
	const { dimension, wording } = context;
	const explanation = explain(fact, context);
	const proof = [{ fact: fact.id, subject: subject.id, line: isTrue ? 'holds' : 'falseFor' }] as const;
	const options: Option[] = [
		{ id: 'true', text: wording.truth.right, feedback: explanation, proof },
		{ id: 'false', text: wording.truth.wrong, feedback: explanation, proof }
	];
	return {
		id: `true-false.${fact.id}.${subject.id}`,
		type: 'true-false',
		format: 'choice',
		dimension: dimension.id,
		facts: [fact.id],
		subjects: [subject.id],
		level: 'remember',
		difficulty: nearestLikeness(fact, context),
		stem: wording.trueFalseStem(wording.statement(fact, [subject])),
		explanation,
		authored: false,
		section: fact.section,
		options,
		key: isTrue ? 'true' : 'false',
		fixedOrder: true
	};
}
