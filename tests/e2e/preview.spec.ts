import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { DESK, expectAccessible, expectNoSidewaysScroll, listenForComplaints, PHONE } from './accessible.ts';
import { keepAsleep } from './asleep.ts';
import { PreviewPage } from './preview-page.ts';

const versions = [
	{ version: '1.2', standard: 'SCORM 1.2', status: 'Status', api: 'LMS' },
	{ version: '2004', standard: 'SCORM 2004 4th Edition', status: 'Completion', api: '' }
] as const;

test.describe.configure({ timeout: 120_000 });

test('a course that is taken whole is reported as it was taken, and looks it', async ({ page }) => {
	test.slow();
	// The calls of an LMS's API are synchronous, so that saving has to be.
	const complaints = listenForComplaints(page, (text) => text.includes('Synchronous XMLHttpRequest'));
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));

	await page.goto('/courses/crocodilians/preview');
	await expect(page.getByText(/^None yet/)).toBeVisible();
	await expectAccessible(page);
	const preview = new PreviewPage(page);
	const { course } = preview;
	await page.goto('/courses/crocodilians');
	await page.getByRole('link', { name: 'Try it as a package' }).click();
	await preview.start('SCORM 2004 4th Edition');
	await expect(preview.fact('Completion')).toContainText('incomplete');
	// The objectives of the manifest are there before the course reports any.
	await preview.tab('Objectives');
	await expect(preview.rows).toHaveCount(6);

	for (const title of await course.lessons()) await course.finishLesson(title);
	const said: ('right' | 'wrong')[] = [];
	/** Answers all of a quiz that has begun, and tells the percent that the course gives for it. */
	const takeQuiz = async () => {
		const count = Number(/of (\d+)/.exec(await course.frame.getByText(/^Question 1 of/).innerText())?.[1]);
		for (let answered = 0; answered < count; answered++) said.push(await preview.answer());
		await expect(course.frame.getByRole('heading', { name: 'Your result' })).toBeVisible();
		await course.saved();
		return Number.parseInt(await course.frame.getByText(/^\d+%$/).innerText());
	};
	await course.frame.getByRole('link', { name: 'Overview' }).click();
	const quiz = course.frame.getByRole('link', { name: /^Quiz on / }).first();
	const title = (await quiz.getAttribute('aria-label'))?.replace('Quiz on ', '') ?? '';
	await quiz.click();
	await course.startQuiz();
	const dimension = await takeQuiz();
	const objective = preview.rows.filter({ hasText: title });
	await expect(objective.getByRole('cell').last()).toHaveText(`${dimension}%`);
	await expect(objective.getByRole('cell').first()).toContainText(dimension >= 75 ? 'passed' : 'failed');

	await preview.startFinalQuiz();
	const percent = await takeQuiz();
	await expect(preview.fact('Completion')).toContainText('completed');
	await expect(preview.fact('Success')).toContainText(percent >= 75 ? 'passed' : 'failed');
	await expect(preview.fact('Progress')).toHaveText('100%');
	await expect(preview.fact('Score')).toContainText('pass mark 75%');
	expect(Math.round(Number.parseFloat(await preview.fact('Score').innerText()))).toBe(percent);
	await expect(preview.fact('Exit')).toHaveText('suspend');
	await expect(preview.fact('Stored')).toHaveText('everything');
	await expect(preview.fact('Saved state')).toContainText('of 64,000 characters');
	const state = preview.panel.getByRole('meter', { name: 'Saved state' });
	expect(Number(await state.getAttribute('aria-valuenow'))).toBeGreaterThan(50);

	await expect(preview.rows.filter({ hasText: 'completed' })).toHaveCount(5);
	await preview.tab('Interactions');
	await expect(preview.rows).toHaveCount(said.length);
	for (const [index, right] of said.entries())
		await expect(preview.rows.nth(index).getByRole('cell').nth(1)).toContainText(
			right === 'right' ? /^✓ correct$/ : /^(✗ incorrect|◐ 0\.\d+)$/
		);
	await preview.tab('Warnings');
	await expect(preview.panel.getByText(/^No rule of the standard/)).toBeVisible();

	await test.step('every tab, on a phone in the dark and on a wide screen in the light', async () => {
		for (const [size, colorScheme] of [
			[PHONE, 'dark'],
			[DESK, 'light']
		] as const) {
			await page.setViewportSize(size);
			await page.emulateMedia({ colorScheme });
			for (const name of ['Objectives', 'Interactions', 'Calls', 'Warnings', 'Conditions']) {
				await preview.tab(name);
				await expectNoSidewaysScroll(page);
				await expectAccessible(page);
			}
		}
		await page.setViewportSize(PHONE);
	});
	await preview.close();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'All sessions' }).click();
	await expect(page.getByText(/^Ada Lovelace · 1 launch · (passed|failed) · /)).toBeVisible();
	await expectAccessible(page);
	await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
	await expectNoSidewaysScroll(page);

	await test.step('and can be deleted', async () => {
		await page.getByRole('button', { name: /^Delete the session of Ada Lovelace/ }).click();
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Delete the session', exact: true }).click();
		await expect(page.getByText('The session is deleted.')).toBeFocused();
		await expect(page.getByText(/^None yet/)).toBeVisible();
		// Nor does the browser keep what the course had copied there.
		expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	});
	expect(complaints).toEqual([]);
	expect(new Set(requests.map((url) => new URL(url).host)).size).toBe(1);
});

