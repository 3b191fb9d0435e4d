import { randomBytes, randomInt } from 'node:crypto';
import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { AttemptForm } from '../../assign/attempt-form.ts';
import { drawAttempt } from '../../assign/draw-attempt.ts';
import { struckIn } from '../../assign/ruling.ts';
import { endOf, GRACE, isRunning, phaseOf } from '../../assign/phase.ts';
import type { QuizSettings } from '../../assign/settings.ts';
import { isSenders, type Asker } from '../classes/membership.ts';
import type { Database } from '../database.ts';
import { Gathered, perDatabase } from '../gathered.ts';
import { attempts, members } from '../schema.ts';
import { holdAssignment, type Assignment } from './assignments.ts';
import { materialOf } from './material.ts';
import { scoreNow } from './score.ts';

/** An attempt without its questions. */
export interface AttemptHead {
	readonly id: string;
	readonly memberId: string;
	/** From 1. */
	readonly number: number;
	readonly startedAt: Date;
	/** When the time is up; null for never. */
	readonly endsAt: Date | null;
	readonly finishedAt: Date | null;
	/** Sum of the scores of the questions that count; null while it runs. */
	readonly score: number | null;
	/** How many count. */
	readonly questions: number;
}

const head = {
	id: attempts.id,
	memberId: attempts.memberId,
	number: attempts.number,
	startedAt: attempts.startedAt,
	endsAt: attempts.endsAt,
	finishedAt: attempts.finishedAt,
	score: attempts.score,
	questions: attempts.questions
};

export type Assigned = Assignment & { readonly settings: QuizSettings };

/** Times of an assignment in milliseconds, as the pure rules take them. */
export function openingOf({ opensAt, closesAt }: Pick<Assignment, 'opensAt' | 'closesAt'>) {
	return { opensAt: opensAt.valueOf(), closesAt: closesAt?.valueOf() ?? null };
}

/** Whether an attempt still takes answers. */
export function runs({ finishedAt, endsAt }: Pick<AttemptHead, 'finishedAt' | 'endsAt'>, now: Date): boolean {
	return isRunning(
		{ finishedAt: finishedAt?.valueOf() ?? null, endsAt: endsAt?.valueOf() ?? null },
		now.valueOf()
	);
}

export type StartOutcome =
	| { readonly kind: 'running'; readonly attempt: string }
	/** Not published, not open yet, or closed. */
	| { readonly kind: 'not-open' }
	| { readonly kind: 'no-attempt-left' };

/** Begins an attempt, or goes back to the one that runs, from however many devices that is asked at once. */
export async function startAttempt(
	db: Database,
	{ id: assignmentId }: Pick<Assignment, 'id'>,
	memberId: string,
	now: Date
): Promise<StartOutcome> {
	await settleOverdue(db, assignmentId, now);
	return db.transaction(async (tx): Promise<StartOutcome> => {
		await tx.execute(
			sql`select pg_advisory_xact_lock(hashtextextended(${`attempt ${assignmentId} ${memberId}`}, 0))`
		);
		const before = await tx
			.select({ ...head, form: attempts.form })
			.from(attempts)
			.where(and(eq(attempts.assignmentId, assignmentId), eq(attempts.memberId, memberId)))
			.orderBy(asc(attempts.number));
		const running = before.find((attempt) => runs(attempt, now));
		if (running) return { kind: 'running', attempt: running.id };
		const assignment = await holdAssignment(tx, assignmentId);
		const settings = assignment?.settings;
		if (!assignment || settings?.kind !== 'quiz') return { kind: 'not-open' };
		const opening = openingOf(assignment);
		if (!assignment.publishedAt || phaseOf(opening, now.valueOf()) !== 'open') return { kind: 'not-open' };
		if (settings.attempts !== null && before.length >= settings.attempts) return { kind: 'no-attempt-left' };
		const material = await materialOf(tx, assignment);
		const form = drawAttempt(material.course, material.bank, settings, {
			assignment: assignment.seed,
			attempt: randomInt(2 ** 31),
			withdrawn: struckIn(assignment.rulings),
			seen: before.flatMap((attempt) => attempt.form.items.map(({ question }) => question.id))
		});
		const id = randomBytes(16).toString('base64url');
		const endsAt = endOf(opening, settings.timeLimit, now.valueOf());
		await tx.insert(attempts).values({
			id,
			assignmentId,
			memberId,
			number: before.length + 1,
			form,
			startedAt: now,
			endsAt: endsAt === null ? null : new Date(endsAt),
			questions: form.items.length
		});
		return { kind: 'running', attempt: id };
	});
}

