import { expect, test as base, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts';
import { ReleasedSite } from './released-site.ts';
import { answerPrompts, answerQuestion, finishLesson, goOn, mendMisses, saved } from './steps.ts';

const test = base.extend<{ site: ReleasedSite }>({
	site: async ({ baseURL }, use) => {
		const site = new ReleasedSite(baseURL ?? '');
		await site.start();
		await use(site);
		await site.stop();
	},
	// Each test has a site to itself, which it may cut off.
	page: async ({ page, site }, use) => {
		const goto = page.goto.bind(page);
		page.goto = (address, options) => goto(new URL(address, site.origin).href, options);
		await use(page);
	}
});

test.use({ serviceWorkers: 'allow' });

/** Waits until the page says that its course is available offline. */
async function kept(page: Page): Promise<void> {
	const line = page.getByRole('link', { name: 'Available offline', exact: true });
	await expect(line).toBeVisible({ timeout: 30_000 });
}

const courseNavigation = (page: Page) => page.getByRole('navigation', { name: 'Course' });
const needsNetwork = (page: Page) => page.getByRole('heading', { name: 'This page needs the network' });
const updateLine = (page: Page) => page.getByText('A new version of Versus is ready.');
/** Release whose scripts the page runs; empty for the first. */
const releaseOf = (page: Page) =>
	page.evaluate(() => /_app\/immutable-?([^/]*)/.exec(document.documentElement.innerHTML)?.[1]);
/** Builds that the browser keeps something of. */
const keptBuilds = (page: Page) => page.evaluate(async () => (await caches.keys()).length);

test('after one visit of a lesson, everything of its course works without a network', async ({
	page,
	context
}) => {
	test.slow();
	await page.goto('/courses/crocodilians/lessons/head-and-teeth');
	await kept(page);
	await context.setOffline(true);

	await test.step('the lesson, loaded anew, with its picture', async () => {
		await page.reload();
		await saved(page);
		await kept(page);
		const picture = page.getByRole('main').locator('img');
		await picture.scrollIntoViewIfNeeded();
		await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
		await finishLesson(page);
	});

	await test.step('a quiz, with a reload in the middle', async () => {
		await page.getByRole('link', { name: 'Take its quiz' }).click();
		await page.getByRole('button', { name: 'Start the quiz' }).click();
		await answerQuestion(page);
		await goOn(page);
		await page.reload();
		await expect(page.getByText('Question 2 of 6')).toBeVisible();
		do await answerQuestion(page);
		while (await goOn(page));
	});

	await test.step('the cards', async () => {
		await courseNavigation(page).getByRole('link', { name: 'Flashcards' }).click();
		await page.getByRole('link', { name: 'Review', exact: true }).click();
		await page.getByRole('button', { name: 'Show the answer' }).click();
		await page.getByRole('button', { name: 'Good' }).click();
		await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
		await page.reload();
		await expect(page.getByRole('button', { name: 'Show the answer' })).toBeVisible();
		await courseNavigation(page).getByRole('link', { name: 'Flashcards' }).click();
	});

	await test.step('every other address of the course, loaded anew', async () => {
		await courseNavigation(page).getByRole('link', { name: 'Overview' }).click();
		const lessons = page.getByRole('main').getByRole('list').getByRole('link');
		const addresses = await lessons.evaluateAll((links: HTMLAnchorElement[]) =>
			links.map(({ pathname }) => pathname).filter((path) => /\/(lessons|quizzes|cards)/.test(path))
		);
		const more = ['', '/quizzes/final?seed=3', '/quizzes/group?seed=5', '/cards'];
		const all = new Set([...addresses, ...more.map((part) => `/courses/crocodilians${part}`)]);
		expect(all.size).toBeGreaterThan(12);
		for (const address of all) {
			await page.goto(address);
			await saved(page);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect(page.url()).toContain(address);
		}
	});

	await test.step('the catalogue and what is kept', async () => {
		await page.goto('/');
		await expect(page.getByText(/1 of 5 lessons finished/)).toBeVisible();
		// The policy that the shell was kept with holds.
		const isRun = await page.evaluate(() => {
			const script = document.createElement('script');
			script.textContent = 'document.body.dataset.run = "yes"';
			document.body.append(script);
			return document.body.dataset['run'] !== undefined;
		});
		expect(isRun).toBe(false);
		await page.getByRole('link', { name: 'Your data' }).click();
		await expect(page.getByText(/entries in your record/)).toBeVisible();
		await page.reload();
		await expect(page.getByText(/entries in your record/)).toBeVisible();
	});

	await test.step('pages that need the network say so, from a link and from an address', async () => {
		await page.goto('/courses/crocodilians');
		await courseNavigation(page).getByRole('link', { name: 'Questions' }).click();
		await expect(needsNetwork(page)).toBeVisible();
		await page.reload();
		await expect(needsNetwork(page)).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('link', { name: 'Back to the course' }).click();
		await expect(page.getByRole('link', { name: /^(Continue|Start|Take|Review)/ })).toBeVisible();
		await page.goto('/courses/kpo-vs-bpo');
		await expect(page.getByText('this course is not saved in this browser yet')).toBeVisible();
		await expectAccessible(page);
		await page.goto('/courses/crocodilians/lessons/nothing');
		await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
	});

	await test.step('with the network again, all that was done is there', async () => {
		await context.setOffline(false);
		await page.goto('/courses/crocodilians/bank');
		await expect(page.getByRole('heading', { name: /^All questions/ })).toBeVisible();
		await page.goto('/courses/crocodilians');
		await expect(page.getByText(/Best quiz score: \d+%/)).toBeVisible();
	});
});

test('a line that does not answer is not waited for long', async ({ page, site }) => {
	await page.goto('/courses/kpo-vs-bpo');
	await kept(page);
	site.line = 'slow';
	await page.goto('/courses/kpo-vs-bpo/lessons/income');
	await saved(page);
	await expect(page.getByText(/^Lesson \d of 6/)).toBeVisible();
});

test('a course that changed is had anew as a whole, in the background', async ({ page, site }) => {
	await page.goto('/courses/crocodilians');
	await kept(page);
	site.edit = (path, text) =>
		path.endsWith('/course.json')
			? text.replaceAll('Alligators vs', 'Caimans vs').replaceAll('?v=', '?v=0')
			: text;
	// The page that is open stays at its revision; the next one offline has the new one.
	await page.reload();
	await kept(page);
	await expect
		.poll(() =>
			page.evaluate(async () => {
				const resource = await caches.match('/courses/crocodilians/course.json');
				return (await resource?.text())?.includes('Caimans vs');
			})
		)
		.toBe(true);
	site.line = 'cut';
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: /^Caimans vs/ })).toBeVisible();
	await kept(page);
	await page.goto('/courses/crocodilians/lessons/head-and-teeth');
	const picture = page.getByRole('main').locator('img');
	await picture.scrollIntoViewIfNeeded();
	await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
});

