import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { addAssignment, addClass, addDevice, addMember } from '../support/class-world.ts';
import { expectInOrder, listenForComplaints } from './accessible.ts';
import { OwnSite } from './own-site.ts';
import { COURSE, readRecord } from './record.ts';
import { answerPrompts, finishLesson, saved } from './steps.ts';

const OVERVIEW = `/courses/${COURSE}`;
const RECORD = '/learn/record';

let site: OwnSite;
/** Secrets of the browsers: two of Ada's, one of Bob's, who is in another class. */
let secrets: { readonly phone: string; readonly laptop: string; readonly bob: string };
let ids: { readonly ada: string; readonly cards: string };

test.beforeAll(async () => {
	test.slow();
	site = await OwnSite.begin(undefined, async (db) => {
		const now = new Date();
		const [tea, coffee] = [await addClass(db, 'Tea', now), await addClass(db, 'Coffee', now)];
		const ada = await addMember(db, tea, 'Ada', now);
		const bob = await addMember(db, coffee, 'Bob', now);
		await addAssignment(db, tea, { kind: 'course' }, now);
		const cards = await addAssignment(
			db,
			tea,
			{
				kind: 'cards',
				dimensions: ['focus', 'income'],
				readyBy: new Date(now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10),
				target: 0.85
			},
			now
		);
		secrets = {
			phone: (await addDevice(db, ada, now)).secret,
			laptop: (await addDevice(db, ada, now)).secret,
			bob: (await addDevice(db, bob, now)).secret
		};
		ids = { ada, cards };
	});
});
test.afterAll(() => site.remove());

/** A browser that has come into a class, or one that never did. */
async function device(browser: Browser, secret?: string): Promise<BrowserContext> {
	const context = await browser.newContext({ baseURL: site.origin, reducedMotion: 'reduce' });
	if (secret === undefined) return context;
	await context.addCookies([{ name: 'versus_owner', value: secret, url: site.origin }]);
	// As the page on which one joins notes it.
	await context.addInitScript(() => {
		// An empty page has no storage.
		if (location.protocol === 'http:') localStorage.setItem('versus-class', '1');
	});
	return context;
}

