import { expect, test, type Browser, type Page } from '@playwright/test';
import { tellResponse } from '../../src/lib/assign/asked.ts';
import { openAccounts } from '../../src/lib/server/accounts/accounts.ts';
import { signUp } from '../../src/lib/server/accounts/sign-up.ts';
import { startAttempt, findAttempt } from '../../src/lib/server/assignments/attempts.ts';
import { openDatabase, type Database } from '../../src/lib/server/database.ts';
import { classTrainers, users } from '../../src/lib/server/schema.ts';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { openClass } from '../support/class-world.ts';
import { rightResponse } from '../support/learner.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { listenForComplaints } from './accessible.ts';
import { expectWellSet, readTable } from './in-order.ts';
import { OwnSite } from './own-site.ts';
import { SmallProxy } from './small-proxy.ts';

const PASSWORD = 'four quiet herons';
const EMAIL = 'tina@example.org';
const DAY = 86_400_000;
/** Learners beside the one who has a browser. */
const OTHERS = 12;
const QUESTIONS = 4;

/** A class with a quiz of half an hour, its trainer, and learners who are known by their devices. */
async function fill(db: Database) {
	const { course } = await loadBundledCourse('crocodilians');
	const accounts = await openAccounts(db, {
		origin: 'http://localhost',
		secret: undefined,
		mail: undefined,
		singleSignOn: undefined
	});
	await signUp(accounts, { name: 'Tina', email: EMAIL, password: PASSWORD }, new Date());
	await accounts.settle();
	await accounts.close();
	const room = await openClass(db, course);
	const [tina] = await db.select({ id: users.id }).from(users);
	if (!tina) throw new Error('no trainer');
	await db.insert(classTrainers).values({ classId: room.classId, userId: tina.id, addedAt: new Date() });
	const assignment = await room.assign(
		{ count: QUESTIONS, types: ['choice'], timeLimit: 30, form: 'same', shuffle: false },
		{ opensAt: new Date(Date.now() - DAY), closesAt: new Date(Date.now() + DAY) }
	);
	const ada = await room.join('Ada');
	const others = [];
	for (let number = 1; number <= OTHERS; number++) others.push(await room.join(`Learner ${number}`));
	return { assignment, ada, others, classId: room.classId };
}

const pageOf = async (browser: Browser, { origin }: SmallProxy) =>
	(await browser.newContext({ baseURL: origin, reducedMotion: 'reduce' })).newPage();
const line = (page: Page) => page.locator('[data-line]');
const rowOf = (page: Page, name: string, says: string) =>
	page.getByRole('table', { name: 'Learners' }).getByRole('row', { name: new RegExp(`^${name} ${says}`) });

async function answer(page: Page, number: number): Promise<void> {
	const form = page.locator('form').filter({ hasText: `Question ${number} of ${QUESTIONS}` });
	await form.getByRole('radio').first().check();
	await form.getByRole('button', { name: /Next question|To the end/ }).click();
	await expect(page.locator('[data-status]')).toHaveText('All answers are saved.', { timeout: 30_000 });
}

