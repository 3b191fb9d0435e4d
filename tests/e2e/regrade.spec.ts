import { readFile } from 'node:fs/promises';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { tellResponse } from '../../src/lib/assign/asked.ts';
import { openAccounts } from '../../src/lib/server/accounts/accounts.ts';
import { openSignUp } from '../../src/lib/server/accounts/sign-up-setting.ts';
import { signUp } from '../../src/lib/server/accounts/sign-up.ts';
import { takeAnswer } from '../../src/lib/server/assignments/answers.ts';
import {
	findAttempt,
	finishAttempt,
	startAttempt,
	type Assigned
} from '../../src/lib/server/assignments/attempts.ts';
import type { Database } from '../../src/lib/server/database.ts';
import { classTrainers, users } from '../../src/lib/server/schema.ts';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { openClass, type Learner } from '../support/class-world.ts';
import { rightResponse, wrongResponse } from '../support/learner.ts';
import { expectInOrder, listenForComplaints } from './accessible.ts';
import { OwnSite } from './own-site.ts';

const PASSWORD = 'four quiet herons';
const DAY = 86_400_000;
const { course } = await loadBundledCourse('crocodilians');

/** A class of three at a quiz of four questions, passed from 70 percent: Ada has 2, Ben 3, and Cleo is at it. */
async function fill(db: Database) {
	const now = new Date();
	const accounts = await openAccounts(db, {
		origin: 'http://localhost',
		secret: undefined,
		mail: undefined,
		singleSignOn: undefined
	});
	await openSignUp(db, true);
	await signUp(accounts, { name: 'Tina', email: 'tina@example.org', password: PASSWORD }, now);
	await accounts.settle();
	await accounts.close();
	const room = await openClass(db, course);
	const [tina] = await db.select({ id: users.id }).from(users);
	await db.insert(classTrainers).values({ classId: room.classId, userId: tina?.id ?? '', addedAt: now });
	const assignment = await room.assign(
		{ count: 4, form: 'same', shuffle: false, attempts: 1 },
		{ opensAt: new Date(now.valueOf() - DAY), closesAt: new Date(now.valueOf() + DAY) }
	);
	const stems: string[] = [];
	async function answer(learner: Learner, right: readonly boolean[], isHandedIn: boolean) {
		const started = await startAttempt(db, assignment, learner.id, now);
		if (started.kind !== 'running') throw new Error(started.kind);
		const items = (await findAttempt(db, started.attempt, learner.id))?.form.items ?? [];
		stems.splice(0, stems.length, ...items.map(({ question }) => question.stem));
		for (const [place, isRight] of right.entries()) {
			const item = items[place];
			if (!item) throw new Error('no such question');
			const response = tellResponse(item, (isRight ? rightResponse : wrongResponse)(item.question));
			const key = `${learner.id}-${place}`;
			await takeAnswer(db, learner.asker, started.attempt, { key, place, response, latency: 900 }, now);
		}
		if (isHandedIn) await finishAttempt(db, started.attempt, learner.asker, now);
	}
	const [ada, ben, cleo] = [await room.join('Ada'), await room.join('Ben'), await room.join('Cleo')];
	await answer(ada, [true, false, true, false], true);
	await answer(ben, [true, true, true, false], true);
	await answer(cleo, [true], false);
	return { assignment, ada, ben, cleo, stems };
}

async function deskOf(browser: Browser, site: OwnSite, learner?: Learner): Promise<Page> {
	const context = await browser.newContext({ baseURL: site.origin, reducedMotion: 'reduce' });
	if (learner)
		await context.addCookies([
			{ name: 'versus_owner', value: learner.secret, url: site.origin, httpOnly: true }
		]);
	return context.newPage();
}

async function download(page: Page, name: string): Promise<string> {
	const coming = page.waitForEvent('download');
	await page.getByRole('link', { name }).click();
	const file = await coming;
	expect(file.suggestedFilename()).toBe('versus-certificate.pdf');
	const { text } = await extractText(new Uint8Array(await readFile(await file.path())), { mergePages: true });
	return text;
}

