import { and, eq, inArray, sql } from 'drizzle-orm';
import type { LiveBoard } from '../../../assign/live/board.ts';
import { buildBoard, lastAttempts } from '../../../assign/live/build-board.ts';
import { drawQuestions } from '../../../assign/draw-attempt.ts';
import type { Database } from '../../database.ts';
import { answers, attempts, members } from '../../schema.ts';
import { findAssignment, type Assignment } from '../assignments.ts';
import { settleOverdue } from '../attempts.ts';
import { materialOf } from '../material.ts';

/** What was read of an attempt's answers, and by what one sees that there are others. */
interface Read {
	readonly sign: string;
	readonly scores: ReadonlyMap<number, number>;
}

const NONE: ReadonlyMap<number, number> = new Map();

/** Reads how far a class is with a quiz, again and again: of what has not changed since, nothing is fetched twice. */
export class BoardReader {
	readonly #db: Database;
	readonly #assignmentId: string;
	/** By attempt. */
	#read = new Map<string, Read>();
	/** Ids of an attempt's questions, which never change. */
	#forms = new Map<string, readonly string[]>();

	constructor(db: Database, assignmentId: string) {
		this.#db = db;
		this.#assignmentId = assignmentId;
	}

	/** @returns undefined where there is no such quiz any more */
	async read(now: Date): Promise<LiveBoard | undefined> {
		await settleOverdue(this.#db, this.#assignmentId, now);
		const assignment = await findAssignment(this.#db, this.#assignmentId);
		if (assignment?.settings.kind !== 'quiz') return undefined;
		const { settings } = assignment;
		const people = await this.#db
			.select({ id: members.id, name: members.name, joinedAt: members.joinedAt })
			.from(members)
			.where(eq(members.classId, assignment.classId));
		const taken = await this.#attempts();
		const last = [...lastAttempts(taken).values()];
		await this.#readAnswers(last);
		await this.#readForms(last.map(({ id }) => id));
		return buildBoard(
			{
				members: people.map(({ id, name, joinedAt }) => ({ id, name, hasJoined: joinedAt !== null })),
				attempts: taken.map((attempt) => ({
					...attempt,
					endsAt: attempt.endsAt?.valueOf() ?? null,
					finishedAt: attempt.finishedAt?.valueOf() ?? null
				})),
				formOf: (attempt) => this.#forms.get(attempt) ?? [],
				scoresOf: (attempt) => this.#read.get(attempt)?.scores ?? NONE,
				stems: await this.#stems(assignment),
				settings
			},
			now.valueOf()
		);
	}

	#attempts() {
		return this.#db
			.select({
				id: attempts.id,
				memberId: attempts.memberId,
				number: attempts.number,
				endsAt: attempts.endsAt,
				finishedAt: attempts.finishedAt,
				score: attempts.score,
				questions: attempts.questions,
				/** How many answers there are, and their scores, which may be given anew. */
				sign: sql<string>`count(${answers.key}) || ' ' || coalesce(sum(${answers.score}), 0)`
			})
			.from(attempts)
			.leftJoin(answers, eq(answers.attemptId, attempts.id))
			.where(eq(attempts.assignmentId, this.#assignmentId))
			.groupBy(attempts.id);
	}

	async #readAnswers(last: readonly { readonly id: string; readonly sign: string }[]): Promise<void> {
		const changed = last.filter(({ id, sign }) => this.#read.get(id)?.sign !== sign).map(({ id }) => id);
		const scores = new Map<string, Map<number, number>>();
		if (changed.length > 0) {
			const rows = await this.#db
				.select({ attempt: answers.attemptId, place: answers.place, score: answers.score })
				.from(answers)
				.where(inArray(answers.attemptId, changed))
				.orderBy(answers.attemptId, answers.place, answers.revision);
			// The last one to a question counts.
			for (const { attempt, place, score } of rows) {
				const own = scores.get(attempt) ?? new Map<number, number>();
				scores.set(attempt, own.set(place, score));
			}
		}
		// Only those that are still there.
		this.#read = new Map(
			last.map(({ id, sign }) => {
				const known = this.#read.get(id);
				return [id, known?.sign === sign ? known : { sign, scores: scores.get(id) ?? NONE }];
			})
		);
	}

	async #readForms(last: readonly string[]): Promise<void> {
		const missing = last.filter((id) => !this.#forms.has(id));
		const rows =
			missing.length === 0
				? []
				: await this.#db
						.select({
							id: attempts.id,
							questions: sql<string[]>`jsonb_path_query_array(${attempts.form}, '$.items[*].question.id')`
						})
						.from(attempts)
						.where(and(eq(attempts.assignmentId, this.#assignmentId), inArray(attempts.id, missing)));
		const found = new Map(rows.map(({ id, questions }) => [id, questions]));
		this.#forms = new Map(last.map((id) => [id, this.#forms.get(id) ?? found.get(id) ?? []]));
	}

	/** A form that all take is shown in its order. */
	async #stems(assignment: Assignment): Promise<ReadonlyMap<string, string>> {
		const { settings, seed } = assignment;
		const { bank } = await materialOf(this.#db, assignment);
		const form =
			settings.kind === 'quiz' && settings.form === 'same' ? drawQuestions(bank, settings, seed) : [];
		return new Map([...form, ...bank].map(({ id, stem }) => [id, stem]));
	}
}
