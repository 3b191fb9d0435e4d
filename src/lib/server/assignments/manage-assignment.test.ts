import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadBundledCourse } from '../../../../tests/support/arbitrary-course.ts';
import { after, openClass, quizOf, START } from '../../../../tests/support/class-world.ts';
import { databases } from '../../../../tests/support/databases.ts';
import { drawQuestions } from '../../assign/draw-attempt.ts';
import { publishCourses } from '../courses.ts';
import type { OpenDatabase } from '../database.ts';
import { classes, classTrainers, courses, courseRevisions, users } from '../schema.ts';
import { changeAssignment, countProgress, findAssignmentOf, lastTimeZone } from './assignments.ts';
import { attemptsOfMember, findAttempt, finishAttempt, startAttempt, type Assigned } from './attempts.ts';
import { copyAssignment, newerRevision, otherClasses, useNewest } from './copy-assignment.ts';
import { changePlan, closeNow, drawOthers, editQuestion, publish, withdraw } from './manage-assignment.ts';
import { materialOf } from './material.ts';
import { listStandings } from './standings.ts';

const { course } = await loadBundledCourse('crocodilians');

describe.each(databases)('what a trainer does with an assignment, on $name', ({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	});
	afterAll(() => database.close());
	beforeEach(async () => {
		for (const table of [classes, courses, courseRevisions, users]) await database.db.delete(table);
	});

	async function world(...assigned: Parameters<Awaited<ReturnType<typeof openClass>>['assign']>) {
		const { db } = database;
		const room = await openClass(db, course);
		const assignment = await room.assign(...assigned);
		const ada = await room.join('Ada');
		const now = async () => {
			const found = await findAssignmentOf(db, assignment);
			if (found?.settings.kind !== 'quiz') throw new Error('no quiz');
			return { ...found, settings: found.settings };
		};
		const foreign = { classId: (await openClass(db, course)).classId, id: assignment.id };
		return { db, room, assignment, ada, now, foreign };
	}
	async function begin(assignment: Assigned, member: string, at = START): Promise<string> {
		const outcome = await startAttempt(database.db, assignment, member, at);
		if (outcome.kind !== 'running') throw new Error(outcome.kind);
		return outcome.attempt;
	}
	async function trainer(id: string, ...classIds: string[]): Promise<string> {
		const made = { createdAt: START, updatedAt: START };
		await database.db
			.insert(users)
			.values({ id, name: id, email: `${id}@example.org`, role: 'trainer', ...made });
		for (const classId of classIds)
			await database.db.insert(classTrainers).values({ classId, userId: id, addedAt: START });
		return id;
	}

	test('by way of another class nothing is found and nothing is changed', async () => {
		const { db, assignment, foreign, now, ada } = await world({ form: 'same' });
		const before = await now();
		const { settings, timeZone, opensAt, closesAt } = assignment;
		const [first] = drawQuestions((await materialOf(db, assignment)).bank, settings, assignment.seed);
		const plan = { title: 'Mine', settings, timeZone, opensAt, closesAt };
		expect(await findAssignmentOf(db, foreign)).toBeUndefined();
		for (const outcome of [
			changePlan(db, foreign, plan, START),
			publish(db, foreign, START),
			withdraw(db, foreign, START),
			closeNow(db, foreign, START),
			editQuestion(db, foreign, 'strike', first?.id ?? '', START),
			drawOthers(db, foreign, START),
			useNewest(db, foreign, START)
		])
			expect(await outcome).toBe('assignment-gone');
		const mallory = await trainer('mallory', foreign.classId);
		const to = { classId: foreign.classId, user: mallory };
		expect(await copyAssignment(db, foreign, to, START)).toBeUndefined();
		expect(await now()).toEqual(before);
		expect((await attemptsOfMember(db, assignment.id, ada.id, START)).length).toBe(0);
	});

	test('a draft opens when it is published, and goes back while nobody has begun', async () => {
		const { db, assignment, now, ada } = await world();
		expect(await withdraw(db, assignment, START)).toBe('done');
		expect((await now()).publishedAt).toBeNull();
		expect(await publish(db, assignment, after(30))).toBe('done');
		expect(await now()).toMatchObject({ publishedAt: after(30), opensAt: after(30) });
		await begin(await now(), ada.id, after(31));
		expect(await withdraw(db, assignment, after(32))).toBe('already-begun');
		expect((await now()).publishedAt).toEqual(after(30));
	});

	test('what has closed by now is not published', async () => {
		const { db, assignment, now } = await world({}, { closesAt: after(60) });
		await withdraw(db, assignment, START);
		expect(await publish(db, assignment, after(60))).toBe('closes-past');
		expect((await now()).publishedAt).toBeNull();
	});

	test('what is unfair to those who have begun is refused, what holds for all is not', async () => {
		const { db, assignment, now, ada } = await world({ form: 'same', attempts: 2 });
		await begin(assignment, ada.id);
		const { title, settings, timeZone, opensAt, closesAt } = assignment;
		const plan = { title, settings, timeZone, opensAt, closesAt };
		for (const unfair of [
			{ count: 7 },
			{ types: settings.types.slice(1) },
			{ struck: ['x'] },
			{ form: 'own' as const },
			{ timeLimit: 10 },
			{ shuffle: false },
			{ attempts: 1 }
		])
			expect(await changePlan(db, assignment, { ...plan, settings: { ...settings, ...unfair } }, START)).toBe(
				'already-begun'
			);
		expect((await now()).settings).toEqual(settings);
		const fair = { ...settings, passMark: 55, feedback: 'after-closing' as const, attempts: null };
		expect(await changePlan(db, assignment, { ...plan, title: 'Week 1', settings: fair }, START)).toBe(
			'done'
		);
		expect(await now()).toMatchObject({ title: 'Week 1', settings: fair });
		const [first] = drawQuestions((await materialOf(db, assignment)).bank, settings, assignment.seed);
		expect(await editQuestion(db, assignment, 'strike', first?.id ?? '', START)).toBe('already-begun');
		expect(await drawOthers(db, assignment, START)).toBe('already-begun');
		expect(await useNewest(db, assignment, START)).toBe('already-begun');
	});

	test('attempts that run end when the times say, also those that are changed', async () => {
		const { db, room, assignment, ada } = await world({ timeLimit: 30 }, { closesAt: after(20) });
		const ben = await room.join('Ben');
		const attempt = await begin(assignment, ada.id);
		const endOf = async () => (await findAttempt(db, attempt, ada.id))?.endsAt;
		expect(await endOf()).toEqual(after(20));
		const { title, settings, timeZone, opensAt } = assignment;
		const move = (closesAt: Date | null) =>
			changePlan(db, assignment, { title, settings, timeZone, opensAt, closesAt }, after(1));
		await move(after(25));
		expect(await endOf()).toEqual(after(25));
		await move(after(90));
		expect(await endOf()).toEqual(after(30));
		await move(null);
		expect(await endOf()).toEqual(after(30));
		const finished = await begin(assignment, ben.id, after(2));
		await finishAttempt(db, finished, ben.asker, after(3));
		await closeNow(db, assignment, after(5));
		expect(await endOf()).toEqual(after(5));
		expect(await findAttempt(db, finished, ben.id)).toMatchObject({
			finishedAt: after(3),
			endsAt: after(32)
		});
	});

	test('edits of two trainers at once both hold, and each of the form’s other questions stays', async () => {
		const { db, assignment, now } = await world({ form: 'same', count: 8 });
		const { bank } = await materialOf(db, assignment);
		const idsNow = async () => {
			const { settings, seed } = await now();
			return drawQuestions(bank, settings, seed).map(({ id }) => id);
		};
		const form = await idsNow();
		const outcomes = await Promise.all([
			editQuestion(db, assignment, 'strike', form[0] ?? '', START),
			editQuestion(db, assignment, 'replace', form[3] ?? '', START)
		]);
		expect(outcomes).toEqual(['done', 'done']);
		const after = await idsNow();
		expect(after).toHaveLength(7);
		expect(after.toSpliced(2, 1)).toEqual(form.slice(1).toSpliced(2, 1));
		expect(form).not.toContain(after[2]);
		expect((await now()).settings.struck.toSorted()).toEqual([form[0], form[3]].toSorted());
		await drawOthers(db, assignment, START);
		expect(await idsNow()).not.toContain(form[0]);
	});

	test('a copy has the questions and the settings, as a draft, and only in a class of the same trainer', async () => {
		const { db, room, assignment, foreign } = await world({ form: 'same' });
		const tina = await trainer('tina', room.classId);
		const to = { classId: foreign.classId, user: tina };
		expect(await otherClasses(db, tina, room.classId)).toEqual([]);
		expect(await copyAssignment(db, assignment, to, START)).toBeUndefined();
		await db.insert(classTrainers).values({ classId: foreign.classId, userId: tina, addedAt: START });
		const id = await copyAssignment(db, assignment, to, START);
		expect(await findAssignmentOf(db, { classId: foreign.classId, id: id ?? '' })).toEqual({
			...assignment,
			id,
			classId: foreign.classId,
			publishedAt: null
		});
		expect(await lastTimeZone(db, foreign.classId)).toBe('Europe/Berlin');
	});

	test('the newest course, without what it has no more', async () => {
		const { db, assignment, now } = await world({ form: 'same' });
		expect(await newerRevision(db, assignment)).toBeUndefined();
		const { bank } = await materialOf(db, assignment);
		const [gone, ...rest] = course.dimensions;
		const lost = bank.find(({ dimension }) => dimension === gone?.id)?.id ?? '';
		const kept = bank.find(({ dimension }) => dimension === rest[0]?.id)?.id ?? '';
		const settings = quizOf(course, { form: 'same', picked: [lost, kept], struck: [lost] });
		await changeAssignment(db, assignment, { settings }, START);
		await publishCourses(db, [{ ...course, dimensions: rest }], after(1));
		const revision = await newerRevision(db, assignment);
		expect(revision).toBeDefined();
		expect(await useNewest(db, assignment, after(2))).toBe('done');
		expect(await now()).toMatchObject({
			revision,
			settings: { dimensions: rest.map(({ id }) => id), picked: [kept], struck: [] }
		});
		expect(await newerRevision(db, await now())).toBeUndefined();
	});

	test('how far each member is', async () => {
		const { db, room, assignment, ada } = await world({ attempts: 2, passMark: 0 });
		const [ben, cleo] = [await room.join('Ben'), await room.join('Cleo')];
		await finishAttempt(db, await begin(assignment, ada.id), ada.asker, after(1));
		await begin(assignment, ben.id);
		const { standings, total } = await listStandings(db, assignment, 1, after(2));
		expect(total).toBe(3);
		const common = { hasJoined: true, percent: undefined, hasPassed: false };
		expect(standings).toEqual([
			{ ...common, id: ada.id, name: 'Ada', state: 'finished', attempts: 1, percent: 0, hasPassed: true },
			{ ...common, id: ben.id, name: 'Ben', state: 'running', attempts: 1 },
			{ ...common, id: cleo.id, name: 'Cleo', state: 'not-begun', attempts: 0 }
		]);
		expect(await countProgress(db, assignment.id)).toEqual({ begun: 2, finished: 1, attempts: 2 });
		// Nobody has to be there for it: what is over is finished.
		const later = await listStandings(db, assignment, 1, after(8 * 24 * 60));
		expect(later.standings.map(({ state }) => state)).toEqual(['finished', 'finished', 'not-begun']);
	});
});
