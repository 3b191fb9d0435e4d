import { index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { Course } from '../course/course.ts';
import type { Conditions } from '../lms/conditions.ts';
import type { Values } from '../lms/version.ts';
import type { Standard } from '../package/standard.ts';

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

/**
 * Sessions of the built-in LMS: one package, one learner's name, and what the course has reported so far. There are no
 * accounts: a session belongs to the browser that made it.
 */
export const previewSessions = pgTable(
	'preview_sessions',
	{
		/** 128 random bits in base64url. */
		id: text('id').primaryKey(),
		/** SHA-256 of the browser's secret, in hex. */
		owner: text('owner').notNull(),
		courseId: text('course_id').notNull(),
		standard: text('standard').$type<Standard>().notNull(),
		learnerName: text('learner_name').notNull(),
		/** Of the last launch. */
		conditions: jsonb('conditions').$type<Conditions>().notNull(),
		/** SHA-256 of the zip that was launched last; empty before the first launch. */
		packageRevision: text('package_revision').notNull().default(''),
		values: jsonb('values').$type<Values>().notNull().default({}),
		/** Hundredths of a second. */
		earlierTime: integer('earlier_time').notNull().default(0),
		launches: integer('launches').notNull().default(0),
		savedLaunch: integer('saved_launch').notNull().default(0),
		/** Number of the last save of the saved launch, so that none counts twice. */
		lastSave: integer('last_save').notNull().default(0),
		createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
		usedAt: timestamp('used_at', { withTimezone: true }).notNull()
	},
	(table) => [index().on(table.owner, table.usedAt), index().on(table.usedAt)]
);
