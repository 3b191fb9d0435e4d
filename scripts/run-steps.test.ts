import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runSteps, type Step } from './run-steps.mjs';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'versus-steps-'));
});
afterEach(() => rm(folder, { recursive: true }));

/**
 * Notes for other steps are files: `note` leaves one, `noted` waits for one, `ended` waits for the process that one
 * names to be gone, `notes` lists them.
 */
const TOOLS = `
	const fs = require('node:fs');
	const note = (name, text = '') => fs.writeFileSync(name, String(text));
	const notes = () => fs.readdirSync('.');
	const noted = async (name) => {
		while (!notes().includes(name)) await new Promise((resolve) => setTimeout(resolve, 5));
	};
	const runs = (pid) => {
		try {
			return process.kill(pid, 0);
		} catch {
			return false;
		}
	};
	const ended = async (name) => {
		await noted(name);
		// A file is there a moment before what is written into it.
		let pid = 0;
		while (pid === 0 || runs(pid)) {
			pid = Number(fs.readFileSync(name, 'utf8'));
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
	};`;

/** A step that is a script of its own in the folder of notes. */
const step = (title: string, script: string, more: Partial<Step> = {}): Step => ({
	title,
	command: [process.execPath, '-e', `process.chdir(${JSON.stringify(folder)}); ${TOOLS} ${script}`],
	...more
});

async function run(steps: readonly Step[], atOnce?: number) {
	const printed: string[] = [];
	const outcome = await runSteps(steps, {
		print: (text) => printed.push(text),
		...(atOnce === undefined ? {} : { atOnce })
	});
	return { outcome, printed: printed.join('').replaceAll(/\d+\.\d s/g, 'N s') };
}

const DONE = { failed: [], notRun: [], code: 0 };

test('two run side by side, each with its output in one piece', async () => {
	// Each ends only if the other one runs meanwhile.
	const { outcome, printed } = await run([
		step('A', `console.log('a1'); note('a'); noted('b').then(() => console.error('a2'))`),
		step('B', `noted('a').then(() => { console.log('b1'); note('b'); })`, {})
	]);
	expect(outcome).toEqual(DONE);
	expect(
		printed
			.split('\n\n')
			.map((block) => block.trim())
			.toSorted()
	).toEqual(['── A\na1\na2\n   N s', '── B\nb1\n   N s']);
});

test('no more run at once than there is room for, and what mostly waits takes none', async () => {
	const counted = (name: string) =>
		step(
			name,
			`note('${name}');
			const others = notes().filter((other) => /^[abc]$/.test(other) && other !== '${name}');
			console.log(others.length);
			fs.rmSync('${name}');`
		);
	const { outcome, printed } = await run(
		[
			step('W', `note('w'); noted('end')`, { waits: true }),
			counted('a'),
			counted('b'),
			counted('c'),
			step('E', `noted('w').then(() => note('end'))`)
		],
		1
	);
	expect(outcome).toEqual(DONE);
	expect(printed.match(/^\d$/gm)).toEqual(['0', '0', '0']);
});

test('a step begins when what it needs is done, and one that wants all for itself when no other runs', async () => {
	const { outcome } = await run([
		step('B', `if (!notes().includes('a')) process.exitCode = 1; note('b')`, { needs: ['A'] }),
		step('Last', `process.exitCode = notes().join() === 'a,b' ? 0 : 1`, { alone: true, needs: ['A'] }),
		step('A', `note('a')`),
		step('After', `if (!notes().includes('b')) process.exitCode = 1`, { needs: ['Last'] })
	]);
	expect(outcome).toEqual(DONE);
});

test('after a failure none begins, those that run are waited for, and it says what failed first', async () => {
	const { outcome, printed } = await run([
		step(
			'A',
			`noted('b').then(() => { console.log('broken'); note('a', process.pid); process.exitCode = 3; })`
		),
		step('B', `note('b'); ended('a').then(() => { console.log('also broken'); process.exitCode = 4; })`),
		step('C', `note('c')`),
		step('D', `note('d')`, { needs: ['A'], alone: true })
	]);
	expect(outcome).toEqual({
		failed: [
			{ title: 'A', code: 3 },
			{ title: 'B', code: 4 }
		],
		notRun: ['C', 'D'],
		code: 3
	});
	expect(printed).toBe('\n── A\nbroken\n\nA: failed\n\n── B\nalso broken\n\nB: failed\n');
	expect((await readdir(folder)).toSorted()).toEqual(['a', 'b']);
});

test('a command that is not there is a failure like any other', async () => {
	const { outcome, printed } = await run([{ title: 'A', command: [join(folder, 'nothing')] }]);
	expect(outcome).toEqual({ failed: [{ title: 'A', code: 1 }], notRun: [], code: 1 });
	expect(printed).toContain('ENOENT');
});

test.each([
	['SIGINT', 130],
	['SIGTERM', 143]
] as const)('%s stops what runs and what that has started, and no other begins', async (signal, code) => {
	// The step's output has an end only when this has ended too.
	const grandchild = `${TOOLS} note('begun'); setInterval(() => {}, 1000)`;
	const steps = [
		step(
			'A',
			`require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' });
			setInterval(() => {}, 1000)`
		),
		step('B', `note('b')`, { needs: ['A'] })
	];
	const main = join(folder, 'main.mjs');
	await writeFile(
		main,
		`import { runSteps } from ${JSON.stringify(resolve('scripts/run-steps.mjs'))};
		const { code } = await runSteps(${JSON.stringify(steps)});
		console.log('ended');
		process.exitCode = code;`
	);
	const child = spawn(process.execPath, [main]);
	let said = '';
	child.stdout.on('data', (piece) => (said += String(piece)));
	const exit = new Promise((done) => child.once('close', done));
	await vi.waitFor(() => expect(existsSync(join(folder, 'begun'))).toBe(true), { timeout: 30_000 });
	child.kill(signal);
	expect(await exit).toBe(code);
	expect(said).toMatch(/A: failed\nended\n$/);
	expect(existsSync(join(folder, 'b'))).toBe(false);
});
