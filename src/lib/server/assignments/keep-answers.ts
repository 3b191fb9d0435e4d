import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { GRACE } from '../../assign/phase.ts';
import { FEEDBACKS } from '../../assign/settings.ts';
import type { Confidence } from '../../record/confidence.ts';
import type { Response } from '../../quiz/question.ts';
import { isSenders, type Asker } from '../classes/membership.ts';
import type { Database } from '../database.ts';
import { Gathered, perDatabase, type Waiting } from '../gathered.ts';
import { answers, assignments, attempts, members } from '../schema.ts';

/** A graded answer on its way into the database, and who gave it. */
export interface GradedAnswer {
	readonly asker: Asker;
	readonly attempt: string;
	readonly key: string;
	readonly place: number;
	readonly response: Response;
	readonly score: number;
	readonly confidence: Confidence | null;
	/** Milliseconds. */
	readonly latency: number;
	readonly now: Date;
}

/** Of an answer to an attempt that is the asker's and runs. */
export interface Keeping {
	/** The assignment that the attempt is at. */
	readonly assignment: string;
	readonly feedback: (typeof FEEDBACKS)[number];
	/** Whether it was written now: not where it was there before, or where the answer before it has been told. */
	readonly isKept: boolean;
}

const rowSchema = z.object({
	turn: z.number(),
	assignment: z.string(),
	feedback: z.enum(FEEDBACKS),
	kept: z.boolean()
});

/** PostgreSQL's unique_violation: another answer to the same question was written in the meantime. */
const TAKEN = '23505';
/** Its deadlock_detected: two instances wait for each other, and one of them is told to try again. */
const DEADLOCK = '40P01';
/** Its class of data exceptions, such as characters that it cannot hold. */
const UNSOUND = '22';
/** How often two answers to one question from two instances, at the very same time, are put in turn. */
const TRIES = 5;
/** A statement takes as many as are waiting, and so many at most. */
const MOST = 250;

/**
 * Keeps answers, in one statement that asks of each whose attempt it is, whether it still runs and whether the answer was
 * here before, so that nothing of it is different by the time that it is written. No two of them may be to one question
 * of one attempt.
 * @returns in their order; undefined for one whose attempt is not the asker's, or is over
 */
async function keepTogether(db: Database, graded: readonly GradedAnswer[]): Promise<(Keeping | undefined)[]> {
	const sent = graded.map(({ asker, now, ...answer }, turn) => ({
		...answer,
		turn,
		user: asker.user ?? null,
		device: asker.device ?? null,
		answered_at: now.toISOString(),
		latest_end: new Date(now.valueOf() - GRACE).toISOString()
	}));
	const { rows } = await db.execute(sql`
		with sent as (
			select * from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as sent (
				turn int, attempt text, key text, place int, response jsonb, score float8, confidence text, latency int,
				"user" text, device text, answered_at timestamptz, latest_end timestamptz
			)
		), target as (
			select sent.*, assignment.id as assignment, assignment.settings ->> 'feedback' as feedback
			from sent
				join ${attempts} attempt on attempt.id = sent.attempt
				join ${assignments} assignment on assignment.id = attempt.assignment_id
				join ${members} owner on owner.id = attempt.member_id
			where attempt.finished_at is null
				and (attempt.ends_at is null or attempt.ends_at >= sent.latest_end)
				and ${isSenders}
			-- The end of an attempt waits for this, or this for the end; in one order, so that neither waits for the other.
			order by attempt.id
			for key share of attempt
		), kept as (
			insert into ${answers} (attempt_id, key, place, revision, response, score, confidence, latency, answered_at)
			select attempt, key, place,
				(select count(*)::int from ${answers} a where a.attempt_id = target.attempt and a.place = target.place),
				response, score, confidence, latency, answered_at
			from target
			where feedback <> 'at-once'
				or not exists (select 1 from ${answers} a where a.attempt_id = target.attempt and a.place = target.place)
			on conflict (attempt_id, key) do nothing
			returning attempt_id, key
		)
		select target.turn, target.assignment, target.feedback, kept.key is not null as kept
		from target left join kept on kept.attempt_id = target.attempt and kept.key = target.key`);
	const found = new Map(
		z
			.array(rowSchema)
			.parse(rows)
			.map((row) => [row.turn, row])
	);
	return graded.map((_, turn) => {
		const row = found.get(turn);
		return row && { assignment: row.assignment, feedback: row.feedback, isKept: row.kept };
	});
}

/** Puts a batch into the database: together where that can be done, one by one where one of them cannot be kept. */
async function keepBatch(
	db: Database,
	batch: readonly Waiting<GradedAnswer, Keeping | undefined>[]
): Promise<void> {
	for (let turn = 1; ; turn++)
		try {
			const keepings = await keepTogether(
				db,
				batch.map(({ item }) => item)
			);
			batch.forEach(({ resolve }, place) => resolve(keepings[place]));
			return;
		} catch (error) {
			const state = stateOf(error);
			if (turn < TRIES && (state === TAKEN || state === DEADLOCK)) continue;
			// That one cannot be kept is no reason to lose the others.
			if (batch.length > 1 && (state === TAKEN || state.startsWith(UNSOUND))) {
				for (const each of batch) await keepBatch(db, [each]).catch(each.reject);
				return;
			}
			throw error;
		}
}

const queueOf = perDatabase(
	(db) =>
		new Gathered<GradedAnswer, Keeping | undefined>({
			most: MOST,
			keyOf: ({ attempt, place }) => `${attempt} ${place}`,
			work: (batch) => keepBatch(db, batch)
		})
);

/**
 * Keeps a graded answer, together with those that come at the same time.
 * @returns undefined where the attempt is not the asker's, or is over
 */
export const keepAnswer = (db: Database, answer: GradedAnswer): Promise<Keeping | undefined> =>
	queueOf(db).add(answer);

function stateOf(error: unknown): string {
	const cause = error instanceof Error ? error.cause : undefined;
	return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
