import type { Course, Dimension, Fact, Subject, Term } from '../course/course.ts';
import { isDecided, subjectsOf } from '../course/course.ts';
import { contentStems, grammarOf, type Grammar } from '../course/grammar/grammar.ts';
import { hash } from './random.ts';
import { wordingOf, type Wording } from './wording/wording.ts';

/** What every generator needs of the course, gathered once a dimension. */
export interface DimensionContext {
	readonly course: Course;
	readonly dimension: Dimension;
	readonly wording: Wording;
	readonly grammar: Grammar;
	readonly subjects: (ids: readonly string[]) => Subject[];
	/** 0 to 1: how alike two statements read, by shared words and by length. */
	readonly likeness: (a: Fact, b: Fact) => number;
	/** 0 to 1: the share of their words that two definitions have in common. */
	readonly termLikeness: (a: Term, b: Term) => number;
	/** One of several wordings, chosen by what the question is, so that it stays the same. */
	readonly vary: (wordings: readonly string[], questionId: string) => string;
}

/** @param turn which of its wordings each stem takes, counted on from its own: another turn words every stem anew */
export function contextOf(course: Course, dimension: Dimension, turn = 0): DimensionContext {
	const grammar = grammarOf(course.language);
	const stems = new Map(dimension.facts.map((fact) => [fact.id, contentStems(fact.says.plural, grammar)]));
	const definitions = new Map<string, ReadonlySet<string>>();
	function definitionStems({ definition }: Term): ReadonlySet<string> {
		const known = definitions.get(definition) ?? contentStems(definition, grammar);
		definitions.set(definition, known);
		return known;
	}
	return {
		course,
		dimension,
		wording: wordingOf(course.language),
		grammar,
		subjects: (ids) => subjectsOf(course, ids),
		likeness(a, b) {
			const [mine, theirs] = [stems.get(a.id), stems.get(b.id)];
			if (!mine || !theirs) return 0;
			const words = overlap(mine, theirs);
			const [short, long] = [a.says.plural.length, b.says.plural.length].toSorted((x, y) => x - y);
			const length = (short ?? 0) / (long ?? 1);
			return 0.5 * words + 0.25 * length + (a.aspect === b.aspect ? 0.25 : 0);
		},
		termLikeness: (a, b) => overlap(definitionStems(a), definitionStems(b)),
		vary: (wordings, questionId) => wordings[(hash(questionId) + turn) % wordings.length] ?? ''
	};
}

/** How much of two sets is common to both, 0 to 1 (Jaccard). */
function overlap(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
	const common = [...mine].filter((stem) => theirs.has(stem)).length;
	return common / Math.max(1, mine.size + theirs.size - common);
}

/** Facts of the dimension that hold for one subject alone and are known to be false for every other. */
export function ownFacts({ course, dimension }: DimensionContext): Fact[] {
	return dimension.facts.filter((fact) => fact.holds.length === 1 && isDecided(course, fact));
}

/** Mean likeness of a fact to some others; 0 where there are none. */
export function meanLikeness(fact: Fact, others: readonly Fact[], { likeness }: DimensionContext): number {
	return others.reduce((sum, other) => sum + likeness(fact, other), 0) / Math.max(1, others.length);
}

/** Likeness of a fact to the one of its dimension that is most easily taken for it; 0 where it is alone. */
export function nearestLikeness(fact: Fact, { dimension, likeness }: DimensionContext): number {
	return Math.max(
		0,
		...dimension.facts.filter((other) => other !== fact).map((other) => likeness(fact, other))
	);
}

/** Mean likeness of each fact to those that belong elsewhere: what makes telling them apart hard. */
export function likenessApart(
	facts: readonly Fact[],
	placeOf: (fact: Fact) => string,
	context: DimensionContext
): number {
	const apart = (fact: Fact) => facts.filter((other) => placeOf(other) !== placeOf(fact));
	return facts.reduce((sum, fact) => sum + meanLikeness(fact, apart(fact), context), 0) / facts.length;
}

/** A fact as a sentence about all that it holds for, with its reason. */
export function explain(fact: Fact, { wording, subjects }: DimensionContext): string {
	const text = wording.statement(fact, subjects(fact.holds));
	return fact.why ? `${text} ${fact.why}` : text;
}
