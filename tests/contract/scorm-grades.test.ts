import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type CourseSettings } from '../../src/lib/course/course.ts';
import { FINAL } from '../../src/lib/quiz/blueprint.ts';
import type { EventDetail } from '../../src/lib/record/event.ts';
import { takeQuiz } from '../support/learner.ts';
import { kpoVsBpo, ScormWorld, VERSIONS, type Launch, type Version } from '../support/scorm-world.ts';
import { checkLog } from '../support/strict-lms/check-log.ts';

const QUESTIONS = kpoVsBpo.bank.slice(0, 10);
const LESSONS: readonly EventDetail[] = kpoVsBpo.course.dimensions.map(({ id }) => ({
	type: 'lesson-finished',
	dimension: id
}));
let attempts = 0;
/** A final quiz with so many tenths right. */
const final = (right: number) => takeQuiz(FINAL, QUESTIONS, right, `final-${attempts++}`);

function worldWith(version: Version, settings: Partial<CourseSettings> = {}): ScormWorld {
	const course = { ...kpoVsBpo.course, settings: { ...DEFAULT_SETTINGS, ...settings } };
	return new ScormWorld(version, { ...kpoVsBpo, course });
}

async function does(
	world: ScormWorld,
	{ destination }: Launch,
	details: readonly EventDetail[]
): Promise<void> {
	for (const detail of details) await destination.save(world.event(detail));
}

function leaves({ destination, lms }: Launch): void {
	destination.suspend();
	expect(checkLog(lms.calls)).toEqual([]);
}

/** One whole launch. */
async function session(
	world: ScormWorld,
	details: readonly EventDetail[],
	options: Parameters<ScormWorld['launch']>[0] = {}
): Promise<void> {
	const launch = await world.launch(options);
	await does(world, launch, details);
	leaves(launch);
}

/** Status and score as the LMS has them: in 1.2 one status, in 2004 two. */
function gradeOf({ store, version }: ScormWorld): string {
	const names =
		version === '1.2'
			? ['cmi.core.lesson_status', 'cmi.core.score.raw']
			: ['cmi.completion_status', 'cmi.success_status', 'cmi.score.raw', 'cmi.score.scaled'];
	return names.map((name) => store[name] || '-').join(' ');
}

const grade = (version: Version, in12: string, in2004: string) => (version === '1.2' ? in12 : in2004);

