import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseArbitrary, loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { compactCourse, expandCourse } from './compact-course.ts';

test('any course comes back whole', () => {
	fc.assert(
		fc.property(courseArbitrary, (course) => {
			expect(expandCourse(compactCourse(course))).toEqual(course);
		})
	);
});

test.each(['kpo-vs-bpo', 'crocodilians'])('%s comes back whole, from less', async (id) => {
	const { course } = await loadBundledCourse(id);
	const compact = compactCourse(course);
	expect(expandCourse(compact)).toEqual(course);
	expect(JSON.stringify(compact).length).toBeLessThan(JSON.stringify(course).length * 0.8);
});
