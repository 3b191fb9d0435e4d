import { expect, test as base } from '@playwright/test';
import { OwnSite } from './own-site.ts';
import { PreviewPage } from './preview-page.ts';

const test = base.extend<{ site: OwnSite }>({
	// eslint-disable-next-line no-empty-pattern
	site: async ({}, use) => {
		const site = await OwnSite.begin();
		await use(site);
		await site.remove();
	}
});

test.describe.configure({ timeout: 120_000 });

/** All that the panel says is reported, in its own words. */
async function reported(preview: PreviewPage) {
	const facts = ['Status', 'Score', 'Time', 'Exit', 'Saved state'];
	const texts = await Promise.all(facts.map((name) => preview.fact(name).innerText()));
	await preview.tab('Interactions');
	return [...texts, ...(await preview.rows.allInnerTexts())];
}

test('a session survives a server that is killed while its course runs, and again as its tab is closed', async ({
	page,
	site
}) => {
	await page.clock.install({ time: new Date('2026-06-01T09:00:00') });
	const preview = new PreviewPage(page);
	const { course } = preview;
	/** The panel is drawn with the next frame, for which the clock has to go on. */
	const drawn = () => page.clock.fastForward('00:01');
	const list = `${site.origin}/courses/kpo-vs-bpo/preview`;
	await page.goto(list);
	await page.clock.pauseAt(new Date('2026-06-01T09:05:00'));
	await preview.start('SCORM 1.2', { 'Learner’s name': 'Zoë Łukasz' });
	const address = page.url().replace(/\?.*$/, '');
	await preview.startFinalQuiz();
	await page.clock.fastForward('01:05:03');
	await preview.answer();
	await drawn();
	await expect(preview.fact('Stored')).toHaveText('everything');
	const shown = await reported(preview);
	expect(shown).toHaveLength(6);
	expect(shown).toContain('this launch 1:05:03\nin all 1:05:03');
	await site.kill();

	await test.step('what is done meanwhile is not shown as saved', async () => {
		await preview.answer();
		await drawn();
		await expect(course.frame.getByText(/Not saved yet/).first()).toBeVisible();
		await expect(page.getByText(/^This site cannot be reached, so nothing is stored/)).toBeVisible();
		await expect(preview.fact('Stored')).toHaveText(/^all but \d+ values$/);
	});
	await test.step('what was shown as saved is all there', async () => {
		await site.start();
		const other = new PreviewPage(await page.context().newPage());
		await other.page.goto(page.url());
		await expect(other.fact('Stored')).toHaveText('all that is shown');
		expect(await reported(other)).toEqual(shown);
		await other.page.close();
	});
	await test.step('the course goes on with the server that is back', async () => {
		// Until it tries again.
		await page.clock.fastForward('01:00');
		await course.saved();
		await drawn();
		await expect(preview.fact('Stored')).toHaveText('everything');
		await expect(page.getByText(/^This site cannot be reached/)).toBeHidden();
	});
	await site.kill();
	const context = page.context();
	await page.close({ runBeforeUnload: true });
	await site.start();
	const later = new PreviewPage(await context.newPage());

	await test.step('what the closed tab could not hand over comes with the next one', async () => {
		await later.page.goto(address);
		await expect(later.fact('Time')).toHaveText('this launch 1:06:06 in all 1:06:06');
		await expect(later.fact('Exit')).toHaveText('suspend');
	});
	await test.step('the session is in the list, resumes where it was, and its time adds up', async () => {
		await later.page.goto(list);
		await expect(later.page.getByText('Zoë Łukasz · 1 launch · incomplete · 1:06:06')).toBeVisible();
		const link = later.page.getByRole('link', { name: 'Open the session of Zoë Łukasz, SCORM 1.2' });
		expect(site.origin + (await link.getAttribute('href'))).toBe(address);
		// The site's own way there needs a clock that goes.
		await later.page.goto(address);
		// The package is the same one, whichever process has made it.
		await expect(later.page.getByRole('radio', { name: /^Resume/ })).toBeChecked();
		await expect(later.page.getByText(/^The package has changed/)).toHaveCount(0);
		await later.tab('Interactions');
		await expect(later.rows).toHaveCount(2);
		await later.launch();
		await expect(later.course.frame.getByText('Question 3 of 12')).toBeVisible();
		await later.page.clock.fastForward('53:54');
		await later.close();
		await expect(later.fact('Time')).toHaveText('this launch 0:53:54 in all 2:00:00');
		await later.page.goto(list);
		await expect(later.page.getByText('Zoë Łukasz · 2 launches · incomplete · 2:00:00')).toBeVisible();
	});
});
