import { and, asc, eq, or, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { readResponse } from '../../assign/asked.ts';
import { gradeAnswer } from '../../assign/marking.ts';
import { FEEDBACKS, type Feedback } from '../../assign/settings.ts';
import { CONFIDENCES, type Confidence } from '../../record/confidence.ts';
import { responseSchema } from '../../record/event.ts';
import type { Response } from '../../quiz/question.ts';
import type { Asker } from '../classes/membership.ts';
import type { Database } from '../database.ts';
import { attemptForm } from './attempt-form.ts';
import { keepAnswer } from './keep-answers.ts';
import { answers, assignments, attempts, memberDevices, members } from '../schema.ts';

/** PostgreSQL holds no NUL and no half of a pair; nobody types either. */
function isStorable(response: Response): boolean {
	return !('text' in response) || !/[\0\p{Surrogate}]/u.test(response.text);
}

/** An answer as a learner's browser sends it, once or several times. */
export const sentAnswerSchema = z.object({
	/** Made by the browser for this answer: what comes twice counts once. */
	key: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
	/** Of the question in the form, from 0. */
	place: z.number().int().min(0).max(1000),
	/** In the names in which the question was asked. */
	response: responseSchema.refine(isStorable),
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

/** Grades an answer and keeps it, where it may still be given. */
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
	const keeping = await keepAnswer(db, { asker, attempt, key, ...answer, latency, now });
	if (keeping?.isKept)
		return { kind: 'saved', feedback: keeping.feedback, answer, changed: keeping.assignment };
	return whyNot(db, own, attempt, sent, keeping?.feedback);
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
