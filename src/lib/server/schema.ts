import { jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { Course } from '../course/course.ts';

/** Every version of a course that was ever served, so that what was done on one can still be understood. */
export const courseRevisions = pgTable(
	'course_revisions',
	{
		courseId: text('course_id').notNull(),
		/** SHA-256 of the course's content, in hex. */
		revision: text('revision').notNull(),
		content: jsonb('content').$type<Course>().notNull(),
		publishedAt: timestamp('published_at', { withTimezone: true }).notNull()
	},
	(table) => [primaryKey({ columns: [table.courseId, table.revision] })]
);

/** The courses that are on offer, each at its current revision. */
export const courses = pgTable('courses', {
	id: text('id').primaryKey(),
	revision: text('revision').notNull()
});
