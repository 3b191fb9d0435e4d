import { factsOf } from '../../course/course.ts';
import { explain, nearestLikeness, ownFacts, type DimensionContext } from '../context.ts';
import type { TextQuestion } from '../question.ts';
import { rankBy } from '../random.ts';

/** Statements a dimension whose subject is to be typed: enough to practise the names, too few to tire. */
const WHO_PER_SUBJECT = 2;

/** Typing an answer is harder than choosing it: with nothing alike this far up, and the rest by likeness. */
const harder = (likeness: number) => 0.4 + 0.6 * likeness;

/** A term to be typed from its definition, and a subject from its statement. */
export function generateFillIn(context: DimensionContext): TextQuestion[] {
	return [...terms(context), ...subjects(context)];
}

function terms(context: DimensionContext): TextQuestion[] {
	const { course, dimension, wording } = context;
	const allTerms = factsOf(course).flatMap(({ term }) => (term ? [term] : []));
	return dimension.facts.flatMap((fact): TextQuestion[] => {
		if (!fact.term) return [];
		const { term } = fact;
		const { word, definition, aliases } = term;
		const others = allTerms.filter((other) => other.word !== word && !aliases.includes(other.word));
		const id = `fill-in.${fact.id}.term`;
		return [
			{
				...base(id, fact.id, context),
				subjects: fact.holds,
				difficulty: harder(Math.max(0, ...others.map((other) => context.termLikeness(term, other)))),
				stem: context.vary(wording.termStems(definition), id),
				explanation: wording.termMeans(word, definition),
				section: fact.section,
				accepted: [word, ...aliases],
				others: others.map((other) => other.word),
				proof: [{ line: 'term', fact: fact.id }]
			}
		];
	});
}

function subjects(context: DimensionContext): TextQuestion[] {
	const { course, dimension, wording } = context;
	return course.subjects.flatMap((subject) => {
		const own = ownFacts(context).filter((fact) => fact.holds[0] === subject.id);
		return rankBy(`fill-in ${dimension.id}`, own, (fact) => fact.id)
			.slice(0, WHO_PER_SUBJECT)
			.map((fact): TextQuestion => {
				const id = `fill-in.${fact.id}.subject`;
				const others = course.subjects.filter((other) => other !== subject);
				return {
					...base(id, fact.id, context),
					subjects: [subject.id],
					difficulty: harder(nearestLikeness(fact, context)),
					stem: context.vary(wording.whoStems(wording.aboutIt(fact, subject.number)), id),
					explanation: explain(fact, context),
					section: fact.section,
					accepted: [subject.name, subject.longName, ...subject.aliases],
					others: others.flatMap((other) => [other.name, other.longName, ...other.aliases]),
					proof: [{ line: 'holds', fact: fact.id, subject: subject.id }]
				};
			});
	});
}

function base(id: string, fact: string, { dimension }: DimensionContext) {
	return {
		id,
		type: 'fill-in',
		format: 'text',
		dimension: dimension.id,
		facts: [fact],
		level: 'remember',
		authored: false
	} as const;
}
