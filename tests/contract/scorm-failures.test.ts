import { describe, expect, it } from 'vitest';
import type { EventDetail } from '../../src/lib/record/event.ts';
import { takeQuiz } from '../support/learner.ts';
import { kpoVsBpo, ScormWorld, VERSIONS, type Launch } from '../support/scorm-world.ts';
import { checkLog } from '../support/strict-lms/check-log.ts';

const QUESTIONS = kpoVsBpo.bank.slice(0, 4);
const IDS = QUESTIONS.map(({ id }) => id);
const QUIZ = takeQuiz('services-offered', QUESTIONS, 4, 'q');

/** Saves one after the other; gives the code of each failure, or "saved". */
async function saves(
	world: ScormWorld,
	{ destination }: Launch,
	details: readonly EventDetail[]
): Promise<string[]> {
	const results: string[] = [];
	for (const detail of details)
		results.push(
			await destination.save(world.event(detail)).then(
				() => 'saved',
				(error: unknown) => String(error instanceof Error ? error.message : error)
			)
		);
	return results;
}

const idsIn = (world: ScormWorld) => world.interactions().map(({ id }) => id);
const answered = ({ opened }: Launch) => Object.keys(opened.state.attempts[0]?.answers ?? {});
const [start, ...rest] = QUIZ;
const [first, second, third] = rest;
if (!start || !first || !second || !third) throw new Error('the quiz is too short');