test('a question is struck after a quiz: everybody’s result agrees, a certificate holds or not, and it is taken back', async ({
	browser
}) => {
	test.slow();
	let world: Awaited<ReturnType<typeof fill>> | undefined;
	const site = await OwnSite.begin(undefined, async (db) => {
		world = await fill(db);
	});
	if (!world) throw new Error('no world');
	const { ada, ben, cleo, stems } = world;
	const assignment: Assigned = world.assignment;
	const page = await deskOf(browser, site);
	const complaints = listenForComplaints(page);
	await page.goto('/account/sign-in');
	await page.getByLabel('E-mail address').fill('tina@example.org');
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page).not.toHaveURL(/sign-in/);
	const [bens, adas, cleos] = [
		await deskOf(browser, site, ben),
		await deskOf(browser, site, ada),
		await deskOf(browser, site, cleo)
	];
	const home = `/classes/${assignment.classId}/assignments/${assignment.id}`;
	let code = '';

	await test.step('Ben has passed, and takes a certificate away that anybody can have confirmed', async () => {
		await bens.goto(`/learn/${assignment.id}`);
		const text = await download(bens, 'Download your certificate (PDF)');
		for (const part of ['Ben', 'Week one', course.title, '75%', `${site.origin}/verify`])
			expect(text).toContain(part);
		code = /(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}/.exec(text)?.[0] ?? '';
		const stranger = await deskOf(browser, site);
		await stranger.goto('/verify');
		await expectInOrder(stranger);
		await stranger.getByRole('button', { name: 'Confirm' }).click();
		await expect(stranger.getByText('Type the code that is on the certificate.')).toBeVisible();
		const forged = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
		await stranger.getByLabel('Code of the certificate').fill(forged);
		await stranger.getByRole('button', { name: 'Confirm' }).click();
		await expect(stranger.getByText('There is no certificate with this code.')).toBeVisible();
		await stranger.goto(`/verify/${forged}`);
		await expect(stranger.getByRole('heading', { name: 'There is no such certificate' })).toBeVisible();
		await stranger.goto(`/verify/${code.toLowerCase()}`);
		await expect(stranger.getByRole('heading', { name: /genuine/ })).toBeVisible();
		for (const part of ['Ben', 'Week one', '75%'])
			await expect(stranger.getByText(part, { exact: true })).toBeVisible();
		await expectInOrder(stranger);
		await stranger.context().close();
	});

	await test.step('the trainer has the same one, and chooses the question', async () => {
		await page.goto(home);
		expect(await download(page, 'Certificate of Ben (PDF)')).toContain(code);
		await page.getByRole('link', { name: 'Strike a question, regrade' }).click();
		await expect(page.getByText('Nothing yet.')).toBeVisible();
		await expectInOrder(page);
		await page
			.getByRole('listitem')
			.filter({ hasText: stems[1] ?? '' })
			.getByRole('link', { name: 'Decide' })
			.click();
	});

	await test.step('what it changes is told before it is done', async () => {
		const strike = page.getByRole('radio', { name: 'Strike it: it counts for nobody' });
		await expect(strike).toHaveAccessibleDescription(/Graded anew: 3 attempts.*higher: 1; lower: 1/);
		await expect(strike).toHaveAccessibleDescription(/One of them is under way/);
		await expect(strike).toHaveAccessibleDescription(
			/One learner no longer passes then.*Ben: 75% before, 66% then/
		);
		const credit = page.getByRole('radio', { name: /Give its point to everybody/ });
		await expect(credit).toHaveAccessibleDescription(/One learner passes then.*Ada: 50% before, 75% then/);
		await page.getByRole('button', { name: 'Grade all attempts anew' }).click();
		await expect(page.getByText('Choose what becomes of the question.')).toBeFocused();
		await expect(page.getByText('Say why: learners and your colleagues read it.')).toBeVisible();
		await strike.check();
		await page.getByLabel('Reason').fill('Two answers are right');
		await expectInOrder(page);
		await page.getByRole('button', { name: 'Grade all attempts anew' }).click();
		await expect(page.getByText('All attempts are graded anew.')).toBeVisible();
		await page.getByRole('link', { name: /See each attempt/ }).click();
		await expect(page.getByRole('row', { name: 'Ben 1 75% (3 of 4) 66% (2 of 3)' })).toBeVisible();
		await expect(page.getByRole('row', { name: 'Cleo 1 Under way Under way' })).toBeVisible();
		await expect(page.getByText(/Tina · .* 3 attempts graded anew, 3 of them changed/)).toBeVisible();
		await expectInOrder(page);
	});

	await test.step('learners are told why, and everywhere the same', async () => {
		await bens.goto(`/learn/${assignment.id}`);
		await expect(bens.getByText('66%').first()).toBeVisible();
		await expect(bens.getByRole('link', { name: /certificate/ })).toHaveCount(0);
		await bens.getByRole('link', { name: 'See the result of attempt 1' }).click();
		await expect(bens.getByText('Reason: Two answers are right')).toBeVisible();
		await expect(bens.getByText('Your result was 75% and became 66%.')).toBeVisible();
		await expect(bens.getByText('2 of 3 points')).toBeVisible();
		await expectInOrder(bens);
		await bens.goto(`/verify/${code}`);
		await expect(bens.getByRole('heading', { name: 'This certificate is no longer valid' })).toBeVisible();
		await expect(bens.getByText('Ben', { exact: true })).toHaveCount(0);
		await expectInOrder(bens);
		await page.goto(home);
		await expect(page.getByRole('row', { name: /^Ben Finished 1 66%, not passed/ })).toBeVisible();
		await cleos.goto(`/learn/${assignment.id}/take`);
		await expect(cleos.getByText('Question 2 was struck in the meantime')).toBeVisible();
	});

	await test.step('one ruling gives way to another, and is taken back', async () => {
		const decide = async (choice: RegExp) => {
			await page.goto(`${home}/regrade`);
			await page.getByRole('link', { name: /Decide anew/ }).click();
			await page.getByRole('radio', { name: choice }).check();
			await page.getByLabel('Reason').fill('After a second look');
			await page.getByRole('button', { name: 'Grade all attempts anew' }).click();
			await expect(page.getByText('All attempts are graded anew.')).toBeVisible();
		};
		await decide(/Give its point to everybody/);
		await adas.goto(`/learn/${assignment.id}`);
		await adas.getByRole('link', { name: 'See the result of attempt 1' }).click();
		await expect(adas.getByText('3 of 4 points')).toBeVisible();
		await expect(adas.getByText('Everybody has the point of this question.')).toBeVisible();
		await expectInOrder(adas);
		await decide(/Let it count again/);
		await adas.reload();
		await expect(adas.getByText('Your result was 75% and became 50%.')).toBeVisible();
		await expect(adas.getByText('2 of 4 points')).toBeVisible();
		await bens.goto(`/verify/${code}`);
		await expect(bens.getByRole('heading', { name: /genuine/ })).toBeVisible();
	});
	expect(complaints).toEqual([]);
	await site.remove();
});
