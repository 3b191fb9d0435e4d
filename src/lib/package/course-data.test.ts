import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Course } from '../course/course.ts';
import { writeCourseScript } from './course-data.ts';

const course: Course = {
	id: 'tea-vs-coffee',
	title: '</script><script>alert(1)</script><!-- \u2028\u2029 \ud800 "quoted" \\',
	language: 'en',
	summary: '',
	outcomes: [],
	subjects: [],
	dimensions: [],
	passMark: 80,
	settings: DEFAULT_SETTINGS,
	sources: [],
	minutes: 1
};

test('the script assigns the course, whole, and holds nothing that ends or opens a script', () => {
	const script = writeCourseScript({ version: 1, standard: 'scorm12', course, plan: {} });
	expect(script).not.toMatch(/[<\u2028\u2029]/);
	const window: { versusPackage?: unknown } = {};
	new Function('window', script)(window);
	expect(window.versusPackage).toEqual({ version: 1, standard: 'scorm12', course, plan: {} });
});