describe.each(VERSIONS)('a failing LMS of SCORM %s', (version) => {
	it.each(['403', '500'] as const)(
		'that answers %s is told all of it once it is well again',
		async (status) => {
			const world = new ScormWorld(version);
			const launch = await world.launch();
			await saves(world, launch, [start, first]);
			launch.lms.control.fail(status);
			expect(await saves(world, launch, [second, third])).toEqual(['lms-not-saved', 'lms-not-saved']);
			expect(idsIn(world)).toEqual(IDS.slice(0, 1));
			launch.lms.control.online();
			expect(launch.destination.flush()).toBe(true);
			expect(idsIn(world)).toEqual(IDS.slice(0, 3));
			expect(world.interactions().map(({ result, type }) => `${type} ${result}`)).toEqual(
				Array(3).fill('choice correct')
			);
			expect(world.store[world.name('cmi.core.lesson_status', 'cmi.completion_status')]).toBe('incomplete');
			launch.destination.suspend();
			expect(checkLog(launch.lms.calls)).toEqual([]);
		}
	);

	it.each(['403', '500'] as const)('that answers %s to the end loses nothing', async (status) => {
		const world = new ScormWorld(version);
		const launch = await world.launch();
		await saves(world, launch, [start, first]);
		launch.lms.control.fail(status);
		await saves(world, launch, [second, third]);
		expect(launch.destination.suspend()).toBe(false);
		const next = await world.launch();
		expect(answered(next)).toEqual(IDS.slice(0, 3));
		expect(idsIn(world)).toEqual(IDS.slice(0, 3));
	});

	it('that fails from the first call on loses nothing', async () => {
		const world = new ScormWorld(version);
		const page = world.prepare();
		page.lms.control.fail('500');
		const launch = { ...page, opened: await page.destination.open() };
		await saves(world, launch, [start, first]);
		launch.destination.suspend();
		const next = await world.launch();
		expect(answered(next)).toEqual(IDS.slice(0, 1));
		expect(idsIn(world)).toEqual(IDS.slice(0, 1));
	});

	it('is not given anything while the browser is offline, and all of it afterwards', async () => {
		const world = new ScormWorld(version);
		const launch = await world.launch();
		await saves(world, launch, [start]);
		world.isOnline = false;
		launch.lms.control.offline();
		const { length } = launch.lms.commits;
		expect(await saves(world, launch, [first, second])).toEqual(['lms-offline', 'lms-offline']);
		expect(launch.lms.commits).toHaveLength(length);
		world.isOnline = true;
		launch.lms.control.online();
		expect(launch.destination.reconnected()).toBe(true);
		expect(idsIn(world)).toEqual(IDS.slice(0, 2));
	});

	it('says "true" while the line goes, and that does not count', async () => {
		const world = new ScormWorld(version);
		const launch = await world.launch();
		await saves(world, launch, [start]);
		const name = world.name('LMSCommit', 'Commit');
		const commit: unknown = Reflect.get(launch.lms.api, name);
		Reflect.set(launch.lms.api, name, (argument: string) => {
			launch.lms.control.offline();
			const result: unknown =
				typeof commit === 'function' ? Reflect.apply(commit, launch.lms.api, [argument]) : '';
			world.isOnline = false;
			return result;
		});
		expect(await saves(world, launch, [first])).toEqual(['lms-offline']);
		expect(launch.lms.commits.at(-1)).toMatchObject({ answer: 'true', stored: false });
		Reflect.set(launch.lms.api, name, commit);
		world.isOnline = true;
		launch.lms.control.online();
		expect(launch.destination.flush()).toBe(true);
		expect(idsIn(world)).toEqual(IDS.slice(0, 1));
		expect(world.interactions()[0]).toMatchObject({ type: 'choice', result: 'correct' });
		launch.destination.suspend();
		expect(checkLog(launch.lms.calls)).toEqual([]);
	});

	it('is given other values first where it sends none twice', async () => {
		const world = new ScormWorld(version);
		const launch = await world.launch();
		await saves(world, launch, [start]);
		launch.lms.control.offline();
		await saves(world, launch, [first]);
		launch.lms.control.online();
		const [lost] = launch.lms.commits.slice(-1);
		const { length } = launch.lms.commits;
		expect(launch.destination.reconnected()).toBe(true);
		const sent = launch.lms.commits.slice(length).map((commit) => commit.sent);
		// Moodle's 1.2 alone has that quirk.
		expect(sent).toHaveLength(version === '1.2' ? 2 : 1);
		for (const [element, value] of Object.entries(lost?.sent ?? {})) {
			if (/suspend_data|session_time/.test(element)) continue;
			if (version === '1.2') expect(sent[0]?.[element], element).not.toBe(value);
			expect(sent.at(-1)?.[element], element).toBe(value);
		}
	});

	it('is given everything as the page is left, though the browser calls itself offline', async () => {
		const world = new ScormWorld(version);
		const page = world.prepare();
		world.isOnline = false;
		const launch = { ...page, opened: await page.destination.open() };
		expect(await saves(world, launch, [start, first])).toEqual(['lms-offline', 'lms-offline']);
		expect(launch.lms.commits).toEqual([]);
		// Nobody knows whether it arrived, so nobody is told that it did.
		expect(launch.destination.suspend()).toBe(false);
		expect(world.store[world.name('cmi.core.exit', 'cmi.exit')]).toBe('suspend');
		expect(checkLog(launch.lms.calls)).toEqual([]);
		expect(idsIn(world)).toEqual(IDS.slice(0, 1));
		world.isOnline = true;
		expect(answered(await world.launch())).toEqual(IDS.slice(0, 1));
		expect(idsIn(world)).toEqual(IDS.slice(0, 1));
	});

	it.each(['403', 'offline'] as const)(
		'of %s until the page is left has the right values, not the others',
		async (way) => {
			const world = new ScormWorld(version);
			const launch = await world.launch();
			await saves(world, launch, [start, first]);
			launch.lms.control.fail('403');
			await saves(world, launch, [second]);
			if (way === 'offline') world.isOnline = false;
			// The line is back for the very last call alone.
			const name = world.name('LMSFinish', 'Terminate');
			const end: unknown = Reflect.get(launch.lms.api, name);
			Reflect.set(launch.lms.api, name, (argument: string) => {
				launch.lms.control.online();
				return typeof end === 'function' ? Reflect.apply(end, launch.lms.api, [argument]) : '';
			});
			launch.destination.suspend();
			world.isOnline = true;
			expect(world.interactions().map(({ id, type, result }) => `${id} ${type} ${result}`)).toEqual(
				IDS.slice(0, 2).map((id) => `${id} choice correct`)
			);
			expect(answered(await world.launch())).toEqual(IDS.slice(0, 2));
		}
	);

	it('that took what it lost gets it again when the line is back', async () => {
		const world = new ScormWorld(version);
		const launch = await world.launch();
		await saves(world, launch, [start]);
		launch.lms.control.offline();
		expect(await saves(world, launch, [first, second])).toEqual(['saved', 'saved']);
		expect(idsIn(world)).toEqual([]);
		launch.lms.control.online();
		expect(launch.destination.reconnected()).toBe(true);
		expect(idsIn(world)).toEqual(IDS.slice(0, 2));
		expect(world.interactions().every(({ result }) => result === 'correct')).toBe(true);
		launch.destination.suspend();
		expect(checkLog(launch.lms.calls)).toEqual([]);
	});

	it('that took what it lost gets it again at the next launch', async () => {
		const world = new ScormWorld(version);
		const launch = await world.launch();
		launch.lms.control.offline();
		expect(await saves(world, launch, [start, first, second])).toEqual(['saved', 'saved', 'saved']);
		const next = await world.launch();
		expect(answered(next)).toEqual(IDS.slice(0, 2));
		expect(idsIn(world)).toEqual(IDS.slice(0, 2));
	});

	it('loses nothing that was acknowledged when the page dies between any two calls', async () => {
		const calls = await callsOf(version);
		for (let killAt = 1; killAt <= calls; killAt++) {
			const world = new ScormWorld(version);
			const page = world.prepare({ killAt });
			const opened = await page.destination.open().catch(() => undefined);
			const results = opened ? await saves(world, { ...page, opened }, QUIZ) : [];
			if (!page.isDead()) page.destination.suspend();
			const next = await world.launch();
			const kept = answered(next);
			const acknowledged = results.filter((result) => result === 'saved').length;
			expect(kept).toEqual(IDS.slice(0, kept.length));
			expect(kept.length).toBeGreaterThanOrEqual(Math.min(IDS.length, acknowledged - 1));
			expect(idsIn(world)).toEqual(kept);
		}
	});

	it('that begins a new attempt gets nothing of the one before', async () => {
		const world = new ScormWorld(version);
		const launch = await world.launch();
		await saves(world, launch, QUIZ);
		launch.destination.suspend();
		world.beginAttempt();
		const next = await world.launch();
		expect(next.opened.state.attempts).toEqual([]);
		await saves(world, next, [{ type: 'lesson-finished', dimension: 'focus' }]);
		next.destination.suspend();
		expect(idsIn(world)).toEqual([]);
		expect(Object.keys((await world.launch()).opened.state.lessons)).toEqual(['focus']);
	});

	it('that has a newer state than this browser keeps it', async () => {
		const world = new ScormWorld(version);
		const launch = await world.launch();
		await saves(world, launch, [start, first]);
		const copies = new Map(world.storage.values);
		await saves(world, launch, [second]);
		launch.destination.suspend();
		world.storage.values.clear();
		for (const [name, value] of copies) world.storage.values.set(name, value);
		expect(answered(await world.launch())).toEqual(IDS.slice(0, 2));
		expect(idsIn(world)).toEqual(IDS.slice(0, 2));
	});

	it('that cuts the saved state short is helped out by the browser', async () => {
		const world = new ScormWorld(version);
		const launch = await world.launch();
		await saves(world, launch, QUIZ);
		launch.destination.suspend();
		const cut = world.store['cmi.suspend_data']?.slice(0, 40) ?? '';
		const next = await world.launch({ data: { 'cmi.suspend_data': cut } });
		expect(answered(next)).toEqual(IDS);
		expect(idsIn(world)).toEqual(IDS);
	});

	it.each([
		['another learner', { learner: 'bob', folder: 'course-1' }],
		['another package', { learner: 'ada', folder: 'course-2' }]
	])('shows nothing of it to %s', async (_, { learner, folder }) => {
		const world = new ScormWorld(version);
		const name = world.name('cmi.core.student_id', 'cmi.learner_id');
		const launch = await world.launch({ data: { [name]: 'ada' } });
		launch.lms.control.fail('500');
		await saves(world, launch, QUIZ);
		world.beginAttempt();
		world.folder = folder;
		expect((await world.launch({ data: { [name]: learner } })).opened.state.attempts).toEqual([]);
	});

	it('is all there is where the browser keeps nothing', async () => {
		const world = new ScormWorld(version);
		world.storage.refuses = true;
		const launch = await world.launch();
		expect(await saves(world, launch, QUIZ)).toEqual(QUIZ.map(() => 'saved'));
		launch.destination.suspend();
		expect(answered(await world.launch())).toEqual(IDS);
	});

	it('that refuses the saved state has not saved', async () => {
		const world = new ScormWorld(version);
		const page = world.prepare();
		const name = world.name('LMSSetValue', 'SetValue');
		const set: unknown = Reflect.get(page.lms.api, name);
		Reflect.set(page.lms.api, name, (element: string, value: string) =>
			typeof set === 'function'
				? Reflect.apply(set, page.lms.api, [
						element,
						element === 'cmi.suspend_data' ? 'x'.repeat(70_000) : value
					])
				: ''
		);
		const launch = { ...page, opened: await page.destination.open() };
		expect(await saves(world, launch, [start])).toEqual(['lms-not-saved']);
	});
});

/** How many calls a session has that nothing disturbs. */
async function callsOf(version: (typeof VERSIONS)[number]): Promise<number> {
	const world = new ScormWorld(version);
	const launch = await world.launch();
	await saves(world, launch, QUIZ);
	launch.destination.suspend();
	return launch.lms.calls.length;
}
