import { createHash } from 'node:crypto';
import { and, asc, eq, notInArray, sql } from 'drizzle-orm';
import type { Course } from '../course/course.ts';
import type { Database } from './database.ts';
import { courseRevisions, courses } from './schema.ts';

/** A course as it is on offer, with the hash of its content. */
export interface PublishedCourse {
	readonly course: Course;
	readonly revision: string;
}

/**
 * Puts these courses on offer, and no others. A content that was never seen becomes a new revision; older revisions
 * stay.
 */
export async function publishCourses(db: Database, list: readonly Course[], now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		// Instances that start together publish one after the other; each list is on offer whole, and the last one stays.
		await tx.execute(sql`lock table ${courses} in share row exclusive mode`);
		for (const course of list) {
			const revision = createHash('sha256').update(JSON.stringify(course)).digest('hex');
			const row = { courseId: course.id, revision, content: course, publishedAt: now };
			await tx.insert(courseRevisions).values(row).onConflictDoNothing();
			await tx
				.insert(courses)
				.values({ id: course.id, revision })
				.onConflictDoUpdate({ target: courses.id, set: { revision } });
		}
		const ids = list.map(({ id }) => id);
		await tx.delete(courses).where(ids.length > 0 ? notInArray(courses.id, ids) : undefined);
	});
}

const current = and(eq(courses.id, courseRevisions.courseId), eq(courses.revision, courseRevisions.revision));
const columns = { course: courseRevisions.content, revision: courses.revision };

/** The courses on offer, by id. */
export async function listCourses(db: Database): Promise<PublishedCourse[]> {
	return db.select(columns).from(courses).innerJoin(courseRevisions, current).orderBy(asc(courses.id));
}

export async function findCourse(db: Database, id: string): Promise<PublishedCourse | undefined> {
	const [found] = await db
		.select(columns)
		.from(courses)
		.innerJoin(courseRevisions, current)
		.where(eq(courses.id, id));
	return found;
}

/** A course as it was at a revision, whatever has become of it since. */
export async function findRevision(db: Database, id: string, revision: string): Promise<Course | undefined> {
	const [found] = await db
		.select({ course: courseRevisions.content })
		.from(courseRevisions)
		.where(and(eq(courseRevisions.courseId, id), eq(courseRevisions.revision, revision)));
	return found?.course;
}
