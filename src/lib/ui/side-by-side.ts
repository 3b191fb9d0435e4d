import { isShared, type Course, type Dimension, type Fact } from '../course/course.ts';

export interface Page {
	readonly subject: Course['subjects'][number];
	/** One per aspect, in the same order on every page; a page may have nothing to say on an aspect. */
	readonly rows: readonly { readonly aspect: string; readonly facts: readonly Fact[] }[];
}

export interface Spread {
	readonly pages: readonly Page[];
	/** What some subjects have in common, but not all. */
	readonly partlyShared: readonly Fact[];
	readonly shared: readonly Fact[];
}

/** A dimension's facts as facing pages: what is one subject's alone, row by row, and what crosses the fold. */
export function layOutSpread(course: Course, dimension: Dimension): Spread {
	const own = dimension.facts.filter((fact) => fact.holds.length === 1);
	const aspects = [...new Set(own.map((fact) => fact.aspect))];
	return {
		pages: course.subjects.map((subject) => ({
			subject,
			rows: aspects.map((aspect) => ({
				aspect,
				facts: own.filter((fact) => fact.aspect === aspect && fact.holds[0] === subject.id)
			}))
		})),
		partlyShared: dimension.facts.filter((fact) => fact.holds.length > 1 && !isShared(course, fact)),
		shared: dimension.facts.filter((fact) => isShared(course, fact))
	};
}
