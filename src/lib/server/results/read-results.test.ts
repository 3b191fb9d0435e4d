import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadBundledCourse } from '../../../../tests/support/arbitrary-course.ts';
import { person } from '../../../../tests/support/class-people.ts';
import { after, openClass, START } from '../../../../tests/support/class-world.ts';
import { databases } from '../../../../tests/support/databases.ts';
import { rightResponse, wrongResponse } from '../../../../tests/support/learner.ts';
import { simulateClass } from '../../../../tests/support/simulated-class.ts';
import { tellResponse } from '../../assign/asked.ts';
import { analyseItems } from '../../results/item-analysis.ts';
import { takeAnswer } from '../assignments/answers.ts';
import { finishAttempt, findAttempt, startAttempt, type Assigned } from '../assignments/attempts.ts';
import { regrade } from '../assignments/regrade.ts';
import { listStandings } from '../assignments/standings.ts';
import type { OpenDatabase } from '../database.ts';
import { classes, courses, courseRevisions, users } from '../schema.ts';
import { readResults } from './read-results.ts';

const { course } = await loadBundledCourse('crocodilians');
let serial = 0;

describe.each(databases)('results on $name', ({ open }) => {
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

	/** An attempt, with so many of its questions answered right, and the others wrong or not at all. */
	async function sit(
		assignment: Assigned,
		who: { readonly id: string; readonly asker: { readonly device?: string | undefined } },
		marks: readonly ('right' | 'wrong' | 'none')[],
		minute: number
	): Promise<{ id: string; asked: string[] }> {
		const { db } = database;
		const outcome = await startAttempt(db, assignment, who.id, after(minute));
		if (outcome.kind !== 'running') throw new Error(outcome.kind);
		const attempt = await findAttempt(db, outcome.attempt, who.id);
		if (!attempt) throw new Error('no attempt');
		for (const [place, item] of attempt.form.items.entries()) {
			const mark = marks[place] ?? 'none';
			if (mark === 'none') continue;
			const response = mark === 'right' ? rightResponse(item.question) : wrongResponse(item.question);
			const sent = {
				key: `key-of-a-test-${String(serial++).padStart(8, '0')}`,
				place,
				response: tellResponse(item, response),
				latency: 1000 + place
			};
			await takeAnswer(db, who.asker, attempt.id, sent, after(minute));
		}
		return { id: attempt.id, asked: attempt.form.items.map(({ question }) => question.id) };
	}

	test('without a question that was struck, in the place where each had it', async () => {
		const { db } = database;
		await db.delete(users);
		const { id: by } = await person(db, 'Tina', 'trainer');
		const room = await openClass(db, course);
		const assignment = await room.assign({ count: 3, form: 'same', shuffle: false });
		const ada = await room.join('Ada');
		const { id, asked } = await sit(assignment, ada, ['wrong', 'right', 'right'], 1);
		await finishAttempt(db, id, ada.asker, after(2));
		const [struck = '', ...others] = asked;
		const ruled = { question: struck, decision: 'struck', reason: 'It has two keys.', by } as const;
		expect(await regrade(db, assignment, ruled, after(3))).toBe('done');

		const { learners, sittings } = await readResults(db, assignment, after(4));
		expect(learners).toMatchObject([{ name: 'Ada', counted: { percent: 100, points: 2, questions: 2 } }]);
		expect(sittings[0]?.asked).toMatchObject(others.map((question) => ({ question, score: 1 })));
	});

	test('the counting attempt of each, question by question, and everybody of the class by name', async () => {
		const { db } = database;
		const room = await openClass(db, course);
		const assignment = await room.assign({ count: 3, counts: 'last' });
		const [ben, ada, dora] = [await room.join('Ben'), await room.join('Ada'), await room.join('Dora')];
		await room.join('Cleo');
		const first = await sit(assignment, ada, ['right', 'right', 'right'], 1);
		await finishAttempt(db, first.id, ada.asker, after(2));
		const second = await sit(assignment, ada, ['wrong', 'right', 'none'], 3);
		await finishAttempt(db, second.id, ada.asker, after(4));
		// Still at it: nothing of it counts yet.
		await sit(assignment, ben, ['right'], 5);
		const empty = await sit(assignment, dora, [], 6);
		await finishAttempt(db, empty.id, dora.asker, after(7));

		const results = await readResults(db, assignment, after(8));
		expect(results.learners).toMatchObject([
			{
				name: 'Ada',
				attempts: 2,
				counted: { percent: 33, points: 1, questions: 3, finishedAt: after(4).valueOf() }
			},
			{ name: 'Ben', attempts: 1, counted: undefined },
			{ name: 'Cleo', attempts: 0, counted: undefined },
			{ name: 'Dora', attempts: 1, counted: { percent: 0, points: 0 } }
		]);
		expect(results.sittings.map(({ learner }) => learner)).toEqual([ada.id, dora.id]);
		const [adas, doras] = results.sittings;
		expect(adas?.asked.map(({ question }) => question)).toEqual(second.asked);
		expect(adas?.asked.map(({ score, latency }) => [score, latency])).toEqual([
			[0, 1000],
			[1, 1001],
			[0, undefined]
		]);
		expect(doras?.asked.map(({ response }) => response)).toEqual([undefined, undefined, undefined]);
		// Those of Ada's first attempt and of Ben's, which counts for nothing, are not among them.
		expect([...results.questions.keys()]).toEqual([...new Set([...second.asked, ...empty.asked])]);
		for (const { asked } of results.sittings)
			for (const { question } of asked) expect(results.questions.get(question)?.id).toBe(question);
	});

	test('of several answers to a question the last counts', async () => {
		const { db } = database;
		const room = await openClass(db, course);
		const assignment = await room.assign({ count: 2, form: 'same' });
		const ada = await room.join('Ada');
		await sit(assignment, ada, ['wrong', 'wrong'], 1);
		const again = await sit(assignment, ada, ['right', 'none'], 2);
		await finishAttempt(db, again.id, ada.asker, after(3));
		const { sittings } = await readResults(db, assignment, after(4));
		expect(sittings[0]?.asked.map(({ score }) => score)).toEqual([1, 0]);
	});

	test('nobody has begun', async () => {
		const room = await openClass(database.db, course);
		const assignment = await room.assign();
		expect(await readResults(database.db, assignment, START)).toEqual({
			learners: [],
			questions: new Map(),
			sittings: []
		});
	});

	test('a large class agrees with the table of standings, and its figures with its rows', async () => {
		const { db } = database;
		const room = await openClass(db, course);
		const assignment = await room.assign({ count: 6, form: 'own' });
		await simulateClass(db, assignment, 90, { seed: 7, now: START });
		const results = await readResults(db, assignment, after(60));
		const { standings } = await listStandings(db, assignment, 1, after(60));
		const told = new Map(standings.map(({ id, percent }) => [id, percent]));
		expect(results.learners).toHaveLength(90);
		for (const { id, counted } of results.learners) expect(counted?.percent).toBe(told.get(id));
		const items = analyseItems(results);
		expect(items.reduce((sum, { asked }) => sum + asked, 0)).toBe(6 * results.sittings.length);
		const points = results.learners.reduce((sum, { counted }) => sum + (counted?.points ?? 0), 0);
		const worth = items.reduce((sum, { asked, difficulty }) => sum + asked * difficulty, 0);
		expect(worth).toBeCloseTo(points, 6);
	});
});
