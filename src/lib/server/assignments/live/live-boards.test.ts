import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { loadBundledCourse } from '../../../../../tests/support/arbitrary-course.ts';
import { after, openClass, type Learner } from '../../../../../tests/support/class-world.ts';
import { databases } from '../../../../../tests/support/databases.ts';
import { rightResponse, wrongResponse } from '../../../../../tests/support/learner.ts';
import { tellResponse } from '../../../assign/asked.ts';
import type { LiveBoard } from '../../../assign/live/board.ts';
import type { OpenDatabase } from '../../database.ts';
import { Events } from '../../events/events.ts';
import { answers, classes, courseRevisions, courses, members } from '../../schema.ts';
import { takeAnswer } from '../answers.ts';
import { changeAssignment, deleteAssignment } from '../assignments.ts';
import { findAttempt, finishAttempt, startAttempt, type Assigned } from '../attempts.ts';
import { LiveBoards, type LiveNews } from './live-boards.ts';

const { course } = await loadBundledCourse('crocodilians');
let serial = 0;

describe.each(databases)('quizzes that are watched on $name', ({ open }) => {
	let database: OpenDatabase;
	let events: Events;
	beforeAll(async () => {
		database = await open();
		events = await Events.open(database.db, database.notices);
	});
	afterAll(async () => {
		await events.close();
		await database.close();
	});
	beforeEach(async () => {
		await database.db.delete(classes);
		await database.db.delete(courses);
		await database.db.delete(courseRevisions);
	});

	/** A quiz of two questions, with two in its class, and what its watcher has heard. `at` sets the clock, in minutes. */
	async function world(quiz: Parameters<Awaited<ReturnType<typeof openClass>>['assign']>[0] = {}) {
		const { db } = database;
		const room = await openClass(db, course);
		const assignment = await room.assign({ count: 2, form: 'same', ...quiz });
		const [ada, ben] = [await room.join('Ada'), await room.join('Ben')];
		const clock = { at: 0 };
		// Looks on its own as well, so that no test needs to know when it must be told.
		const boards = new LiveBoards(db, events, () => after(clock.at), { least: 10, again: 100 });
		onTestFinished(() => boards.close());
		const news: LiveNews[] = [];
		const leave = boards.watch(assignment.id, (each) => news.push(each));
		const shows = (expected: (board: LiveBoard) => void) =>
			vi.waitFor(
				() => {
					const last = news.at(-1);
					if (last?.kind !== 'board') throw new Error(`${last?.kind ?? 'nothing'} was told`);
					expected(last.board);
				},
				{ timeout: 20_000 }
			);
		return { db, room, assignment, ada, ben, clock, boards, news, leave, shows };
	}

	async function begin(assignment: Assigned, { id, asker }: Learner, at = 0) {
		const { db } = database;
		const started = await startAttempt(db, assignment, id, after(at));
		if (started.kind !== 'running') throw new Error(started.kind);
		const attempt = await findAttempt(db, started.attempt, id);
		const give = async (place: number, isRight: boolean) => {
			const item = attempt?.form.items[place];
			if (!item) throw new Error('no question');
			const response = tellResponse(item, (isRight ? rightResponse : wrongResponse)(item.question));
			const key = `key-of-a-test-${String(serial++).padStart(8, '0')}`;
			const outcome = await takeAnswer(
				db,
				asker,
				started.attempt,
				{ key, place, response, latency: 1 },
				after(at)
			);
			expect(outcome).toMatchObject({ kind: 'saved', changed: assignment.id });
			return item.question.id;
		};
		return {
			attempt: started.attempt,
			give,
			finish: () => finishAttempt(db, started.attempt, asker, after(at))
		};
	}

	test('show who is how far, and how each question does', async () => {
		const { assignment, ada, ben, shows } = await world();
		await shows(({ members, questions }) => {
			expect(members.map(({ state }) => state)).toEqual(['not-begun', 'not-begun']);
			expect(questions).toEqual([]);
		});
		const [first, second] = [await begin(assignment, ada), await begin(assignment, ben)];
		const asked = await first.give(0, false);
		await first.give(0, true);
		await shows(({ members, questions }) => {
			const own = members.find(({ name }) => name === 'Ada');
			expect(own).toMatchObject({ state: 'running', attempt: 1, answered: 1, questions: 2, percent: null });
			expect(questions).toHaveLength(2);
			expect(questions.find(({ id }) => id === asked)).toMatchObject({ asked: 2, answered: 1, right: 1 });
		});
		await first.give(1, false);
		await first.finish();
		await second.finish();
		await shows(({ members }) =>
			expect(
				members.map(({ name, state, answered, percent }) => ({ name, state, answered, percent }))
			).toEqual(
				expect.arrayContaining([
					{ name: 'Ada', state: 'finished', answered: 2, percent: 50 },
					{ name: 'Ben', state: 'finished', answered: 0, percent: 0 }
				])
			)
		);
	});

	test('show what a second attempt, a new rule and a score that was given anew make of it', async () => {
		const { db, assignment, ada, shows } = await world({ passMark: 60 });
		const first = await begin(assignment, ada);
		await first.give(0, true);
		await first.finish();
		const second = await begin(assignment, ada, 1);
		const asked = await second.give(1, false);
		const ofAda = ({ members }: LiveBoard) => members.find(({ name }) => name === 'Ada');
		await shows((board) =>
			expect(ofAda(board)).toMatchObject({ attempt: 2, answered: 1, percent: 50, hasPassed: false })
		);
		await changeAssignment(db, assignment, { settings: { ...assignment.settings, passMark: 50 } }, after(2));
		await shows((board) => expect(ofAda(board)).toMatchObject({ percent: 50, hasPassed: true }));
		await db.update(answers).set({ score: 1 }).where(eq(answers.attemptId, second.attempt));
		await shows(({ questions }) =>
			expect(questions.find(({ id }) => id === asked)).toMatchObject({ answered: 1, right: 1 })
		);
	});

	test('show that the time is up, and who has gone', async () => {
		const { db, room, assignment, ada, ben, clock, shows } = await world({ timeLimit: 10 });
		await (await begin(assignment, ada)).give(0, true);
		await begin(assignment, ben);
		clock.at = 11;
		await shows(({ members }) => expect(members.map(({ state }) => state)).toEqual(['finished', 'finished']));
		await db.delete(members).where(eq(members.id, ben.id));
		await room.join('Cleo');
		await shows(({ members, questions }) => {
			expect(members.map(({ name }) => name).toSorted()).toEqual(['Ada', 'Cleo']);
			expect(questions.map(({ asked }) => asked)).toEqual([1, 1]);
		});
	});

	test('are read once for all who watch, and no more when nobody does', async () => {
		const { assignment, boards, shows, leave, news } = await world();
		await shows(({ members }) => expect(members).toHaveLength(2));
		// Who comes later is told at once how it is.
		const later = vi.fn();
		const leaveLater = boards.watch(assignment.id, later);
		expect(later).toHaveBeenCalledTimes(1);
		leave();
		leave();
		await vi.waitFor(() => expect(later.mock.calls.length).toBeGreaterThan(1));
		leaveLater();
		await boards.close();
		const heard = news.length;
		const reads = vi.spyOn(database.db, 'select');
		onTestFinished(() => reads.mockRestore());
		const before = reads.mock.calls.length;
		events.tell(assignment.id);
		const told = vi.fn();
		onTestFinished(events.subscribe(assignment.id, told));
		await vi.waitFor(() => expect(told).toHaveBeenCalled());
		expect([reads.mock.calls.length, news.length]).toEqual([before, heard]);
	});

	test('end when the quiz is deleted, when it cannot be read, and with the site', async () => {
		const { db, assignment, boards, news, shows } = await world();
		await shows(({ members }) => expect(members).toHaveLength(2));
		const failing = vi.spyOn(db, 'select').mockImplementation(() => {
			throw new Error('no database');
		});
		vi.spyOn(console, 'error').mockImplementation(() => undefined);
		onTestFinished(() => void vi.restoreAllMocks());
		await vi.waitFor(() => expect(news.at(-1)).toEqual({ kind: 'failed' }));
		failing.mockRestore();
		boards.watch(assignment.id, (each) => news.push(each));
		await shows(({ members }) => expect(members).toHaveLength(2));
		await deleteAssignment(db, assignment);
		await vi.waitFor(() => expect(news.at(-1)).toEqual({ kind: 'gone' }));
		const other = vi.fn();
		boards.watch('another', other);
		await boards.close();
		expect(other).toHaveBeenCalledWith({ kind: 'failed' });
		const late = vi.fn();
		boards.watch('late', late)();
		expect(late.mock.calls).toEqual([[{ kind: 'failed' }]]);
	});
});
