import { describe, expect, test } from 'vitest';
import type { EventDetail } from '../../src/lib/record/event.ts';
import { FINAL } from '../../src/lib/quiz/blueprint.ts';
import { PreviewWorld } from '../support/built-in-lms.ts';
import { takeQuiz } from '../support/learner.ts';
import { kpoVsBpo } from '../support/scorm-world.ts';

type Running = Awaited<ReturnType<PreviewWorld['launch']>>;

const questions = kpoVsBpo.bank.slice(0, 10);
const lessons: EventDetail[] = kpoVsBpo.course.dimensions.map(({ id }) => ({
	type: 'lesson-finished',
	dimension: id
}));

async function does(world: PreviewWorld, { destination }: Running, details: readonly EventDetail[]) {
	for (const detail of details) await destination.save(world.event(detail)).catch(() => undefined);
}

/** A good end, and not a rule broken on the way. */
function leaves({ destination, launch, breaches }: Running) {
	destination.suspend();
	expect(launch.isOpen).toBe(false);
	launch.end();
	expect(breaches).toEqual([]);
}

describe.each(['1.2', '2004'] as const)('our course in the built-in LMS, SCORM %s', (version) => {
	const is12 = version === '1.2';

	test('is reported as it was taken, and time adds up to the second over three launches', async () => {
		const world = new PreviewWorld(version);
		const first = await world.launch();
		expect(first.opened.passMark).toBe(80);
		await does(world, first, lessons);
		expect(world.report.status).toBe('incomplete');
		world.now += 3_903_000;
		const before = world.now;
		leaves(first);

		const [start, ...answers] = takeQuiz(FINAL, questions, 9, 'q');
		const second = await world.launch();
		expect(Object.keys(second.opened.state.lessons)).toHaveLength(6);
		const begun = world.now;
		expect(begun).toBe(before);
		await does(world, second, start ? [start, ...answers.slice(0, 3)] : []);
		world.now += 250;
		leaves(second);
		const third = await world.launch();
		const attempt = third.opened.state.attempts[0]?.id ?? '';
		await does(
			world,
			third,
			answers.slice(3).map((detail) => ('attempt' in detail ? { ...detail, attempt } : detail))
		);
		leaves(third);

		const { report } = world;
		expect(report).toMatchObject({
			status: is12 ? 'passed' : 'completed',
			success: is12 ? undefined : 'passed',
			score: { raw: '90', percent: 90 },
			exit: 'suspend',
			passMark: undefined
		});
		expect(report.interactions.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
		expect(report.interactions.filter(({ result }) => result === 'correct')).toHaveLength(9);
		const done = report.objectives.filter(({ success, completion }) =>
			[success, completion].includes('completed')
		);
		expect(done.map(({ id }) => id).toSorted()).toEqual(
			kpoVsBpo.course.dimensions.map(({ id }) => id).toSorted()
		);
		expect(report.suspendData.length).toBeGreaterThan(0);
		// Each event takes a second, and they are all there is but the pauses.
		const events = lessons.length + 1 + answers.length;
		expect(report.totalTime).toBe(100 * (3903 + events) + 25);
	});

	test('saves only what has changed', async () => {
		const world = new PreviewWorld(version);
		const running = await world.launch();
		const [opened] = lessons;
		if (opened) await does(world, running, [opened]);
		const [begin, after] = world.requests;
		expect(begin?.values).toHaveProperty([is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status']);
		expect(after?.values).not.toHaveProperty([is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status']);
		expect(world.requests.map(({ number }) => number)).toEqual([1, 2]);
		leaves(running);
	});

	test.each(['failing', 'unnoticed'] as const)(
		'with saves %s for a while, all arrives in the end',
		async (line) => {
			const world = new PreviewWorld(version);
			const running = await world.launch();
			const [start, ...answers] = takeQuiz('income', questions.slice(0, 3), 2, 'q');
			await does(world, running, start ? [start] : []);
			running.launch.line = line;
			const sent = world.requests.length;
			await does(world, running, answers.slice(0, 2));
			expect(world.requests).toHaveLength(sent);
			expect(world.report.interactions).toHaveLength(0);
			expect(running.launch.missing).toBeGreaterThan(0);
			const commit = running.calls.findLast(({ verb }) => verb === 'Commit');
			expect(commit).toMatchObject(
				line === 'failing'
					? { result: 'false', error: '101', saving: { arrived: false } }
					: { result: 'true', error: '0', saving: { arrived: false } }
			);
			running.launch.line = 'up';
			// What a browser's `online` event does; a course that was told of the failure comes back by itself.
			running.destination.reconnected();
			await does(world, running, answers.slice(2));
			expect(world.report.interactions.map(({ id }) => id)).toEqual(
				questions.slice(0, 3).map(({ id }) => id)
			);
			expect(running.launch.missing).toBe(0);
			leaves(running);
		}
	);

	test('what a lost session took with it comes with the next launch', async () => {
		const world = new PreviewWorld(version);
		const running = await world.launch();
		const details = takeQuiz('income', questions.slice(0, 3), 2, 'q');
		await does(world, running, details.slice(0, 2));
		running.launch.line = 'lost';
		await does(world, running, details.slice(2));
		// It stays lost until the course is launched again.
		running.launch.line = 'up';
		expect(running.launch.line).toBe('lost');
		running.destination.suspend();
		running.launch.end();
		expect(running.breaches.filter(({ rule }) => rule !== 'end-missing')).toEqual([]);
		expect(world.report.interactions).toHaveLength(1);

		const again = await world.launch();
		expect(world.report.interactions.map(({ id }) => id)).toEqual(questions.slice(0, 3).map(({ id }) => id));
		leaves(again);
	});

	test.each(['review', 'browse', 'no-credit'] as const)('launched for %s, no grade changes', async (kind) => {
		const world = new PreviewWorld(version);
		const first = await world.launch();
		await does(world, first, [...lessons, ...takeQuiz(FINAL, questions, 9, 'q')]);
		leaves(first);
		const before = world.report;
		const again = await world.launch({ kind });
		expect(again.opened.keeps).toBe(kind === 'no-credit' ? 'lms' : 'nothing');
		await does(world, again, takeQuiz(FINAL, questions, 0, 'r'));
		leaves(again);
		const { status, success, score, objectives, interactions } = world.report;
		expect({ status, success, score, objectives, interactions }).toEqual({
			status: before.status,
			success: before.success,
			score: before.score,
			objectives: before.objectives,
			interactions: before.interactions
		});
		expect(world.report.totalTime).toBeGreaterThanOrEqual(before.totalTime);
	});

	test.each([
		[95, 'failed'],
		[90, 'passed']
	])('the LMS’s pass mark of %i makes 90% %s', async (masteryScore, outcome) => {
		const world = new PreviewWorld(version);
		const running = await world.launch({ masteryScore });
		expect(running.opened.passMark).toBe(masteryScore);
		await does(world, running, [...lessons, ...takeQuiz(FINAL, questions, 9, 'q')]);
		leaves(running);
		expect(is12 ? world.report.status : world.report.success).toBe(outcome);
	});

	test('a page that goes away without a word is ended by the LMS, which says so', async () => {
		const world = new PreviewWorld(version);
		const { launch, calls, breaches } = await world.launch();
		launch.end();
		expect(calls.at(-1)).toMatchObject({ verb: 'Terminate', by: 'lms', result: 'true' });
		expect(breaches.map(({ rule }) => rule)).toEqual(['end-missing']);
		const count = calls.length;
		launch.end();
		expect(calls).toHaveLength(count);
	});

	test('when this site itself cannot save, the course is told so and the reason is known', async () => {
		const world = new PreviewWorld(version);
		const running = await world.launch();
		world.answer = { kind: 'refused', message: 'There is no room.' };
		const [opened] = lessons;
		if (opened) await does(world, running, [opened]);
		expect(running.launch.trouble).toEqual({ kind: 'refused', message: 'There is no room.' });
		expect(running.calls.findLast(({ verb }) => verb === 'Commit')).toMatchObject({
			result: 'false',
			error: '101'
		});
		world.answer = { kind: 'stored' };
		running.destination.flush();
		expect(running.launch.trouble).toBeUndefined();
		leaves(running);
	});

	test('after the end nothing is answered but questions about errors', async () => {
		const world = new PreviewWorld(version);
		const { destination, launch } = await world.launch();
		destination.suspend();
		const call = (name: string, ...args: string[]) => launch.api[is12 ? `LMS${name}` : name]?.(...args);
		expect(call('SetValue', is12 ? 'cmi.core.lesson_location' : 'cmi.location', 'x')).toBe('false');
		expect(call('GetLastError')).toBe(is12 ? '301' : '133');
		expect(call('GetValue', 'cmi.suspend_data')).toBe('');
		expect(call('GetErrorString', is12 ? '301' : '133')).not.toBe('');
		expect(world.report.exit).toBe('suspend');
	});
});

test('1.2 under the built-in LMS sends nothing that it believes to have sent, and the loss is told', async () => {
	const world = new PreviewWorld('1.2');
	const { launch, calls, breaches } = await world.launch();
	const call = (name: string, ...args: string[]) => launch.api[name]?.(...args);
	launch.line = 'failing';
	call('LMSSetValue', 'cmi.core.lesson_location', 'here');
	call('LMSCommit', '');
	call('LMSGetLastError');
	launch.line = 'up';
	call('LMSSetValue', 'cmi.core.lesson_location', 'here');
	expect(call('LMSCommit', '')).toBe('true');
	expect(world.attempt.values).not.toHaveProperty(['cmi.core.lesson_location']);
	expect(calls.at(-1)?.saving).toEqual({ arrived: true, missing: 1 });
	expect(breaches).toEqual([]);
	call('LMSCommit', '');
	expect(breaches.map(({ rule }) => rule)).toEqual(['resend-after-failure']);
	call('LMSSetValue', 'cmi.core.lesson_location', 'there');
	call('LMSCommit', '');
	call('LMSSetValue', 'cmi.core.lesson_location', 'here');
	call('LMSCommit', '');
	expect(world.attempt.values).toHaveProperty(['cmi.core.lesson_location'], 'here');
});
