import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadBundledCourse } from '../../../../tests/support/arbitrary-course.ts';
import { person } from '../../../../tests/support/class-people.ts';
import { after, openClass, START, type Learner } from '../../../../tests/support/class-world.ts';
import { databases } from '../../../../tests/support/databases.ts';
import { rightResponse, wrongResponse } from '../../../../tests/support/learner.ts';
import { tellResponse } from '../../assign/asked.ts';
import { DECISIONS, type Decision } from '../../assign/ruling.ts';
import type { OpenDatabase } from '../database.ts';
import {
	answers,
	attempts,
	classes,
	classTrainers,
	courses,
	courseRevisions,
	regradedAttempts,
	regrades,
	users
} from '../schema.ts';
import { takeAnswer } from './answers.ts';
import { attemptsOfMember, findAttempt, finishAttempt, startAttempt, type Assigned } from './attempts.ts';
import { dueFor } from './due.ts';
import { membershipsOf } from '../classes/membership.ts';
import { copyAssignment } from './copy-assignment.ts';
import { previewRegrade, regrade, rulingsOf } from './regrade.ts';
import { listAsked, listRegradedAttempts, listRegrades, regradesOfAttempt } from './regrade-trail.ts';
import { listStandings } from './standings.ts';
import { viewAttempts } from './view-attempts.ts';

const { course } = await loadBundledCourse('crocodilians');
let serial = 0;

