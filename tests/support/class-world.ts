import { randomBytes } from 'node:crypto';
import type { QuizSettings } from '../../src/lib/assign/settings.ts';
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
import { classes, memberDevices, members } from '../../src/lib/server/schema.ts';

export const MINUTE = 60_000;
/** When everything begins. */
export const START = new Date('2026-03-02T09:00:00Z');
export const after = (minutes: number) => new Date(START.valueOf() + minutes * MINUTE);

const newId = () => randomBytes(16).toString('base64url');

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
		askConfidence: false,
		...change
	};
}

export interface Learner {
	readonly id: string;
	readonly asker: Asker;
}

/** A class with a course to assign, made straight in the tables. */
export async function openClass(db: Database, course: Course) {
	await publishCourses(db, [course], START);
	const published = await findCourse(db, course.id);
	if (!published) throw new Error('no course');
	const classId = newId();
	await db.insert(classes).values({
		id: classId,
		name: 'Monday',
		code: classId.slice(0, 8),
		joining: 'open',
		keepDays: 365,
		createdAt: START,
		usedAt: START
	});
	return {
		classId,
		/** Somebody who came in by name, on one device. */
		async join(name: string): Promise<Learner> {
			const id = newId();
			const device = randomBytes(32).toString('hex');
			await db
				.insert(members)
				.values({ id, classId, name, nameKey: name.toLowerCase(), createdAt: START, joinedAt: START });
			await db.insert(memberDevices).values({ device, memberId: id, createdAt: START });
			return { id, asker: { device } };
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
			await changeAssignment(db, { classId, id }, { publishedAt: START }, START);
			const assignment = await findAssignment(db, id);
			if (!assignment) throw new Error('no assignment');
			return { ...assignment, settings };
		}
	};
}
