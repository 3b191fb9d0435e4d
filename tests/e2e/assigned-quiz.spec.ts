import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { drawQuestions } from '../../src/lib/assign/draw-attempt.ts';
import type { QuizSettings } from '../../src/lib/assign/settings.ts';
import { generateSoundBank } from '../../src/lib/quiz/plan-bank.ts';
import type { Question } from '../../src/lib/quiz/question.ts';
import type { Assigned } from '../../src/lib/server/assignments/attempts.ts';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { openClass, type Learner } from '../support/class-world.ts';
import { expectInOrder, listenForComplaints } from './accessible.ts';
import { OwnSite } from './own-site.ts';

const DAY = 86_400_000;

const { course } = await loadBundledCourse('crocodilians');
const bank = generateSoundBank(course);

/** A site with a class of one, to whom one quiz is assigned for each of the given settings. */
async function siteWith(...quizzes: Partial<QuizSettings>[]) {
	const assigned: Assigned[] = [];
	const learners: Learner[] = [];
	const site = await OwnSite.begin(undefined, async (db) => {
		const room = await openClass(db, course);
		learners.push(await room.join('Ada'));
		const times = { opensAt: new Date(Date.now() - DAY), closesAt: new Date(Date.now() + DAY) };
		for (const [place, quiz] of quizzes.entries())
			assigned.push(await room.assign(quiz, { ...times, title: `Week ${place + 1}` }));
	});
	const [learner] = learners;
	if (!learner) throw new Error('no learner');
	return { site, learner, assigned };
}

/** A device on which the learner is known. */
async function deviceOf(browser: Browser, site: OwnSite, { secret }: Learner): Promise<BrowserContext> {
	const context = await browser.newContext({ baseURL: site.origin, reducedMotion: 'reduce' });
	await context.addCookies([{ name: 'versus_owner', value: secret, url: site.origin, httpOnly: true }]);
	return context;
}

const question = (page: Page, stem: string) => page.getByRole('heading', { name: stem });
const save = (page: Page) => page.locator('[data-status]');

/** Answers the question on screen rightly, as a person finds it. */
async function answerRightly(page: Page, asked: Question): Promise<void> {
	await expect(question(page, asked.stem)).toBeVisible();
	if (asked.format === 'choice') {
		const text = asked.options.find(({ id }) => id === asked.key)?.text ?? '';
		await page.getByRole('radio', { name: text, exact: true }).check();
	} else if (asked.format === 'multiple') {
		for (const { id, text } of asked.options)
			if (asked.keys.includes(id)) await page.getByRole('checkbox', { name: text, exact: true }).check();
	} else if (asked.format === 'assign') {
		for (const item of asked.items) {
			const target = asked.targets.find(({ id }) => id === item.key)?.text ?? '';
			await page
				.getByRole('group', { name: item.text, exact: true })
				.getByRole('radio', { name: target, exact: true })
				.check();
		}
	} else {
		await page
			.getByRole('textbox')
			.fill(asked.format === 'text' ? (asked.accepted[0] ?? '') : String(asked.value));
	}
}

/** All that a page is sent, as text. */
function listenToTraffic(page: Page): () => Promise<string> {
	const bodies: Promise<string>[] = [];
	page.on('response', (response) => {
		if (/\.(js|css|woff2|svg|png|webmanifest)$/.test(new URL(response.url()).pathname)) return;
		bodies.push(response.text().catch(() => ''));
	});
	return async () => (await Promise.all(bodies)).join('\n');
}

/** What gives a question's answer away, but for what it shows and the subjects' names, which everything is about. */
function secretsOf(asked: Question): string[] {
	const names = course.subjects.flatMap(({ name, longName, aliases }) => [name, longName, ...aliases]);
	const parts =
		asked.format === 'choice' || asked.format === 'multiple'
			? asked.options
			: asked.format === 'assign'
				? asked.items
				: [];
	return [
		asked.id,
		asked.explanation,
		...asked.facts,
		...parts.map(({ feedback }) => feedback),
		...(asked.format === 'text'
			? asked.accepted.filter((text) => !names.includes(text)).map((text) => JSON.stringify(text))
			: [])
	].filter((text) => text.length > 8 && !parts.some((part) => part.text === text));
}