describe.each(databases)('grading anew on $name', ({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	});
	afterAll(() => database.close());
	beforeEach(async () => {
		for (const table of [classes, courses, courseRevisions, users]) await database.db.delete(table);
	});

	/** A quiz of four questions, the same in the same order for all, passed from 70 percent. */
	async function world(...[change, plan]: Parameters<Awaited<ReturnType<typeof openClass>>['assign']>) {
		const { db } = database;
		await person(db, 'Tina', 'trainer');
		const room = await openClass(db, course);
		const assignment = await room.assign({ count: 4, form: 'same', shuffle: false, ...change }, plan);
		return { db, room, assignment };
	}

	/** Begins, and answers each question right, wrong, or not at all. */
	async function answer(assignment: Assigned, learner: Learner, right: readonly (boolean | undefined)[]) {
		const { db } = database;
		const started = await startAttempt(db, assignment, learner.id, START);
		if (started.kind !== 'running') throw new Error(started.kind);
		const attempt = await findAttempt(db, started.attempt, learner.id);
		if (!attempt) throw new Error('no attempt');
		for (const [place, isRight] of right.entries()) {
			const item = attempt.form.items[place];
			if (!item || isRight === undefined) continue;
			const response = tellResponse(item, (isRight ? rightResponse : wrongResponse)(item.question));
			const key = `key-of-a-test-${String(serial++).padStart(8, '0')}`;
			await takeAnswer(db, learner.asker, attempt.id, { key, place, response, latency: 9 }, after(1));
		}
		return { id: attempt.id, questions: attempt.form.items.map(({ question }) => question.id) };
	}
	async function take(assignment: Assigned, learner: Learner, right: readonly (boolean | undefined)[]) {
		const attempt = await answer(assignment, learner, right);
		await finishAttempt(database.db, attempt.id, learner.asker, after(5));
		return attempt;
	}
	const decide = (assignment: Assigned, question: string, decision: Decision, at = after(10)) =>
		regrade(database.db, assignment, { question, decision, reason: 'Two are right', by: 'Tina' }, at);
	const grades = () =>
		database.db
			.select({ id: attempts.id, score: attempts.score, questions: attempts.questions })
			.from(attempts)
			.orderBy(attempts.id);

	test('a question that is struck counts for nobody, and everybody’s results agree', async () => {
		const { db, room, assignment } = await world();
		const [ada, ben] = [await room.join('Ada'), await room.join('Ben')];
		// 2 of 4 each; without the second question Ada has 2 of 3, Ben 1 of 3.
		const { id, questions } = await take(assignment, ada, [true, false, true, false]);
		await take(assignment, ben, [true, true, false, undefined]);
		const [, second = ''] = questions;
		expect(await previewRegrade(db, assignment, second, 'struck', after(9))).toMatchObject({
			asked: 2,
			running: 0,
			raised: 1,
			lowered: 1
		});
		expect(await grades()).toMatchObject([{ questions: 4 }, { questions: 4 }]);
		expect(await decide(assignment, second, 'struck')).toBe('done');
		const heads = await attemptsOfMember(db, assignment.id, ada.id, after(11));
		expect(heads).toMatchObject([{ score: 2, questions: 3 }]);
		expect(viewAttempts(assignment, heads, after(11)).counted?.state).toMatchObject({ percent: 66 });
		const [due] = await dueFor(db, await membershipsOf(db, ada.asker), after(11));
		expect(due?.standing?.counted?.state).toMatchObject({ percent: 66 });
		const { standings } = await listStandings(db, assignment, 1, after(11));
		expect(standings).toMatchObject([
			{ name: 'Ada', percent: 66 },
			{ name: 'Ben', percent: 33 }
		]);
		expect(await regradesOfAttempt(db, id)).toMatchObject([
			{
				question: second,
				decision: 'struck',
				reason: 'Two are right',
				before: { score: 2, questions: 4 },
				after: { score: 2, questions: 3 }
			}
		]);
	});

	test('a trainer sees beforehand whose pass turns, in whichever attempt counts then', async () => {
		const { db, room, assignment } = await world({ passMark: 60, attempts: 2 });
		const [ada, ben] = [await room.join('Ada'), await room.join('Ben')];
		const { questions } = await take(assignment, ada, [true, false, true, false]);
		await take(assignment, ben, [true, true, true, false]);
		const [first = '', second = ''] = questions;
		expect(await previewRegrade(db, assignment, second, 'struck', after(9))).toMatchObject({
			toPassed: [{ memberId: ada.id, before: 50, after: 66 }],
			toFailed: []
		});
		expect(await decide(assignment, second, 'struck')).toBe('done');
		expect(await previewRegrade(db, assignment, second, 'counted', after(9))).toMatchObject({
			toPassed: [],
			toFailed: [{ memberId: ada.id, before: 66, after: 50 }]
		});
		expect(await previewRegrade(db, assignment, first, 'struck', after(9))).toMatchObject({
			toFailed: [
				{ memberId: ada.id, before: 66, after: 50 },
				{ memberId: ben.id, before: 66, after: 50 }
			]
		});
	});

	test('everybody can be given the point, whatever they answered, or nothing', async () => {
		const { room, assignment } = await world();
		const [ada, ben] = [await room.join('Ada'), await room.join('Ben')];
		const { questions } = await take(assignment, ada, [true, false, false, false]);
		await take(assignment, ben, [undefined, undefined, true, undefined]);
		expect(await decide(assignment, questions[1] ?? '', 'credited')).toBe('done');
		for (const grade of await grades()) expect(grade).toMatchObject({ score: 2, questions: 4 });
		// From one ruling to another in one step.
		expect(await decide(assignment, questions[1] ?? '', 'struck')).toBe('done');
		for (const grade of await grades()) expect(grade).toMatchObject({ score: 1, questions: 3 });
	});

	test('an attempt that runs goes on, and is graded by what holds when it ends, however it ends', async () => {
		const { db, room, assignment } = await world({ timeLimit: 30 });
		const [ada, ben] = [await room.join('Ada'), await room.join('Ben')];
		const one = await answer(assignment, ada, [true, true, true, undefined]);
		await answer(assignment, ben, [true, true, undefined, undefined]);
		expect(await previewRegrade(db, assignment, one.questions[0] ?? '', 'struck', after(2))).toMatchObject({
			asked: 2,
			running: 2,
			raised: 0,
			lowered: 0
		});
		expect(await decide(assignment, one.questions[0] ?? '', 'struck', after(2))).toBe('done');
		expect(await regradesOfAttempt(db, one.id)).toMatchObject([
			{ before: { score: null, questions: 4 }, after: { score: null, questions: 3 } }
		]);
		await finishAttempt(db, one.id, ada.asker, after(3));
		expect(await attemptsOfMember(db, assignment.id, ada.id, after(3))).toMatchObject([
			{ score: 2, questions: 3 }
		]);
		// Left, and ended by the clock.
		expect(await attemptsOfMember(db, assignment.id, ben.id, after(31))).toMatchObject([
			{ score: 1, questions: 3, finishedAt: after(30) }
		]);
	});

	test('an attempt that begins later does not ask what was struck', async () => {
		const { room, assignment } = await world();
		const [ada, ben] = [await room.join('Ada'), await room.join('Ben')];
		const { questions } = await take(assignment, ada, [true]);
		await decide(assignment, questions[2] ?? '', 'struck');
		const later = await take(assignment, ben, [true, true, true]);
		expect(later.questions).toEqual(questions.filter((_, place) => place !== 2));
		await decide(assignment, questions[2] ?? '', 'counted');
		const mine = (await grades()).find(({ id }) => id === later.id);
		expect(mine).toMatchObject({ score: 3, questions: 3 });
	});

	test('what holds already, is asked of nobody, or would leave nothing is refused, and nothing changes', async () => {
		const { db, room, assignment } = await world({ count: 1 });
		const ada = await room.join('Ada');
		const { questions } = await take(assignment, ada, [true]);
		const before = await grades();
		expect(await decide(assignment, questions[0] ?? '', 'counted')).toBe('already-so');
		expect(await decide(assignment, 'no-such-question', 'struck')).toBe('question-not-asked');
		expect(await decide(assignment, questions[0] ?? '', 'struck')).toBe('regrade-leaves-nothing');
		expect(await decide({ ...assignment, classId: 'another' }, questions[0] ?? '', 'credited')).toBe(
			'assignment-gone'
		);
		expect(await grades()).toEqual(before);
		expect(await db.select().from(regrades)).toEqual([]);
		expect(await rulingsOf(db, assignment.id)).toEqual({});
	});

	test('of several trainers at once each decision is noted, once', async () => {
		const { db, room, assignment } = await world();
		const ada = await room.join('Ada');
		const { questions } = await take(assignment, ada, [true, true, true, false]);
		const [first = '', second = ''] = questions;
		const outcomes = await Promise.all([
			decide(assignment, first, 'struck'),
			decide(assignment, first, 'struck'),
			decide(assignment, second, 'credited')
		]);
		expect(outcomes.toSorted()).toEqual(['already-so', 'done', 'done']);
		expect(await grades()).toMatchObject([{ score: 2, questions: 3 }]);
		expect(await listRegrades(db, assignment.id)).toHaveLength(2);
	});

	test('an attempt that is handed in as it is graded anew is graded by what holds', async () => {
		const { room, assignment } = await world({ attempts: null });
		const ada = await room.join('Ada');
		const { questions } = await take(assignment, ada, [true, true, true, true]);
		for (let turn = 0; turn < 6; turn++) {
			const { id } = await answer(assignment, ada, [true, true, true, true]);
			await Promise.all([
				finishAttempt(database.db, id, ada.asker, after(5)),
				decide(assignment, questions[0] ?? '', turn % 2 === 0 ? 'struck' : 'counted')
			]);
			for (const grade of await grades()) expect(grade.score).toBe(grade.questions);
		}
	});

	test('the trail says who decided what, when and why, and each score before and after; it goes with the class', async () => {
		const { db, room, assignment } = await world();
		const [ada, ben] = [await room.join('Ada'), await room.join('Ben')];
		const { questions } = await take(assignment, ada, [true, false, true, false]);
		await take(assignment, ben, [false, true, true, undefined]);
		const [, second = ''] = questions;
		await decide(assignment, second, 'credited', after(10));
		await decide(assignment, second, 'counted', after(20));
		expect(await listRegrades(db, assignment.id)).toMatchObject([
			{ question: second, decision: 'counted', by: 'Tina', at: after(20), attempts: 2, changed: 1 },
			{
				question: second,
				decision: 'credited',
				reason: 'Two are right',
				at: after(10),
				attempts: 2,
				changed: 1
			}
		]);
		expect(await listRegradedAttempts(db, assignment.id)).toMatchObject([
			{ member: 'Ada', number: 1, before: { score: 2, questions: 4 }, after: { score: 3, questions: 4 } },
			{ member: 'Ben', number: 1, before: { score: 2 }, after: { score: 2 } },
			{ member: 'Ada', before: { score: 3 }, after: { score: 2 } },
			{ member: 'Ben', before: { score: 2 }, after: { score: 2 } }
		]);
		expect(await listAsked(db, assignment.id)).toContainEqual({
			question: second,
			asked: 2,
			answered: 2,
			mean: 0.5
		});
		await db.delete(users);
		expect(await listRegrades(db, assignment.id)).toMatchObject([{ by: null }, { by: null }]);
		await db.delete(classes);
		for (const table of [regrades, regradedAttempts]) expect(await db.select().from(table)).toEqual([]);
	});

	test('a copy for another class begins without what was decided here', async () => {
		const { db, room, assignment } = await world();
		const ada = await room.join('Ada');
		const { questions } = await take(assignment, ada, [true]);
		await decide(assignment, questions[0] ?? '', 'struck');
		const other = await openClass(db, course);
		await db.insert(classTrainers).values({
			classId: other.classId,
			userId: 'Tina',
			addedAt: START
		});
		const copy = await copyAssignment(db, assignment, { classId: other.classId, user: 'Tina' }, after(11));
		expect(await rulingsOf(db, copy ?? '')).toEqual({});
	});

	test('whatever is decided in whatever order, taking all of it back restores every score to the bit', async () => {
		const { db, room, assignment } = await world({ form: 'own', shuffle: true, attempts: null });
		const asked = new Set<string>();
		for (const name of ['Ada', 'Ben', 'Cleo']) {
			const learner = await room.join(name);
			for (const right of [
				[true, false, undefined, true],
				[false, true, true, undefined]
			]) {
				const attempt = await answer(assignment, learner, right);
				for (const id of attempt.questions) asked.add(id);
				// As of questions that are partly right: what a sum of them is depends on its order.
				for (const place of [0, 1, 2, 3])
					await db
						.update(answers)
						.set({ score: [1 / 3, 0.1, 0.7, 2 / 7][place] })
						.where(and(eq(answers.attemptId, attempt.id), eq(answers.place, place)));
				await finishAttempt(db, attempt.id, learner.asker, after(5));
			}
		}
		const all = [...asked];
		const before = await grades();
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(all.length - 1), fc.constantFrom(...DECISIONS)), { maxLength: 6 }),
				async (decisions) => {
					for (const [index, decision] of decisions) {
						const question = all[index] ?? '';
						const first = await decide(assignment, question, decision);
						const once = await grades();
						expect(await decide(assignment, question, decision)).toBe(
							first === 'done' ? 'already-so' : first
						);
						expect(await grades()).toEqual(once);
					}
					for (const question of Object.keys(await rulingsOf(db, assignment.id)))
						expect(await decide(assignment, question, 'counted')).toBe('done');
					expect(await grades()).toEqual(before);
				}
			),
			{ numRuns: 12 }
		);
	});
});