test('a new version waits until nobody is in the middle of something, and loses nothing', async ({
	page,
	site
}) => {
	await page.goto('/courses/kpo-vs-bpo/quizzes/income?seed=5');
	await kept(page);
	await page.getByRole('button', { name: 'Start the quiz' }).click();
	await answerQuestion(page);
	await goOn(page);
	site.release = 'next';
	await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
	await expect
		.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
		.toBe('installed');

	await test.step('the quiz goes on, and parts of the old version are there though the site has them no more', async () => {
		await answerQuestion(page);
		await page.getByRole('link', { name: /^Reread/ }).click();
		await expect(page.getByText(/^Lesson \d of 6/)).toBeVisible();
		await page.goBack();
		await expect(page.getByText('Question 3 of 6')).toBeVisible();
		await expect(updateLine(page)).toBeHidden();
		expect(await releaseOf(page)).toBe('');
	});

	await test.step('the overview offers it', async () => {
		await courseNavigation(page).getByRole('link', { name: 'Overview' }).click();
		await expect(updateLine(page)).toBeVisible();
		await expectAccessible(page);
		await expectNoSidewaysScroll(page);
		await page.getByRole('button', { name: 'Reload' }).click();
		await expect.poll(() => releaseOf(page).catch(() => undefined)).toBe('next');
		await expect(updateLine(page)).toBeHidden();
		await page.getByRole('link', { name: 'Quiz on Income' }).click();
		await expect(page.getByText('Question 3 of 6')).toBeVisible();
	});

	await test.step('the old version goes, and the new one works offline', async () => {
		await kept(page);
		await page.reload();
		await expect.poll(() => keptBuilds(page)).toBe(1);
		site.line = 'cut';
		await page.reload();
		await expect(page.getByText('Question 3 of 6')).toBeVisible();
		expect(await releaseOf(page)).toBe('next');
	});
});