test('a quiz is taken on a phone whose line fails, goes on elsewhere, and is told once it is handed in', async ({
	browser
}) => {
	test.slow();
	const { site, learner, assigned } = await siteWith({
		count: 5,
		form: 'same',
		shuffle: false,
		feedback: 'at-end',
		timeLimit: 60,
		attempts: 2
	});
	const [assignment] = assigned;
	if (!assignment) throw new Error('no assignment');
	const questions = drawQuestions(bank, assignment.settings, assignment.seed);
	const [first, second, third, fourth, fifth] = questions;
	if (!first || !second || !third || !fourth || !fifth) throw new Error('five questions are needed');
	const phone = await deviceOf(browser, site, learner);
	const page = await phone.newPage();
	const traffic = listenToTraffic(page);
	await page.setViewportSize({ width: 390, height: 844 });
	const next = (on = page) =>
		on
			.getByRole('button', { name: /Next question|To the end/ })
			.first()
			.click();

	await test.step('it waits among what is due, with its rules', async () => {
		await page.goto('/learn');
		await page.getByRole('link', { name: 'Week 1' }).click();
		await expect(page.getByText('60 minutes, once you have begun.')).toBeVisible();
		await expectInOrder(page);
		await page.getByRole('button', { name: 'Begin' }).click();
		await expect(question(page, first.stem)).toBeVisible();
		await expect(page.getByRole('timer')).toHaveText(/^(60:00|1:00:00|59:\d\d) left$/);
		await expectInOrder(page);
	});

	await test.step('answers wait on the phone while there is no line, over a reload too', async () => {
		await answerRightly(page, first);
		await next();
		await expect(save(page)).toHaveText('All answers are saved.');
		await phone.route('**/answers', (route) => route.abort());
		await answerRightly(page, second);
		await next();
		await expect(save(page)).toHaveText(/^No connection. 1 answer waits on this device/);
		await answerRightly(page, third);
		await next();
		await expect(save(page)).toHaveText(/^No connection. 2 answers wait on this device/);
		await expectInOrder(page);
		await page.reload();
		await expect(save(page)).toHaveText(/^No connection. 2 answers wait/);
		await expect(question(page, fourth.stem)).toBeVisible();
		await page.getByRole('button', { name: 'To the end' }).click();
		await expect(page.getByText('2 questions are still open.')).toBeVisible();
		await page.getByRole('button', { name: 'Hand in' }).click();
		await expect(page.getByRole('alert')).toHaveText(/nothing is handed in yet/);
		await expectInOrder(page);
		await phone.unroute('**/answers');
		await page.evaluate(() => window.dispatchEvent(new Event('online')));
		await expect(save(page)).toHaveText('All answers are saved.');
	});

	await test.step('on another device it goes on where it was, with what was answered', async () => {
		const desk = await deviceOf(browser, site, learner);
		const other = await desk.newPage();
		await other.goto(`/learn/${assignment.id}`);
		await other.getByRole('link', { name: 'Go on' }).click();
		await answerRightly(other, fourth);
		await next(other);
		await expect(save(other)).toHaveText('All answers are saved.');
		await other.getByRole('button', { name: 'Question 3, answered' }).click();
		await expect(question(other, third.stem)).toBeVisible();
		await desk.close();
	});

	await test.step('until it is handed in, nothing that was sent gives an answer away', async () => {
		const text = await traffic();
		expect(text).toContain(first.stem.slice(0, 20));
		for (const asked of questions) for (const secret of secretsOf(asked)) expect(text).not.toContain(secret);
	});

	await test.step('it is handed in and told, question by question', async () => {
		await page.reload();
		await answerRightly(page, fifth);
		await next();
		await expect(page.getByText('You have answered all 5 questions.')).toBeVisible();
		await page.getByRole('button', { name: 'Hand in' }).click();
		await expect(page.getByText('100%').first()).toBeVisible();
		await expectInOrder(page);
		await page.getByRole('link', { name: 'See the result of attempt 1' }).click();
		await expect(page.getByRole('heading', { name: 'Your result' })).toBeVisible();
		await expectInOrder(page);
	});
	await site.remove();
});

