import { setImmediate } from 'node:timers/promises';
import { and, eq, inArray, max } from 'drizzle-orm';
import type { AssignmentSettings } from '../../assign/settings.ts';
import { deriveDeck } from '../../cards/deck/derive-deck.ts';
import { generateSoundBank } from '../../quiz/plan-bank.ts';
import { courseProgress, type CourseProgress, type Scope } from '../../record/course-progress.ts';
import type { LearningEvent } from '../../record/event.ts';
import type { StudyMaterial } from '../../record/study-log.ts';
import { findCourse, type PublishedCourse } from '../courses.ts';
import type { Database } from '../database.ts';
import { log } from '../log.ts';
import { courseRevisions, learningEvents } from '../schema.ts';
import { epochOf } from './epoch.ts';

/** The assignment that progress is asked about, as its table has it. */
export interface AssignedRecord {
	readonly courseId: string;
	readonly revision: string;
	readonly settings: AssignmentSettings;
	/** IANA name, for learners who chose none of their own. */
	readonly timeZone: string;
}

/** Members whose events are in memory at once. */
const AT_ONCE = 20;
/** Results that are kept: a few hundred bytes each. */
const MOST_KEPT = 20_000;
/** Courses whose cards and questions are kept. */
const MOST_MATERIALS = 8;

/**
 * What was worked out before, by all that it depends on: the member, the last serial of their record in this life of the
 * database, what was asked, and the hour. So instances that keep different parts of it agree.
 */
const kept = new Map<string, CourseProgress>();
const materials = new Map<string, StudyMaterial>();

/**
 * How far members are with what was assigned to them, by member. Quizzes have results of their own instead. One without
 * any event has begun nothing; one whose record cannot be read is left out.
 */
export async function progressOf(
	db: Database,
	assignment: AssignedRecord,
	members: readonly string[],
	now: Date
): Promise<Map<string, CourseProgress>> {
	const progress = new Map<string, CourseProgress>();
	const { courseId, settings, timeZone } = assignment;
	if (settings.kind === 'quiz' || members.length === 0) return progress;
	const found = await currentOrAssigned(db, assignment);
	if (!found) return progress;
	const scope = scopeOf(settings, found);
	const epoch = await epochOf(db);
	// Learners' days begin at hours of their own.
	const hour = Math.floor(now.getTime() / 3_600_000);
	const keyOf = (member: string, serial = 0) =>
		JSON.stringify([epoch, member, courseId, serial, found.revision, scope, timeZone, hour]);
	const serials = await lastSerials(db, courseId, members);
	const missing: string[] = [];
	for (const member of members) {
		const known = kept.get(keyOf(member, serials.get(member)));
		if (known) progress.set(member, known);
		else missing.push(member);
	}
	if (missing.length === 0) return progress;
	const material = materialOf(found, timeZone);
	for (let first = 0; first < missing.length; first += AT_ONCE) {
		const group = missing.slice(first, first + AT_ONCE);
		const records = await recordsOf(db, courseId, group);
		for (const member of group) {
			const { events, serial } = records.get(member) ?? { events: [], serial: 0 };
			const each = attempt(() => courseProgress(material, events, scope, now.getTime()));
			if (each) {
				progress.set(member, each);
				keep(keyOf(member, serial), each);
			}
			// A class takes its time; others are answered meanwhile.
			await setImmediate();
		}
	}
	return progress;
}

/** A whole course is all of its dimensions; of the cards those that are still there. */
function scopeOf(
	settings: Exclude<AssignmentSettings, { kind: 'quiz' }>,
	{ course }: PublishedCourse
): Scope {
	const all = course.dimensions.map(({ id }) => id);
	if (settings.kind === 'course') return { dimensions: all };
	const { dimensions, readyBy, target } = settings;
	return { dimensions: all.filter((id) => dimensions.includes(id)), readyBy, target };
}

/** Learners study the course as it is now; one that is on offer no more, as it was assigned. */
async function currentOrAssigned(
	db: Database,
	{ courseId, revision }: AssignedRecord
): Promise<PublishedCourse | undefined> {
	const current = await findCourse(db, courseId);
	if (current) return current;
	const [row] = await db
		.select({ course: courseRevisions.content, revision: courseRevisions.revision })
		.from(courseRevisions)
		.where(and(eq(courseRevisions.courseId, courseId), eq(courseRevisions.revision, revision)));
	return row;
}

async function lastSerials(
	db: Database,
	course: string,
	members: readonly string[]
): Promise<Map<string, number>> {
	const rows = await db
		.select({ member: learningEvents.memberId, serial: max(learningEvents.serial) })
		.from(learningEvents)
		.where(and(inArray(learningEvents.memberId, [...members]), eq(learningEvents.courseId, course)))
		.groupBy(learningEvents.memberId);
	return new Map(rows.map(({ member, serial }) => [member, serial ?? 0]));
}

/** With the last serial among the events, since some may have come in after those that were asked about first. */
async function recordsOf(
	db: Database,
	course: string,
	members: readonly string[]
): Promise<Map<string, { readonly events: LearningEvent[]; readonly serial: number }>> {
	const rows = await db
		.select({
			member: learningEvents.memberId,
			event: learningEvents.event,
			serial: learningEvents.serial
		})
		.from(learningEvents)
		.where(and(inArray(learningEvents.memberId, [...members]), eq(learningEvents.courseId, course)));
	const byMember = new Map<string, { events: LearningEvent[]; serial: number }>();
	for (const { member, event, serial } of rows) {
		const record = byMember.get(member) ?? { events: [], serial: 0 };
		record.events.push(event);
		record.serial = Math.max(record.serial, serial);
		byMember.set(member, record);
	}
	return byMember;
}

/** Generating the questions takes longer than all the rest. */
function materialOf({ course, revision }: PublishedCourse, timeZone: string): StudyMaterial {
	const key = `${course.id} ${revision}`;
	const known = materials.get(key);
	const material = known ?? {
		course,
		cards: deriveDeck(course),
		questions: new Map(generateSoundBank(course).map((question) => [question.id, question])),
		timeZone
	};
	if (!known) {
		dropOldest(materials, MOST_MATERIALS);
		materials.set(key, material);
	}
	return { ...material, timeZone };
}

/** What one learner's browser sent must not cost the others their place in the table. */
function attempt(work: () => CourseProgress): CourseProgress | undefined {
	try {
		return work();
	} catch (error) {
		log('error', 'a record cannot be read', { reason: error instanceof Error ? error.name : 'unknown' });
		return undefined;
	}
}

function keep(key: string, progress: CourseProgress): void {
	dropOldest(kept, MOST_KEPT);
	kept.set(key, progress);
}

/** Makes room for one more. A map hands out its keys in the order in which they came. */
function dropOldest(map: Map<string, unknown>, most: number): void {
	if (map.size < most) return;
	const [oldest] = map.keys();
	if (oldest !== undefined) map.delete(oldest);
}
