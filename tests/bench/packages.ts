import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { unzipSync } from 'fflate';
import { chromiumPath } from '../../scripts/browser.mjs';
import { ensureBuilt } from '../../scripts/build.mjs';
import { packageCourse } from '../../src/lib/package/package-course.ts';
import { standards, type Standard } from '../../src/lib/package/standard.ts';
import { loadCourseFolder, readAssets } from '../../src/lib/server/course-folder.ts';
import { inspectCourse } from '../../src/lib/server/inspect-course.ts';
import { readPackageParts } from '../../src/lib/server/package-parts.ts';
import { LmsHost } from '../e2e/lms-host.ts';
import { floorPackage } from './floor.ts';

const COURSE = 'questions/kpo-vs-bpo';
const RUNS = 7;
const SLOWDOWN = 4;

const median = (values: readonly number[]) =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/** Sizes of the packages, time to make them, and what a launch and a whole quiz take in a frame under scorm-again. */
export async function benchPackages(): Promise<void> {
	await ensureBuilt('player');
	const folder = await loadCourseFolder(COURSE);
	const { course, plan, bank } = inspectCourse(folder);
	if (!course) throw new Error('the course has errors');
	const assets = await readAssets(COURSE, folder.assets);
	const zips = new Map<Standard, Uint8Array>();
	for (const standard of standards) {
		const parts = await readPackageParts(standard);
		const times = Array.from({ length: RUNS }, () => {
			const begun = performance.now();
			zips.set(standard, packageCourse({ course, plan, standard, assets, ...parts }).zip);
			return performance.now() - begun;
		});
		console.log(
			`${standard}: ${kilobytes(zips.get(standard)?.length ?? 0)} KB, packaged in ${median(times).toFixed(1)} ms (median of ${RUNS})`
		);
	}
	const zip = zips.get('scorm12');
	if (!zip) return;
	const files = unzipSync(zip);
	const loaded = ['index.html', 'player.css', 'course.js', 'player.js'];
	const sizes = loaded.map((name) => [name, gzipSync(files[name] ?? new Uint8Array()).length] as const);
	for (const [name, size] of sizes) console.log(`${name}: ${kilobytes(size)} KB gzipped`);
	console.log(
		`to the first question: ${kilobytes(sizes.reduce((sum, [, size]) => sum + size, 0))} KB gzipped, ${loaded.length} requests`
	);

	const floor12 = floorPackage('12', course, bank);
	console.log(`floor: ${kilobytes(floor12.length)} KB`);
	const executablePath = chromiumPath();
	const browser = await chromium.launch({
		...(executablePath ? { executablePath } : {}),
		args: ['--no-sandbox']
	});
	try {
		const ours: number[] = [];
		const floor: number[] = [];
		// In turn, so that a change of the machine's pace falls on both.
		for (let run = 0; run < RUNS; run++) {
			ours.push(await timeToQuestion(browser, zip));
			floor.push(await timeToQuestion(browser, floor12));
		}
		const ratios = ours.map((time, run) => time / (floor[run] ?? NaN));
		console.log(
			`launch to the first question usable at ${SLOWDOWN}x slow-down: ${median(ours).toFixed(0)} ms, floor ${median(floor).toFixed(0)} ms, ratio ${median(ratios).toFixed(2)} (median of ${RUNS})`
		);
		console.log(`a 12-question quiz from launch to end: ${await countCalls(browser, zip)}`);
	} finally {
		await browser.close();
	}
}

/** As text, since the compiler's helpers are not there in the page. */
const PRESS_ON = `
	function look() {
		document.querySelector('a.button.primary[data-ready="true"]')?.click();
		if (!document.querySelector('.prompt button[aria-disabled="false"]')) return void requestAnimationFrame(look);
		document.documentElement.dataset.usable = String(performance.timeOrigin + performance.now());
	}
	if (window !== parent) requestAnimationFrame(look);
`;

/** Milliseconds from asking for the LMS's page until a first recall prompt can be answered. */
async function timeToQuestion(browser: Browser, zip: Uint8Array): Promise<number> {
	const host = new LmsHost('12', zip);
	await host.start();
	const page = await browser.newPage();
	try {
		const session = await page.context().newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
		// The learner presses the one primary button as soon as it is there.
		await page.addInitScript({ content: PRESS_ON });
		const begun = Date.now();
		await page.goto(host.address);
		const usable = page.frameLocator('iframe').locator('html[data-usable]');
		await usable.waitFor({ state: 'attached' });
		return Number(await usable.getAttribute('data-usable')) - begun;
	} finally {
		await page.close();
		await host.stop();
	}
}

async function countCalls(browser: Browser, zip: Uint8Array): Promise<string> {
	const host = new LmsHost('12', zip);
	await host.start();
	const page = await browser.newPage();
	try {
		const frame = await host.launch(page);
		await frame.getByRole('link', { name: 'Final quiz' }).first().click();
		await frame.getByRole('button', { name: 'Start the quiz' }).click();
		for (let last = false; !last;) {
			const form = frame.locator('form');
			await form.getByRole('button', { name: 'Check' }).waitFor();
			const statements = await form.locator('fieldset').all();
			for (const statement of statements) await statement.getByRole('radio').first().check();
			if (statements.length === 0) {
				if ((await form.getByRole('textbox').count()) > 0) await form.getByRole('textbox').fill('3');
				else await form.locator('input').first().check();
			}
			await form.getByRole('button', { name: 'Check' }).click();
			const next = frame.getByRole('button', { name: /Next question|See the result/ });
			last = (await next.textContent())?.includes('result') ?? true;
			await next.click();
		}
		await frame.getByRole('button', { name: 'Save and exit' }).click();
		const calls: unknown = await page.evaluate(() => Reflect.get(window, 'calls'));
		const counts = Object.entries(typeof calls === 'object' && calls !== null ? calls : {}).map(
			([name, count]) => [name, Number(count)] as const
		);
		const total = counts.reduce((sum, [, count]) => sum + count, 0);
		return `${total} calls (${counts.map(([name, count]) => `${name} ${count}`).join(', ')})`;
	} finally {
		await page.close();
		await host.stop();
	}
}
