import type { Course } from '../course/course.ts';
import { m } from '../paraglide/messages.js';
import { GROUP } from '../quiz/blueprint.ts';

/** What a quiz is called on screen: by its dimension, for a group, or the final one. */
export function quizTitle(course: Course, quiz: string): string {
	const dimension = course.dimensions.find(({ id }) => id === quiz);
	if (dimension) return m.quiz_title({ title: dimension.title });
	return quiz === GROUP
		? m.quiz_group_title({ title: course.title })
		: m.quiz_final_title({ title: course.title });
}
