import { describe, expect, test } from 'vitest';
import { sharedGrades } from './moodle-grades.ts';

/** Moodle's own list: `question_bank::fraction_options`, in percent. */
const KNOWN = [
	100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
	11.11111, 10, 5
];

describe.each(Array.from({ length: 20 }, (_, index) => index + 1))('%i options', (count) => {
	const grades = sharedGrades(count);

	test('have grades that Moodle knows', () => {
		expect(grades).toHaveLength(count);
		for (const grade of grades) expect(KNOWN).toContain(grade);
	});

	test('share the whole mark, as near as Moodle asks', () => {
		const sum = grades.reduce((total, grade) => total + grade, 0);
		expect(Math.round(sum) / 100).toBe(1);
		expect(Math.abs(sum - 100)).toBeLessThan(0.0001);
	});
});

test('past twenty options, the rest count nothing', () => {
	const grades = sharedGrades(23);
	expect(grades.slice(0, 20).every((grade) => grade === 5)).toBe(true);
	expect(grades.slice(20)).toEqual([0, 0, 0]);
});

test('no options, no grades', () => {
	expect(sharedGrades(0)).toEqual([]);
});
