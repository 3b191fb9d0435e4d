import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseArbitrary } from '../../../tests/support/arbitrary-course.ts';
import { DEFAULT_SETTINGS, isDecided, type Course, type Dimension, type Fact } from '../course/course.ts';
import { proofOf, targetOf, targetsOf } from './targets.ts';

const lessons = courseArbitrary.chain((course) =>
	fc.constantFrom(...course.dimensions).map((dimension) => ({ course, dimension }))
);

/** A course of one dimension over the named subjects; each fact is given by the subjects that it holds for. */
function courseOf(names: readonly string[], facts: readonly { holds: string[]; falseFor?: string[] }[]) {
	const ids = names.map((name) => name.toLowerCase());
	const dimension: Dimension = {
		id: 'price',
		title: 'Price',
		topic: 'price',
		question: 'What does it cost?',
		summary: {},
		principle: '',
		questions: [],
		cards: [],
		sections: [],
		facts: facts.map(({ holds, falseFor }, index): Fact => ({
			id: `fact-${index}`,
			dimension: 'price',
			aspect: 'unit',
			holds,
			falseFor: falseFor ?? ids.filter((id) => !holds.includes(id)),
			says: { singular: `bills ${index}`, plural: `bill ${index}` },
			examples: [],
			revision: 1
		}))
	};
	const course: Course = {
		id: 'c',
		title: '',
		language: 'en',
		summary: '',
		outcomes: [],
		subjects: names.map((name) => ({
			id: name.toLowerCase(),
			name,
			longName: name,
			aliases: [],
			number: 'singular',
			summary: ''
		})),
		dimensions: [dimension],
		passMark: 80,
		settings: DEFAULT_SETTINGS,
		sources: [],
		minutes: 1
	};
	return { course, dimension };
}

describe('targetsOf', () => {
	it.each([
		{ about: 'two subjects and both', names: ['A', 'B'], holds: [['a'], ['b']], ids: ['a', 'b', 'a+b'] },
		{ about: 'both once only', names: ['A', 'B'], holds: [['a', 'b']], ids: ['a', 'b', 'a+b'] },
		{
			about: 'no pair of three that shares nothing',
			names: ['A', 'B', 'C'],
			holds: [['a'], ['b'], ['a', 'b', 'c']],
			ids: ['a', 'b', 'c', 'a+b+c']
		},
		{
			about: 'a pair that shares something, in the order of the subjects however it is written',
			names: ['A', 'B', 'C'],
			holds: [
				['c', 'a'],
				['a', 'c']
			],
			ids: ['a', 'b', 'c', 'a+c', 'a+b+c']
		}
	])('offers $about', ({ names, holds, ids }) => {
		const { course, dimension } = courseOf(
			names,
			holds.map((each) => ({ holds: each }))
		);
		expect(targetsOf(course, dimension).map(({ id }) => id)).toEqual(ids);
	});

	it('offers no pair for the sake of a fact that is left open for somebody', () => {
		const { course, dimension } = courseOf(['A', 'B', 'C'], [{ holds: ['a', 'b'], falseFor: [] }]);
		expect(targetsOf(course, dimension).map(({ id }) => id)).not.toContain('a+b');
	});

	it('offers each subject, all together, and the target of every fact that can be sorted', () => {
		fc.assert(
			fc.property(lessons, ({ course, dimension }) => {
				const subjects = course.subjects.map(({ id }) => id);
				const targets = targetsOf(course, dimension);
				const ids = targets.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				expect(ids.slice(0, subjects.length)).toEqual(subjects);
				expect(ids).toContain(subjects.join('+'));
				for (const fact of dimension.facts)
					if (isDecided(course, fact)) expect(ids).toContain(targetOf(course, fact));
				for (const target of targets) expect(target.subjects.join('+')).toBe(target.id);
				expect(new Set(targets.map(({ text }) => text)).size).toBe(targets.length);
			})
		);
	});

	it('offers the same whatever the order of the facts in the file', () => {
		fc.assert(
			fc.property(lessons, ({ course, dimension }) => {
				const reversed = { ...dimension, facts: dimension.facts.toReversed() };
				expect(targetsOf(course, reversed)).toEqual(targetsOf(course, dimension));
			})
		);
	});

	it('writes a target as the beginning of a line', () => {
		const { course, dimension } = courseOf(['alligators', 'gharials'], []);
		expect(targetsOf(course, dimension).map(({ text }) => text)).toEqual(['Alligators', 'Gharials', 'Both']);
	});
});

describe('proofOf', () => {
	it('quotes the line of the fact for every subject that it speaks of, and for no other', () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				for (const fact of course.dimensions.flatMap(({ facts }) => facts)) {
					const proof = proofOf(course, fact);
					const on = (line: string) =>
						proof.flatMap((each) => ('subject' in each && each.line === line ? [each.subject] : []));
					expect(on('holds').toSorted()).toEqual(fact.holds.toSorted());
					expect(on('falseFor').toSorted()).toEqual(fact.falseFor.toSorted());
					expect(proof).toHaveLength(fact.holds.length + fact.falseFor.length);
					expect(new Set(proof.map((each) => each.fact))).toEqual(new Set([fact.id]));
				}
			})
		);
	});
});
