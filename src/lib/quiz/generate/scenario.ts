import { openNumber, type Fact } from '../../course/course.ts';
import { capitalise } from '../../course/grammar/grammar.ts';
import { explain, meanLikeness, nearestLikeness, ownFacts, type DimensionContext } from '../context.ts';
import type { ChoiceQuestion, Option } from '../question.ts';
import { pickDistractors } from './choice.ts';

/** An authored case to be given to its subject, and to the statement that it illustrates. */
export function generateScenario(context: DimensionContext): ChoiceQuestion[] {
	return ownFacts(context).flatMap((fact) => {
		const { scenario } = fact;
		return scenario ? [...toSubject(fact, scenario, context), ...toStatement(fact, scenario, context)] : [];
	});
}

function toSubject(fact: Fact, scenario: string, context: DimensionContext): ChoiceQuestion[] {
	const { course, wording } = context;
	const id = `scenario.${fact.id}.subject`;
	const key = fact.holds[0] ?? '';
	const options = course.subjects.map((subject): Option => ({
		id: subject.id,
		text: capitalise(subject.name),
		feedback: explain(fact, context),
		proof: [{ fact: fact.id, subject: subject.id, line: subject.id === key ? 'holds' : 'falseFor' }]
	}));
	return [
		{
			...base(id, fact, context),
			difficulty: nearestLikeness(fact, context),
			stem: `${scenario} ${context.vary(wording.scenarioStems(course.subjects), id)}`,
			options,
			key,
			fixedOrder: false
		}
	];
}

function toStatement(fact: Fact, scenario: string, context: DimensionContext): ChoiceQuestion[] {
	const { course, wording } = context;
	const [subject] = context.subjects(fact.holds);
	if (!subject) return [];
	const id = `scenario.${fact.id}.statement`;
	const distractors = pickDistractors(fact, subject, context);
	if (distractors.length < 2) return [];
	const option = (of: Fact): Option => ({
		id: of.id,
		text: wording.fragment(of, openNumber(course)),
		feedback:
			of === fact ? wording.statement(of, [subject]) : wording.describesOther(of, context.subjects(of.holds)),
		proof: [{ fact: of.id, subject: subject.id, line: of === fact ? 'holds' : 'falseFor' }]
	});
	return [
		{
			...base(id, fact, context),
			difficulty: meanLikeness(fact, distractors, context),
			stem: `${scenario} ${context.vary(wording.scenarioReasonStems(), id)}`,
			options: [fact, ...distractors].map(option),
			key: fact.id,
			fixedOrder: false
		}
	];
}

function base(id: string, fact: Fact, context: DimensionContext) {
	return {
		id,
		type: 'scenario',
		format: 'choice',
		dimension: context.dimension.id,
		facts: [fact.id],
		subjects: fact.holds,
		level: 'apply',
		explanation: explain(fact, context),
		section: fact.section,
		authored: false
	} as const;
}
