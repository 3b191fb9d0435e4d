import { createHash, randomBytes } from 'node:crypto';
import type { AssignmentSettings, QuizSettings } from '../../src/lib/assign/settings.ts';
import type { Course } from '../../src/lib/course/course.ts';
import { LEVELS, QUESTION_TYPES } from '../../src/lib/quiz/question.ts';
import {
	changeAssignment,
	createAssignment,
	findAssignment,
	type AssignmentPlan
} from '../../src/lib/server/assignments/assignments.ts';
import type { Assigned } from '../../src/lib/server/assignments/attempts.ts';
import { findCourse, publishCourses } from '../../src/lib/server/courses.ts';
import type { Asker } from '../../src/lib/server/classes/membership.ts';
import type { Database } from '../../src/lib/server/database.ts';
import { assignments, classes, memberDevices, members } from '../../src/lib/server/schema.ts';

const newId = () => randomBytes(16).toString('base64url');

const MINUTE = 60_000;
/** When everything begins. */
export const START = new Date('2026-03-02T09:00:00Z');
export const after = (minutes: number) => new Date(START.valueOf() + minutes * MINUTE);

/** A class with nobody in it. */
export async function addClass(db: Database, name: string, now: Date): Promise<string> {
	const id = newId();
	await db.insert(classes).values({
		id,
		name,
		code: newId(),
		joining: 'open',
		keepDays: 365,
		createdAt: now,
		usedAt: now
	});
	return id;
}

/** Somebody who learns by name alone, or by an account. */
export async function addMember(
	db: Database,
	classId: string,
	name: string,
	now: Date,
	userId?: string
): Promise<string> {
	const id = newId();
	await db
		.insert(members)
		.values({ id, classId, name, nameKey: name.toLowerCase(), userId, createdAt: now, joinedAt: now });
	return id;
}

/** A browser of a member. @returns its secret, as the cookie `versus_owner` holds it, and the secret's hash */
export async function addDevice(
	db: Database,
	memberId: string,
	now: Date
): Promise<{ readonly secret: string; readonly device: string }> {
	const secret = randomBytes(32).toString('base64url');
	const device = createHash('sha256').update(secret).digest('hex');
	await db.insert(memberDevices).values({ device, memberId, createdAt: now });
	return { secret, device };
}

/** Assigns something of a course, published and open unless it is said otherwise. */
export async function addAssignment(
	db: Database,
	classId: string,
	settings: AssignmentSettings,
	now: Date,
	more: Partial<typeof assignments.$inferInsert> = {}
): Promise<string> {
	const id = newId();
	await db.insert(assignments).values({
		id,
		classId,
		courseId: 'kpo-vs-bpo',
		revision: 'r',
		title: 'The course',
		settings,
		seed: 1,
		timeZone: 'Europe/Berlin',
		opensAt: now,
		publishedAt: now,
		createdAt: now,
		updatedAt: now,
		...more
	});
	return id;
}

export function quizOf(course: Course, change: Partial<QuizSettings> = {}): QuizSettings {
	return {
		kind: 'quiz',
		count: 8,
		dimensions: course.dimensions.map(({ id }) => id),
		types: QUESTION_TYPES,
		levels: LEVELS,
		source: 'all',
		struck: [],
		picked: [],
		passMark: 70,
		timeLimit: null,
		attempts: 2,
		counts: 'highest',
		form: 'own',
		shuffle: true,
		feedback: 'at-end',
		certificate: 'with-score',
		askConfidence: false,
		...change
	};
}

export interface Learner {
	readonly id: string;
	readonly asker: Asker;
	/** What the device's cookie holds. */
	readonly secret: string;
}

/** A class with a course to assign, made straight in the tables. */
export async function openClass(db: Database, course: Course) {
	await publishCourses(db, [course], START);
	const published = await findCourse(db, course.id);
	if (!published) throw new Error('no course');
	const classId = await addClass(db, 'Monday', START);
	return {
		classId,
		/** Somebody who came in by name, on one device. */
		async join(name: string): Promise<Learner> {
			const id = await addMember(db, classId, name, START);
			const { secret, device } = await addDevice(db, id, START);
			return { id, asker: { device }, secret };
		},
		/** A quiz, published. */
		async assign(
			change: Partial<QuizSettings> = {},
			plan: Partial<Omit<AssignmentPlan, 'settings'>> = {}
		): Promise<Assigned> {
			const settings = quizOf(course, change);
			const id = await createAssignment(
				db,
				classId,
				{ courseId: course.id, revision: published.revision },
				{
					title: 'Week one',
					settings,
					timeZone: 'Europe/Berlin',
					opensAt: START,
					closesAt: after(7 * 24 * 60),
					...plan
				},
				START
			);
			// The same questions in every run.
			await changeAssignment(db, { classId, id }, { publishedAt: START, seed: 1 }, START);
			const assignment = await findAssignment(db, id);
			if (!assignment) throw new Error('no assignment');
			return { ...assignment, settings };
		}
	};
}
