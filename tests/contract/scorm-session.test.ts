import { describe, expect, it } from 'vitest';
import type { EventDetail } from '../../src/lib/record/event.ts';
import { takeQuiz } from '../support/learner.ts';
import { kpoVsBpo, ScormWorld, VERSIONS, type Launch } from '../support/scorm-world.ts';
import { checkLog } from '../support/strict-lms/check-log.ts';
import { ANSWERS, millions, OWN } from './answers.ts';

async function does(
	world: ScormWorld,
	{ destination }: Launch,
	details: readonly EventDetail[]
): Promise<void> {
	for (const detail of details) await destination.save(world.event(detail));
}

/** Ends a session as a page does that is left, and holds its calls against the rules. */
function leaves({ destination, lms }: Launch): void {
	expect(destination.suspend()).toBe(true);
	expect(checkLog(lms.calls)).toEqual([]);
}

describe.each(VERSIONS)('a session in SCORM %s', (version) => {
	it('says at once that it has begun and is to be continued', async () => {
		const world = new ScormWorld(version);
		const launch = await world.launch();
		expect(world.store).toMatchObject({
			[world.name('cmi.core.lesson_status', 'cmi.completion_status')]: 'incomplete',
			[world.name('cmi.core.exit', 'cmi.exit')]: 'suspend'
		});
		expect(launch.lms.commits).toHaveLength(1);
		expect(launch.opened).toMatchObject({ keeps: 'lms', passMark: 80 });
		leaves(launch);
	});

	describe('whose first commit waits until the screen is drawn', () => {
		const waiting = async () => {
			const world = new ScormWorld(version);
			const drawn: (() => void)[] = [];
			const launch = await world.launch({ soon: (run) => drawn.push(run) });
			expect(launch.lms.commits).toHaveLength(0);
			return { world, launch, draw: () => drawn.forEach((run) => run()) };
		};
		const begun = (world: ScormWorld) => ({
			[world.name('cmi.core.lesson_status', 'cmi.completion_status')]: 'incomplete',
			[world.name('cmi.core.exit', 'cmi.exit')]: 'suspend'
		});

		it('says then that it has begun', async () => {
			const { world, launch, draw } = await waiting();
			draw();
			expect(world.store).toMatchObject(begun(world));
			expect(launch.lms.commits).toHaveLength(1);
			leaves(launch);
		});

		it('says so with whatever is saved before, and only once', async () => {
			const { world, launch, draw } = await waiting();
			await does(world, launch, [{ type: 'lesson-finished', dimension: 'income' }]);
			expect(world.store).toMatchObject(begun(world));
			draw();
			expect(launch.lms.commits).toHaveLength(1);
			leaves(launch);
		});

		it('says so where the page is left first, and nothing after that', async () => {
			const { world, launch, draw } = await waiting();
			leaves(launch);
			const calls = launch.lms.calls.length;
			draw();
			expect(launch.lms.calls).toHaveLength(calls);
			expect(world.store).toMatchObject(begun(world));
		});
	});

	it.each(ANSWERS)(
		'tells an answer with $name as one interaction',
		async ({ question, response, score, told }) => {
			const material = { ...kpoVsBpo, bank: [...kpoVsBpo.bank, ...OWN] };
			const world = new ScormWorld(version, material);
			const launch = await world.launch();
			const { id, dimension } = question;
			await does(world, launch, [
				{ type: 'quiz-started', attempt: 'q', quiz: dimension, seed: 1, questions: [id] },
				{ type: 'answered', attempt: 'q', question: id, response, score, latency: 65_250 }
			]);
			const pick = (each: readonly [string, string] | undefined) => each?.[version === '1.2' ? 0 : 1];
			const [interaction, ...others] = world.interactions();
			expect(others).toEqual([]);
			expect(interaction).toMatchObject({
				id,
				type: told.type,
				'objectives.0.id': dimension,
				'correct_responses.0.pattern': pick(told.pattern),
				weighting: '1',
				result: pick(told.result),
				latency: world.name('00:01:05.25', 'PT1M5.25S')
			});
			expect(interaction?.[world.name('student_response', 'learner_response')]).toBe(pick(told.response));
			expect(interaction?.[world.name('time', 'timestamp')]).toMatch(
				version === '1.2' ? /^\d\d:\d\d:02$/ : /^2026-06-\d\dT\d\d:\d\d:02$/
			);
			if (version === '2004') expect(interaction?.['description']).toBeTruthy();
			leaves(launch);
		}
	);

	it('tells a number that a version has no room for in digits', async () => {
		const world = new ScormWorld(version, { ...kpoVsBpo, bank: [...kpoVsBpo.bank, ...OWN] });
		const launch = await world.launch();
		await does(world, launch, takeQuiz('income', [millions], 1, 'q'));
		expect(world.interactions()[0]).toMatchObject({
			type: world.name('numeric', 'fill-in'),
			[world.name('student_response', 'learner_response')]: '1250000',
			'correct_responses.0.pattern': '1250000'
		});
		leaves(launch);
	});

	it('tells an answer once, however often it is given', async () => {
		const world = new ScormWorld(version);
		const launch = await world.launch();
		const [start, answer] = takeQuiz('income', kpoVsBpo.bank.slice(0, 1), 1, 'q').map((each) =>
			world.event(each)
		);
		if (!start || !answer) throw new Error('no quiz');
		for (const event of [start, answer, answer, { ...answer, id: 'again' }])
			await launch.destination.save(event);
		expect(world.interactions()).toHaveLength(1);
		leaves(launch);
	});

	it('appends to the journal over launches, and marks a later attempt at the same question', async () => {
		const world = new ScormWorld(version);
		const questions = kpoVsBpo.bank.slice(0, 2);
		for (const attempt of ['q', 'r', 's']) {
			const launch = await world.launch({ numberCounts: attempt === 'r' });
			await does(world, launch, takeQuiz('services-offered', questions, 2, attempt));
			leaves(launch);
		}
		const ids = questions.map(({ id }) => id);
		expect(world.interactions().map(({ id }) => id)).toEqual([
			...ids,
			...ids.map((id) => `${id}_t2`),
			...ids.map((id) => `${id}_t3`)
		]);
	});

	it('tells each dimension as one objective, over launches', async () => {
		const world = new ScormWorld(version);
		const income = kpoVsBpo.bank.filter(({ dimension }) => dimension === 'income').slice(0, 4);
		const first = await world.launch();
		await does(world, first, [{ type: 'lesson-finished', dimension: 'focus' }]);
		leaves(first);
		const second = await world.launch();
		await does(world, second, [
			...takeQuiz('income', income, 3, 'q'),
			{ type: 'lesson-finished', dimension: 'income' },
			...takeQuiz('focus', income, 4, 'r')
		]);
		leaves(second);
		const objectives = world.objectives();
		expect(objectives.map(({ id }) => id)).toEqual(['focus', 'income']);
		expect(objectives).toMatchObject(
			version === '1.2'
				? [
						{ status: 'passed', 'score.raw': '100', 'score.min': '0', 'score.max': '100' },
						{ status: 'failed', 'score.raw': '75' }
					]
				: [
						{ completion_status: 'completed', success_status: 'passed', 'score.scaled': '1' },
						{
							completion_status: 'completed',
							success_status: 'failed',
							'score.scaled': '0.75',
							'score.raw': '75'
						}
					]
		);
	});

	it('uses the objectives that a manifest has made', async () => {
		const world = new ScormWorld(version);
		const launch = await world.launch({
			data: { 'cmi.objectives.0.id': 'primary', 'cmi.objectives.1.id': 'focus' }
		});
		await does(world, launch, [
			{ type: 'lesson-finished', dimension: 'focus' },
			{ type: 'lesson-finished', dimension: 'income' }
		]);
		expect(world.objectives().map(({ id }) => id)).toEqual(['primary', 'focus', 'income']);
		leaves(launch);
	});

	it('comes back to where the learner was', async () => {
		const world = new ScormWorld(version);
		const first = await world.launch();
		expect(first.opened.location).toBeUndefined();
		first.destination.visited('#/lesson/income');
		first.destination.visited(`#/${'x'.repeat(2000)}`);
		leaves(first);
		expect((await world.launch()).opened.location).toBe('#/lesson/income');
	});

	it('counts the time of three sessions to the second', async () => {
		const world = new ScormWorld(version);
		for (const seconds of [3725, 0.5, 59.5]) {
			const launch = await world.launch();
			await launch.destination.save({
				id: `e${seconds}`,
				at: world.now,
				course: 'kpo-vs-bpo',
				type: 'lesson-finished',
				dimension: 'focus'
			});
			world.now += seconds * 1000;
			leaves(launch);
			world.now += 86_400_000;
		}
		const { lms } = world.prepare();
		expect(
			Reflect.apply(Reflect.get(lms.api, world.name('LMSInitialize', 'Initialize')), lms.api, [''])
		).toBe('true');
		expect(
			Reflect.apply(Reflect.get(lms.api, world.name('LMSGetValue', 'GetValue')), lms.api, [
				world.name('cmi.core.total_time', 'cmi.total_time')
			])
		).toBe(world.name('01:03:05', 'PT1H3M5S'));
	});

	it('commits once an answer, and ends once', async () => {
		const world = new ScormWorld(version);
		const launch = await world.launch();
		const details = takeQuiz('income', kpoVsBpo.bank.slice(0, 12), 6, 'q');
		await does(world, launch, details);
		expect(launch.lms.commits).toHaveLength(1 + details.length);
		leaves(launch);
		expect(launch.destination.suspend()).toBe(true);
		expect(launch.lms.calls.filter(({ method }) => /Finish|Terminate/.test(method))).toHaveLength(1);
	});

	it('never overflows what a saved state may hold', async () => {
		const world = new ScormWorld(version);
		const launch = await world.launch();
		for (let n = 0; n < 6; n++)
			await does(world, launch, takeQuiz('final', kpoVsBpo.bank.slice(0, 60).toReversed(), n, `q${n}`));
		for (const { id: card, revision } of kpoVsBpo.cards.slice(0, 250))
			await does(world, launch, [
				{ type: 'reviewed', card, revision, rating: 'easy', day: 20_600, latency: 1 }
			]);
		const [text = ''] = [world.store['cmi.suspend_data']];
		expect(text.length).toBeLessThanOrEqual(world.mapping.suspendLimit);
		leaves(launch);
		const { state } = (await world.launch()).opened;
		expect(state.attempts.map(({ questions }) => questions.length)).toContain(60);
	}, 20_000);
});
