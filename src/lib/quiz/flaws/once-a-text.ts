import type { Subject } from '../../course/course.ts';
import type { FlawContext } from './flaw.ts';

/**
 * Remembers what was worked out for a text, since the same statement stands in many questions of a bank. It lasts as
 * long as the course's subjects do.
 */
export function onceAText<T>(compute: (text: string, context: FlawContext) => T) {
	const courses = new WeakMap<readonly Subject[], Map<string, { readonly value: T }>>();
	return (text: string, context: FlawContext): T => {
		const texts = courses.get(context.subjects) ?? new Map<string, { readonly value: T }>();
		courses.set(context.subjects, texts);
		const known = texts.get(text) ?? { value: compute(text, context) };
		texts.set(text, known);
		return known.value;
	};
}
