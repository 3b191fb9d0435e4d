import type { Course } from '../course/course.ts';
import type { BankPlan } from '../quiz/generate.ts';
import type { Standard } from './standard.ts';

/** What a package's page finds in `window.versusPackage`. */
export interface PackageData {
	/** Raised when a player cannot read what an older one could. */
	readonly version: 1;
	readonly standard: Standard;
	readonly course: Course;
	/** Spares the player the rules by which it was made. */
	readonly plan: BankPlan;
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
export function writeCourseScript(data: PackageData): string {
	return `window.versusPackage = ${writeJson(data)};\n`;
}

/**
 * JSON that is safe wherever a script is: `<` cannot end an inline script or open a comment in it, and the two line
 * ends that JSON allows in a string were none in JavaScript before 2019.
 */
function writeJson(value: unknown): string {
	return JSON.stringify(value).replace(
		/[<\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
