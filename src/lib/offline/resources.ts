import type { Course, Subject } from '../course/course.ts';

/** What every page of a course is drawn from, as one address, so that a browser keeps either all of a revision or none. */
export interface CourseResource {
	readonly course: Course;
	/** Addresses of the course's pictures, by name. An address holds a hash of the content: another picture has another. */
	readonly files: Readonly<Record<string, string>>;
}

/** What the catalogue is drawn from. */
export interface CatalogueResource {
	readonly courses: readonly CatalogueEntry[];
}

export interface CatalogueEntry {
	readonly id: string;
	readonly title: string;
	readonly summary: string;
	readonly subjects: readonly Subject[];
	readonly minutes: number;
	/** Ids. */
	readonly dimensions: readonly string[];
	/** The course's deck, so that reviews from elsewhere are known; the texts stay with the course. */
	readonly cards: readonly { readonly id: string; readonly revision: number }[];
}
