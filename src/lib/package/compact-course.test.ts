import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseArbitrary, loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import type { Course } from '../course/course.ts';
import { compactCourse, expandCourse } from './compact-course.ts';

const withoutCards = (course: Course): Course => ({
	...course,
	dimensions: course.dimensions.map((dimension) => ({ ...dimension, cards: [] }))
});

test('any course comes back whole', () => {
	fc.assert(
		fc.property(courseArbitrary, (course) => {
			expect(expandCourse(compactCourse(course))).toEqual(withoutCards(course));
		})
	);
});

test.each(['kpo-vs-bpo', 'crocodilians'])('%s comes back whole, from less', async (id) => {
	const { course } = await loadBundledCourse(id);
	const compact = compactCourse(course);
	expect(expandCourse(compact)).toEqual(withoutCards(course));
	expect(JSON.stringify(compact).length).toBeLessThan(JSON.stringify(course).length * 0.8);
});
