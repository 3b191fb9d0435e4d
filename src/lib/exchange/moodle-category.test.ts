import { expect, test } from 'vitest';
import { choiceQuestion, sampleBank, sampleCourse } from '../../../tests/support/sample-bank.ts';
import { categoriesOf } from './moodle-category.ts';

test('each dimension with questions is a category, in the order of the course', () => {
	const categories = categoriesOf(sampleCourse(), sampleBank());
	expect(categories.map(({ path, questions }) => [path, questions.length])).toEqual([
		['$course$/top/Tea vs coffee/Brewing', 5],
		['$course$/top/Tea vs coffee/Serving', 2]
	]);
	expect(categoriesOf(sampleCourse(), [choiceQuestion()])).toHaveLength(1);
});

test.each([
	['Input/output', 'Input//output'],
	['/start', ' //start'],
	['end/', 'end// '],
	['two\nlines\tand  spaces', 'two lines and spaces']
])('the title %j becomes %j', (title, step) => {
	const [category] = categoriesOf(sampleCourse(title), [choiceQuestion()]);
	expect(category?.path).toBe(`$course$/top/${step}/Brewing`);
});

test('a name keeps to the 255 characters of its column', () => {
	const [category] = categoriesOf(sampleCourse('x'.repeat(300)), [choiceQuestion()]);
	expect(category?.path).toBe(`$course$/top/${'x'.repeat(255)}/Brewing`);
});
