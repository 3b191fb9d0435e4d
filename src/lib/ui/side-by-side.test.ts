import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseArbitrary, loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import type { Course, Dimension } from '../course/course.ts';
import { layOutSpread, type Spread } from './side-by-side.ts';

const bundled = [await loadBundledCourse('kpo-vs-bpo'), await loadBundledCourse('crocodilians')];

const lessons = courseArbitrary.chain((course) =>
	fc.constantFrom(...course.dimensions).map((dimension) => ({ course, dimension }))
);

const factsOf = ({ pages, partlyShared, shared }: Spread) => [
	...pages.flatMap((page) => page.rows.flatMap((row) => row.facts)),
	...partlyShared,
	...shared
];

function expectSpread(course: Course, dimension: Dimension): void {
	const spread = layOutSpread(course, dimension);
	// Every fact once: a lesson leaves nothing out that a quiz may ask.
	expect(factsOf(spread).toSorted(byId)).toEqual(dimension.facts.toSorted(byId));
	expect(spread.pages.map(({ subject }) => subject)).toEqual(course.subjects);
	for (const { subject, rows } of spread.pages)
		for (const { aspect, facts } of rows)
			for (const fact of facts) expect(fact).toMatchObject({ aspect, holds: [subject.id] });
	for (const { holds } of spread.shared) expect(holds).toHaveLength(course.subjects.length);
	for (const { holds } of spread.partlyShared) {
		expect(holds.length).toBeGreaterThan(1);
		expect(holds.length).toBeLessThan(course.subjects.length);
	}
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => a.id.localeCompare(b.id);

describe('layOutSpread', () => {
	it('puts every fact into its one place', () => {
		fc.assert(
			fc.property(lessons, ({ course, dimension }) => {
				expectSpread(course, dimension);
			})
		);
	});

	it('has the same rows on every page, each aspect once, none of them empty on all', () => {
		fc.assert(
			fc.property(lessons, ({ course, dimension }) => {
				const { pages } = layOutSpread(course, dimension);
				const [first = []] = pages.map(({ rows }) => rows.map(({ aspect }) => aspect));
				for (const { rows } of pages) expect(rows.map(({ aspect }) => aspect)).toEqual(first);
				expect(new Set(first).size).toBe(first.length);
				for (const [n] of first.entries())
					expect(pages.flatMap(({ rows }) => rows[n]?.facts ?? []).length).toBeGreaterThan(0);
			})
		);
	});

	it('keeps the order of the file: of aspects, and of facts in a row', () => {
		fc.assert(
			fc.property(lessons, ({ course, dimension }) => {
				const { pages, partlyShared, shared } = layOutSpread(course, dimension);
				const place = (fact: { readonly id: string }) =>
					dimension.facts.findIndex(({ id }) => id === fact.id);
				const lists = [partlyShared, shared, ...pages.flatMap(({ rows }) => rows.map(({ facts }) => facts))];
				for (const list of lists) expect(list.map(place)).toEqual(list.map(place).toSorted((a, b) => a - b));
				const own = dimension.facts.filter(({ holds }) => holds.length === 1);
				const aspects = [...new Set(own.map(({ aspect }) => aspect))];
				expect(pages[0]?.rows.map(({ aspect }) => aspect)).toEqual(aspects);
			})
		);
	});

	it.each(bundled.map(({ course }) => ({ course, name: course.id })))('lays out $name', ({ course }) => {
		for (const dimension of course.dimensions) {
			expectSpread(course, dimension);
			const { pages } = layOutSpread(course, dimension);
			for (const { rows } of pages) expect(rows.flatMap(({ facts }) => facts).length).toBeGreaterThan(0);
		}
	});
});
