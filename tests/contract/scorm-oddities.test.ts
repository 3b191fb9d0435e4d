import { describe, expect, it } from 'vitest';
import type { EventDetail } from '../../src/lib/record/event.ts';
import { takeQuiz } from '../support/learner.ts';
import { kpoVsBpo, ScormWorld, VERSIONS } from '../support/scorm-world.ts';
import { checkLog } from '../support/strict-lms/check-log.ts';

const QUESTIONS = kpoVsBpo.bank.slice(0, 3);
const WORK: readonly EventDetail[] = [
	...kpoVsBpo.course.dimensions.map(({ id }): EventDetail => ({ type: 'lesson-finished', dimension: id })),
	...takeQuiz('final', QUESTIONS, 3, 'q')
];

/** Puts something in the place of a function of an LMS's API. */
function replace(
	api: object,
	name: string,
	by: (call: () => unknown, ...args: readonly unknown[]) => unknown
): void {
	const before: unknown = Reflect.get(api, name);
	if (typeof before !== 'function') throw new Error(`no function ${name}`);
	Reflect.set(api, name, (...args: unknown[]) => by(() => Reflect.apply(before, api, args), ...args));
}

describe.each(VERSIONS)('an LMS of SCORM %s', (version) => {
	it.each([
		['interactions', ['cmi.interactions']],
		['objectives', ['cmi.objectives']],
		['most of interactions', ['cmi.interactions.n.objectives', 'cmi.interactions.n.correct_responses']],
		['scores of objectives', ['cmi.objectives.n.score']],
		['a measure of progress', ['cmi.progress_measure']],
		['anything optional', ['cmi.interactions', 'cmi.objectives', 'cmi.progress_measure', 'cmi.student_data']]
	])('without %s is reported to all the same', async (_, unsupported) => {
		const world = new ScormWorld(version);
		const launch = await world.launch({ unsupported });
		for (const detail of WORK) await launch.destination.save(world.event(detail));
		expect(launch.destination.suspend()).toBe(true);
		expect(checkLog(launch.lms.calls)).toEqual([]);
		expect(world.store).toMatchObject(
			version === '1.2'
				? { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' }
				: { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', 'cmi.score.scaled': '1' }
		);
		expect((await world.launch({ unsupported })).opened.state.attempts).toHaveLength(1);
	});

	it('is asked once for what it does not have', async () => {
		const world = new ScormWorld(version);
		const launch = await world.launch({ unsupported: ['cmi.interactions'] });
		for (const detail of WORK) await launch.destination.save(world.event(detail));
		const ids = launch.lms.calls.filter(({ args: [element = ''] }) => /interactions\.\d+\.id$/.test(element));
		expect(ids).toHaveLength(1);
	});

	it('without a mode is normal', async () => {
		const world = new ScormWorld(version);
		const names = [
			world.name('cmi.core.lesson_mode', 'cmi.mode'),
			world.name('cmi.core.credit', 'cmi.credit')
		];
		const launch = await world.launch({ unsupported: names });
		expect(launch.opened.keeps).toBe('lms');
		for (const detail of WORK) await launch.destination.save(world.event(detail));
		expect(world.store[world.name('cmi.core.lesson_status', 'cmi.success_status')]).toBe('passed');
	});

	it('that counts in numbers is understood', async () => {
		const world = new ScormWorld(version);
		for (const quiz of ['q', 'r']) {
			const launch = await world.launch({ numberCounts: true });
			for (const detail of takeQuiz('focus', QUESTIONS, 1, quiz))
				await launch.destination.save(world.event(detail));
			launch.destination.suspend();
			expect(checkLog(launch.lms.calls)).toEqual([]);
		}
		expect(world.interactions()).toHaveLength(6);
		expect(world.objectives()).toHaveLength(1);
	});

	it.each(['Initialize', 'GetValue', 'SetValue', 'Commit', 'GetLastError'])(
		'whose %s throws breaks nothing',
		async (verb) => {
			const world = new ScormWorld(version);
			const page = world.prepare();
			replace(page.lms.api, `${version === '1.2' ? 'LMS' : ''}${verb}`, () => {
				throw new Error('a fault of its own');
			});
			const { keeps, trouble } = await page.destination.open();
			expect([keeps, trouble]).toEqual(['lms', verb === 'Initialize' ? 'lms-unreachable' : undefined]);
			const saved = page.destination.save(world.event({ type: 'lesson-finished', dimension: 'focus' }));
			if (/Value|Error/.test(verb) && verb !== 'SetValue') await expect(saved).resolves.toBeUndefined();
			else
				await expect(saved).rejects.toMatchObject({
					code: verb === 'Initialize' ? 'lms-unreachable' : 'lms-not-saved'
				});
			page.destination.suspend();
			expect(Object.keys((await world.launch()).opened.state.lessons)).toEqual(['focus']);
		}
	);

	it('that is open already, since the frame was loaded again, goes on', async () => {
		const world = new ScormWorld(version);
		const page = world.prepare();
		replace(page.lms.api, world.name('LMSInitialize', 'Initialize'), (call) => (call(), call()));
		const opened = await page.destination.open();
		expect(opened.keeps).toBe('lms');
		for (const detail of WORK) await page.destination.save(world.event(detail));
		expect(world.store[world.name('cmi.core.lesson_status', 'cmi.success_status')]).toBe('passed');
	});

	it('that is over already is out of reach', async () => {
		const world = new ScormWorld(version);
		const page = world.prepare();
		replace(page.lms.api, world.name('LMSInitialize', 'Initialize'), (call) => {
			call();
			const end: unknown = Reflect.get(page.lms.api, world.name('LMSFinish', 'Terminate'));
			if (typeof end === 'function') Reflect.apply(end, page.lms.api, ['']);
			return call();
		});
		expect(await page.destination.open()).toMatchObject({ trouble: 'lms-unreachable' });
	});

	it('that answers with booleans is understood', async () => {
		const world = new ScormWorld(version);
		const page = world.prepare();
		for (const verb of ['Initialize', 'SetValue', 'Commit'])
			replace(page.lms.api, `${version === '1.2' ? 'LMS' : ''}${verb}`, (call) => call() === 'true');
		await page.destination.open();
		await expect(
			page.destination.save(world.event({ type: 'lesson-finished', dimension: 'focus' }))
		).resolves.toBeUndefined();
	});
});