for (const { version, standard, status, api } of versions) {
	test(`time over three launches in SCORM ${version} is right to the second`, async ({ page }) => {
		await page.clock.install({ time: new Date('2026-06-01T09:00:00') });
		const preview = new PreviewPage(page);
		await page.goto('/courses/crocodilians/preview');
		await page.clock.pauseAt(new Date('2026-06-01T09:05:00'));
		await preview.start(standard);
		for (const [index, [time, total]] of [
			['01:05:03', '1:05:03'],
			['00:00:59', '1:06:02'],
			['00:53:58', '2:00:00']
		].entries()) {
			if (index > 0) {
				await expect(page.getByRole('radio', { name: /^Resume/ })).toBeChecked();
				await preview.launch();
			}
			await preview.course.saved();
			await page.clock.fastForward(time ?? '');
			await preview.close();
			await expect(preview.fact('Time')).toHaveText(`this launch ${time?.replace(/^0/, '')} in all ${total}`);
			// What the server keeps says the same.
			await page.reload();
			await expect(preview.fact('Time')).toHaveText(`this launch ${time?.replace(/^0/, '')} in all ${total}`);
		}
	});

	test(`saves that fail in SCORM ${version} are seen, and all arrives in the end`, async ({ page }) => {
		const preview = new PreviewPage(page);
		const { course } = preview;
		await preview.begin('kpo-vs-bpo', standard);
		await preview.startFinalQuiz();
		await preview.answer();
		await course.saved();
		await preview.tab('Interactions');
		await expect(preview.rows).toHaveCount(1);

		await test.step('the server fails', async () => {
			await preview.change({ Saves: 'fail (the server answers 500)' });
			await preview.answer();
			await expect(course.frame.getByText(/Not saved yet: trying again/).first()).toBeVisible();
			await expect(preview.fact('Stored')).toHaveText(/^all but \d+ values$/);
			await expect(page.getByText('A commit failed: General exception.')).toBeAttached();
			await preview.tab('Calls');
			const failed = preview.calls.filter({ hasText: `${api}Commit` }).first();
			await expect(failed).toContainText('"false"');
			await expect(failed).toContainText('101: General exception');
			await preview.change({ Saves: 'arrive' });
			await course.saved();
			await expect(preview.fact('Stored')).toHaveText('everything');
		});

		await test.step('the line is down', async () => {
			await preview.change({ Saves: 'are lost: offline' });
			await preview.answer();
			await expect(course.frame.getByText(/You are offline/).first()).toBeVisible();
			await preview.change({ Saves: 'arrive' });
			await course.saved();
			await expect(preview.fact('Stored')).toHaveText('everything');
			await preview.tab('Interactions');
			await expect(preview.rows).toHaveCount(3);
		});

		await test.step('the line is down and nobody knows', async () => {
			await preview.change({ Saves: 'are lost: offline, and the browser does not notice' });
			await preview.answer();
			// The course believes the LMS; the panel does not.
			await course.saved();
			await expect(preview.fact('Stored')).toHaveText(/^all but \d+ values$/);
			await preview.tab('Calls');
			await expect(preview.calls.filter({ hasText: `${api}Commit` }).first()).toContainText(
				'nothing was stored'
			);
			await expect(page.getByText('A commit was answered well, and nothing was stored.')).toBeAttached();
			await preview.close();
			// A course without an API shows no more than what is stored.
			await preview.pick({ 'The course finds': 'no API at all' });
			await preview.launch();
			await preview.tab('Interactions');
			await expect(preview.rows).toHaveCount(3);
			await preview.close();
			await page.reload();
			await preview.tab('Interactions');
			await expect(preview.rows).toHaveCount(3);
			await expect(preview.fact('Stored')).toHaveText('all that is shown');
			await preview.tab('Warnings');
			await expect(preview.panel.getByText(/^Nothing yet\. Each call is checked/)).toBeVisible();
			await preview.tab('Interactions');
			await preview.pick({ Saves: 'arrive', 'The course finds': 'the LMS’s API' });
			await preview.launch();
			// What the course had kept in the browser comes with the next launch.
			await expect(preview.rows).toHaveCount(4);
			await expect(course.frame.getByText('Question 5 of 12')).toBeVisible();
		});

		await test.step('the session is lost', async () => {
			await preview.change({ Saves: 'fail: the session with the LMS is lost (403)' });
			await expect(page.getByLabel('Saves', { exact: true })).toBeDisabled();
			await preview.answer();
			await expect(course.frame.getByText(/Not saved yet: trying again/).first()).toBeVisible();
			await preview.close();
			await preview.pick({ Saves: 'arrive' });
			await preview.launch();
			await preview.tab('Interactions');
			await expect(preview.rows).toHaveCount(5);
			await expect(preview.fact('Stored')).toHaveText('everything');
			await expect(preview.fact(status)).toContainText('incomplete');
		});
		await preview.tab('Warnings');
		// But for the end that a lost session keeps the course from, which is the LMS's doing.
		await expect(
			preview.panel.getByRole('tabpanel').locator('li code').filter({ hasNotText: 'end-missing' })
		).toHaveCount(0);
	});

	test(`how an LMS launches a course in SCORM ${version}`, async ({ page }) => {
		const preview = new PreviewPage(page);
		const { course } = preview;
		await test.step('with a pass mark of its own, and slowly', async () => {
			await preview.begin('kpo-vs-bpo', standard, {
				'Pass mark set by the LMS, in percent': '5',
				'Each save takes, in milliseconds': '700'
			});
			await expect(preview.fact('Score')).toHaveText('not reported · pass mark 5%');
			await course.frame.getByRole('link', { name: 'Final quiz' }).first().click();
			await expect(course.frame.getByText(/Pass mark: 5%/)).toBeVisible();
			await course.startQuiz();
			await preview.tab('Calls');
			const took = /(\d+) ms/.exec(
				await preview.calls
					.filter({ hasText: `${api}Commit` })
					.first()
					.innerText()
			);
			expect(Number(took?.[1])).toBeGreaterThanOrEqual(700);
			await preview.change({ 'Each save takes, in milliseconds': '0' });
			await preview.answer();
			await course.saved();
			await preview.close();
		});

		await test.step('without credit: progress is kept, and no grade', async () => {
			await preview.pick({ Launched: 'without credit', 'Pass mark set by the LMS, in percent': '' });
			await preview.launch();
			await expect(course.frame.getByText('Question 2 of 12')).toBeVisible();
			await expect(preview.fact('Score')).toHaveText('not reported · pass mark 80%');
			await course.finishQuiz();
			await course.saved();
			await preview.tab('Interactions');
			await expect(preview.rows).toHaveCount(1);
			await expect(preview.fact('Score')).toHaveText('not reported · pass mark 80%');
			await preview.close();
		});

		await test.step('in review: nothing is reported at all', async () => {
			const before = await preview.fact('Saved state').innerText();
			await preview.pick({ Launched: 'in review' });
			await preview.launch();
			await expect(course.frame.getByText('You are looking back: nothing is recorded.')).toBeVisible();
			await course.finishLesson('Services offered');
			await expect(preview.fact('Saved state')).toHaveText(before);
			await preview.tab('Calls');
			await page.getByLabel('Containing').fill('SetValue');
			await expect(preview.calls.filter({ hasText: `${api}SetValue` }).first()).not.toContainText(
				'suspend_data'
			);
			await preview.close();
			await expect(preview.fact('Saved state')).toHaveText(before);

			await preview.pick({ Launched: 'to browse' });
			await preview.launch();
			await expect(course.frame.getByText('You are looking back: nothing is recorded.')).toBeVisible();
			await page.getByLabel('Containing').fill(`${version === '1.2' ? 'lesson_' : 'cmi.'}mode`);
			await expect(preview.calls.first()).toContainText('"browse"');
			await preview.close();
			await expect(preview.fact('Saved state')).toHaveText(before);
		});

		await test.step('without an API: the course says so, and the LMS sees nothing', async () => {
			const calls = await preview.panel.getByRole('tab', { name: 'Calls' }).innerText();
			await preview.pick({ Launched: 'for credit', 'The course finds': 'no API at all' });
			await preview.launch();
			await expect(course.frame.getByText(/^Nothing is being reported to an LMS/).first()).toBeVisible();
			await expect(page.getByText(/^Running without an LMS/)).toBeVisible();
			await preview.startFinalQuiz();
			await preview.answer();
			await expect(preview.panel.getByRole('tab', { name: 'Calls' })).toHaveText(calls);
			await preview.close();
		});

		await test.step('afresh: a first launch, graded by the LMS’s pass mark', async () => {
			const passMark = { 'Pass mark set by the LMS, in percent': '0' };
			await preview.pick({ 'The course finds': 'the LMS’s API', ...passMark });
			await page.getByRole('radio', { name: /^Start afresh/ }).check();
			await preview.launch();
			await course.saved();
			await expect(course.frame.getByRole('link', { name: /^Start with/ })).toBeVisible();
			await preview.tab('Interactions');
			await expect(preview.rows).toHaveCount(0);
			await preview.tab('Calls');
			await page.getByLabel('Containing').fill('entry');
			await expect(preview.calls.first()).toContainText('"ab-initio"');
			await course.frame.getByRole('link', { name: 'Quiz on Services offered' }).click();
			await course.startQuiz();
			await course.finishQuiz();
			await course.saved();
			await preview.tab('Objectives');
			const objective = preview.rows.filter({ hasText: 'Services offered' });
			await expect(objective).toContainText(await course.frame.getByText(/^\d+%$/).innerText());
			await expect(objective).toContainText('passed');
		});
		await preview.tab('Warnings');
		await expect(preview.panel.getByText(/^No rule of the standard/)).toBeVisible();
	});
}