describe.each(VERSIONS)('grades in SCORM %s', (version) => {
	it('come at the end, when lessons and final quiz are asked for', async () => {
		const world = worldWith(version);
		const launch = await world.launch();
		await does(world, launch, LESSONS);
		expect(gradeOf(world)).toBe(grade(version, 'incomplete -', 'incomplete unknown - -'));
		const details = final(8);
		await does(world, launch, details.slice(0, -1));
		expect(gradeOf(world)).toBe(grade(version, 'incomplete -', 'incomplete unknown - -'));
		await does(world, launch, details.slice(-1));
		expect(gradeOf(world)).toBe(grade(version, 'passed 80', 'completed passed 80 0.8'));
		if (version === '2004') expect(world.store['cmi.progress_measure']).toBe('1');
		leaves(launch);
	});

	it.each([
		[9, 'passed 90', 'passed 90 0.9'],
		[7, 'failed 70', 'failed 70 0.7']
	] as const)(
		'of %i tenths wait for the lessons in 1.2, which has one status for both, while the score does not',
		async (right, in12, in2004) => {
			const world = worldWith(version);
			await session(world, final(right));
			expect(gradeOf(world)).toBe(grade(version, `incomplete ${right * 10}`, `incomplete ${in2004}`));
			await session(world, LESSONS);
			expect(gradeOf(world)).toBe(grade(version, in12, `completed ${in2004}`));
		}
	);

	it.each([
		[9, 'passed 90', 'passed 90 0.9'],
		[7, 'failed 70', 'failed 70 0.7']
	] as const)(
		'of %i tenths wait with the score where a score alone would make the LMS decide',
		async (right, in12, in2004) => {
			const world = worldWith(version);
			const data = {
				[world.name('cmi.student_data.mastery_score', 'cmi.scaled_passing_score')]: world.name('80', '0.8')
			};
			await session(world, final(right), { data });
			expect(gradeOf(world)).toBe(grade(version, 'incomplete -', `incomplete ${in2004}`));
			await session(world, LESSONS.slice(1), { data });
			expect(gradeOf(world)).toBe(grade(version, 'incomplete -', `incomplete ${in2004}`));
			await session(world, LESSONS.slice(0, 1), { data });
			expect(gradeOf(world)).toBe(grade(version, in12, `completed ${in2004}`));
		}
	);

	it.each([true, false])(
		'of a quiz that is not asked for make nothing of "completed" but "passed" (the LMS compares: %s)',
		async (compares) => {
			const world = worldWith(version, { completion: 'lessons' });
			const mark = world.name('cmi.student_data.mastery_score', 'cmi.scaled_passing_score');
			const data: Record<string, string> = compares ? { [mark]: world.name('80', '0.8') } : {};
			await session(world, [...LESSONS, ...final(4)], { data });
			expect(gradeOf(world)).toBe(
				grade(version, compares ? 'completed -' : 'completed 40', 'completed failed 40 0.4')
			);
			await session(world, final(9), { data });
			expect(gradeOf(world)).toBe(grade(version, 'passed 90', 'completed passed 90 0.9'));
			await session(world, final(3), { data });
			expect(gradeOf(world)).toBe(grade(version, 'passed 90', 'completed passed 90 0.9'));
		}
	);

	it('need no quiz where only lessons count', async () => {
		const world = worldWith(version, { completion: 'lessons' });
		await session(world, LESSONS);
		expect(gradeOf(world)).toBe(grade(version, 'completed -', 'completed unknown - -'));
		await session(world, final(9));
		expect(gradeOf(world)).toBe(grade(version, 'passed 90', 'completed passed 90 0.9'));
	});

	it.each([
		['highest', 'passed 90', 'completed passed 90 0.9'],
		['last', 'passed 40', 'completed passed 40 0.4']
	] as const)('are never lowered by a worse attempt: %s', async (score, in12, in2004) => {
		const world = worldWith(version, { score });
		await session(world, [...LESSONS, ...final(9), ...final(4)]);
		expect(gradeOf(world)).toBe(grade(version, in12, in2004));
		await session(world, final(4));
		expect(gradeOf(world)).toBe(grade(version, in12, in2004));
	});

	it('are raised by a better attempt', async () => {
		const world = worldWith(version);
		await session(world, [...LESSONS, ...final(4)]);
		await session(world, final(9));
		expect(gradeOf(world)).toBe(grade(version, 'passed 90', 'completed passed 90 0.9'));
	});

	it('stand when the state that led to them is gone', async () => {
		const world = worldWith(version);
		await session(world, [...LESSONS, ...final(9)]);
		world.storage.values.clear();
		await session(world, [...LESSONS, ...final(4)], {
			data: { 'cmi.suspend_data': 'what another tool wrote' }
		});
		expect(gradeOf(world)).toBe(grade(version, 'passed 90', 'completed passed 90 0.9'));
		expect(world.interactions()).toHaveLength(20);
	});

	it('follow the pass mark that the LMS sets', async () => {
		const world = worldWith(version, { score: 'last' });
		const pass = {
			[world.name('cmi.student_data.mastery_score', 'cmi.scaled_passing_score')]: world.name('55', '0.55')
		};
		const launch = await world.launch({ data: pass });
		expect(launch.opened.passMark).toBe(55);
		await does(world, launch, [...LESSONS, ...final(6)]);
		leaves(launch);
		expect(gradeOf(world)).toBe(grade(version, 'passed 60', 'completed passed 60 0.6'));
		// A lower score alone would make the LMS take back that it was passed.
		await session(world, final(2));
		expect(gradeOf(world)).toBe(grade(version, 'passed 60', 'completed passed 60 0.6'));
		await session(world, final(7));
		expect(gradeOf(world)).toBe(grade(version, 'passed 70', 'completed passed 70 0.7'));
	});

	it.each(['', 'abc', '-1', '150'])('ignore a pass mark of "%s"', async (value) => {
		const world = worldWith(version);
		const name = world.name('cmi.student_data.mastery_score', 'cmi.scaled_passing_score');
		const page = world.prepare();
		const { api } = page.lms;
		const read = world.name('LMSGetValue', 'GetValue');
		const ask: unknown = Reflect.get(api, read);
		Reflect.set(api, read, (element: string) =>
			element === name ? value : typeof ask === 'function' ? Reflect.apply(ask, api, [element]) : ''
		);
		expect((await page.destination.open()).passMark).toBe(80);
	});

	it.each(['review', 'browse'])('stay as they are in %s, and so does everything else', async (mode) => {
		const world = worldWith(version);
		await session(world, [...LESSONS, ...final(9)]);
		const before = { ...world.store };
		const launch = await world.launch({ data: { [world.name('cmi.core.lesson_mode', 'cmi.mode')]: mode } });
		expect(launch.opened.keeps).toBe('nothing');
		expect(launch.opened.state.attempts).toHaveLength(1);
		await does(world, launch, [...final(2), { type: 'lesson-finished', dimension: 'focus' }]);
		launch.destination.flush();
		launch.destination.reconnected();
		leaves(launch);
		const changed = Object.keys(before).filter((name) => before[name] !== world.store[name]);
		expect(changed.filter((name) => !/(mode|entry|total_time|session_time)$/.test(name))).toEqual([]);
		// And the state is still there for a later launch.
		expect(
			(await world.launch({ data: { [world.name('cmi.core.lesson_mode', 'cmi.mode')]: 'normal' } })).opened
				.state.attempts
		).toHaveLength(1);
	});

	it('are not written without credit, while work is saved', async () => {
		const world = worldWith(version);
		const data = { [world.name('cmi.core.credit', 'cmi.credit')]: 'no-credit' };
		const launch = await world.launch({ data });
		await does(world, launch, [...LESSONS, ...final(9)]);
		expect(world.store[world.name('cmi.core.score.raw', 'cmi.score.raw')] ?? '').toBe('');
		expect(world.interactions()).toEqual([]);
		leaves(launch);
		expect((await world.launch({ data })).opened.state.attempts).toHaveLength(1);
	});

	it('begin when an attempt was only browsed so far', async () => {
		if (version === '2004') return expect(version).toBe('2004');
		const world = worldWith(version);
		const launch = await world.launch({ data: { 'cmi.core.lesson_status': 'browsed' } });
		expect(gradeOf(world)).toBe('incomplete -');
		leaves(launch);
	});

	it('of a dimension are not lowered either', async () => {
		const world = worldWith(version);
		await session(world, takeQuiz('focus', QUESTIONS, 9, 'q'));
		world.storage.values.clear();
		await session(world, takeQuiz('focus', QUESTIONS, 1, 'q'), { data: { 'cmi.suspend_data': '' } });
		expect(world.objectives()).toMatchObject([
			{ id: 'focus', 'score.raw': '90', [world.name('status', 'success_status')]: 'passed' }
		]);
	});
});
