import { expect, test, type APIRequestContext, type BrowserContext, type Page } from '@playwright/test';
import { readPackageParts } from '../../src/lib/server/package-parts.ts';
import { packageCourse } from '../../src/lib/package/package-course.ts';
import { planBank } from '../../src/lib/quiz/plan-bank.ts';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { CourseFrame } from './course-frame.ts';
import { LmsHost } from './lms-host.ts';

const LESSONS = [
	['services-offered', 'Services offered'],
	['domain-expertise', 'Domain expertise'],
	['complexity-of-work', 'Complexity of work'],
	['income', 'Income and pricing'],
	['risks-and-challenges', 'Risks and challenges'],
	['focus', 'Focus']
] as const;

const versions = [
	{ version: '12', standard: 'scorm12', whole: LESSONS, cards: 20 },
	// As for the course it is the same, a short one will do.
	{ version: '2004', standard: 'scorm2004-4', whole: LESSONS.slice(0, 2), cards: 18 }
] as const;

async function download(request: APIRequestContext, standard: string): Promise<Uint8Array> {
	const response = await request.get(`/courses/kpo-vs-bpo/package/${standard}`);
	expect(response.headers()['content-type']).toBe('application/zip');
	return new Uint8Array(await response.body());
}

/** A package of a course with the first dimensions only. */
async function shorten(standard: 'scorm12' | 'scorm2004-4', dimensions: number): Promise<Uint8Array> {
	const { course } = await loadBundledCourse('kpo-vs-bpo');
	const short = { ...course, dimensions: course.dimensions.slice(0, dimensions) };
	const parts = await readPackageParts(standard);
	return packageCourse({ course: short, plan: planBank(short), standard, assets: {}, ...parts }).zip;
}

