import { describe, expect, it } from 'vitest';
import type { EventDetail } from '../../src/lib/record/event.ts';
import { parseApi } from '../../src/lib/record/scorm/find-api.ts';
import { takeQuiz } from '../support/learner.ts';
import { kpoVsBpo, ScormWorld, VERSIONS, type Launch, type Version } from '../support/scorm-world.ts';
import { checkLog } from '../support/strict-lms/check-log.ts';

const QUESTIONS = kpoVsBpo.bank.slice(0, 4);
const IDS = QUESTIONS.map(({ id }) => id);
const [begin, first, second, third, fourth, end] = takeQuiz('services-offered', QUESTIONS, 4, 'q');
if (!begin || !first || !second || !third || !fourth || !end) throw new Error('the quiz is too short');

/** A launch that the LMS does not begin a session for. */
async function refusedLaunch(world: ScormWorld, data: Record<string, string> = {}): Promise<Launch> {
	const page = world.prepare({ data });
	page.lms.control.refuse();
	return { ...page, opened: await page.destination.open() };
}

async function saves(world: ScormWorld, { destination }: Launch, details: readonly EventDetail[]) {
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

const fault = (): string => {
	throw new Error('a fault of its own');
};
const idsIn = (world: ScormWorld) => world.interactions().map(({ id }) => id);
const answered = ({ opened }: Pick<Launch, 'opened'>) =>
	opened.state.attempts.flatMap(({ answers }) => Object.keys(answers));
const learnerIn = (world: ScormWorld, learner: string) => ({
	[world.name('cmi.core.student_id', 'cmi.learner_id')]: learner
});

function leaves({ destination, lms }: Launch): void {
	expect(destination.suspend()).toBe(true);
	expect(checkLog(lms.calls)).toEqual([]);
}

describe.each(VERSIONS)('an LMS of SCORM %s that begins no session', (version: Version) => {
	it('is handed at the next launch what this browser has kept', async () => {
		const world = new ScormWorld(version);
		const launch = await refusedLaunch(world);
		expect(launch.opened).toMatchObject({ keeps: 'lms', trouble: 'lms-unreachable' });
		expect(await saves(world, launch, [begin, first, second])).toEqual(Array(3).fill('lms-unreachable'));
		expect(launch.destination.suspend()).toBe(false);
		expect(launch.lms.commits).toEqual([]);
		expect(checkLog(launch.lms.calls)).toEqual([]);
		const next = await world.launch();
		expect(next.opened.trouble).toBeUndefined();
		expect(answered(next)).toEqual(IDS.slice(0, 2));
		expect(idsIn(world)).toEqual(IDS.slice(0, 2));
		leaves(next);
		expect(idsIn(world)).toEqual(IDS.slice(0, 2));
		expect(answered(await world.launch())).toEqual(IDS.slice(0, 2));
	});

	it('and then does is handed it at once, and the same attempt goes on', async () => {
		const world = new ScormWorld(version);
		const launch = await refusedLaunch(world);
		await saves(world, launch, [begin, first, second]);
		launch.lms.control.online();
		expect(await saves(world, launch, [third])).toEqual(['saved']);
		expect(idsIn(world)).toEqual(IDS.slice(0, 3));
		const opened = await launch.destination.open();
		expect(opened.trouble).toBeUndefined();
		expect(opened.state.attempts.map(({ id }) => id)).toEqual(['q']);
		expect(await saves(world, launch, [fourth, end])).toEqual(['saved', 'saved']);
		leaves(launch);
		expect(idsIn(world)).toEqual(IDS);
		expect(world.objectives()).toHaveLength(1);
		expect(answered(await world.launch())).toEqual(IDS);
		// What was handed over belongs to this learner alone.
		const other = await refusedLaunch(new ScormWorld(version, kpoVsBpo, world.storage));
		expect(answered(other)).toEqual(IDS);
	});

	it('and lets the page in as it is left has it all', async () => {
		const world = new ScormWorld(version);
		const launch = await refusedLaunch(world);
		await saves(world, launch, [begin, first]);
		launch.lms.control.online();
		leaves(launch);
		expect(idsIn(world)).toEqual(IDS.slice(0, 1));
	});

	it('is no reason to hide what the only learner of this browser has done before', async () => {
		const world = new ScormWorld(version);
		const before = await world.launch();
		await saves(world, before, [begin, first]);
		leaves(before);
		const launch = await refusedLaunch(world);
		expect(answered(launch)).toEqual(IDS.slice(0, 1));
		const [attempt] = launch.opened.state.attempts;
		const [, , more] = takeQuiz('services-offered', QUESTIONS, 4, attempt?.id ?? '');
		await saves(world, launch, more ? [more] : []);
		const next = await world.launch();
		expect(answered(next)).toEqual(IDS.slice(0, 2));
		expect(next.opened.state.attempts).toHaveLength(1);
		expect(idsIn(world)).toEqual(IDS.slice(0, 2));
	});

	it('is handed what it missed beside what another browser has told it', async () => {
		const elsewhere = new ScormWorld(version);
		const there = await elsewhere.launch();
		await saves(elsewhere, there, [begin, first, { type: 'lesson-finished', dimension: 'focus' }]);
		leaves(there);
		const world = new ScormWorld(version);
		// Attempts get other names here.
		world.event(begin);
		const launch = await refusedLaunch(world);
		const [start, ...answers] = takeQuiz('income', QUESTIONS.slice(2), 2, 'r');
		if (!start) throw new Error('no quiz');
		await saves(world, launch, [start, ...answers, { type: 'lesson-finished', dimension: 'income' }]);
		launch.destination.suspend();
		const next = await world.launch({ data: elsewhere.store });
		expect(next.opened.state.attempts.map(({ quiz }) => quiz)).toEqual(['services-offered', 'income']);
		expect(Object.keys(next.opened.state.lessons).toSorted()).toEqual(['focus', 'income']);
		expect(idsIn(world)).toEqual([...IDS.slice(0, 1), ...IDS.slice(2)]);
		expect(world.objectives().map(({ id }) => id)).toEqual(['focus', 'income']);
		leaves(next);
	});

	it('tells nobody apart in a browser of several, so that none gets what another did', async () => {
		const world = new ScormWorld(version);
		for (const learner of ['ada', 'bob']) {
			world.beginAttempt();
			leaves(await world.launch({ data: learnerIn(world, learner) }));
		}
		world.beginAttempt();
		const launch = await refusedLaunch(world, learnerIn(world, 'ada'));
		await saves(world, launch, [begin, first]);
		for (const learner of ['bob', 'ada']) {
			world.beginAttempt();
			expect(answered(await world.launch({ data: learnerIn(world, learner) }))).toEqual([]);
			expect(idsIn(world)).toEqual([]);
		}
		// Whoever was at work still finds it while no LMS answers.
		world.beginAttempt();
		expect(answered(await refusedLaunch(world))).toEqual(IDS.slice(0, 1));
	});

	it('and lets a learner of several in later is handed that page’s work, and nobody else is', async () => {
		const world = new ScormWorld(version);
		for (const learner of ['ada', 'bob']) {
			world.beginAttempt();
			leaves(await world.launch({ data: learnerIn(world, learner) }));
		}
		world.beginAttempt();
		const launch = await refusedLaunch(world, learnerIn(world, 'ada'));
		await saves(world, launch, [begin, first]);
		launch.lms.control.online();
		expect(launch.destination.flush()).toBe(true);
		expect(idsIn(world)).toEqual(IDS.slice(0, 1));
		leaves(launch);
		world.beginAttempt();
		expect(answered(await refusedLaunch(world))).toEqual([]);
	});

	it('but says who is at work is taken at its word', async () => {
		const world = new ScormWorld(version);
		for (const learner of ['ada', 'bob']) {
			world.beginAttempt();
			leaves(await world.launch({ data: learnerIn(world, learner) }));
		}
		const page = world.prepare({ data: learnerIn(world, 'bob') });
		page.lms.control.refuse();
		Reflect.set(page.lms.api, world.name('LMSGetValue', 'GetValue'), (element: string) =>
			element in learnerIn(world, '') ? 'bob' : ''
		);
		const launch = { ...page, opened: await page.destination.open() };
		await saves(world, launch, [begin, first]);
		expect(answered(await world.launch({ data: learnerIn(world, 'bob') }))).toEqual(IDS.slice(0, 1));
		world.beginAttempt();
		expect(answered(await world.launch({ data: learnerIn(world, 'ada') }))).toEqual([]);
	});

	it('and whose browser keeps nothing either is told so', async () => {
		const world = new ScormWorld(version);
		world.storage.refuses = true;
		const launch = await refusedLaunch(world);
		expect(launch.opened.trouble).toBe('lms-not-saved');
		expect(await saves(world, launch, [begin, first])).toEqual(['lms-not-saved', 'lms-not-saved']);
		launch.lms.control.online();
		expect(await saves(world, launch, [second])).toEqual(['saved']);
		expect(idsIn(world)).toEqual(IDS.slice(0, 2));
	});

	it('and then opens for looking back is written nothing, while the browser keeps what it has', async () => {
		const world = new ScormWorld(version);
		const page = world.prepare({ data: { [world.name('cmi.core.lesson_mode', 'cmi.mode')]: 'review' } });
		page.lms.control.refuse();
		const launch = { ...page, opened: await page.destination.open() };
		await saves(world, launch, [begin, first]);
		launch.lms.control.online();
		expect(launch.destination.flush()).toBe(true);
		expect(await launch.destination.open()).toMatchObject({ keeps: 'nothing', trouble: undefined });
		expect(world.interactions()).toEqual([]);
		launch.destination.suspend();
		world.beginAttempt();
		expect(answered(await world.launch())).toEqual(IDS.slice(0, 1));
	});

	it.each<[string, object]>([
		['has no functions', {}],
		['throws', { LMSInitialize: fault, Initialize: fault, LMSGetValue: fault, GetValue: fault }],
		['answers nothing', { LMSInitialize: () => undefined, Initialize: () => undefined }]
	])('since its API %s is kept for', async (_, api) => {
		const world = new ScormWorld(version);
		const page = world.prepare();
		const broken = parseApi(api);
		for (const name of Object.keys(page.lms.api))
			Reflect.set(page.lms.api, name, (...args: string[]) => broken?.call(name, ...args));
		const launch = { ...page, opened: await page.destination.open() };
		expect(launch.opened.trouble).toBe('lms-unreachable');
		await saves(world, launch, [begin, first]);
		expect(launch.destination.suspend()).toBe(false);
		expect(answered(await world.launch())).toEqual(IDS.slice(0, 1));
		expect(idsIn(world)).toEqual(IDS.slice(0, 1));
	});
});
