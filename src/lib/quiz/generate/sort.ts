import { isDecided, isShared, openNumber, type Fact } from '../../course/course.ts';
import { explain, likenessApart, type DimensionContext } from '../context.ts';
import type { AssignQuestion } from '../question.ts';
import { rankBy } from '../random.ts';
import { inTurn } from '../in-turn.ts';
import { proofOf, targetOf, targetsOf } from '../targets.ts';

const ITEMS = 5;
const LEAST_ITEMS = 3;

/** Statements to sort by what they describe: one subject, or several together. */
export function generateSort(context: DimensionContext): AssignQuestion[] {
	const { course, dimension } = context;
	const decided = dimension.facts.filter((fact) => isDecided(course, fact));
	const shared = decided.filter((fact) => isShared(course, fact));
	const apart = decided.filter((fact) => !isShared(course, fact));
	// One question around each thing that is shared, and one of differences alone.
	return [
		...shared.map((anchor) => sort(anchor.id, [anchor], apart, context)),
		sort(dimension.id, [], apart, context)
	].filter((question) => question !== undefined);
}

function sort(
	anchor: string,
	start: readonly Fact[],
	pool: readonly Fact[],
	context: DimensionContext
): AssignQuestion | undefined {
	const { course, dimension, wording } = context;
	const id = `sort.${anchor}`;
	const facts = [...start];
	// In turn from each target, so that every subject comes up.
	const ranked = rankBy(id, pool, (fact) => fact.id);
	facts.push(...inTurn(ranked, (fact) => targetOf(course, fact), ITEMS - facts.length));
	const offered = targetsOf(course, dimension);
	const targets = new Set(facts.map((fact) => targetOf(course, fact)));
	if (facts.length < LEAST_ITEMS || targets.size < 2) return undefined;
	return {
		id,
		type: 'sort',
		format: 'assign',
		dimension: dimension.id,
		facts: facts.map((fact) => fact.id),
		subjects: course.subjects.map((subject) => subject.id),
		level: 'understand',
		authored: false,
		oneToOne: false,
		difficulty: likenessApart(facts, (fact) => targetOf(course, fact), context),
		stem: context.vary(
			wording.sortStems(course.subjects, dimension.topic, offered.length > course.subjects.length + 1),
			id
		),
		explanation: facts.map((fact) => wording.statement(fact, context.subjects(fact.holds))).join(' '),
		targets: offered,
		items: facts.map((fact) => ({
			id: fact.id,
			text: wording.fragment(fact, openNumber(course)),
			key: targetOf(course, fact),
			feedback: explain(fact, context),
			proof: proofOf(course, fact)
		}))
	};
}
