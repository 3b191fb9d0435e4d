import { and, asc, eq, or, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { readResponse } from '../../assign/asked.ts';
import { gradeAnswer } from '../../assign/marking.ts';
import { GRACE } from '../../assign/phase.ts';
import { FEEDBACKS, type Feedback } from '../../assign/settings.ts';
import { CONFIDENCES, type Confidence } from '../../record/confidence.ts';
import { responseSchema } from '../../record/event.ts';
import type { Response } from '../../quiz/question.ts';
import type { Asker } from '../classes/membership.ts';
import type { Database } from '../database.ts';
import { attemptForm } from './attempt-form.ts';
import { answers, assignments, attempts, memberDevices, members } from '../schema.ts';

/** An answer as a learner's browser sends it, once or several times. */
export const sentAnswerSchema = z.object({
	/** Made by the browser for this answer: what comes twice counts once. */
	key: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
	/** Of the question in the form, from 0. */
	place: z.number().int().min(0).max(1000),
	/** In the names in which the question was asked. */
	response: responseSchema,
	confidence: z.enum(CONFIDENCES).optional(),
	/** Milliseconds. */
	latency: z.number().int().min(0).max(86_400_000)
});
export type SentAnswer = z.infer<typeof sentAnswerSchema>;

/** An answer as it was kept. */
export interface KeptAnswer {
	readonly place: number;
	/** In the question's own ids. */
	readonly response: Response;
	/** 0 to 1. */
	readonly score: number;
	readonly confidence: Confidence | null;
}

export type AnswerOutcome =
	/** Kept, now or when it came before. */
	| {
			readonly kind: 'saved';
			readonly feedback: Feedback;
			readonly answer: KeptAnswer;
			/** The assignment that it changed; undefined where the answer came before. */
			readonly changed?: string;
	  }
	/** The question was answered before, and its answer told. */
	| { readonly kind: 'answered-already'; readonly answer: KeptAnswer }
	/** The attempt has ended. */
	| { readonly kind: 'over' }
	/** No answer to that question. */
	| { readonly kind: 'unsound' }
	/** No such attempt, or somebody else's. */
	| { readonly kind: 'unknown' };

/** That an attempt is the asker's, by account or by device. */
function isOwn({ user, device }: Asker): SQL {
	const ways = [
		user === undefined ? undefined : sql`owner.user_id = ${user}`,
		device === undefined
			? undefined
			: sql`exists (select 1 from ${memberDevices} d where d.member_id = owner.id and d.device = ${device})`
	].filter((way) => way !== undefined);
	return sql`exists (select 1 from ${members} owner where owner.id = attempt.member_id and (${or(...ways) ?? sql`false`}))`;
}

/** How often two answers to one question from two devices, at the very same time, are put in turn. */
const TRIES = 5;

/**
 * Grades an answer and keeps it: in one statement that asks whose attempt it is, whether it still runs and whether the
 * answer was here before, so that nothing of it is different by the time that it is written.
 */
export async function takeAnswer(
	db: Database,
	asker: Asker,
	attempt: string,
	sent: SentAnswer,
	now: Date
): Promise<AnswerOutcome> {
	const form = await attemptForm(db, attempt);
	const item = form?.items[sent.place];
	if (!form) return { kind: 'unknown' };
	const response = item && readResponse(item, sent.response);
	const own = isOwn(asker);
	// To others an attempt is not there, whatever they send.
	if (!response) return { kind: (await ownedRule(db, own, attempt)) ? 'unsound' : 'unknown' };
	const { score } = gradeAnswer(form, item, response);
	const confidence = form.askConfidence ? (sent.confidence ?? null) : null;
	const { key, place, latency } = sent;
	const answer: KeptAnswer = { place, response, score, confidence };
	for (let turn = 0; turn < TRIES; turn++) {
		try {
			const { rows } = await db.execute<{ assignment: string; feedback: string; kept: number }>(sql`
				with target as (
					select attempt.id, assignment.id as assignment, assignment.settings ->> 'feedback' as feedback
					from ${attempts} attempt join ${assignments} assignment on assignment.id = attempt.assignment_id
					where attempt.id = ${attempt} and attempt.finished_at is null
						and (attempt.ends_at is null or attempt.ends_at >= ${new Date(now.valueOf() - GRACE).toISOString()}::timestamptz)
						and ${own}
					-- The end of an attempt waits for this, or this for the end.
					for key share of attempt
				), kept as (
					insert into ${answers} (attempt_id, key, place, revision, response, score, confidence, latency, answered_at)
					select target.id, ${key}, ${place}::int,
						(select count(*)::int from ${answers} a where a.attempt_id = target.id and a.place = ${place}::int),
						${JSON.stringify(response)}::jsonb, ${score}::float8, ${confidence}, ${latency}::int, ${now.toISOString()}::timestamptz
					from target
					where target.feedback <> 'at-once'
						or not exists (select 1 from ${answers} a where a.attempt_id = target.id and a.place = ${place}::int)
					on conflict (attempt_id, key) do nothing
					returning 1
				)
				select assignment, feedback, (select count(*)::int from kept) as kept from target`);
			const [row] = rows;
			const feedback = FEEDBACKS.find((each) => each === row?.feedback);
			if (row && feedback && row.kept > 0)
				return { kind: 'saved', feedback, answer, changed: row.assignment };
			return await whyNot(db, own, attempt, sent, feedback);
		} catch (error) {
			if (turn === TRIES - 1 || !isTakenAlready(error)) throw error;
		}
	}
	return { kind: 'unknown' };
}

/** When an attempt's answers are told, where it is the asker's; undefined for everybody else. */
async function ownedRule(db: Database, own: SQL, attempt: string): Promise<string | undefined> {
	const { rows } = await db.execute<{ feedback: string }>(sql`
		select assignment.settings ->> 'feedback' as feedback
		from ${attempts} attempt join ${assignments} assignment on assignment.id = attempt.assignment_id
		where attempt.id = ${attempt} and ${own}`);
	return rows[0]?.feedback;
}

/** What kept an answer from being written. */
async function whyNot(
	db: Database,
	own: SQL,
	attempt: string,
	{ key, place }: SentAnswer,
	feedback: Feedback | undefined
): Promise<AnswerOutcome> {
	const owned = await ownedRule(db, own, attempt);
	if (!owned) return { kind: 'unknown' };
	const [before] = await db
		.select({
			place: answers.place,
			response: answers.response,
			score: answers.score,
			confidence: answers.confidence
		})
		.from(answers)
		.where(and(eq(answers.attemptId, attempt), eq(answers.key, key)));
	const rule = feedback ?? FEEDBACKS.find((each) => each === owned);
	if (before && rule) return { kind: 'saved', feedback: rule, answer: before };
	const [first] = (await answersOf(db, attempt)).filter((each) => each.place === place);
	return feedback === 'at-once' && first ? { kind: 'answered-already', answer: first } : { kind: 'over' };
}

/** PostgreSQL's unique_violation: another answer to the same question was written in the meantime. */
function isTakenAlready(error: unknown): boolean {
	const cause = error instanceof Error ? error.cause : undefined;
	return cause instanceof Error && 'code' in cause && cause.code === '23505';
}

/** The answers that count, one a question, in the order of the form. */
export async function answersOf(db: Database, attempt: string): Promise<KeptAnswer[]> {
	const rows = await db
		.select({
			place: answers.place,
			response: answers.response,
			score: answers.score,
			confidence: answers.confidence
		})
		.from(answers)
		.where(eq(answers.attemptId, attempt))
		.orderBy(asc(answers.place), asc(answers.revision));
	return [...new Map(rows.map((row) => [row.place, row])).values()];
}
