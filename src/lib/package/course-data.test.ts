import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseArbitrary } from '../../../tests/support/arbitrary-course.ts';
import { DEFAULT_SETTINGS, type Course } from '../course/course.ts';
import { expandCourse } from './compact-course.ts';
import { withoutDeck, writeCourseScript, type PackageContents, type PackageData } from './course-data.ts';

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

function run(script: string): PackageContents {
	const window: { versusPackage?: PackageData } = {};
	new Function('window', script)(window);
	if (window.versusPackage?.version !== 2) throw new Error('the script assigned nothing that is read here');
	const { standard, plan, course } = window.versusPackage;
	return { standard, plan, course: expandCourse(course) };
}

test('the script assigns the course, whole, and holds nothing that ends or opens a script', () => {
	const script = writeCourseScript({ standard: 'scorm12', course, plan: {} });
	expect(script).not.toMatch(/<[/!s]|[\u2028\u2029]/i);
	expect(run(script)).toEqual({ standard: 'scorm12', course, plan: {} });
});

test('any course is read from its script as it was written', () => {
	const plan = { 'choice.fee.tea': 1, 'sort.taste': null };
	fc.assert(
		fc.property(courseArbitrary, (any) => {
			const script = writeCourseScript({ standard: 'scorm2004-4', course: any, plan });
			expect(run(script)).toEqual({ standard: 'scorm2004-4', course: withoutDeck(any), plan });
		})
	);
});
