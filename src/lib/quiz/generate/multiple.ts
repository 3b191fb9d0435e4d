import { isShared, type Fact, type Subject } from '../../course/course.ts';
import { explain, meanLikeness, type DimensionContext } from '../context.ts';
import type { MultipleQuestion, Option } from '../question.ts';
import { rankBy } from '../random.ts';

const OPTIONS = 5;
const LEAST_KEYS = 2;
const MOST_KEYS = 3;
const LEAST_DISTRACTORS = 2;

/** Several statements of a dimension hold: for each subject, and for all of them together. */
export function generateMultiple(context: DimensionContext): MultipleQuestion[] {
	const { course, dimension } = context;
	const about = course.subjects.map((subject) =>
		multiple(
			subject,
			dimension.facts.filter((fact) => fact.holds.includes(subject.id)),
			dimension.facts.filter((fact) => fact.falseFor.includes(subject.id)),
			context
		)
	);
	const shared = multiple(
		undefined,
		dimension.facts.filter((fact) => isShared(course, fact)),
		dimension.facts.filter((fact) => fact.falseFor.length > 0),
		context
	);
	return [...about, shared].filter((question) => question !== undefined);
}

function multiple(
	subject: Subject | undefined,
	right: readonly Fact[],
	wrong: readonly Fact[],
	context: DimensionContext
): MultipleQuestion | undefined {
	const { course, dimension, wording } = context;
	const id = `multiple.${dimension.id}.${subject?.id ?? 'shared'}`;
	const keys = rankBy(id, right, (fact) => fact.id).slice(0, MOST_KEYS);
	const distractors = rankBy(id, wrong, (fact) => fact.id).slice(0, OPTIONS - keys.length);
	if (keys.length < LEAST_KEYS || distractors.length < LEAST_DISTRACTORS) return undefined;
	const option = (fact: Fact): Option => {
		const isKey = keys.includes(fact);
		// A shared statement's proof is any of its subjects; one that is not shared is false for some subject.
		const of = subject?.id ?? (isKey ? fact.holds[0] : fact.falseFor[0]) ?? '';
		return {
			id: fact.id,
			text: wording.aboutIt(fact, subject?.number ?? 'plural'),
			feedback: isKey
				? wording.statement(fact, context.subjects(fact.holds))
				: wording.describesOther(fact, context.subjects(fact.holds)),
			proof: [{ fact: fact.id, subject: of, line: isKey ? 'holds' : 'falseFor' }]
		};
	};
	return {
		id,
		type: 'multiple',
		format: 'multiple',
		dimension: dimension.id,
		facts: keys.map((fact) => fact.id),
		subjects: subject ? [subject.id] : course.subjects.map((each) => each.id),
		level: 'understand',
		difficulty: keys.reduce((sum, fact) => sum + meanLikeness(fact, distractors, context), 0) / keys.length,
		stem: context.vary(wording.multipleStems(course.subjects, subject, dimension.topic), id),
		explanation: keys.map((fact) => explain(fact, context)).join(' '),
		section: keys[0]?.section,
		authored: false,
		options: [...keys, ...distractors].map(option),
		keys: keys.map((fact) => fact.id)
	};
}
