import type { Fact, Subject } from '../../course/course.ts';
import { explain, meanLikeness, type DimensionContext } from '../context.ts';
import type { ChoiceQuestion, Option } from '../question.ts';

/** Three options: a fourth is rarely plausible (Rodriguez 2005, 27 studies). */
const DISTRACTORS = 2;
/** The key may be this much longer than the longest distractor before its length gives it away. */
const LONGEST_KEY = 1.15;

/** "Which statement describes KPO?": one statement that holds, two that the course says are false of it. */
export function generateChoice(context: DimensionContext): ChoiceQuestion[] {
	return context.dimension.facts.flatMap((fact) =>
		context.subjects(fact.holds).flatMap((subject) => choice(fact, subject, context))
	);
}

function choice(fact: Fact, subject: Subject, context: DimensionContext): ChoiceQuestion[] {
	const { dimension, wording } = context;
	const distractors = pickDistractors(fact, subject, context);
	if (distractors.length < DISTRACTORS) return [];
	const id = `choice.${fact.id}.${subject.id}`;
	const option = (of: Fact): Option => ({
		id: of.id,
		text: wording.aboutIt(of, subject.number),
		feedback:
			of === fact ? wording.statement(of, [subject]) : wording.describesOther(of, context.subjects(of.holds)),
		proof: [{ fact: of.id, subject: subject.id, line: of === fact ? 'holds' : 'falseFor' }]
	});
	return [
		{
			id,
			type: 'choice',
			format: 'choice',
			dimension: dimension.id,
			facts: [fact.id],
			subjects: [subject.id],
			level: 'remember',
			difficulty: meanLikeness(fact, distractors, context),
			stem: context.vary(wording.choiceStems(subject, dimension.topic), id),
			explanation: explain(fact, context),
			authored: false,
			section: fact.section,
			options: [fact, ...distractors].map(option),
			key: fact.id,
			fixedOrder: false
		}
	];
}

/**
 * Statements of the same dimension that are known to be false of the subject and true of another. The counterpart
 * under the same aspect comes first, then the ones most alike; short ones are passed over where the key would
 * stand out by its length.
 */
export function pickDistractors(
	fact: Fact,
	subject: Subject,
	{ dimension, likeness }: DimensionContext
): Fact[] {
	const length = (of: Fact) => of.says[subject.number].length;
	const candidates = dimension.facts
		.filter((other) => other.falseFor.includes(subject.id))
		.map((other) => ({ other, alike: likeness(fact, other) }))
		.toSorted((a, b) => b.alike - a.alike || a.other.id.localeCompare(b.other.id))
		.map(({ other }) => other);
	const longEnough = candidates.filter((other) => length(other) * LONGEST_KEY >= length(fact));
	const [must] = longEnough;
	if (!must) return [];
	return [must, ...candidates.filter((other) => other !== must)].slice(0, DISTRACTORS);
}