/** Somebody's attempts at an assignment, the first one first. */
export async function attemptsOfMember(
	db: Database,
	assignmentId: string,
	memberId: string,
	now: Date
): Promise<AttemptHead[]> {
	await settleOverdue(db, assignmentId, now);
	return db
		.select(head)
		.from(attempts)
		.where(and(eq(attempts.assignmentId, assignmentId), eq(attempts.memberId, memberId)))
		.orderBy(asc(attempts.number));
}

/** One attempt of a member, with its questions. */
export async function findAttempt(
	db: Database,
	id: string,
	memberId: string
): Promise<(AttemptHead & { readonly assignmentId: string; readonly form: AttemptForm }) | undefined> {
	const [found] = await db
		.select({ ...head, assignmentId: attempts.assignmentId, form: attempts.form })
		.from(attempts)
		.where(and(eq(attempts.id, id), eq(attempts.memberId, memberId)));
	return found;
}

interface HandedIn {
	readonly attempt: string;
	readonly asker: Asker;
	readonly now: Date;
}

/** So many attempts end in one transaction, at most. */
const MOST = 100;

/** @returns the assignments that they are at, by attempt; none of those that are not the asker's */
async function finishTogether(db: Database, sent: readonly HandedIn[]): Promise<Map<string, string>> {
	const senders = JSON.stringify(
		sent.map(({ attempt, asker, now }) => ({ attempt, user: asker.user, device: asker.device, now }))
	);
	return db.transaction(async (tx) => {
		// An answer that is being taken comes before or after the end, not beside it.
		const { rows } = await tx.execute(sql`
			select attempt.id, attempt.assignment_id as assignment,
				-- Not before it began, whatever has become of the clock.
				case when attempt.finished_at is null
					then greatest(attempt.started_at, least(attempt.ends_at, sent.now)) end::text as at
			from jsonb_to_recordset(${senders}::jsonb) as sent (attempt text, "user" text, device text, now timestamptz)
				join ${attempts} attempt on attempt.id = sent.attempt
				join ${members} owner on owner.id = attempt.member_id
			where ${isSenders}
			order by attempt.id
			for update of attempt`);
		const own = z.array(ownSchema).parse(rows);
		const ended = JSON.stringify(own.filter(({ at }) => at !== null));
		if (ended !== '[]')
			await tx
				.update(attempts)
				.set({ finishedAt: sql`ended.at`, score: scoreNow })
				.from(sql`jsonb_to_recordset(${ended}::jsonb) as ended (id text, at timestamptz)`)
				.where(sql`${attempts.id} = ended.id`);
		return new Map(own.map(({ id, assignment }) => [id, assignment]));
	});
}

const ownSchema = z.object({ id: z.string(), assignment: z.string(), at: z.string().nullable() });

const handedIn = perDatabase(
	(db) =>
		new Gathered<HandedIn, string | undefined>({
			most: MOST,
			keyOf: ({ attempt }) => attempt,
			work: async (batch) => {
				const own = await finishTogether(
					db,
					batch.map(({ item }) => item)
				);
				for (const { item, resolve } of batch) resolve(own.get(item.attempt));
			}
		})
);

/**
 * Ends an attempt, with the answers that it has, together with those that are handed in at the same time. One that has
 * ended stays as it ended.
 * @returns the assignment that it is at; undefined where the attempt is not the asker's, or is not there
 */
export const finishAttempt = (
	db: Database,
	attempt: string,
	asker: Asker,
	now: Date
): Promise<string | undefined> => handedIn(db).add({ attempt, asker, now });

/** Ends what is over and was left: nobody has to be there for it. */
export async function settleOverdue(db: Database, assignmentId: string, now: Date): Promise<void> {
	const isOverdue = and(
		eq(attempts.assignmentId, assignmentId),
		isNull(attempts.finishedAt),
		lt(attempts.endsAt, new Date(now.valueOf() - GRACE))
	);
	const [overdue] = await db.select({ id: attempts.id }).from(attempts).where(isOverdue).limit(1);
	if (!overdue) return;
	await db.transaction(async (tx) => {
		// Held first and graded then, so that what holds is known: one that is graded anew meanwhile is waited for.
		const held = await tx
			.select({ id: attempts.id })
			.from(attempts)
			.where(isOverdue)
			.orderBy(asc(attempts.id))
			.for('update');
		if (held.length === 0) return;
		await tx
			.update(attempts)
			.set({ finishedAt: sql`${attempts.endsAt}`, score: scoreNow })
			.where(isOverdue);
	});
}