for (const { version, standard, whole, cards } of versions) {
	test.describe(`SCORM ${version}`, () => {
		test.describe.configure({ timeout: 120_000 });
		let host: LmsHost;

		test.beforeEach(async ({ request }) => {
			host = new LmsHost(version, await download(request, standard));
			await host.start();
		});
		test.afterEach(() => host.stop());

		const open = async (page: Page) => new CourseFrame(await host.launch(page));
		const is12 = version === '12';
		const status = () => host.element(is12 ? 'core.lesson_status' : 'completion_status');

		test('a learner goes through it all, and the LMS has what was on the screen', async ({ page }) => {
			test.slow();
			if (whole.length < LESSONS.length) {
				await host.stop();
				host = new LmsHost(version, await shorten(standard, whole.length));
				await host.start();
			}
			const requests: string[] = [];
			page.on('request', (each) => requests.push(each.url()));
			let course = await open(page);
			await course.saved();
			expect(status()).toBe('incomplete');

			const half = whole.length / 2;
			const titles = whole.map(([, title]) => title);
			for (const title of titles.slice(0, half)) await course.finishLesson(title);
			await course.frame.getByRole('link', { name: 'Take its quiz' }).click();
			await course.startQuiz();
			const said = [await course.answer()];
			await course.saved();
			expect(host.list('interactions')).toHaveLength(1);
			expect(host.list('interactions')[0]?.['result'] === 'correct').toBe(said[0] === 'right');

			await test.step('comes back in the middle of the quiz', async () => {
				course = await open(page);
				await expect(course.frame.getByText('Question 2 of 6')).toBeVisible();
				expect(await course.finishQuiz()).toBe(5);
				await course.saved();
				expect(host.list('interactions')).toHaveLength(6);
			});

			await test.step('flashcards keep their dates in the LMS', async () => {
				await course.frame.getByRole('link', { name: 'Flashcards' }).click();
				const due = course.frame.getByText('Due today').locator('..').getByRole('definition');
				await expect(due).toHaveText(String(cards));
				await course.frame.getByRole('button', { name: 'Show the answer' }).click();
				await course.frame.getByRole('button', { name: 'Good' }).click();
				await expect(due).toHaveText(String(cards - 1));
				await course.saved();
				course = await open(page);
				await course.frame.getByRole('link', { name: 'Flashcards' }).click();
				await expect(due).toHaveText(String(cards - 1));
			});

			for (const title of titles.slice(half)) await course.finishLesson(title);
			await course.saved();
			expect(status()).toBe('incomplete');
			await course.frame.getByRole('link', { name: 'Final quiz' }).first().click();
			await course.startQuiz();
			expect(await course.finishQuiz()).toBe(12);
			await course.saved();
			const percent = Number(
				/(\d+)%/.exec((await course.frame.getByText(/^\d+%$/).textContent()) ?? '')?.[1]
			);
			expect(Number(host.element(is12 ? 'core.score.raw' : 'score.raw'))).toBe(percent);
			const passed = percent >= 80 ? 'passed' : 'failed';
			if (is12) expect(status()).toBe(passed);
			else {
				expect(status()).toBe('completed');
				expect(host.element('success_status')).toBe(passed);
				expect(Number(host.element('score.scaled'))).toBeCloseTo(percent / 100, 5);
				expect(Number(host.element('progress_measure'))).toBe(1);
			}
			expect(host.list('interactions')).toHaveLength(18);
			expect(host.list('objectives').map(({ id }) => id)).toEqual(
				expect.arrayContaining(whole.map(([id]) => id))
			);
			expect(String(host.element('suspend_data')).length).toBeLessThan(4096);
			await course.frame.getByRole('button', { name: 'Save and exit' }).click();
			await expect(course.frame.getByText('Your work is saved. You can close this window.')).toBeVisible();
			// Nothing was asked of anybody but the LMS.
			expect(new Set(requests.map((url) => new URL(url).host)).size).toBe(1);
		});

		const leave: Readonly<Record<string, (page: Page, course: CourseFrame) => Promise<void>>> = {
			'by the exit button': async (_page, course) => {
				await course.frame.getByRole('button', { name: 'Save and exit' }).click();
				await expect(course.frame.getByText('Your work is saved.')).toBeVisible();
			},
			'by closing the tab': (page) => page.close({ runBeforeUnload: false }),
			'by going elsewhere': async (page) => void (await page.goto('about:blank')),
			'by a crash': async (page) => {
				await page
					.context()
					.newCDPSession(page)
					.then((session) => session.send('Page.crash').catch(() => undefined));
			}
		};
		/** Opens the course in a new tab, in its final quiz. */
		const openFinalQuiz = async (context: BrowserContext) => {
			const page = await context.newPage();
			const course = await open(page);
			await course.frame.getByRole('link', { name: 'Final quiz' }).first().click();
			return { page, course };
		};

		test('what was shown as saved is there however it is left', async ({ context }) => {
			test.slow();
			let { page, course } = await openFinalQuiz(context);
			await course.startQuiz();
			await course.answer();
			await course.next.press('Enter');
			let answered = 1;
			for (const [how, go] of Object.entries(leave))
				await test.step(how, async () => {
					await course.answer();
					await course.saved();
					answered += 1;
					// A page that crashes never answers.
					await Promise.race([go(page, course), new Promise((resolve) => page.once('crash', resolve))]);
					({ page, course } = await openFinalQuiz(context));
					await expect(course.frame.getByText(`Question ${answered + 1} of 12`)).toBeVisible();
					expect(host.list('interactions')).toHaveLength(answered);
				});
		});

		test('with the line down the learner is told, and everything is sent later', async ({ context }) => {
			test.slow();
			let { page, course } = await openFinalQuiz(context);
			await course.startQuiz();
			await course.answer();
			await course.saved();
			await course.next.press('Enter');
			let answered = 1;
			for (const line of ['forbidden', 'cut'] as const)
				await test.step(line, async () => {
					host.line = line;
					await course.answer();
					answered += 1;
					await expect(course.frame.getByText(/Not saved yet: trying again/).first()).toBeVisible();
					expect(host.list('interactions')).toHaveLength(answered - 1);
					await page.close();
					host.line = 'up';
					({ page, course } = await openFinalQuiz(context));
					await expect(course.frame.getByText(`Question ${answered + 1} of 12`)).toBeVisible();
					await course.saved();
					expect(host.list('interactions')).toHaveLength(answered);
				});

			await test.step('a line that comes back takes all that waited, without another launch', async () => {
				await context.setOffline(true);
				await course.answer();
				await expect(course.frame.getByText(/You are offline/).first()).toBeVisible();
				await context.setOffline(false);
				await course.saved();
				expect(host.list('interactions')).toHaveLength(answered + 1);
			});
		});

		test('a refused launch keeps everything in the browser and hands it over once it is let in', async ({
			page
		}) => {
			host.isRefusing = true;
			let course = await open(page);
			const told = course.frame.getByText(/^Not reported yet: .* Kept in this browser/).first();
			await expect(told).toBeVisible();
			await course.frame.getByRole('link', { name: 'Final quiz' }).first().click();
			await course.startQuiz();
			await course.answer();
			await course.next.click();
			await expect(told).toBeVisible();
			expect(host.commits).toBe(0);

			host.isRefusing = false;
			course = await open(page);
			await course.frame.getByRole('link', { name: 'Final quiz' }).first().click();
			await expect(course.frame.getByText('Question 2 of 12')).toBeVisible();
			await course.saved();
			expect(host.list('interactions')).toHaveLength(1);

			await test.step('and without another launch', async () => {
				host.isRefusing = true;
				course = await open(page);
				await course.frame.getByRole('link', { name: 'Final quiz' }).first().click();
				await course.answer();
				await expect(told).toBeVisible();
				expect(host.list('interactions')).toHaveLength(1);
				await page.evaluate(() => Reflect.set(window, 'isRefusing', false));
				await course.saved();
				expect(host.list('interactions')).toHaveLength(2);
			});
		});

		test('looking back changes nothing', async ({ page }) => {
			const first = await open(page);
			await first.finishLesson('Services offered');
			await first.saved();
			await first.frame.getByRole('button', { name: 'Save and exit' }).click();
			const before = structuredClone(host.stored);
			host.overrides = is12 ? { lesson_mode: 'review' } : { mode: 'review' };
			const again = await open(page);
			await expect(again.frame.getByText('You are looking back: nothing is recorded.')).toBeVisible();
			await again.frame.getByRole('link', { name: 'Final quiz' }).first().click();
			await again.startQuiz();
			await again.answer();
			await page.goto('about:blank');
			for (const element of is12
				? ['core.lesson_status', 'core.score', 'suspend_data']
				: ['completion_status', 'score', 'suspend_data'])
				expect(host.element(element)).toEqual(
					before &&
						element
							.split('.')
							.reduce<unknown>(
								(value, key) =>
									typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
								before
							)
				);
			expect(host.list('interactions')).toHaveLength(0);
		});
	});
}
