// Runs commands, some of them side by side, as `npm test` needs it.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {readonly [string, ...string[]]} command
 * @property {readonly string[]} [needs] titles of the steps that have to be done before
 * @property {boolean} [alone] takes all processors: begins when no other step runs, and prints as it goes
 * @property {boolean} [waits] spends its time on the network, so that it does not count among those that run
 *
 * @typedef {object} Outcome
 * @property {{ title: string, code: number }[]} failed in the order in which they failed
 * @property {string[]} notRun titles of what was not begun because of that
 * @property {number} code what to exit with: 0, that of the first that failed, or what a signal asks for
 */

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs every step as soon as what it needs is done and there is room, those named first before others. Each one's
 * output comes in one piece when it has ended. Once a step fails none begins, and those that run are waited for, so that
 * none leaves half of a file behind. A signal goes on to all that run, a second one ends them.
 * @param {readonly Step[]} steps
 * @param {{ atOnce?: number, print?: (text: string) => void }} [options]
 * @returns {Promise<Outcome>}
 */
export async function runSteps(steps, { atOnce = 2, print = (text) => process.stdout.write(text) } = {}) {
	const waiting = [...steps];
	/** @type {Map<Step, Running>} */
	const running = new Map();
	/** @type {Set<string>} */
	const done = new Set();
	/** @type {Outcome['failed']} */
	const failed = [];
	/** @type {NodeJS.Signals | undefined} */
	let signalled;
	const onSignal = (/** @type {NodeJS.Signals} */ signal) => {
		for (const { stop } of running.values()) stop(signalled ? 'SIGKILL' : signal);
		signalled ??= signal;
	};
	for (const signal of SIGNALS) process.on(signal, onSignal);

	const mayBegin = (/** @type {Step} */ { needs = [], alone = false, waits = false }) => {
		if (!needs.every((title) => done.has(title))) return false;
		if (waits) return true;
		const others = [...running.keys()].filter((step) => !step.waits);
		if (others.some((step) => step.alone)) return false;
		return others.length < (alone ? 1 : atOnce);
	};
	for (;;) {
		if (failed.length === 0 && !signalled)
			for (const step of [...waiting])
				if (mayBegin(step)) {
					waiting.splice(waiting.indexOf(step), 1);
					running.set(step, begin(step, print));
				}
		if (running.size === 0) break;
		const { step, code } = await Promise.race([...running.values()].map(({ ended }) => ended));
		running.delete(step);
		if (code === 0) done.add(step.title);
		else failed.push({ title: step.title, code });
	}
	for (const signal of SIGNALS) process.off(signal, onSignal);
	return {
		failed,
		notRun: waiting.map(({ title }) => title),
		code: signalled ? 128 + constants.signals[signalled] : (failed[0]?.code ?? 0)
	};
}

/**
 * @typedef {object} Running
 * @property {Promise<{ step: Step, code: number }>} ended
 * @property {(signal: NodeJS.Signals) => void} stop
 */

/**
 * @param {Step} step
 * @param {(text: string) => void} print
 * @returns {Running}
 */
function begin(step, print) {
	const { title, alone = false } = step;
	const [command, ...args] = step.command;
	const begun = performance.now();
	if (alone) print(`\n── ${title}\n`);
	const output = alone ? 'inherit' : 'pipe';
	const child = spawn(command, args, {
		stdio: ['ignore', output, output],
		// A group of its own: what it starts is stopped with it.
		detached: true,
		env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) }
	});
	/** @type {Buffer[]} */
	const pieces = [];
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => pieces.push(piece));
	return {
		stop: (signal) => {
			try {
				if (child.pid !== undefined) process.kill(-child.pid, signal);
			} catch {
				// It has just ended by itself.
			}
		},
		ended: new Promise((resolve) => {
			const end = (/** @type {number} */ code, said = '') => {
				const output = Buffer.concat(pieces).toString() + said;
				const seconds = ((performance.now() - begun) / 1000).toFixed(1);
				if (!alone) print(`\n── ${title}\n${output === '' ? '' : `${output.trimEnd()}\n`}`);
				print(code === 0 ? `   ${seconds} s\n` : `\n${title}: failed\n`);
				resolve({ step, code });
			};
			child.once('error', ({ message }) => end(1, message));
			child.once('close', (code) => end(code ?? 1));
		})
	};
}
