import { mkdtemp, writeFile, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectInOrder, listenForComplaints, PHONE } from './accessible.ts';
import { LmsHost } from './lms-host.ts';
import { answerQuestion, goOn } from './steps.ts';

const NOT_REPORTED = 'Nothing is being reported to an LMS. Saved in this browser.';
let zip: Uint8Array;
let host: LmsHost;

test.beforeAll(async ({ request }) => {
	zip = new Uint8Array(await (await request.get('/courses/crocodilians/package/scorm12')).body());
	host = new LmsHost('12', zip);
	await host.start();
});
test.afterAll(() => host.stop());

/** Each screen of the player, by the part of its address. */
const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
	'': async (page) => void (await expect(page.getByRole('heading', { level: 1 })).toBeVisible()),
	'#/lesson/head-and-teeth': async (page) => {
		const image = page.getByRole('img').first();
		await expect(image).toBeVisible();
		expect(await image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0);
	},
	'#/quiz/final': async (page) => {
		await page.getByRole('button', { name: 'Start the quiz' }).click();
		await answerQuestion(page);
	},
	'#/cards': async (page) =>
		void (await expect(page.getByText('Cards unlock when you finish a lesson.')).toBeVisible())
};

test('each screen is accessible and in order on a phone and in the frame of an LMS', async ({ page }) => {
	await page.setViewportSize(PHONE);
	const complaints = listenForComplaints(page, (text) => /favicon|404/.test(text));
	for (const [address, check] of Object.entries(screens))
		await test.step(address || 'overview', async () => {
			await page.goto(host.bareAddress + address);
			await expect(page.getByText(NOT_REPORTED)).toBeVisible();
			await check(page);
			await expectInOrder(page, { width: 650, height: 480 });
		});
	expect(complaints).toEqual([]);
});

test('opens from the file system, says that nothing is reported, and keeps what was done', async ({
	page
}) => {
	const folder = await mkdtemp(join(tmpdir(), 'versus-package-'));
	for (const [name, content] of Object.entries(unzipSync(zip))) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), content);
	}
	const address = pathToFileURL(join(folder, 'index.html')).href;
	await page.goto(`${address}#/quiz/final`);
	await expect(page.getByText(NOT_REPORTED)).toBeVisible();
	await page.getByRole('button', { name: 'Start the quiz' }).click();
	await answerQuestion(page);
	await goOn(page);
	await page.reload();
	await expect(page.getByText('Question 2 of 12')).toBeVisible();
	await rm(folder, { recursive: true });
});

test('links into a lesson and back keep the place, without a server', async ({ page }) => {
	await page.goto(host.bareAddress);
	await page.getByRole('link', { name: /^Start with/ }).click();
	await expect(page.getByText('Lesson 1 of 5')).toBeVisible();
	await page.getByRole('link', { name: /^Next:/ }).click();
	await expect(page.getByText('Lesson 2 of 5')).toBeVisible();
	await page.goBack();
	await expect(page.getByText('Lesson 1 of 5')).toBeVisible();
	await page.getByRole('button', { name: 'Finish the lesson' }).click();
	await page.getByRole('link', { name: 'Go to the next one' }).click();
	await expect(page.getByRole('group', { name: /Recall/ }).first()).toBeInViewport();
	await expect(page.getByText('Lesson 1 of 5')).toBeVisible();
});