test('where answers are explained at once, each is final, and no other is told', async ({ browser }) => {
	const { site, learner, assigned } = await siteWith({
		count: 3,
		form: 'same',
		shuffle: false,
		feedback: 'at-once',
		types: ['choice'],
		askConfidence: true,
		attempts: 1
	});
	const [assignment] = assigned;
	if (!assignment) throw new Error('no assignment');
	const [first, second, third] = drawQuestions(bank, assignment.settings, assignment.seed);
	if (first?.format !== 'choice' || !second || !third) throw new Error('three questions are needed');
	const page = await (await deviceOf(browser, site, learner)).newPage();
	const traffic = listenToTraffic(page);
	const complaints = listenForComplaints(page);
	await page.goto(`/learn/${assignment.id}`);
	await page.getByRole('button', { name: 'Begin' }).click();
	const wrong = first.options.find(({ id }) => id !== first.key);
	await page.getByRole('button', { name: 'Check' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'Choose an answer first.' })).toBeVisible();
	// By keyboard alone.
	await page.getByRole('radio', { name: wrong?.text ?? '', exact: true }).focus();
	await page.keyboard.press('Space');
	await page.getByRole('radio', { name: 'Certain' }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Next question' })).toBeFocused();
	await expect(page.getByText('Not right', { exact: false }).first()).toBeVisible();
	await expectInOrder(page);
	const text = await traffic();
	expect(text).toContain(first.explanation.slice(0, 20));
	for (const asked of [second, third])
		for (const secret of secretsOf(asked)) expect(text).not.toContain(secret);
	await page.reload();
	await page.getByRole('button', { name: 'Question 1, answered' }).click();
	await expect(page.getByText('Not right', { exact: false }).first()).toBeVisible();
	await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
	expect(complaints).toEqual([]);
	await site.remove();
});

test('the time runs out on the screen and on the server, and results wait for the closing', async ({
	browser
}) => {
	const { site, learner, assigned } = await siteWith({
		count: 2,
		form: 'same',
		shuffle: false,
		feedback: 'after-closing',
		timeLimit: 1,
		attempts: 1
	});
	const [assignment] = assigned;
	if (!assignment) throw new Error('no assignment');
	const [first] = drawQuestions(bank, assignment.settings, assignment.seed);
	if (!first) throw new Error('a question is needed');
	const page = await (await deviceOf(browser, site, learner)).newPage();
	await page.clock.install();
	await page.goto(`/learn/${assignment.id}`);
	await page.getByRole('button', { name: 'Begin' }).click();
	await answerRightly(page, first);
	await page.getByRole('button', { name: 'Next question' }).click();
	await expect(save(page)).toHaveText('All answers are saved.');
	await page.clock.runFor(61_000);
	// Handed in for the learner, with what was saved.
	await expect(page.getByText('Handed in. The result is told here after the quiz has closed.')).toBeVisible();
	await expect(page.getByText('%', { exact: false }).filter({ hasText: /^\d+%$/ })).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Begin' })).toHaveCount(0);
	await expectInOrder(page);
	await site.remove();
});

test('what is assigned is nobody else’s', async ({ browser, request }) => {
	const { site, assigned } = await siteWith({ count: 2 });
	const [assignment] = assigned;
	if (!assignment) throw new Error('no assignment');
	const stranger = await browser.newContext({ baseURL: site.origin });
	const page = await stranger.newPage();
	await page.goto(`/learn/${assignment.id}`);
	await expect(page).toHaveURL('/join');
	const answer = { key: 'a'.repeat(20), place: 0, response: { format: 'choice', option: 'o0' }, latency: 1 };
	for (const [path, data, status] of [
		['answers', answer, 404],
		['answers', { ...answer, place: -1 }, 400],
		['answers', 'no JSON', 400]
	] as const) {
		const response = await request.post(
			`${site.origin}/learn/${assignment.id}/attempts/no-such-attempt/${path}`,
			{ data }
		);
		expect(response.status(), path).toBe(status);
		expect(await response.json()).toEqual({ kind: 'refused' });
	}
	await site.remove();
});
