import { readFile } from 'node:fs/promises';
import { expect, test, type Browser, type Download, type Page } from '@playwright/test';
import { listenForComplaints } from './accessible.ts';
import { expectWellSet } from './in-order.ts';
import { OwnSite } from './own-site.ts';

const PASSWORD = 'four quiet herons';

/** Fills in fields by their names, and presses a button. */
async function send(page: Page, fields: Readonly<Record<string, string>>, button: string): Promise<void> {
	for (const [label, text] of Object.entries(fields))
		await page.getByLabel(label, { exact: true }).fill(text);
	await page.getByRole('button', { name: button, exact: true }).click();
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

async function phone(browser: Browser, site: OwnSite): Promise<Page> {
	const context = await browser.newContext({
		baseURL: site.origin,
		reducedMotion: 'reduce',
		viewport: { width: 390, height: 844 },
		hasTouch: true
	});
	return context.newPage();
}

test('a class from its first code to its erasure: trainers, a roster, learners by name, by PIN and by account', async ({
	browser
}) => {
	test.setTimeout(180_000);
	const site = await OwnSite.begin();
	const desk = async () =>
		(await browser.newContext({ baseURL: site.origin, reducedMotion: 'reduce' })).newPage();
	const [ada, tina] = [await desk(), await desk()];
	const complaints = listenForComplaints(ada, (text) => /status of 40[04]/.test(text));

	await ada.goto('/account/sign-up');
	await send(
		ada,
		{ Name: 'Ada', 'E-mail address': 'ada@example.org', Password: PASSWORD },
		'Make the administrator’s account'
	);
	await expect(ada).toHaveURL('/people');
	await send(ada, { 'E-mail address': 'tina@example.org' }, 'Invite');
	await tina.goto(await ada.getByLabel('Link').inputValue());
	await send(tina, { Name: 'Tina', Password: PASSWORD }, 'Make my account');
	await expect(tina).toHaveURL('/');

	let code = '';
	let home = '';
	await test.step('a trainer makes a class', async () => {
		await tina.getByRole('link', { name: 'Classes', exact: true }).click();
		await expect(tina.getByText('You look after no class yet.')).toBeVisible();
		await expectWellSet(tina);
		await send(tina, {}, 'Make the class');
		await expect(tina.getByLabel('Name of the class')).toBeFocused();
		await expect(tina.getByLabel('Name of the class')).toHaveAccessibleDescription('Enter a name.');
		await send(tina, { 'Name of the class': 'Analysts of the spring intake' }, 'Make the class');
		await expect(heading(tina)).toHaveText('Analysts of the spring intake');
		home = new URL(tina.url()).pathname;
		code = await tina.getByText(/^Code [0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText();
		code = code.replace('Code', '').trim();
		await expect(tina.getByLabel('Link')).toHaveValue(`${site.origin}/join/${code}`);
		await expect(
			tina.getByRole('img', { name: `QR code that leads to ${site.origin}/join/${code}` })
		).toBeVisible();
		await expect(tina.getByText('Nothing is assigned yet.')).toBeVisible();
		await expectWellSet(tina);
		await tina.getByRole('link', { name: 'For the wall' }).click();
		await expect(heading(tina)).toHaveText('Join Analysts of the spring intake');
		await expectWellSet(tina);
		await tina.emulateMedia({ media: 'print' });
		await expect(tina.getByRole('button', { name: 'Print' })).toBeHidden();
		await expect(tina.getByText(code)).toBeVisible();
		await tina.emulateMedia({ media: 'screen' });
	});

	await test.step('to everybody else there is none', async () => {
		for (const path of ['', '/members', '/members/roster', '/settings', '/poster'])
			expect((await ada.goto(home + path))?.status()).toBe(404);
		const forged = await ada.request.post(`${home}/settings?/delete`, {
			headers: { origin: site.origin },
			form: { sure: 'on' }
		});
		expect(forged.status()).toBe(404);
	});

	await test.step('takes over a list, once it is sound', async () => {
		await tina.goto(`${home}/members`);
		await expectWellSet(tina);
		await tina.getByRole('link', { name: 'Take over a list' }).click();
		await expectWellSet(tina);
		await send(
			tina,
			{ List: 'name;e-mail\nLovelace, Grace;grace@example.org\nMax;max@\nMAX' },
			'Check the list'
		);
		await expect(tina.getByText('1 line cannot be taken. Nothing was changed.')).toBeVisible();
		await expect(tina.getByText('Line 3: “max@” is no e-mail address.')).toBeVisible();
		await expect(tina.getByLabel('List')).toHaveValue(/Max;max@/);
		await expectWellSet(tina);
		await tina.getByLabel('Or a file (CSV)').setInputFiles({
			name: 'list.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from('\uFEFFname;e-mail\r\n"Lovelace, Grace";grace@example.org\r\nZoë Quist;\r\n')
		});
		await tina.getByRole('button', { name: 'Check the list' }).click();
		await expect(tina.getByText('New: 2')).toBeVisible();
		await expect(tina.getByRole('row', { name: 'Line 3 Zoë Quist New' })).toBeVisible();
		await expectWellSet(tina);
		await tina.getByRole('button', { name: 'Take over the list' }).click();
		await expect(tina.getByText('The list is taken over. New: 2.')).toBeVisible();
		await expect(tina.getByText('2 members')).toBeVisible();
		await send(tina, { Name: 'grace lovelace' }, 'Add');
		await expect(tina.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(
			/has this name already/
		);
		await send(tina, { Name: 'Otto' }, 'Add');
		await expect(tina.getByText('Otto is on the list.')).toBeVisible();
		await send(tina, { 'Search by name or address': 'zoe' }, 'Search');
		await expect(tina.getByText('1 member', { exact: true })).toBeVisible();
		await expectWellSet(tina);
	});

	const leo = await phone(browser, site);
	await test.step('a learner joins by typing the code, with a name and a PIN', async () => {
		await leo.goto('/');
		await leo.getByRole('link', { name: 'Join a class' }).click();
		await expect(heading(leo)).toHaveText('Join a class');
		await expectWellSet(leo);
		await leo.setViewportSize({ width: 390, height: 844 });
		await send(leo, { Code: 'K7QM-4TX' }, 'Go on');
		await expect(leo.getByLabel('Code')).toHaveAccessibleDescription(/No class takes anybody in/);
		await leo.getByLabel('Code').fill(code.toLowerCase().replace('-', ' '));
		await leo.keyboard.press('Enter');
		await expect(heading(leo)).toHaveText('Join Analysts of the spring intake');
		await expectWellSet(leo);
		await leo.getByLabel('Your name').first().fill('Leo');
		await leo.getByLabel('PIN (optional)').fill('1234');
		await leo.getByRole('button', { name: 'Join', exact: true }).click();
		await expect(leo.getByLabel('PIN (optional)')).toHaveAccessibleDescription(/tried first/);
		await leo.getByLabel('PIN (optional)').fill('4821');
		await leo.getByRole('button', { name: 'Join', exact: true }).click();
		await expect(leo.getByText('You are in.')).toBeVisible();
		await expect(leo.getByText('as Leo')).toBeVisible();
		await expectWellSet(leo);
		await leo.goto(`/join/${code}`);
		await expect(heading(leo)).toHaveText('You are in Analysts of the spring intake');
		await expectWellSet(leo);
		await leo.goto('/');
		await expect(leo.getByRole('link', { name: 'My classes' })).toBeVisible();
	});

	await test.step('and comes back on another device', async () => {
		const tablet = await phone(browser, site);
		await tablet.goto(`/join/${code}`);
		await tablet.getByLabel('Your name').first().fill('LEO');
		await tablet.getByRole('button', { name: 'Join', exact: true }).click();
		// The way back stands open then.
		await expect(tablet.getByText('Somebody in this class has this name already.')).toBeVisible();
		await expectWellSet(tablet);
		await tablet.getByLabel('Your name').last().fill('Leo');
		await send(tablet, { PIN: '4822' }, 'Come back');
		await expect(tablet.getByRole('alert')).toHaveText(/do not belong together/);
		await tablet.getByLabel('Your name').last().fill('Leo');
		await send(tablet, { PIN: '4821' }, 'Come back');
		await expect(tablet.getByText('You are in.')).toBeVisible();
		await tablet.getByRole('button', { name: 'This isn’t me: forget this device' }).click();
		await expect(tablet.getByText('This device has forgotten who you are.')).toBeVisible();
		await expect(tablet.getByText('You are in no class on this device.')).toBeVisible();
		await expectWellSet(tablet);
		await tablet.context().close();
	});

	await test.step('another takes her place on the list, without script', async () => {
		const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled: false });
		const zoe = await context.newPage();
		await zoe.goto(`/join/${code}`);
		await zoe.getByLabel('Your name').first().fill('zoe quist');
		await zoe.getByRole('button', { name: 'Join', exact: true }).click();
		await expect(zoe.getByText('as Zoë Quist')).toBeVisible();
		await context.close();
	});

	await test.step('an administrator joins with her account in one press', async () => {
		await ada.goto(`/join/${code}`);
		await expectWellSet(ada);
		await ada.getByRole('button', { name: 'Join as Ada' }).click();
		await expect(ada.getByText('as Ada, with your account')).toBeVisible();
		await expect(ada.getByRole('link', { name: 'Classes', exact: true })).toBeVisible();
	});

	await test.step('the trainer sees who is there, and gives a new PIN', async () => {
		await tina.goto(`${home}/members`);
		await expect(tina.getByText('5 members')).toBeVisible();
		await expectWellSet(tina);
		await tina.getByRole('link', { name: 'Leo' }).click();
		await tina.getByRole('button', { name: 'Make a new PIN' }).click();
		await expect(tina.getByText(/The new PIN of Leo is \d{6}/)).toBeVisible();
		await expectWellSet(tina);
		const told = await tina.getByText(/The new PIN of Leo is/).innerText();
		const pin = /\d{6}/.exec(told)?.[0] ?? '';
		await leo.goto('/learn');
		await expect(leo.getByText('You are in no class on this device.')).toBeVisible();
		await leo.goto(`/join/${code}`);
		await leo.getByText('I was here before').click();
		await leo.getByLabel('Your name').last().fill('leo');
		await send(leo, { PIN: pin }, 'Come back');
		await expect(leo.getByText('as Leo')).toBeVisible();
		const download = tina.waitForEvent('download');
		await tina.getByRole('link', { name: 'Save it as a file (JSON)' }).click();
		expect(JSON.parse(await textOf(await download))).toMatchObject({
			member: { name: 'Leo', class: 'Analysts of the spring intake', hasPin: true }
		});
		await send(tina, { Name: 'Leonard' }, 'Save');
		await expect(heading(tina)).toHaveText('Leonard');
	});

	await test.step('settings: a co-trainer, who can join, how long it is kept', async () => {
		await tina.goto(`${home}/settings`);
		await expectWellSet(tina);
		await send(tina, { 'E-mail address of a trainer’s account': 'leo@example.org' }, 'Add a trainer');
		await expect(tina.getByText('No trainer of this site has this address.')).toBeVisible();
		await send(tina, { 'E-mail address of a trainer’s account': 'ada@example.org' }, 'Add a trainer');
		await expect(tina.getByText('The trainer is added.')).toBeVisible();
		expect((await ada.goto(home))?.status()).toBe(200);
		await send(tina, { 'Days without use': '5' }, 'Save how long');
		await expect(tina.getByLabel('Days without use')).toHaveAccessibleDescription(/within the range/);
		await tina.getByLabel('Days without use').fill('30');
		await tina.getByLabel('Days without use').press('Enter');
		await expect(tina.getByText('Saved.')).toBeVisible();
		const end = new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000 + 31 * 86_400_000);
		await expect(tina.locator('time')).toHaveAttribute('datetime', end.toISOString().slice(0, 10));
		await tina.getByRole('radio', { name: 'Nobody more' }).press('Space');
		await tina.getByRole('radio', { name: 'Nobody more' }).press('Enter');
		await expect(tina.getByText('Saved.')).toBeVisible();
		const stranger = await phone(browser, site);
		await stranger.goto(`/join/${code}`);
		await expect(heading(stranger)).toHaveText('This code lets nobody more in');
		await expectWellSet(stranger);
		await stranger.goto('/join/0000-0000');
		await expect(heading(stranger)).toHaveText('This code lets nobody more in');
		await stranger.context().close();
	});

	await test.step('an administrator sets for how long classes are kept at most', async () => {
		await ada.goto('/classes');
		await expectWellSet(ada);
		await ada.getByLabel('Days at most').fill('20');
		await ada.getByLabel('Days at most').press('Enter');
		await expect(ada.getByLabel('Days at most')).toHaveAccessibleDescription(/within the range/);
		await ada.getByLabel('Days at most').fill('400');
		await ada.getByLabel('Days at most').press('Enter');
		await expect(ada.getByText('Saved.')).toBeVisible();
	});

	await test.step('a learner takes what is kept along, and has it erased', async () => {
		await leo.goto('/learn');
		await leo.getByRole('link', { name: /My data, PIN, leaving/ }).click();
		await expect(leo.getByText('You are here as Leonard.')).toBeVisible();
		await expectWellSet(leo);
		const download = leo.waitForEvent('download');
		await leo.getByRole('link', { name: 'Save it as a file (JSON)' }).click();
		expect(JSON.parse(await textOf(await download))).toMatchObject({ member: { name: 'Leonard' } });
		await send(leo, { 'New PIN': '7035' }, 'Set the PIN');
		await expect(leo.getByText('Your PIN is set.')).toBeVisible();
		await leo.getByRole('button', { name: 'Leave the class' }).click();
		await expect(leo.getByLabel('Yes, erase what is kept of me')).toBeFocused();
		await leo.keyboard.press('Space');
		await leo.keyboard.press('Enter');
		await expect(leo.getByText('You have left the class.')).toBeVisible();
		await tina.goto(`${home}/members?q=leonard`);
		await expect(tina.getByText('Nobody’s name or address has “leonard” in it.')).toBeVisible();
	});

	await test.step('the class is erased, with what is in it', async () => {
		await tina.goto(`${home}/settings`);
		await tina.getByRole('button', { name: 'Erase the class' }).click();
		await expect(tina.getByLabel(/Yes, erase Analysts/)).toHaveAccessibleDescription(
			'Tick the box if you are sure.'
		);
		await tina.getByLabel(/Yes, erase Analysts/).check();
		await tina.getByRole('button', { name: 'Erase the class' }).click();
		await expect(tina.getByText('The class is erased.')).toBeVisible();
		await ada.goto('/learn');
		await expect(ada.getByText('You are in no class on this device.')).toBeVisible();
	});

	expect(complaints).toEqual([]);
	for (const page of [ada, tina, leo]) await page.context().close();
	await site.remove();
});