test('what is left comes back, however it is left, and to this browser alone', async ({
	page,
	context,
	browser
}) => {
	const preview = new PreviewPage(page);
	await preview.begin('kpo-vs-bpo', 'SCORM 2004 3rd Edition');
	const address = page.url();
	await preview.startFinalQuiz();
	await preview.answer();
	await preview.course.saved();
	const number = async (at: PreviewPage) => {
		await at.tab('Interactions');
		return at.rows;
	};

	await test.step('by a reload', async () => {
		await page.reload();
		await expect(await number(preview)).toHaveCount(1);
		await expect(preview.fact('Exit')).toHaveText('suspend');
		await preview.launch();
		await preview.answer();
		await preview.course.saved();
	});
	await test.step('by a link of the site', async () => {
		await page.getByRole('link', { name: 'All sessions' }).click();
		await page.getByRole('link', { name: /^Open the session of Ada Lovelace, SCORM 2004 3rd/ }).click();
		await expect(await number(preview)).toHaveCount(2);
		await preview.launch();
		await preview.answer();
		await preview.course.saved();
	});
	let tab = preview;
	await test.step('by closing the tab', async () => {
		await page.close({ runBeforeUnload: true });
		tab = new PreviewPage(await context.newPage());
		await tab.page.goto(address);
		await expect(await number(tab)).toHaveCount(3);
		await tab.launch();
		await expect(tab.course.frame.getByText('Question 4 of 12')).toBeVisible();
	});
	await test.step('a second launch ends the first one’s saving', async () => {
		const second = new PreviewPage(await context.newPage());
		await second.page.goto(address);
		await second.launch();
		await tab.answer();
		await expect(
			tab.page.getByText(/^This site did not store it\. This session was launched again/)
		).toBeVisible();
		await expect(tab.course.frame.getByText(/Not saved yet/).first()).toBeVisible();
	});
	await test.step('and nobody else sees it', async () => {
		const stranger = await browser.newContext();
		const other = await stranger.newPage();
		expect((await other.goto(address))?.status()).toBe(404);
		await expect(other.getByRole('heading', { name: 'There is no such session' })).toBeVisible();
		await expect(other.getByRole('link', { name: 'All sessions' })).toHaveAttribute('href', /\/preview$/);
		const session = address.split('/').at(-1) ?? '';
		for (const path of ['content/index.html', 'content/course.js'])
			expect((await other.request.get(`/preview/${session}/${path}`)).status()).toBe(404);
		for (const path of ['launch', 'save'])
			expect((await other.request.post(`/preview/${session}/${path}`, { data: {} })).status()).toBe(404);
		await stranger.close();
	});
});