const byId = async (page: Page) => (await readRecord(page)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
const sent = (page: Page) => expect(page.getByText('Sent to “Tea”').first()).toBeVisible();
async function lessons(page: Page): Promise<string[]> {
	await page.goto(OVERVIEW);
	const links = page.getByRole('main').locator('a[href*="/lessons/"]');
	await expect(links.first()).toBeVisible();
	const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
	return [...new Set(addresses)];
}

test('two devices of one learner end alike, one of them offline meanwhile, and a reload loses nothing', async ({
	browser
}) => {
	test.slow();
	const [phone, laptop] = await Promise.all(
		[secrets.phone, secrets.laptop].map(async (secret) => (await device(browser, secret)).newPage())
	);
	if (!phone || !laptop) throw new Error('there are no pages');
	const complaints = listenForComplaints(phone, () => false);
	const [first = '', second = '', third = '', fourth = ''] = await lessons(phone);

	await test.step('nothing goes to the class before the learner agrees', async () => {
		const posts: string[] = [];
		phone.on('request', (request) => {
			if (request.method() === 'POST') posts.push(request.url());
		});
		await phone.goto(OVERVIEW);
		const offer = phone.getByRole('region', { name: 'Share your progress with “Tea”?' });
		await expect(offer).toContainText('as Ada');
		await expectInOrder(phone);
		await phone.goto(first);
		await finishLesson(phone);
		expect(posts).toEqual([]);
		await phone.goto(OVERVIEW);
		await offer.getByRole('button', { name: 'Yes, share what I did and do' }).click();
		await expect(offer).toBeHidden();
		await sent(phone);
		await expectInOrder(phone);
	});

	await test.step('the other device has it once the learner agrees there, too', async () => {
		await laptop.goto(OVERVIEW);
		await saved(laptop);
		expect(await readRecord(laptop)).toEqual([]);
		await laptop.getByRole('button', { name: 'Yes, share what I do' }).click();
		await sent(laptop);
		expect(await byId(laptop)).toEqual(await byId(phone));
		// What is on screen is made of it, too.
		await expect(laptop.getByRole('link', { name: /^Take the quiz on/ })).toBeVisible();
	});

	await test.step('offline, work is kept and says that it waits', async () => {
		await laptop.goto(second);
		await saved(laptop);
		await sent(laptop);
		await laptop.context().setOffline(true);
		await answerPrompts(laptop);
		await expect(laptop.getByText('Waiting to be sent to “Tea”').first()).toBeVisible();
		await saved(laptop);
		// Meanwhile on the other one.
		await phone.goto(third);
		await finishLesson(phone);
		await sent(phone);
	});

	await test.step('back online, both have all of it', async () => {
		const before = await readRecord(laptop);
		await laptop.context().setOffline(false);
		await sent(laptop);
		await laptop.reload();
		await sent(laptop);
		await phone.reload();
		await sent(phone);
		const record = await byId(laptop);
		expect(record.length).toBeGreaterThan(before.length);
		await expect.poll(() => byId(phone)).toEqual(record);
	});

	await test.step('what is done just before the page is left goes with it', async () => {
		await phone.goto(fourth);
		await sent(phone);
		await answerPrompts(phone);
		const answers = async (page: Page) =>
			(await readRecord(page)).filter(
				(event) => event.type === 'prompt-answered' && fourth.endsWith(`/${event.dimension}`)
			);
		const done = await answers(phone);
		expect(done.length).toBeGreaterThan(0);
		await phone.goto('about:blank');
		await expect
			.poll(async () => {
				await laptop.reload();
				await sent(laptop);
				return answers(laptop);
			})
			.toEqual(done);
	});
	expect(complaints).toEqual([]);
	await laptop.context().close();
});

test('the class’s date is planned for, shown and taken back', async ({ browser }) => {
	const context = await device(browser, secrets.phone);
	const page = await context.newPage();
	await page.goto(`${OVERVIEW}/cards?assignment=${ids.cards}`);
	const date = page.getByRole('region', { name: /^Your class: know them by/ });
	await expect(date.getByText('Your plan is made for that day, to recall 85%')).toBeVisible();
	await expect(date.getByRole('listitem')).not.toHaveCount(0);
	await expectInOrder(page);
	await date.getByRole('button', { name: 'Take it back' }).click();
	await expect(date.getByText('Your plan is made for no day')).toBeVisible();
	await saved(page);
	// It was the learner's decision.
	await page.reload();
	await expect(date.getByRole('button', { name: 'Plan for it' })).toBeVisible();
	const changes = (await readRecord(page)).filter(({ type }) => type === 'settings-changed');
	expect(changes).toHaveLength(2);
	await context.close();
});

test('strangers and other members get nothing, and anonymous visitors ask for nothing', async ({
	browser
}) => {
	const exchange = { member: ids.ada, epoch: '', after: 0, events: [] };
	for (const [secret, status] of [
		[undefined, 404],
		[secrets.bob, 404],
		[secrets.phone, 200]
	] as const) {
		const { request } = await device(browser, secret);
		const answer = await request.post(`${RECORD}/${COURSE}`, { data: exchange });
		expect(answer.status()).toBe(status);
		expect(answer.headers()['cache-control']).toBe('no-store');
	}
	const ada = (await device(browser, secrets.phone)).request;
	const post = async (data: string | object, type = 'application/json', course = COURSE) =>
		(await ada.post(`${RECORD}/${course}`, { data, headers: { 'content-type': type } })).status();
	expect(await post(exchange, 'application/json', 'other')).toBe(404);
	expect(await post({ ...exchange, events: 'all' })).toBe(400);
	expect(await post('{')).toBe(400);
	expect(await post('x'.repeat(256_001))).toBe(413);
	// As another site's form might: without leave to, it cannot say that it sends JSON.
	expect([403, 415]).toContain(await post(JSON.stringify(exchange), 'text/plain'));
	const bob = (await device(browser, secrets.bob)).request;
	expect(await (await bob.get(RECORD)).json()).toEqual([]);

	const context = await device(browser);
	const page = await context.newPage();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	const [first = ''] = await lessons(page);
	await page.goto(first);
	await finishLesson(page);
	await page.goto(`${OVERVIEW}/cards`);
	await saved(page);
	expect(asked.filter((path) => path.startsWith('/learn'))).toEqual([]);
	await expect(page.locator('[data-class-status]')).toHaveCount(0);
	expect((await context.request.get(RECORD)).status()).toBe(404);
	await context.close();
});
