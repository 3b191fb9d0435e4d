import { and, asc, inArray, isNotNull, lte } from 'drizzle-orm';
import type { AssignedCourse } from '../../record/sync/messages.ts';
import { membershipsOf, type Asker } from '../classes/membership.ts';
import type { Database } from '../database.ts';
import { assignments } from '../schema.ts';

/**
 * The courses that the asker's classes have given to learn, whole or by their cards, from their opening on and past
 * their closing too: what was begun is gone on with. Quizzes bring no record along.
 */
export async function assignedCourses(db: Database, asker: Asker, now: Date): Promise<AssignedCourse[]> {
	const memberships = await membershipsOf(db, asker);
	if (memberships.length === 0) return [];
	const ids = memberships.map((membership) => membership.class.id);
	const rows = await db
		.select()
		.from(assignments)
		.where(
			and(
				inArray(assignments.classId, ids),
				isNotNull(assignments.publishedAt),
				lte(assignments.opensAt, now)
			)
		)
		.orderBy(asc(assignments.opensAt), asc(assignments.id));
	return memberships.flatMap(({ id: member, name: learner, class: { id, name } }) => {
		const own = rows.filter(({ classId, settings }) => classId === id && settings.kind !== 'quiz');
		return [...new Set(own.map(({ courseId }) => courseId))].map((course) => ({
			course,
			member,
			learner,
			class: { id, name },
			cards: own
				.filter(({ courseId }) => courseId === course)
				.flatMap(({ id: assignment, settings }) => {
					if (settings.kind !== 'cards') return [];
					const { dimensions, readyBy, target } = settings;
					return [{ id: assignment, dimensions, readyBy, target }];
				})
				.toSorted((a, b) => (a.readyBy < b.readyBy ? -1 : 1))
		}));
	});
}
