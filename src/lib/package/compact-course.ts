import type { Course, Dimension, Fact, Section } from '../course/course.ts';
import { grammarOf, type Grammar } from '../course/grammar/grammar.ts';
import { inflectPredicate, writePredicate } from '../course/predicate.ts';

/**
 * A course as a package carries it: facts, of which there are most, are rows instead of objects, and what follows from
 * the rest is left out. A twelfth less, gzipped.
 */
export type CompactCourse = Omit<Course, 'dimensions'> & { readonly dimensions: readonly CompactDimension[] };

type CompactDimension = Omit<Dimension, 'facts' | 'cards'> & {
	/** They are the site's. */
	readonly cards?: undefined;
	readonly facts: readonly CompactFact[];
};

type CompactFact = readonly [
	id: string,
	aspect: string,
	/** Ids with spaces between. */
	holds: string,
	/** As an author writes it. */
	says: string,
	/** Left out where there is none. */
	examples?: readonly string[] | undefined,
	/** Place of its section in the lesson. */
	section?: number | undefined,
	why?: string | undefined,
	scenario?: string | undefined,
	term?: Fact['term'],
	number?: Fact['number'],
	/** Left out where it is 1. */
	revision?: number | undefined,
	/** Ids with spaces between; left out where it is false of every subject that it does not hold for. */
	falseFor?: string | undefined
];

export function compactCourse(course: Course): CompactCourse {
	const grammar = grammarOf(course.language);
	return {
		...course,
		dimensions: course.dimensions.map((dimension) => ({
			...dimension,
			cards: undefined,
			facts: dimension.facts.map((fact) => compactFact(fact, dimension.sections, course, grammar))
		}))
	};
}

function compactFact(
	fact: Fact,
	sections: readonly Section[],
	course: Course,
	grammar: Grammar
): CompactFact {
	const { id, dimension, aspect, holds, falseFor, says, examples, section, ...rest } = fact;
	const { why, scenario, term, number, revision, ...more } = rest;
	nothing(dimension, more);
	const place = sections.findIndex((each) => each.id === section);
	const isUsual = falseFor.join(' ') === othersThan(holds, course).join(' ');
	return [
		id,
		aspect,
		holds.join(' '),
		writePredicate(says, grammar),
		examples.length > 0 ? examples : undefined,
		place < 0 ? undefined : place,
		why,
		scenario,
		term,
		number,
		revision === 1 ? undefined : revision,
		isUsual ? undefined : falseFor.join(' ')
	];
}

/**
 * Its dimension is told by where a fact stands. What is added to a fact has to be carried too: before it is, this does not
 * compile.
 */
function nothing(_dimension: string, _more: Readonly<Record<string, never>>): void {}

/** Gives back the course that was made compact, without the site's cards. */
export function expandCourse(course: CompactCourse): Course {
	const grammar = grammarOf(course.language);
	return {
		...course,
		dimensions: course.dimensions.map((dimension) => ({
			...dimension,
			cards: [],
			facts: dimension.facts.map(
				([
					id,
					aspect,
					held,
					says,
					examples = [],
					section,
					why,
					scenario,
					term,
					number,
					revision = 1,
					falseFor
				]): Fact => {
					const holds = held.split(' ');
					return {
						id,
						dimension: dimension.id,
						aspect,
						holds,
						falseFor: falseFor?.split(' ').filter(Boolean) ?? othersThan(holds, course),
						says: inflectPredicate(says, grammar),
						section: section === undefined ? undefined : dimension.sections[section]?.id,
						why,
						examples,
						term,
						number,
						scenario,
						revision
					};
				}
			)
		}))
	};
}

const othersThan = (holds: readonly string[], { subjects }: Pick<Course, 'subjects'>) =>
	subjects.map(({ id }) => id).filter((id) => !holds.includes(id));
