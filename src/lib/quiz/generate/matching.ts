import type { Fact, Term } from '../../course/course.ts';
import { capitalise } from '../../course/grammar/grammar.ts';
import { openNumber } from '../../course/course.ts';
import { explain, likenessApart, ownFacts, type DimensionContext } from '../context.ts';
import { inTurn } from '../in-turn.ts';
import type { AssignItem, AssignQuestion, Target } from '../question.ts';
import { rankBy } from '../random.ts';
import { proofOf, targetsOf } from '../targets.ts';

const ITEMS = 4;
const LEAST_ITEMS = 3;

/** Statements to subjects, examples to subjects, meanings to their terms. */
export function generateMatching(context: DimensionContext): AssignQuestion[] {
	return [
		toSubjects('statements', context, (fact) => [context.wording.fragment(fact, openNumber(context.course))]),
		toSubjects('examples', context, (fact) => fact.examples.map(capitalise)),
		toTerms(context)
	].filter((question) => question !== undefined);
}

/** Things that belong to one subject each; there is no "both" among the targets, unlike in a sort. */
function toSubjects(
	what: 'statements' | 'examples',
	context: DimensionContext,
	textsOf: (fact: Fact) => readonly string[]
): AssignQuestion | undefined {
	const { course, dimension, wording } = context;
	const id = `matching.${dimension.id}.${what}`;
	const pool = ownFacts(context).flatMap((fact) =>
		rankBy(id, textsOf(fact), (text) => text).map((text) => ({ fact, text }))
	);
	const picked = inTurn(
		rankBy(id, pool, ({ fact, text }) => `${fact.id} ${text}`),
		({ fact }) => fact.holds[0] ?? '',
		ITEMS
	);
	if (picked.length < LEAST_ITEMS || new Set(picked.map(({ fact }) => fact.holds[0])).size < 2)
		return undefined;
	const items = picked.map(({ fact, text }, index): AssignItem => ({
		id: picked.slice(0, index).some((other) => other.fact === fact) ? `${fact.id}.${index}` : fact.id,
		text,
		key: fact.holds[0] ?? '',
		feedback: explain(fact, context),
		proof: proofOf(course, fact)
	}));
	return {
		...base(
			id,
			picked.map(({ fact }) => fact),
			context
		),
		level: what === 'examples' ? 'apply' : 'understand',
		difficulty: likenessApart(
			picked.map(({ fact }) => fact),
			(fact) => fact.holds[0] ?? '',
			context
		),
		subjects: course.subjects.map((subject) => subject.id),
		stem: context.vary(wording.matchingStems[what], id),
		explanation: [
			...new Set(picked.map(({ fact }) => wording.statement(fact, context.subjects(fact.holds))))
		].join(' '),
		items,
		targets: targetsOf(course, dimension).filter((target) => target.subjects.length === 1),
		oneToOne: false
	};
}

function toTerms(context: DimensionContext): AssignQuestion | undefined {
	const { dimension, wording } = context;
	const id = `matching.${dimension.id}.terms`;
	const all = dimension.facts.flatMap((fact) => (fact.term ? [{ fact, term: fact.term }] : []));
	const ranked = rankBy(id, all, ({ fact }) => fact.id);
	const picked = ranked.slice(0, ITEMS);
	if (picked.length < LEAST_ITEMS) return undefined;
	const means = (term: Term) => wording.termMeans(term.word, term.definition);
	return {
		...base(
			id,
			picked.map(({ fact }) => fact),
			context
		),
		level: 'remember',
		difficulty: meanTermLikeness(
			picked.map(({ term }) => term),
			context
		),
		subjects: [],
		stem: context.vary(wording.matchingStems.terms, id),
		explanation: picked.map(({ term }) => means(term)).join(' '),
		// The long side are the items and the short one the targets: a word is quicker to find than a definition.
		items: picked.map(({ fact, term }) => ({
			id: fact.id,
			text: capitalise(term.definition),
			key: fact.id,
			feedback: means(term),
			proof: [{ line: 'term', fact: fact.id }]
		})),
		// One term more than meanings, where there is one, so that the last is no gift.
		targets: ranked
			.slice(0, ITEMS + 1)
			.map(({ fact, term }): Target => ({ id: fact.id, text: capitalise(term.word), subjects: [] })),
		oneToOne: true
	};
}

/** Mean of how alike each meaning is to the one that is most easily taken for it. */
function meanTermLikeness(terms: readonly Term[], { termLikeness }: DimensionContext): number {
	const nearest = (term: Term) =>
		Math.max(0, ...terms.filter((other) => other !== term).map((other) => termLikeness(term, other)));
	return terms.reduce((sum, term) => sum + nearest(term), 0) / terms.length;
}

function base(id: string, facts: readonly Fact[], { dimension }: DimensionContext) {
	return {
		id,
		type: 'matching',
		format: 'assign',
		dimension: dimension.id,
		facts: [...new Set(facts.map((fact) => fact.id))],
		section: facts[0]?.section,
		authored: false
	} as const;
}
