import { randomBytes } from 'node:crypto';
import { and, count, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { carryOver, NO_ATTEMPT, takeIn, valuesAtLaunch, type Attempt } from '../lms/attempt.ts';
import type { Conditions } from '../lms/conditions.ts';
import type { Manifest } from '../lms/manifest.ts';
import { versionOf, type Values } from '../lms/version.ts';
import type { Standard } from '../package/standard.ts';
import type { Database } from './database.ts';
import { previewSessions } from './schema.ts';

/** Bounds on what one browser may keep here. */
export const PREVIEW_LIMITS = {
	sessions: 20,
	/** Characters of a session's values as JSON. A course's whole answers come to some tens of thousands. */
	state: 1_000_000,
	/** Days after which a session that nobody opens is deleted. */
	days: 90
} as const;

export interface PreviewSession {
	readonly id: string;
	readonly course: string;
	readonly standard: Standard;
	readonly learnerName: string;
	/** Of the last launch, or those picked for the first. */
	readonly conditions: Conditions;
	/** SHA-256 of the zip that was launched last; empty before the first launch. */
	readonly packageRevision: string;
	readonly attempt: Attempt;
	readonly createdAt: Date;
	readonly usedAt: Date;
}

type Row = typeof previewSessions.$inferSelect;

const owned = (owner: string, id: string) =>
	and(eq(previewSessions.id, id), eq(previewSessions.owner, owner));

/** @returns the id, or undefined where the owner has as many sessions as are kept */
export async function createPreview(
	db: Database,
	owner: string,
	session: Pick<PreviewSession, 'course' | 'standard' | 'learnerName' | 'conditions'>,
	now: Date
): Promise<string | undefined> {
	const id = randomBytes(16).toString('base64url');
	const { course, ...rest } = session;
	return db.transaction(async (tx) => {
		// Two requests of one owner at once, on whichever instances, count one after the other.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`preview ${owner}`}, 0))`);
		await deleteUnused(tx, now);
		const [found] = await tx
			.select({ count: count() })
			.from(previewSessions)
			.where(eq(previewSessions.owner, owner));
		if ((found?.count ?? 0) >= PREVIEW_LIMITS.sessions) return undefined;
		await tx
			.insert(previewSessions)
			.values({ id, owner, courseId: course, ...rest, createdAt: now, usedAt: now });
		return id;
	});
}

/** Leaves alone what another instance is at: it is in use, or about to be deleted. */
async function deleteUnused(tx: Database, now: Date): Promise<void> {
	const oldest = new Date(now.valueOf() - PREVIEW_LIMITS.days * 86_400_000);
	const unused = tx
		.select({ id: previewSessions.id })
		.from(previewSessions)
		.where(lt(previewSessions.usedAt, oldest))
		.for('update', { skipLocked: true });
	await tx.delete(previewSessions).where(inArray(previewSessions.id, unused));
}

/** An owner's sessions, the one used last first; of one course where it is given. */
export async function listPreviews(db: Database, owner: string, course?: string): Promise<PreviewSession[]> {
	const rows = await db
		.select()
		.from(previewSessions)
		.where(
			and(
				eq(previewSessions.owner, owner),
				course === undefined ? undefined : eq(previewSessions.courseId, course)
			)
		)
		.orderBy(desc(previewSessions.usedAt), desc(previewSessions.id));
	return rows.map(toSession);
}

/** A session of the owner's; undefined for one that is not there, or is somebody else's. */
export async function findPreview(
	db: Database,
	owner: string,
	id: string
): Promise<PreviewSession | undefined> {
	const [row] = await db.select().from(previewSessions).where(owned(owner, id));
	return row && toSession(row);
}

export interface LaunchRequest {
	readonly conditions: Conditions;
	/** Forgets what was reported: the launch is a first one. */
	readonly isFresh: boolean;
	readonly package: { readonly revision: string; readonly manifest: Manifest };
}

export interface BegunLaunch {
	/** Its number, which each save names. */
	readonly launch: number;
	/** As the launch finds it. */
	readonly attempt: Attempt;
	/** What the LMS's data model begins with. */
	readonly given: Values;
}

/** Begins a launch; one that was going on can save no more. A launch without an API reaches no LMS, and counts for none. */
export async function launchPreview(
	db: Database,
	owner: string,
	id: string,
	request: LaunchRequest,
	now: Date
): Promise<BegunLaunch | undefined> {
	return db.transaction(async (tx) => {
		const [row] = await tx.select().from(previewSessions).where(owned(owner, id)).for('update');
		if (!row) return undefined;
		const session = toSession(row);
		const { conditions, isFresh } = request;
		const before = isFresh ? { ...NO_ATTEMPT, launches: session.attempt.launches } : session.attempt;
		const attempt = { ...before, launches: before.launches + (conditions.hasApi ? 1 : 0) };
		await tx
			.update(previewSessions)
			.set({ ...attempt, conditions, packageRevision: request.package.revision, usedAt: now })
			.where(eq(previewSessions.id, id));
		const version = versionOf(session.standard);
		const given = valuesAtLaunch(version, attempt, {
			learnerId: `trial-${id}`,
			learnerName: session.learnerName,
			conditions,
			manifest: request.package.manifest
		});
		return { launch: attempt.launches, attempt: carryOver(version, attempt, conditions.kind), given };
	});
}

export interface PreviewSave {
	readonly launch: number;
	/** Of the save in its launch, from 1: one that comes twice counts once. */
	readonly number: number;
	/** What has changed. */
	readonly values: Values;
}

/** `superseded`: a later launch has begun. `too-large`: the session would hold more than is kept. */
export type SaveOutcome = 'saved' | 'unknown' | 'superseded' | 'too-large';

export async function savePreview(
	db: Database,
	owner: string,
	id: string,
	save: PreviewSave,
	now: Date
): Promise<SaveOutcome> {
	return db.transaction(async (tx) => {
		const [row] = await tx.select().from(previewSessions).where(owned(owner, id)).for('update');
		if (!row) return 'unknown';
		if (save.launch !== row.launches) return 'superseded';
		if (row.savedLaunch === save.launch && save.number <= row.lastSave) return 'saved';
		const { standard, attempt, conditions } = toSession(row);
		const after = takeIn(versionOf(standard), attempt, {
			launch: save.launch,
			kind: conditions.kind,
			values: storable(save.values)
		});
		if (JSON.stringify(after.values).length > PREVIEW_LIMITS.state) return 'too-large';
		await tx
			.update(previewSessions)
			.set({ ...after, lastSave: save.number, usedAt: now })
			.where(eq(previewSessions.id, id));
		return 'saved';
	});
}

/** @returns whether there was one */
export async function deletePreview(db: Database, owner: string, id: string): Promise<boolean> {
	const gone = await db.delete(previewSessions).where(owned(owner, id)).returning({ id: previewSessions.id });
	return gone.length > 0;
}

export async function deletePreviews(db: Database, owner: string): Promise<void> {
	await db.delete(previewSessions).where(eq(previewSessions.owner, owner));
}

function toSession(row: Row): PreviewSession {
	const { id, courseId, standard, learnerName, conditions, packageRevision, createdAt, usedAt } = row;
	const { values, earlierTime, launches, savedLaunch } = row;
	return {
		id,
		course: courseId,
		standard,
		learnerName,
		conditions,
		packageRevision,
		attempt: { values, earlierTime, launches, savedLaunch },
		createdAt,
		usedAt
	};
}

/** PostgreSQL's JSON has room for neither NUL nor half a character; Moodle drops the one and chokes on the other. */
function storable(values: Values): Values {
	return Object.fromEntries(
		Object.entries(values).map(([element, value]) => [element, value.replaceAll('\0', '').toWellFormed()])
	);
}