test('the package is the one that is downloaded, under a policy of its own', async ({ page, request }) => {
	const { unzipSync } = await import('fflate');
	const preview = new PreviewPage(page);
	await preview.begin('crocodilians', 'SCORM 1.2');
	const zip = unzipSync(
		new Uint8Array(await (await request.get('/courses/crocodilians/package/scorm12')).body())
	);
	const folder = preview.inner.url().replace(/index\.html.*$/, '');
	for (const [name, bytes] of Object.entries(zip)) {
		const answer = await page.request.get(folder + name);
		expect(answer.status(), name).toBe(200);
		expect(Buffer.from(bytes).equals(await answer.body()), name).toBe(true);
		const { 'content-security-policy': policy, 'content-type': type } = answer.headers();
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("frame-ancestors 'self'");
		if (name.endsWith('.js')) expect(type).toBe('text/javascript; charset=utf-8');
		if (name.endsWith('.svg')) expect(type).toContain('image/svg+xml');
	}
	expect((await page.request.get(`${folder}no-such-file.js`)).status()).toBe(404);
	expect((await page.request.get(`${folder}..%2f..%2fpackage.json`)).status()).toBe(404);
	// What the frame may do ends at its own files.
	expect(
		await preview.inner.evaluate(async () => {
			try {
				return (await fetch('/healthz')).status;
			} catch {
				return 'refused';
			}
		})
	).toBe('refused');
});