test('a new version that came with another tab disturbs no quiz, and is there from the next screen on', async ({
	page,
	context,
	site
}) => {
	await page.goto('/courses/kpo-vs-bpo/quizzes/income?seed=5');
	await kept(page);
	await page.getByRole('button', { name: 'Start the quiz' }).click();
	site.release = 'next';
	const other = await context.newPage();
	await other.goto(`${site.origin}/courses/crocodilians`);
	// Saved by the new version's worker, which has taken over; the first tab still has what it runs on.
	await kept(other);
	expect(await keptBuilds(page)).toBe(2);
	site.line = 'cut';
	await answerQuestion(page);
	await page.getByRole('link', { name: /^Reread/ }).click();
	await expect(page.getByText(/^Lesson \d of 6/)).toBeVisible();
	expect(await releaseOf(page)).toBe('');
	site.line = 'up';
	await page.getByRole('link', { name: 'Courses' }).click();
	await expect(page.getByRole('heading', { name: 'Courses', level: 1 })).toBeVisible();
	await expect.poll(() => releaseOf(page).catch(() => undefined)).toBe('next');
	await expect.poll(() => keptBuilds(page)).toBe(1);
	// What the old version had saved works in the new one.
	site.line = 'cut';
	await page.goto('/courses/kpo-vs-bpo/quizzes/income');
	await expect(page.getByText('Question 2 of 6')).toBeVisible();
});

test('where the browser has no room for it, nothing is promised, and the course and its record are as ever', async ({
	page,
	site
}) => {
	// What a browser does to a site whose room is used up.
	site.edit = (path, text) =>
		path === '/service-worker.js'
			? `Cache.prototype.put = async () => { throw new DOMException('full', 'QuotaExceededError'); };\n${text}`
			: text;
	await page.goto('/courses/kpo-vs-bpo/lessons/focus');
	await expect(page.getByRole('link', { name: 'Not available offline' })).toBeVisible();
	expect(await keptBuilds(page)).toBe(0);
	const prompt = page.getByRole('group', { name: /Recall/ }).first();
	await prompt.getByRole('button').first().click();
	await saved(page);
	await page.reload();
	await saved(page);
	await expect(prompt.getByRole('status')).not.toBeEmpty();
	await page.getByRole('link', { name: 'Not available offline' }).click();
	await expect(page.getByText('The browser has no room left.')).toBeVisible();
	await expectAccessible(page);
});

test('caches that fail later break nothing', async ({ page, site }) => {
	site.edit = (path, text) =>
		path === '/service-worker.js'
			? `${text}\nself.addEventListener('message', ({ data }) => {
				if (data !== 'fail') return;
				CacheStorage.prototype.open = async () => { throw new DOMException('broken', 'UnknownError'); };
			});`
			: text;
	await page.goto('/courses/kpo-vs-bpo');
	await kept(page);
	await page.evaluate(() => navigator.serviceWorker.controller?.postMessage('fail'));
	await page.goto('/courses/kpo-vs-bpo/lessons/focus');
	await saved(page);
	await page.getByRole('link', { name: 'Courses' }).click();
	await expect(page.getByRole('heading', { name: 'Courses', level: 1 })).toBeVisible();
});

test('nobody leaves by mistake while something is not saved yet', async ({ page }) => {
	await page.goto('/courses/kpo-vs-bpo/lessons/focus');
	await saved(page);
	const dialogs: string[] = [];
	page.on('dialog', (dialog) => {
		dialogs.push(dialog.type());
		void dialog.accept();
	});
	await page.evaluate(() => {
		IDBObjectStore.prototype.add = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await page
		.getByRole('group', { name: /Recall/ })
		.first()
		.getByRole('button')
		.first()
		.click();
	await expect(page.getByText(/Not saved yet: trying again/).first()).toBeVisible();
	await page.reload();
	expect(dialogs).toEqual(['beforeunload']);
	await saved(page);
	await page.reload();
	expect(dialogs).toHaveLength(1);
});

test('a browser without service workers has the site as ever, and is told what it misses', async ({
	page
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(Navigator.prototype, 'serviceWorker', {
			get() {
				throw new DOMException('not here', 'SecurityError');
			}
		});
	});
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	await page.goto('/courses/kpo-vs-bpo');
	await saved(page);
	await expect(page.getByText('Not available offline')).toBeVisible();
	await expect(page.getByText(/an address that begins with https/)).toBeVisible();
	await page.getByRole('link', { name: /^Start with/ }).click();
	await answerPrompts(page);
	await saved(page);
	expect(complaints).toEqual([]);
});

test('Chromium finds nothing that keeps the site from being installed', async ({
	site,
	playwright,
	launchOptions
}, testInfo) => {
	// A profile of its own: Playwright's other contexts are private windows, in which nothing can be installed.
	const context = await playwright.chromium.launchPersistentContext(
		testInfo.outputPath('profile'),
		launchOptions
	);
	const page = await context.newPage();
	await page.goto(`${site.origin}/courses/kpo-vs-bpo`);
	await kept(page);
	const devtools = await context.newCDPSession(page);
	const { errors } = await devtools.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
	expect(installabilityErrors).toEqual([]);
	await context.close();
});

test('where the browser lets the page ask, a button installs the site', async ({ page }) => {
	await page.goto('/courses/kpo-vs-bpo');
	await saved(page);
	await page.evaluate(() => {
		const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
			prompt: async () => document.body.setAttribute('data-asked', String(event.defaultPrevented))
		});
		window.dispatchEvent(event);
	});
	const button = page.getByRole('button', { name: 'Install Versus' });
	await expect(button).toBeVisible();
	await expectAccessible(page);
	await button.click();
	await expect(page.locator('body')).toHaveAttribute('data-asked', 'true');
	await expect(button).toBeHidden();
});

