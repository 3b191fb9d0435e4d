import type { Course, Dimension } from '../course/course.ts';
import type { Question } from '../quiz/question.ts';
import { arrange } from './arrange.ts';
import { plainText } from './plain-text.ts';

/** `question_categories.name` is a `char(255)`. */
const LONGEST_NAME = 255;

export interface Category {
	/** Such as `$course$/top/KPO vs BPO/Income`. */
	readonly path: string;
	readonly dimension: Dimension;
	readonly questions: readonly Question[];
}

/** The bank by dimension, in the course's order and arranged; a dimension without questions is left out. */
export function categoriesOf(course: Course, bank: readonly Question[]): Category[] {
	return course.dimensions
		.map((dimension) => ({
			path: ['$course$', 'top', categoryName(course.title), categoryName(dimension.title)].join('/'),
			dimension,
			questions: bank.filter((question) => question.dimension === dimension.id).map(arrange)
		}))
		.filter(({ questions }) => questions.length > 0);
}

/**
 * A name as a step of a path: Moodle doubles a slash in it, and keeps one at its start or end from the path's own by
 * a space (`qformat_default::assemble_category_path`).
 */
function categoryName(title: string): string {
	return plainText(title)
		.replace(/\s+/g, ' ')
		.slice(0, LONGEST_NAME)
		.replaceAll('/', '//')
		.replace(/^\//, ' /')
		.replace(/\/$/, '/ ');
}
