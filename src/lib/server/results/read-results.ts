import { asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { countedAttempt, percentOfAttempt } from '../../assign/attempt-score.ts';
import type { Question } from '../../quiz/question.ts';
import type { ResultLearner } from '../../results/gradebook.ts';
import { groupBy } from '../../results/group-by.ts';
import type { ClassSittings, SatQuestion } from '../../results/sitting.ts';
import { responseSchema } from '../../record/event.ts';
import { settleOverdue, type Assigned } from '../assignments/attempts.ts';
import { rulingsOf } from '../assignments/regrade.ts';
import type { Database } from '../database.ts';
import { answers, attempts, members } from '../schema.ts';

/** What a class did with a quiz. */
export interface QuizResults extends ClassSittings {
	/** Every member of the class, by name, whether they have begun or not. */
	readonly learners: readonly ResultLearner[];
}

/**
 * The attempts that count, of everybody who has handed one in. It takes five questions to the database however large
 * the class is, and of the forms, which hold most of the bytes, only as many as it takes to see each question once.
 */
export async function readResults(db: Database, assignment: Assigned, now: Date): Promise<QuizResults> {
	await settleOverdue(db, assignment.id, now);
	const people = await db
		.select({ id: members.id, name: members.name })
		.from(members)
		.where(eq(members.classId, assignment.classId))
		.orderBy(asc(members.nameKey));
	const heads = await db
		.select({
			id: attempts.id,
			memberId: attempts.memberId,
			number: attempts.number,
			finishedAt: attempts.finishedAt,
			score: attempts.score,
			questions: attempts.questions,
			// Of the form the ids alone: two thousand whole forms would be fifty megabytes.
			asked: sql<unknown>`jsonb_path_query_array(${attempts.form}, '$.items[*].question.id')`
		})
		.from(attempts)
		.where(eq(attempts.assignmentId, assignment.id));
	const ofMember = groupBy(heads, ({ memberId }) => memberId);
	const counted = new Map(
		people.flatMap(({ id }) => {
			const finished = (ofMember.get(id) ?? []).flatMap(({ score, finishedAt, ...head }) =>
				score === null || finishedAt === null ? [] : [{ ...head, score, finishedAt }]
			);
			const attempt = countedAttempt(finished, assignment.settings.counts);
			return attempt ? [[id, { ...attempt, asked: idsSchema.parse(attempt.asked) }] as const] : [];
		})
	);
	const given = await answersOf(db, assignment.id);
	// What counts for nobody is no part of the quiz any more.
	const rulings = await rulingsOf(db, assignment.id);
	return {
		learners: people.map(({ id, name }): ResultLearner => {
			const attempt = counted.get(id);
			return {
				id,
				name,
				attempts: ofMember.get(id)?.length ?? 0,
				counted: attempt && {
					percent: percentOfAttempt(attempt),
					points: attempt.score,
					questions: attempt.questions,
					finishedAt: attempt.finishedAt.valueOf()
				}
			};
		}),
		questions: await questionsOf(db, [...counted.values()]),
		sittings: [...counted].map(([learner, { id, asked }]) => ({
			learner,
			asked: asked.flatMap((question, place): SatQuestion[] => {
				if (rulings[question] === 'struck') return [];
				const answer = given.get(id)?.get(place);
				return [
					{
						question,
						score: answer?.score ?? 0,
						response: answer?.response,
						latency: answer?.latency
					}
				];
			})
		}))
	};
}

const idsSchema = z.array(z.string());

/** As the statement below puts them together. */
const answersSchema = z.array(z.tuple([z.number(), z.number(), z.number(), responseSchema]));

type GivenAnswer = Pick<SatQuestion, 'score' | 'response'> & { readonly latency: number };

/**
 * The last answers to each question, by attempt and place. A row an attempt, since thousands of rows take longer; of
 * several answers to a question the last comes last, and stays.
 */
async function answersOf(db: Database, assignmentId: string): Promise<Map<string, Map<number, GivenAnswer>>> {
	const { rows } = await db.execute<{ attempt: string; given: unknown }>(sql`
		select a.attempt_id as attempt,
			json_agg(json_build_array(a.place, a.score, a.latency, a.response) order by a.revision) as given
		from ${answers} a join ${attempts} on ${attempts.id} = a.attempt_id
		where ${attempts.assignmentId} = ${assignmentId} and ${attempts.finishedAt} is not null
		group by a.attempt_id`);
	return new Map(
		rows.map(({ attempt, given }) => [
			attempt,
			new Map(
				answersSchema
					.parse(given)
					.map(([place, score, latency, response]) => [place, { score, latency, response }])
			)
		])
	);
}

/** Each question as it was asked, in the order in which it comes up first, from as few forms as hold them all. */
async function questionsOf(
	db: Database,
	counted: readonly { readonly id: string; readonly asked: readonly string[] }[]
): Promise<Map<string, Question>> {
	const seen = new Set<string>();
	const needed = counted.filter(({ asked }) => {
		const isNew = asked.some((question) => !seen.has(question));
		for (const question of asked) seen.add(question);
		return isNew;
	});
	const forms = await db
		.select({ id: attempts.id, form: attempts.form })
		.from(attempts)
		.where(
			inArray(
				attempts.id,
				needed.map(({ id }) => id)
			)
		);
	const found = new Map(
		forms.flatMap(({ form }) => form.items.map(({ question }) => [question.id, question] as const))
	);
	return new Map(
		[...seen].flatMap((id) => {
			const question = found.get(id);
			return question ? [[id, question] as const] : [];
		})
	);
}
