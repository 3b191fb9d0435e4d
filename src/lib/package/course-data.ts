import type { Course } from '../course/course.ts';
import type { BankPlan } from '../quiz/generate.ts';
import { compactCourse, type CompactCourse } from './compact-course.ts';
import type { Standard } from './standard.ts';

export interface PackageContents {
	readonly standard: Standard;
	readonly course: Course;
	/** Spares the player the rules by which it was made. */
	readonly plan: BankPlan;
}

/** What a package's page finds in `window.versusPackage`. */
export interface PackageData extends Omit<PackageContents, 'course'> {
	/** Raised when a player cannot read what an older one could. */
	readonly version: 2;
	readonly course: CompactCourse;
}

/** The course without what the site's deck alone is made of. */
export function withoutDeck(course: Course): Course {
	return {
		...course,
		dimensions: course.dimensions.map((dimension) => ({
			...dimension,
			cards: [],
			facts: dimension.facts.map((fact) =>
				fact.term ? { ...fact, term: { ...fact.term, use: undefined } } : fact
			)
		}))
	};
}

/** The script that hands the course to the player. A script and no JSON file, because a page may not fetch from `file:`. */
export function writeCourseScript({ course, ...rest }: PackageContents): string {
	const data: PackageData = { version: 2, ...rest, course: compactCourse(withoutDeck(course)) };
	return `window.versusPackage = ${write(data)};\n`;
}

/** A value in JavaScript: as in JSON, but what is not there costs nothing. */
function write(value: unknown): string {
	if (Array.isArray(value)) {
		const row = value.slice(0, value.findLastIndex((each) => each !== undefined) + 1);
		return `[${row.map((each) => (each === undefined ? '' : write(each))).join()}]`;
	}
	if (typeof value !== 'object' || value === null) return writeText(value);
	const entries = Object.entries(value).filter(([, each]) => each !== undefined);
	return `{${entries.map(([name, each]) => `${/^[a-z]+$/i.test(name) ? name : JSON.stringify(name)}:${write(each)}`).join()}}`;
}

/**
 * Safe wherever a script is: no `<` ends an inline script, or opens a script or a comment in it, and the two line ends
 * that JSON allows in a string were none in JavaScript before 2019.
 */
function writeText(value: unknown): string {
	return JSON.stringify(value)
		.replaceAll('</', '<\\/')
		.replace(
			/<(?=[!s])|[\u2028\u2029]/gi,
			(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
		);
}