test('two instances on one PostgreSQL: a trainer watches on one, learners answer on the other, and each may fall', async ({
	browser
}) => {
	test.setTimeout(240_000);
	const postgres = await startPostgres();
	const database = await openDatabase({ kind: 'server', url: postgres.url });
	const { db } = database;
	const proxy = await SmallProxy.begin();
	const { assignment, ada, others, classId } = await fill(db);
	const variables = async () => ({ DATABASE_URL: postgres.url, ORIGIN: proxy.origin });
	const [one, two] = [await OwnSite.begin(variables), await OwnSite.begin(variables)];
	proxy.route = (path) =>
		/^\/(learn|join)/.test(path) ? [two.origin, one.origin] : [one.origin, two.origin];

	const trainer = await pageOf(browser, proxy);
	// A line that breaks, and one that is refused, are what this is about.
	const complaints = listenForComplaints(trainer, (text) => /ERR_|502|Failed to load/.test(text));
	await trainer.goto(`/account/sign-in?next=/classes/${classId}/assignments/${assignment.id}`);
	await trainer.getByLabel('E-mail address').fill(EMAIL);
	await trainer.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await trainer.getByRole('button', { name: 'Sign in', exact: true }).click();
	await trainer.getByRole('link', { name: 'Watch it live' }).click();
	await expect(line(trainer)).toHaveText('Live. What you see is as it is now.');
	await expect(rowOf(trainer, 'Ada', 'Not begun')).toBeVisible();

	const learner = await pageOf(browser, proxy);
	await learner
		.context()
		.addCookies([{ name: 'versus_owner', value: ada.secret, url: proxy.origin, httpOnly: true }]);
	await learner.goto(`/learn/${assignment.id}`);
	await learner.getByRole('button', { name: 'Begin' }).click();
	await expect(rowOf(trainer, 'Ada', `At it 0 of ${QUESTIONS}`)).toBeVisible();
	await answer(learner, 1);
	await expect(rowOf(trainer, 'Ada', `At it 1 of ${QUESTIONS}`)).toBeVisible();

	/** Another learner's answer, which counts once however often a bad line makes them send it. */
	const takings = await Promise.all(
		others.map(async ({ id, secret }) => {
			const started = await startAttempt(db, assignment, id, new Date());
			if (started.kind !== 'running') throw new Error(started.kind);
			const attempt = await findAttempt(db, started.attempt, id);
			const path = `/learn/${assignment.id}/attempts/${started.attempt}`;
			const send = async (what: string, data: unknown) => {
				for (let tries = 0; tries < 100; tries++) {
					const response = await fetch(`${proxy.origin}${path}/${what}`, {
						method: 'POST',
						headers: { 'content-type': 'application/json', cookie: `versus_owner=${secret}` },
						body: JSON.stringify(data)
					}).catch(() => undefined);
					if (response?.ok) return;
					expect([undefined, 502], what).toContain(response?.status);
				}
				throw new Error('nobody takes the answer');
			};
			return {
				finish: () => send('finish', {}),
				async answer(place: number) {
					const item = attempt?.form.items[place];
					if (!item) throw new Error('no question');
					const response = tellResponse(item, rightResponse(item.question));
					await send('answers', { key: `${id.slice(0, 16)}-answer-${place}`, place, response, latency: 9 });
				}
			};
		})
	);

	await test.step('the instance of the learners is killed in the middle of a burst', async () => {
		const burst = Promise.all(
			takings.map(async (taking) => {
				for (let place = 0; place < QUESTIONS; place++) await taking.answer(place);
			})
		);
		await expect(rowOf(trainer, 'Learner 1', `At it [1-${QUESTIONS}] of`)).toBeVisible();
		await two.kill();
		await burst;
		await answer(learner, 2);
		// The time that is left is the database's.
		await expect(learner.getByText(/\b(2\d|30) minutes left|\d+:\d\d left/).first()).toBeVisible();
		await expect(rowOf(trainer, 'Ada', `At it 2 of ${QUESTIONS}`)).toBeVisible();
		await expect(rowOf(trainer, 'Learner 12', `At it ${QUESTIONS} of ${QUESTIONS}`)).toBeVisible();
		const questions = await readTable(trainer, 'Questions');
		expect(questions.map((row) => row[1])).toEqual([
			...Array(2).fill(`${OTHERS + 1} of ${OTHERS + 1}`),
			...Array(2).fill(`${OTHERS} of ${OTHERS + 1}`)
		]);
		expect(questions.slice(2).map((row) => row[2])).toEqual(Array(2).fill(`${OTHERS} of ${OTHERS} (100%)`));
	});

	await test.step('the instance of the trainer is killed: the screen says so, and is live again', async () => {
		await two.start();
		// Nothing answers for as long as it takes to see that.
		const through = proxy.route;
		proxy.route = () => [];
		await one.kill();
		await expect(line(trainer)).toHaveText(/^Not live: the connection is lost since .+, and is tried again/);
		await expect(rowOf(trainer, 'Ada', `At it 2 of ${QUESTIONS}`)).toBeVisible();
		await expectWellSet(trainer);
		proxy.route = through;
		await takings[0]?.finish();
		await expect(line(trainer)).toHaveText(/^Live/, { timeout: 30_000 });
		await expect(
			rowOf(trainer, 'Learner 1', `Finished ${QUESTIONS} of ${QUESTIONS} 100%, passed`)
		).toBeVisible();
	});

	await test.step('an instance that is stopped lets its watchers go, and they find the other', async () => {
		await one.start();
		// One that waited for its watchers would be ended by force after 30 s.
		const late = new Promise((resolve) => setTimeout(resolve, 20_000, 'late').unref());
		expect(await Promise.race([two.stop(), late])).toBe(0);
		await answer(learner, 3);
		await answer(learner, 4);
		await learner.getByRole('button', { name: 'Hand in' }).click();
		await expect(learner.getByRole('heading', { name: 'Your attempts' })).toBeVisible();
		await expect(line(trainer)).toHaveText(/^Live/, { timeout: 30_000 });
		await expect(rowOf(trainer, 'Ada', `Finished ${QUESTIONS} of ${QUESTIONS}`)).toBeVisible();
		await trainer.getByLabel('Show', { exact: true }).selectOption({ label: 'Finished (2)' });
		expect((await readTable(trainer, 'Learners')).map(([name]) => name)).toEqual(['Ada', 'Learner 1']);
		await expectWellSet(trainer);
	});

	await test.step('whoever signs out watches no more, in any tab', async () => {
		const other = await trainer.context().newPage();
		await other.goto('/account');
		await other.getByRole('button', { name: 'Sign out', exact: true }).first().click();
		await expect(other).not.toHaveURL('/account');
		await takings[1]?.finish();
		await expect(line(trainer)).toHaveText(/^Not live any more: you are signed out/, { timeout: 20_000 });
		await expect(trainer.getByRole('link', { name: 'Sign in again' })).toBeVisible();
	});
	expect(complaints).toEqual([]);
	await Promise.all([one.remove(), two.remove(), proxy.end(), database.close()]);
	await postgres.stop();
});