test('a private window that keeps nothing is told so where one looks for one’s data', async ({ page }) => {
	await page.addInitScript(() => {
		indexedDB.open = () => {
			throw new DOMException('no storage', 'SecurityError');
		};
	});
	await page.goto('/data');
	await expect(page.getByText(/This browser keeps nothing for the site/)).toBeVisible();
	await expect(page.getByText(/^The site uses/)).toBeVisible();
	await expect(page.getByText('The browser may clear your record')).toBeHidden();
	await expectAccessible(page);
});

test('Safari on a phone, which has no such button, is told in words how to install', async ({ page }) => {
	await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'standalone', { value: false }));
	await page.goto('/data');
	await expect(page.getByText(/tap Share, then “Add to Home Screen”/)).toBeVisible();
});

test('the browser is asked to keep the record when there is one to keep, and what it says is shown', async ({
	page
}) => {
	await page.addInitScript(() => {
		let agreed = false;
		StorageManager.prototype.persist = async () => {
			sessionStorage.setItem('asked', String(Number(sessionStorage.getItem('asked') ?? 0) + 1));
			agreed = document.title.startsWith('Your data');
			return agreed;
		};
		StorageManager.prototype.persisted = async () => agreed;
	});
	const asked = () => page.evaluate(() => Number(sessionStorage.getItem('asked') ?? 0));
	await page.goto('/courses/kpo-vs-bpo/lessons/focus');
	await saved(page);
	await answerPrompts(page);
	await mendMisses(page);
	expect(await asked()).toBe(0);
	await page.getByRole('button', { name: 'Finish the lesson' }).click();
	await expect.poll(asked).toBe(1);
	await page.reload();
	await saved(page);
	expect(await asked()).toBe(1);

	await page.goto('/data');
	await expect(page.getByText(/^The site uses .*[kM]B here, and .*B are free for it\.$/)).toBeVisible();
	await expect(page.getByText(/The browser may clear your record/)).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Ask it to keep the record' }).click();
	await expect(page.getByText('The browser has agreed to keep it.')).toBeVisible();
	await expect(page.getByText('The browser keeps your record until you erase it.')).toBeVisible();
	await expectAccessible(page);
});

test('what tells of a new version is never served from a cache, and what is hashed for good', async ({
	request
}) => {
	const cacheControl = async (path: string) => (await request.get(path)).headers()['cache-control'];
	expect(await cacheControl('/service-worker.js')).toBe('no-cache');
	expect(await cacheControl('/_app/version.json')).toBe('no-cache');
	expect(await cacheControl('/catalogue.json')).toBe('no-cache');
	const resource = await request.get('/courses/crocodilians/course.json');
	const picture: string = (await resource.json()).files['snouts.svg'];
	expect(await cacheControl(picture)).toBe('public, max-age=31536000, immutable');
	expect(await cacheControl(picture.replace('?v=', '?v=0'))).toBe('no-cache');
	const etag = resource.headers()['etag'] ?? '';
	const again = await request.get('/courses/crocodilians/course.json', {
		headers: { 'if-none-match': etag }
	});
	expect(again.status()).toBe(304);
	const page = await request.get('/shell');
	const part = /\/_app\/immutable\/entry\/[^"]+/.exec(await page.text())?.[0] ?? '';
	expect(await cacheControl(part)).toBe('public,max-age=31536000,immutable');
	const policy = page.headers()['content-security-policy'];
	expect(policy).toContain("worker-src 'self'");
	expect(policy).toContain("manifest-src 'self'");
});