test('calls that break rules are warned of, and the log can be searched and downloaded', async ({ page }) => {
	const preview = new PreviewPage(page);
	await preview.begin('crocodilians', 'SCORM 1.2', {
		Frame: 'Phone, 390 × 844',
		'Learner’s name': 'Zoë Łukasz'
	});
	await preview.inner.evaluate(() => {
		const api: unknown = Reflect.get(window.parent, 'API');
		const call = (name: string, ...args: string[]) => {
			const method: unknown = typeof api === 'object' && api !== null ? Reflect.get(api, name) : undefined;
			return typeof method === 'function' ? String(Reflect.apply(method, api, args)) : '';
		};
		call('LMSSetValue', 'cmi.core.exit', 'normal');
		call('LMSGetLastError');
		call('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(5000));
		call('LMSSetValue', 'cmi.core.student_name', 'Bob');
		call('LMSGetLastError');
		call('LMSGetValue', 'cmi.core.student_name');
		// More than fits on any screen.
		for (let count = 0; count < 3000; count++) call('LMSGetValue', 'cmi.core.lesson_location');
	});
	await expect(page.getByText(/^Warning: /)).toBeAttached();
	await preview.tab('Warnings');
	const warnings = preview.panel.getByRole('tabpanel').getByRole('listitem');
	await expect(warnings.locator('code')).toHaveText(['exit-words', 'suspend-data-length', 'refused']);
	await expect(warnings.nth(1)).toContainText('5000 > 4096');
	await expect(preview.fact('Saved state')).toHaveText(/^5,000 characters, 904 more than the 4,096/);

	await preview.tab('Calls');
	await expect(preview.calls).toHaveCount(100);
	await preview.panel.getByRole('button', { name: 'Show earlier calls' }).click();
	await expect(preview.calls).toHaveCount(200);
	await page.getByLabel('Only errors and warnings').check();
	await expect(preview.calls).toHaveCount(3);
	await expect(preview.calls.first()).toContainText('403: The element is read only');
	await page.getByLabel('Containing').fill('suspend_data');
	await expect(preview.calls).toHaveCount(1);
	await page.getByLabel('Containing').fill('nothing like it');
	await expect(page.getByText('No call is like that. Widen the filter.')).toBeVisible();

	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Download the log (JSON)' }).click()
	]);
	expect(download.suggestedFilename()).toBe('crocodilians-scorm12-calls.json');
	const log: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
	expect(log).toMatchObject({ course: 'crocodilians', standard: 'scorm12', learner: 'Zoë Łukasz' });
	const calls: unknown = typeof log === 'object' && log !== null ? Reflect.get(log, 'calls') : undefined;
	expect(Array.isArray(calls) ? calls.length : 0).toBeGreaterThan(3000);
	expect(calls).toContainEqual(
		expect.objectContaining({
			function: 'LMSSetValue',
			arguments: ['cmi.core.student_name', 'Bob'],
			result: 'false',
			error: { code: '403', meaning: 'The element is read only' },
			warnings: [expect.objectContaining({ rule: 'refused' })]
		})
	);
	expect(calls).toContainEqual(
		expect.objectContaining({ arguments: ['cmi.core.student_name'], result: 'Zoë Łukasz' })
	);
});

