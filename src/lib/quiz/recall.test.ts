import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseArbitrary, loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { isDecided, type Course, type Dimension } from '../course/course.ts';
import { promptsOf } from './recall.ts';
import { targetOf, targetsOf } from './targets.ts';

const bundled = [await loadBundledCourse('kpo-vs-bpo'), await loadBundledCourse('crocodilians')];

/** A course with each of its dimensions. */
const lessons = courseArbitrary.chain((course) =>
	fc.constantFrom(...course.dimensions).map((dimension) => ({ course, dimension }))
);

const idsOf = (course: Course, dimension: Dimension) =>
	promptsOf(course, dimension).map(({ section, facts }) => ({ section, facts: facts.map(({ id }) => id) }));

describe('promptsOf', () => {
	it('asks one or two facts after each part that has facts to sort, in the order of the lesson', () => {
		fc.assert(
			fc.property(lessons, ({ course, dimension }) => {
				const askable = dimension.facts.filter((fact) => isDecided(course, fact));
				const parts = [undefined, ...dimension.sections.map(({ id }) => id)];
				const groups = promptsOf(course, dimension);
				expect(groups.map(({ section }) => section)).toEqual(
					parts.filter((part) => askable.some(({ section }) => section === part))
				);
				for (const { section, facts } of groups) {
					const here = askable.filter((fact) => fact.section === section);
					expect(facts).toHaveLength(Math.min(2, here.length));
					expect(new Set(facts).size).toBe(facts.length);
					for (const fact of facts) expect(here).toContain(fact);
				}
			})
		);
	});

	it('asks two of a part that have different answers wherever there are such', () => {
		fc.assert(
			fc.property(lessons, ({ course, dimension }) => {
				for (const { section, facts } of promptsOf(course, dimension)) {
					const here = dimension.facts.filter((fact) => fact.section === section && isDecided(course, fact));
					const answers = new Set(here.map((fact) => targetOf(course, fact)));
					expect(new Set(facts.map((fact) => targetOf(course, fact))).size).toBe(Math.min(2, answers.size));
				}
			})
		);
	});

	it('asks the same each time, whatever the order of the facts in the file', () => {
		fc.assert(
			fc.property(lessons, ({ course, dimension }) => {
				const reversed = { ...dimension, facts: dimension.facts.toReversed() };
				expect(idsOf(course, reversed)).toEqual(idsOf(course, dimension));
			})
		);
	});

	it('asks the same of a part when a fact of another part is taken away', () => {
		fc.assert(
			fc.property(lessons, fc.nat(), ({ course, dimension }, n) => {
				const gone = dimension.facts[n % dimension.facts.length];
				const without = { ...dimension, facts: dimension.facts.filter((fact) => fact !== gone) };
				const elsewhere = ({ section }: { section: string | undefined }) => section !== gone?.section;
				expect(idsOf(course, without).filter(elsewhere)).toEqual(idsOf(course, dimension).filter(elsewhere));
			})
		);
	});

	it.each(bundled.map(({ course }) => ({ course, name: course.id })))(
		'gives every prompt of $name an answer that is on offer',
		({ course }) => {
			for (const dimension of course.dimensions) {
				const offered = targetsOf(course, dimension).map(({ id }) => id);
				const facts = promptsOf(course, dimension).flatMap((group) => group.facts);
				expect(facts.length).toBeGreaterThan(0);
				for (const fact of facts) expect(offered).toContain(targetOf(course, fact));
			}
		}
	);
});
