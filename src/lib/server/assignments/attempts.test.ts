import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadBundledCourse } from '../../../../tests/support/arbitrary-course.ts';
import { after, openClass, START } from '../../../../tests/support/class-world.ts';
import { databases } from '../../../../tests/support/databases.ts';
import { rightResponse, wrongResponse } from '../../../../tests/support/learner.ts';
import { tellResponse } from '../../assign/asked.ts';
import { GRACE } from '../../assign/phase.ts';
import type { Response } from '../../quiz/question.ts';
import { publishCourses } from '../courses.ts';
import type { OpenDatabase } from '../database.ts';
import { answers, classes, courses, courseRevisions, members } from '../schema.ts';
import { answersOf, takeAnswer } from './answers.ts';
import { changeAssignment, listAssignments } from './assignments.ts';
import {
	attemptsOfMember,
	findAttempt,
	finishAttempt,
	settleOverdue,
	startAttempt,
	type Assigned
} from './attempts.ts';
import { viewAttempts } from './view-attempts.ts';

const { course } = await loadBundledCourse('crocodilians');
let serial = 0;
const newKey = () => `key-of-a-test-${String(serial++).padStart(8, '0')}`;

describe.each(databases)('attempts on $name', ({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	});
	afterAll(() => database.close());
	beforeEach(async () => {
		await database.db.delete(classes);
		await database.db.delete(courses);
		await database.db.delete(courseRevisions);
	});

	async function world(...assigned: Parameters<Awaited<ReturnType<typeof openClass>>['assign']>) {
		const { db } = database;
		const room = await openClass(db, course);
		const assignment = await room.assign(...assigned);
		const [ada, ben] = [await room.join('Ada'), await room.join('Ben')];
		return { db, room, assignment, ada, ben };
	}
	async function begin(assignment: Assigned, member: string, now = START) {
		const outcome = await startAttempt(database.db, assignment, member, now);
		if (outcome.kind !== 'running') throw new Error(outcome.kind);
		const attempt = await findAttempt(database.db, outcome.attempt, member);
		if (!attempt) throw new Error('no attempt');
		const at = (place: number) => {
			const item = attempt.form.items[place];
			if (!item) throw new Error(`no question ${place}`);
			return item;
		};
		return {
			...attempt,
			right: (place: number) => tellResponse(at(place), rightResponse(at(place).question)),
			wrong: (place: number) => tellResponse(at(place), wrongResponse(at(place).question))
		};
	}
	const sent = (place: number, response: Response, key = newKey()) => ({
		key,
		place,
		response,
		latency: 900
	});

	test('are begun once, however many devices ask at once', async () => {
		const { db, assignment, ada } = await world();
		const outcomes = await Promise.all([1, 2, 3, 4].map(() => startAttempt(db, assignment, ada.id, START)));
		expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
		expect(await attemptsOfMember(db, assignment.id, ada.id, START)).toHaveLength(1);
	});

	test('begin while the assignment is open, and as often as is allowed', async () => {
		const { db, assignment, ada } = await world({ attempts: 1 }, { opensAt: after(10), closesAt: after(20) });
		const start = (minutes: number) => startAttempt(db, assignment, ada.id, after(minutes));
		expect(await start(9)).toEqual({ kind: 'not-open' });
		const first = await start(10);
		expect(first.kind).toBe('running');
		if (first.kind === 'running') await finishAttempt(db, first.attempt, ada.asker, after(11));
		expect(await start(12)).toEqual({ kind: 'no-attempt-left' });
		expect(await start(20)).toEqual({ kind: 'not-open' });
	});

	test('a draft is begun by nobody', async () => {
		const { db, assignment, ada } = await world();
		await changeAssignment(db, assignment, { publishedAt: null }, START);
		expect(await startAttempt(db, assignment, ada.id, START)).toEqual({ kind: 'not-open' });
	});

	test('answers are graded and kept; of several to one question the last counts', async () => {
		const { db, assignment, ada } = await world();
		const attempt = await begin(assignment, ada.id);
		const give = (place: number, response: Response) =>
			takeAnswer(db, ada.asker, attempt.id, sent(place, response), after(1));
		expect(await give(0, attempt.wrong(0))).toMatchObject({ kind: 'saved', answer: { score: 0 } });
		expect(await give(0, attempt.right(0))).toMatchObject({ kind: 'saved', answer: { score: 1 } });
		expect(await give(2, attempt.right(2))).toMatchObject({ kind: 'saved', answer: { score: 1 } });
		expect((await answersOf(db, attempt.id)).map(({ place, score }) => [place, score])).toEqual([
			[0, 1],
			[2, 1]
		]);
		await finishAttempt(db, attempt.id, ada.asker, after(5));
		const [head] = await attemptsOfMember(db, assignment.id, ada.id, after(6));
		expect(head).toMatchObject({ score: 2, questions: 8, finishedAt: after(5) });
		expect(await db.select().from(answers)).toHaveLength(3);
	});

	test('an answer that is sent again and again counts once', async () => {
		const { db, assignment, ada } = await world();
		const attempt = await begin(assignment, ada.id);
		const answer = sent(0, attempt.right(0));
		const outcomes = await Promise.all(
			[1, 2, 3, 4, 5].map(() => takeAnswer(db, ada.asker, attempt.id, answer, after(1)))
		);
		for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: 'saved', answer: { score: 1 } });
		expect(await db.select().from(answers)).toHaveLength(1);
		// After the end too: it was saved, and is told so.
		await finishAttempt(db, attempt.id, ada.asker, after(2));
		expect(await takeAnswer(db, ada.asker, attempt.id, answer, after(3))).toMatchObject({ kind: 'saved' });
		expect(await takeAnswer(db, ada.asker, attempt.id, sent(1, attempt.right(1)), after(3))).toEqual({
			kind: 'over'
		});
	});

	test('answers to one question from several devices at once come in turn', async () => {
		const { db, assignment, ada } = await world();
		const attempt = await begin(assignment, ada.id);
		const outcomes = await Promise.all(
			[1, 2, 3, 4].map(() => takeAnswer(db, ada.asker, attempt.id, sent(0, attempt.right(0)), after(1)))
		);
		expect(outcomes.every(({ kind }) => kind === 'saved')).toBe(true);
		const kept = await db.select().from(answers);
		expect(kept.map(({ revision }) => revision).toSorted()).toEqual([0, 1, 2, 3]);
	});

	test('where answers are told at once, the first is final', async () => {
		const { db, assignment, ada } = await world({ feedback: 'at-once' });
		const attempt = await begin(assignment, ada.id);
		const give = (response: Response) => takeAnswer(db, ada.asker, attempt.id, sent(0, response), after(1));
		expect(await give(attempt.wrong(0))).toMatchObject({ kind: 'saved', feedback: 'at-once' });
		expect(await give(attempt.right(0))).toMatchObject({ kind: 'answered-already', answer: { score: 0 } });
		expect(await answersOf(db, attempt.id)).toMatchObject([{ score: 0 }]);
	});

	test('are answered by whom they belong to, and by nobody else', async () => {
		const { db, assignment, ada, ben } = await world();
		const attempt = await begin(assignment, ada.id);
		const answer = sent(0, attempt.right(0));
		for (const asker of [ben.asker, {}, { user: 'nobody' }, { device: ada.id }])
			expect(await takeAnswer(db, asker, attempt.id, answer, after(1))).toEqual({ kind: 'unknown' });
		expect(await takeAnswer(db, ada.asker, 'no-such-attempt', answer, after(1))).toEqual({ kind: 'unknown' });
		// Nor does what is no answer tell a stranger that there is such a question.
		expect(
			await takeAnswer(db, ben.asker, attempt.id, sent(0, { format: 'choice', option: 'o99' }), after(1))
		).toEqual({ kind: 'unknown' });
		expect(await findAttempt(db, attempt.id, ben.id)).toBeUndefined();
		for (const asker of [ben.asker, {}, { user: 'nobody' }, { device: ada.id }])
			expect(await finishAttempt(db, attempt.id, asker, after(1))).toBeUndefined();
		expect(await attemptsOfMember(db, assignment.id, ada.id, after(1))).toMatchObject([{ finishedAt: null }]);
		expect(await db.select().from(answers)).toHaveLength(0);
	});

	test('what is no answer to the question is refused', async () => {
		const { db, assignment, ada } = await world();
		const attempt = await begin(assignment, ada.id);
		const give = (place: number, response: Response) =>
			takeAnswer(db, ada.asker, attempt.id, sent(place, response), after(1));
		expect(await give(8, attempt.right(0))).toEqual({ kind: 'unsound' });
		expect(await give(0, { format: 'choice', option: 'o99' })).toEqual({ kind: 'unsound' });
		expect(await db.select().from(answers)).toHaveLength(0);
	});

	test('the time runs on the server, with a grace for what was under way', async () => {
		const { db, assignment, ada } = await world({ timeLimit: 10 });
		const attempt = await begin(assignment, ada.id);
		expect(attempt.endsAt).toEqual(after(10));
		const give = (place: number, milliseconds: number) =>
			takeAnswer(
				db,
				ada.asker,
				attempt.id,
				sent(place, attempt.right(place)),
				new Date(after(10).valueOf() + milliseconds)
			);
		expect((await give(0, -1)).kind).toBe('saved');
		expect((await give(1, GRACE)).kind).toBe('saved');
		expect((await give(2, GRACE + 1)).kind).toBe('over');
		// Nobody has handed it in: it ends with what it has, when it was to end.
		const [head] = await attemptsOfMember(db, assignment.id, ada.id, after(30));
		expect(head).toMatchObject({ finishedAt: after(10), score: 2 });
		await finishAttempt(db, attempt.id, ada.asker, after(40));
		expect((await attemptsOfMember(db, assignment.id, ada.id, after(41)))[0]?.finishedAt).toEqual(after(10));
	});

	test('the closing ends what is under way, and one that is settled stays as it is', async () => {
		const { db, assignment, ada } = await world({ timeLimit: 60 }, { closesAt: after(20) });
		const attempt = await begin(assignment, ada.id, after(5));
		expect(attempt.endsAt).toEqual(after(20));
		await settleOverdue(db, assignment.id, after(20));
		expect(await attemptsOfMember(db, assignment.id, ada.id, after(20))).toMatchObject([
			{ finishedAt: null }
		]);
		await settleOverdue(db, assignment.id, after(21));
		await settleOverdue(db, assignment.id, after(90));
		expect(await attemptsOfMember(db, assignment.id, ada.id, after(91))).toMatchObject([
			{ finishedAt: after(20), score: 0 }
		]);
	});

	test('keep their questions and keys, whatever becomes of course and assignment', async () => {
		const { db, assignment, ada } = await world({ timeLimit: null });
		const attempt = await begin(assignment, ada.id);
		await publishCourses(
			db,
			[{ ...course, title: 'Edited', dimensions: course.dimensions.slice(0, 1) }],
			after(1)
		);
		await changeAssignment(
			db,
			assignment,
			{ settings: { ...assignment.settings, count: 1 }, seed: 1 },
			after(1)
		);
		const again = await startAttempt(db, assignment, ada.id, after(2));
		expect(again).toEqual({ kind: 'running', attempt: attempt.id });
		expect((await findAttempt(db, attempt.id, ada.id))?.form).toEqual(attempt.form);
		const outcome = await takeAnswer(db, ada.asker, attempt.id, sent(7, attempt.right(7)), after(3));
		expect(outcome).toMatchObject({ kind: 'saved', answer: { score: 1 } });
	});

	test('an answer that comes as the attempt is handed in counts, or is told that it does not', async () => {
		const { db, assignment, ada } = await world({ attempts: null });
		for (let turn = 0; turn < 10; turn++) {
			const attempt = await begin(assignment, ada.id, after(turn));
			const [outcome] = await Promise.all([
				takeAnswer(db, ada.asker, attempt.id, sent(0, attempt.right(0)), after(turn)),
				finishAttempt(db, attempt.id, ada.asker, after(turn))
			]);
			const head = (await attemptsOfMember(db, assignment.id, ada.id, after(turn))).at(-1);
			expect(head?.score).toBe(outcome.kind === 'saved' ? 1 : 0);
		}
	});

	test('the clock jumps back and forth: every answer that was kept is there, the last one of each question counts', async () => {
		const { db, assignment, ada } = await world({ timeLimit: 30 });
		const attempt = await begin(assignment, ada.id);
		for (const [place, minutes, isRight] of [
			[0, 5, false],
			[1, -600, true],
			[0, -300, true],
			[2, 29, true],
			[3, -1, false]
		] as const) {
			const answer = sent(place, isRight ? attempt.right(place) : attempt.wrong(place));
			expect(await takeAnswer(db, ada.asker, attempt.id, answer, after(minutes))).toMatchObject({
				kind: 'saved',
				changed: assignment.id
			});
		}
		expect((await answersOf(db, attempt.id)).map(({ place, score }) => [place, score])).toEqual([
			[0, 1],
			[1, 1],
			[2, 1],
			[3, 0]
		]);
		await finishAttempt(db, attempt.id, ada.asker, after(-60));
		// Handed in no earlier than begun, so that no report tells of a time below 0.
		expect(await attemptsOfMember(db, assignment.id, ada.id, after(6))).toMatchObject([
			{ startedAt: START, finishedAt: START, score: 3 }
		]);
	});

	test('tell their learner no score before it may be told', async () => {
		const { db, assignment, ada } = await world(
			{ feedback: 'after-closing', attempts: 1 },
			{ closesAt: after(60) }
		);
		const attempt = await begin(assignment, ada.id);
		await takeAnswer(db, ada.asker, attempt.id, sent(0, attempt.right(0)), after(1));
		await finishAttempt(db, attempt.id, ada.asker, after(2));
		const heads = await attemptsOfMember(db, assignment.id, ada.id, after(3));
		const before = viewAttempts(assignment, heads, after(59));
		expect(before).toMatchObject({
			attempts: [{ state: { kind: 'finished' } }],
			counted: undefined,
			attemptsLeft: 0
		});
		expect(JSON.stringify(before)).not.toMatch(/percent|score|isPassed/);
		const told = viewAttempts(assignment, heads, after(60));
		expect(told.counted?.state).toMatchObject({ kind: 'told', percent: 12, isPassed: false });
	});

	test('a class’s list counts who has begun and who has finished, each learner once', async () => {
		const { db, room, assignment, ada, ben } = await world({ attempts: null });
		for (const minute of [0, 1]) {
			const attempt = await begin(assignment, ada.id, after(minute));
			await finishAttempt(db, attempt.id, ada.asker, after(minute));
		}
		await begin(assignment, ben.id);
		expect(await listAssignments(db, room.classId)).toMatchObject([
			{ id: assignment.id, begun: 2, finished: 1 }
		]);
	});

	test('go with the learner who is removed', async () => {
		const { db, assignment, ada } = await world();
		const attempt = await begin(assignment, ada.id);
		await takeAnswer(db, ada.asker, attempt.id, sent(0, attempt.right(0)), after(1));
		await db.delete(members).where(eq(members.id, ada.id));
		expect(await db.select().from(answers)).toHaveLength(0);
		expect(await takeAnswer(db, ada.asker, attempt.id, sent(1, attempt.right(1)), after(2))).toEqual({
			kind: 'unknown'
		});
	});
});