test('the keyboard gets into the course, out of it and to the panel; the frame has the size that was picked', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 844 });
	const preview = new PreviewPage(page);
	await preview.begin('crocodilians', 'SCORM 1.2');
	const inside = () => preview.inner.evaluate(() => [window.innerWidth, window.innerHeight]);
	await expect(page.locator('iframe')).toBeFocused();
	expect(await inside()).toEqual([650, 480]);
	await page.keyboard.press('Tab');
	await expect(preview.course.frame.locator(':focus')).toHaveCount(1);
	await page.keyboard.press('F6');
	await expect(preview.panel.getByRole('heading', { name: 'What the LMS sees' })).toBeFocused();
	await page.keyboard.press('F6');
	await expect(page.locator('iframe')).toBeFocused();
	await page.getByRole('link', { name: 'Skip the course, to the panel' }).focus();
	await page.keyboard.press('Enter');
	await expect(preview.panel.getByRole('heading', { name: 'What the LMS sees' })).toBeFocused();

	await preview.change({ Frame: 'Desktop, 1280 × 800' });
	await expect.poll(inside).toEqual([1280, 800]);
	await expect(page.getByText(/^Shown at 9\d% of its size\.$/)).toBeVisible();
	await page.setViewportSize({ width: 390, height: 844 });
	await expect(page.getByText(/^Shown at 2\d% of its size\.$/)).toBeVisible();
	expect(await inside()).toEqual([1280, 800]);
	await page.getByLabel('Actual size').check();
	await expectNoSidewaysScroll(page);
	await preview.change({ Frame: 'Phone, 390 × 844' });
	await expect.poll(inside).toEqual([390, 844]);
	// The frame comes first, the panel below it.
	const [frame, panel] = await Promise.all([
		page.locator('iframe').boundingBox(),
		preview.panel.boundingBox()
	]);
	expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBeLessThan(panel?.y ?? 0);
});

test('a form that is not filled in right is told so', async ({ page, request, baseURL }) => {
	const sound = {
		standard: 'scorm12',
		learnerName: 'Ada',
		kind: 'credit',
		masteryScore: '',
		viewport: 'lms',
		line: 'up',
		delay: '0',
		api: 'yes'
	};
	const unsound: readonly (readonly [Partial<typeof sound>, string])[] = [
		[{ standard: 'scorm3' }, 'Pick one of the packages on offer.'],
		[{ learnerName: ' ' }, 'Write a name of 1 to 100 characters.'],
		[{ masteryScore: '101' }, 'The pass mark is a whole number from 0 to 100, or empty.'],
		[{ delay: '10001' }, 'The delay is a whole number from 0 to 10000.'],
		[{ line: 'sideways' }, 'Pick the conditions from those on offer.']
	];
	for (const [change, message] of unsound) {
		const answer = await request.post('/courses/crocodilians/preview?/begin', {
			form: { ...sound, ...change },
			headers: { origin: baseURL ?? '', accept: 'text/html' }
		});
		expect(answer.status()).toBe(400);
		expect(await answer.text()).toContain(message);
		expect(answer.headers()['set-cookie']).toBeUndefined();
	}
	// Its scripts arrive late: what was written before they did stays as it was.
	const wake = await keepAsleep(page);
	await page.goto('/courses/crocodilians/preview', { waitUntil: 'commit' });
	await page.getByLabel('Learner’s name').fill('');
	await page.getByLabel('SCORM 2004').first().check();
	await wake();
	await expect(page.getByLabel('SCORM 2004').first()).toBeChecked();
	await expect(page.getByLabel('Learner’s name')).toHaveValue('');
	await page.getByRole('button', { name: 'Launch' }).click();
	await expect(page.getByLabel('Learner’s name')).toBeFocused();
});
