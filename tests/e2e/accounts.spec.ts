import { expect, test, type Page } from '@playwright/test';
import { IdentityProvider } from '../support/identity-provider.ts';
import { linkIn, MailBox } from '../support/mail-box.ts';
import { expectInOrder, listenForComplaints } from './accessible.ts';
import { OwnSite } from './own-site.ts';

const PASSWORD = 'four quiet herons';
const NEW = 'five loud geese';

/** Fills in a form by the names of its fields, and sends it. */
async function send(page: Page, fields: Readonly<Record<string, string>>, button: string): Promise<void> {
	for (const [label, text] of Object.entries(fields))
		await page.getByLabel(label, { exact: true }).fill(text);
	await page.getByRole('button', { name: button, exact: true }).click();
}
const account = (page: Page, name: string) => page.getByRole('link', { name: `Your account: ${name}` });

test('from an empty site to an administrator, a trainer by invitation, and a new password by a link', async ({
	browser
}) => {
	test.slow();
	const site = await OwnSite.begin();
	const contextOf = () => browser.newContext({ baseURL: site.origin, reducedMotion: 'reduce' });
	const [admins, trainers] = [await contextOf(), await contextOf()];
	const [admin, trainer] = [await admins.newPage(), await trainers.newPage()];
	const complaints = listenForComplaints(admin, (text) => /status of 400/.test(text));

	await test.step('the first account becomes the administrator', async () => {
		await admin.goto('/');
		await admin.getByRole('link', { name: 'Sign in' }).click();
		await expect(admin.getByText('This first account becomes the administrator’s')).toBeVisible();
		await expectInOrder(admin);
		await send(
			admin,
			{ Name: 'Ada', 'E-mail address': 'ada', Password: '1234567890' },
			'Make the administrator’s account'
		);
		await expect(admin.getByLabel('E-mail address')).toBeFocused();
		await expect(admin.getByLabel('E-mail address')).toHaveAccessibleDescription(/such as name@example.org/);
		await expect(admin.getByLabel('Password')).toHaveAccessibleDescription(/tried first/);
		await expectInOrder(admin);
		await send(
			admin,
			{ 'E-mail address': 'ada@example.org', Password: PASSWORD },
			'Make the administrator’s account'
		);
		await expect(admin).toHaveURL('/people');
		await expect(account(admin, 'Ada')).toBeVisible();
	});

	let link = '';
	await test.step('who invites a trainer', async () => {
		const long = 'somebody.with.a.very.long.address.indeed@subdomain.example.org';
		await send(admin, { 'E-mail address': long }, 'Invite');
		await expect(admin.getByText(`Give this link to ${long}`)).toBeVisible();
		await expectInOrder(admin);
		// What was picked is so again.
		await expect(admin.getByRole('radio', { name: 'Trainer' })).toBeChecked();
		await admin.getByRole('button', { name: `Withdraw the invitation of ${long}` }).click();
		await expect(admin.getByText('The invitation is withdrawn.')).toBeVisible();
		await send(admin, { 'E-mail address': 'tina@example.org' }, 'Invite');
		link = await admin.getByLabel('Link').inputValue();
		await expect(admin.getByText('tina@example.org', { exact: true })).toBeVisible();
		await expectInOrder(admin);
	});

	await test.step('who accepts, once', async () => {
		await trainer.goto(link);
		await expect(trainer.getByText('with the address tina@example.org. Your role: trainer.')).toBeVisible();
		await expectInOrder(trainer);
		await send(trainer, { Name: 'Tina', Password: PASSWORD }, 'Make my account');
		// A page that works offline, and so asks who it is.
		await expect(trainer).toHaveURL('/');
		await expect(account(trainer, 'Tina')).toBeVisible();
		await trainer.goto(link);
		await expect(trainer.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more');
		await expectInOrder(trainer);
	});

	await test.step('a trainer sees her account, and not the people', async () => {
		const response = await trainer.goto('/account');
		expect(response?.headers()['cache-control']).toBe('no-store');
		expect(response?.headers()['content-security-policy']).toContain("form-action 'self'");
		await expect(trainer.getByText('Your role: trainer.')).toBeVisible();
		await trainer.getByText('Change the password').first().click();
		await expectInOrder(trainer);
		expect((await trainer.goto('/people'))?.status()).toBe(403);
		await expect(trainer.getByText('Only administrators can see this page.')).toBeVisible();
		const forged = await trainer.request.post('/people?/setting', {
			headers: { origin: site.origin },
			form: { open: 'on' }
		});
		expect(forged.status()).toBe(403);
	});

	await test.step('signs out and in', async () => {
		await trainer.goto('/account');
		await trainer.getByRole('button', { name: 'Sign out', exact: true }).click();
		await expect(trainer.getByText('You are signed out.')).toBeVisible();
		await trainer.getByRole('link', { name: 'Courses', exact: true }).click();
		await expect(trainer.getByRole('link', { name: 'Sign in' })).toBeVisible();
		await trainer.goto('/account');
		await send(trainer, { 'E-mail address': 'tina@example.org', Password: 'wrong' }, 'Sign in');
		await expect(trainer.getByRole('alert')).toHaveText(/do not belong together/);
		await expectInOrder(trainer);
		await send(trainer, { Password: PASSWORD }, 'Sign in');
		await expect(trainer).toHaveURL('/account');
	});

	await test.step('gets a link for a new password from the administrator', async () => {
		await trainer.goto('/account/forgot');
		await expectInOrder(trainer);
		await admin.goto('/people?q=tin');
		await admin.getByRole('link', { name: 'Tina' }).click();
		await admin.getByRole('button', { name: 'Make a link' }).click();
		const reset = await admin.getByLabel('Link').inputValue();
		await expectInOrder(admin);
		await trainer.goto(reset);
		await expectInOrder(trainer);
		await send(trainer, { 'New password': NEW }, 'Set the new password');
		await expect(trainer.getByText('Your new password is set')).toBeVisible();
		await send(trainer, { 'E-mail address': 'tina@example.org', Password: NEW }, 'Sign in');
		await expect(account(trainer, 'Tina')).toBeVisible();
	});

	await test.step('takes her data along, and leaves', async () => {
		await trainer.goto('/account');
		const download = trainer.waitForEvent('download');
		await trainer.getByRole('link', { name: 'Save it as a file (JSON)' }).click();
		expect((await download).suggestedFilename()).toBe('versus-account.json');
		await trainer.getByRole('link', { name: 'Delete the account' }).click();
		await expect(trainer.getByRole('heading', { level: 1 })).toHaveText('Delete your account?');
		await expectInOrder(trainer);
		await send(trainer, { 'Your password, to be sure that it is you': NEW }, 'Delete my account for good');
		await expect(trainer.getByText('Your account is deleted')).toBeVisible();
		await admin.goto('/people');
		await expect(admin.getByText('1 person')).toBeVisible();
	});

	expect(complaints).toEqual([]);
	await admins.close();
	await trainers.close();
	await site.remove();
});

test('without script: single sign-on, then a learner by mail, who forgets the password', async ({
	browser
}) => {
	test.slow();
	const box = await MailBox.begin();
	let begun: IdentityProvider | undefined;
	const site = await OwnSite.begin(async (origin) => {
		const provider = await IdentityProvider.begin(origin);
		begun = provider;
		return {
			VERSUS_SMTP_URL: box.url,
			VERSUS_MAIL_FROM: 'versus@example.org',
			VERSUS_OIDC_ISSUER: provider.issuer,
			VERSUS_OIDC_CLIENT_ID: provider.clientId,
			VERSUS_OIDC_CLIENT_SECRET: provider.clientSecret,
			VERSUS_OIDC_NAME: 'Example ID'
		};
	});
	const provider = begun;
	if (!provider) throw new Error('no provider');
	const contextOf = () => browser.newContext({ baseURL: site.origin, javaScriptEnabled: false });
	const [admins, learners] = [await contextOf(), await contextOf()];
	const [admin, learner] = [await admins.newPage(), await learners.newPage()];

	await test.step('the first to come by single sign-on administrates', async () => {
		provider.person = { sub: 'a1', name: 'Ada', email: 'ada@example.org', email_verified: true };
		await admin.goto('/account');
		await admin.getByRole('link', { name: 'Sign in with Example ID' }).click();
		await expect(admin).toHaveURL('/account');
		await expect(account(admin, 'Ada')).toBeVisible();
		await admin.getByRole('link', { name: 'People' }).click();
		await admin.getByLabel('Learners may make accounts for themselves').check();
		await admin.getByRole('button', { name: 'Save' }).click();
		await expect(admin.getByText('Saved.')).toBeVisible();
	});

	await test.step('a learner makes an account by a link that is mailed', async () => {
		await learner.goto('/account/sign-up');
		await send(learner, { 'E-mail address': 'leo@example.org' }, 'Send me a link');
		await expect(learner.getByText('a message is on its way to leo@example.org')).toBeVisible();
		await learner.goto(linkIn(await box.letterTo('leo@example.org')));
		await send(learner, { Name: 'Leo', Password: PASSWORD }, 'Make my account');
		await learner.goto('/account');
		await expect(learner.getByText('Your role: learner.')).toBeVisible();
		await learner.getByRole('button', { name: 'Sign out', exact: true }).click();
	});

	await test.step('who forgets the password', async () => {
		const before = box.received.length;
		await learner.goto('/account/forgot');
		await send(learner, { 'E-mail address': 'Leo@Example.org' }, 'Send me a link');
		await learner.goto(linkIn(await box.letterTo('leo@example.org', before)));
		await send(learner, { 'New password': NEW }, 'Set the new password');
		await send(learner, { 'E-mail address': 'leo@example.org', Password: NEW }, 'Sign in');
		await learner.goto('/account');
		await expect(learner.getByLabel('Name', { exact: true })).toHaveValue('Leo');
	});

	await admins.close();
	await learners.close();
	await site.remove();
	await provider.end();
	await box.end();
});
