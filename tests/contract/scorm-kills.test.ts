import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../src/lib/quiz/random.ts';
import { apply, type LearnerState } from '../../src/lib/record/state.ts';
import { nextStep } from '../support/learner.ts';
import { ScormWorld, VERSIONS, type Launch, type Version } from '../support/scorm-world.ts';
import { checkLog } from '../support/strict-lms/check-log.ts';

const SCRIPTS = 350;
const SESSIONS = 3;
const MOST_STEPS = 9;
/** About as many calls as a session of these has. */
const MOST_CALLS = 260;

/**
 * The call at which a session's page dies, counted from 1; none for every fourth session. Over all scripts each call is
 * met three times.
 */
function killPlace(session: number): number | undefined {
	return session % 4 === 3 ? undefined : 1 + ((session - Math.floor(session / 4)) % MOST_CALLS);
}

/** What has to be in the next state that opens: where things stood when a save was last acknowledged, or later. */
interface Expected {
	readonly states: LearnerState[];
	acknowledged: number;
}

const REPEATED = ['journal', 'status-lowered'];

type Line = 'online' | 'refused' | 'offline' | 'silently offline';

function cut(line: Line, world: ScormWorld, { lms }: Launch, random: Random): void {
	if (line === 'refused') lms.control.fail(random.int(2) === 0 ? '403' : '500');
	else if (line === 'online') lms.control.online();
	else lms.control.offline();
	// Not every browser notices, and "true" is what the LMS says then (scorm.md, When the LMS fails).
	world.isOnline = line !== 'offline';
}

/** One session until its end, whatever that is. Returns whether the line was gone and came back. */
async function work(world: ScormWorld, launch: Launch, expected: Expected, random: Random): Promise<boolean> {
	const { destination, isDead } = launch;
	let hasDoubts = false;
	let line: Line = 'online';
	let state = launch.opened.state;
	for (let step = random.int(MOST_STEPS); step >= 0 && !isDead(); step--) {
		if (random.int(3) === 0) {
			const wasCut = line === 'offline' || line === 'silently offline';
			line =
				line === 'online'
					? (random.shuffle<Line>(['refused', 'offline', 'silently offline'])[0] ?? 'refused')
					: 'online';
			cut(line, world, launch, random);
			if (wasCut) destination.reconnected();
			hasDoubts ||= wasCut;
		}
		const event = world.event(nextStep(world.material, state, random, `t${world.now}`));
		state = apply(state, event);
		expected.states.push(state);
		await destination.save(event).then(
			() => (expected.acknowledged = expected.states.length - 1),
			() => undefined
		);
		if (random.int(6) === 0) destination.flush();
	}
	if (random.int(2) === 0) destination.suspend();
	world.isOnline = true;
	return hasDoubts;
}

async function openNext(
	world: ScormWorld,
	expected: Expected,
	{ killAt, isRefused = false }: { killAt?: number | undefined; isRefused?: boolean } = {}
): Promise<Launch | undefined> {
	const page = world.prepare(killAt === undefined ? {} : { killAt });
	if (isRefused) page.lms.control.refuse();
	const opened = await page.destination.open().catch(() => undefined);
	// Of a page that died while it opened nobody saw anything.
	if (!opened || page.isDead()) return undefined;
	const possible = expected.states.slice(expected.acknowledged).map((state) => world.textOf(state));
	expect(possible).toContain(world.textOf(opened.state));
	expected.states.splice(0, Infinity, opened.state);
	expected.acknowledged = 0;
	return { ...page, opened };
}

/** Every answer is one interaction in the LMS, however often it was sent. */
function checkInteractions(world: ScormWorld, { attempts }: LearnerState): void {
	const interactions = world.interactions();
	expect(interactions.every(({ id, type, result }) => id && type && result)).toBe(true);
	const told = interactions
		// A decoy that an abrupt end left behind stands for nothing.
		.filter(({ id = '' }) => !id.endsWith('_'))
		.map(({ id = '', result = '' }) => `${id.replace(/_t\d+$/, '')} ${result}`);
	const wrong = world.name('wrong', 'incorrect');
	const done = attempts.flatMap(({ answers }) =>
		Object.entries(answers).map(([id, { score }]) => `${id} ${score === 1 ? 'correct' : wrong}`)
	);
	expect(told.toSorted()).toEqual(done.toSorted());
}

async function runScript(version: Version, seed: number): Promise<void> {
	const random = createRandom(seed);
	const world = new ScormWorld(version);
	const expected: Expected = { states: [], acknowledged: 0 };
	expected.states.push({ lessons: {}, attempts: [], cards: {} });
	for (let session = 0; session < SESSIONS; session++) {
		const killAt = killPlace((seed - 1) * SESSIONS + session);
		const launch = await openNext(world, expected, { killAt, isRefused: random.int(4) === 0 });
		if (!launch) continue;
		const hasDoubts = await work(world, launch, expected, random);
		// What a line took away that came back is sent again, and a page that is not told of that may not know.
		const violations = checkLog(launch.lms.calls).filter(
			({ rule }) => !hasDoubts || !REPEATED.includes(rule)
		);
		expect(violations).toEqual([]);
	}
	const last = await openNext(world, expected);
	if (!last) throw new Error('the last launch has no reason to fail');
	const event = world.event(nextStep(world.material, last.opened.state, random, 'last'));
	await last.destination.save(event);
	checkInteractions(world, apply(last.opened.state, event));
}

describe.each(VERSIONS)('SCORM %s, killed at any call', (version) => {
	it('opens with everything that was acknowledged, and tells the LMS of every answer once', async () => {
		for (let seed = 1; seed <= SCRIPTS; seed++)
			await runScript(version, seed).catch((cause: unknown) => {
				throw new Error(`script ${seed}: ${String(cause)}`, { cause });
			});
	}, 60_000);
});
