import { expect, test, type Page } from '@playwright/test';
import { expectInOrder } from './accessible.ts';
import { COURSE, daysAgo, event, lessonFinished, readRecord, reviewed, seedRecord } from './record.ts';
import { saved } from './steps.ts';

const CARDS = `/courses/${COURSE}/cards`;

const question = (page: Page) => page.getByRole('group', { name: 'Question', exact: true });
const answer = (page: Page) => page.getByRole('group', { name: 'Answer', exact: true });
const left = (page: Page, count: number) =>
	expect(page.getByText(new RegExp(`^${count} left`))).toBeVisible();
const flip = (page: Page) => page.getByRole('button', { name: 'Show the answer' }).click();
const grade = (page: Page, name: string) =>
	page.getByRole('button', { name: new RegExp(`^${name}`) }).click();

/** Two lessons behind, and a limit that leaves so many new cards a day. */
const beginner = (minutesADay: number, now = Date.now()) => [
	lessonFinished('services-offered', daysAgo(3, now)),
	lessonFinished('income', daysAgo(3, now) + 1),
	event(daysAgo(3, now) + 2, { type: 'settings-changed', settings: { minutesADay } })
];

test('a session by keyboard alone, from today to the end of it, undoing on the way and over a reload', async ({
	page
}) => {
	await seedRecord(page, beginner(2));
	await page.goto(CARDS);
	await expect(page.getByText('4 cards')).toBeVisible();
	await page.getByRole('link', { name: 'Review', exact: true }).focus();
	await page.keyboard.press('Enter');
	await left(page, 4);
	await expect(question(page)).toBeFocused();
	const first = await question(page).innerText();

	await test.step('each side is said once', async () => {
		const said = page.getByRole('status').filter({ hasText: /^Question: / });
		await expect(said).toHaveCount(1);
		await page.keyboard.press('Space');
		await expect(answer(page)).toBeFocused();
		await expect(page.getByRole('status').filter({ hasText: /^Answer: / })).toHaveCount(1);
		await expect(said).toHaveCount(0);
	});

	await test.step('grades go on to the next card', async () => {
		await page.keyboard.press('2');
		await left(page, 3);
		await expect(question(page)).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(answer(page)).toBeFocused();
		await page.keyboard.press('1');
		// One that was not known comes back.
		await expect(question(page)).toBeFocused();
		await left(page, 3);
		await page.keyboard.press('Space');
		await expect(answer(page)).toBeFocused();
		await page.keyboard.press('2');
		await left(page, 2);
		await expect(question(page)).toBeFocused();
	});

	await test.step('a grade needs an answer that was seen', async () => {
		await page.keyboard.press('2');
		await left(page, 2);
		await expect(question(page)).toBeVisible();
	});

	await test.step('undo goes back step by step, over a reload too, and shows the card that it means', async () => {
		await page.keyboard.press('u');
		await left(page, 3);
		await expect(page.getByText('Undone. The card is back.').first()).toBeVisible();
		await page.reload();
		await left(page, 3);
		await page.keyboard.press('Tab');
		await question(page).focus();
		await page.keyboard.press('u');
		await left(page, 3);
		await page.keyboard.press('u');
		await left(page, 4);
		await expect.poll(() => question(page).innerText()).toBe(first);
		await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
	});

	await test.step('the keys are listed, and listing them loses nothing', async () => {
		await page.keyboard.press('Space');
		await page.keyboard.press('?');
		const dialog = page.getByRole('dialog', { name: 'Keys' });
		await expect(dialog).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await expect(answer(page)).toBeFocused();
	});

	await test.step('the end tells what was learnt, and what is next', async () => {
		await page.keyboard.press('2');
		for (const count of [3, 2, 1]) {
			await left(page, count);
			// The count goes down once the answer is kept; the next card follows.
			await expect(question(page)).toBeFocused();
			await page.keyboard.press('Space');
			await expect(answer(page)).toBeFocused();
			await page.keyboard.press('2');
		}
		const end = page.getByRole('region', { name: 'Done for today' });
		await expect(end).toBeFocused();
		await expect(end.getByText('Met').locator('..').getByRole('definition')).toHaveText('4');
		await expect(end.getByText(/^Next: \d+ cards? tomorrow\.$/)).toBeVisible();
		await saved(page);
	});

	await test.step('who wants more gets more', async () => {
		await page.getByRole('link', { name: 'Study 10 more minutes' }).click();
		await expect(page.getByText(/^\d+ left/)).toBeVisible();
		await page.reload();
		await expect(question(page)).toBeVisible();
	});
});

test('every state of the cards is accessible and in order', async ({ page }) => {
	test.slow();
	await page.goto(CARDS);
	await expect(page.getByText('Cards unlock when you finish a lesson.')).toBeVisible();
	await expectInOrder(page);

	await seedRecord(page, [...beginner(1), reviewed('term.values-companies', daysAgo(2), 'good')]);
	await page.goto(CARDS);
	await expect(page.getByRole('link', { name: 'Review', exact: true })).toBeVisible();
	await expectInOrder(page);

	await page.goto(`${CARDS}/review`);
	await page.getByLabel('Type the answer').fill('equity reserch');
	await expectInOrder(page);
	await page.keyboard.press('Enter');
	await expect(page.getByText('Taken as “equity research”')).toBeVisible();
	await expectInOrder(page);
	await page.getByRole('button', { name: 'What to do with this card' }).click();
	await expect(page.getByRole('menuitem', { name: /Flag a mistake/ })).toBeVisible();
	await expectInOrder(page);
	await page.getByRole('menuitem', { name: /Flag a mistake/ }).click();
	await page.getByRole('button', { name: 'Keep the flag' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'what is wrong' })).toBeVisible();
	await expectInOrder(page);
	await page.getByRole('button', { name: 'Cancel' }).click();
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
	await expectInOrder(page);
	await page.getByRole('button', { name: 'Close' }).click();
	for (let more = true, isSeen = false; more;) {
		if (!isSeen && (await question(page).isVisible())) {
			isSeen = true;
			await expectInOrder(page);
		}
		if (await question(page).isVisible()) await flip(page);
		await grade(page, 'Good');
		await expect(question(page).or(page.getByRole('heading', { name: 'Done for today' }))).toBeVisible();
		more = await question(page).isVisible();
	}
	await expectInOrder(page);
	await page.getByRole('link', { name: 'Back to today' }).click();
	await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
	await expectInOrder(page);

	await page.getByRole('link', { name: 'Cram Income and pricing' }).click();
	await flip(page);
	await expectInOrder(page);
	await page.goto(`${CARDS}/browse`);
	await page.locator('summary').first().click();
	await expectInOrder(page);
	await page.getByLabel('Search').fill('no such words anywhere');
	await expect(page.getByText('No card is like that.')).toBeVisible();
	await expectInOrder(page);
});

test('a typed answer with a slip is taken for what it is, a wrong one is shown beside the right one, and the learner has the last word', async ({
	page
}) => {
	const term = 'term.values-companies';
	await seedRecord(page, [...beginner(1), reviewed(term, daysAgo(2), 'good')]);
	await page.goto(`${CARDS}/review`);
	const field = page.getByLabel('Type the answer');
	await expect(field).toBeFocused();
	// Letters that are keys elsewhere are letters here.
	await field.pressSequentially('equity resurch');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Right. Taken as “equity research”.')).toBeVisible();
	await expect(page.locator('ins')).toHaveText(['ea']);
	await page.keyboard.press('2');
	await expect(field).toBeHidden();
	await page.keyboard.press('u');
	await field.fill('back office');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Not right', { exact: false }).first()).toBeVisible();
	await expect(page.getByText('“back office” is another one.')).toBeVisible();
	await grade(page, 'Good');
	await expect(field).toBeHidden();
	await saved(page);
	const answers = (await readRecord(page)).filter((each) => each.type === 'reviewed' && each.card === term);
	expect(answers).toHaveLength(3);
	expect(answers.at(-1)).toMatchObject({ rating: 'good', model: 'fsrs-6 default' });
	expect(answers.at(-1)).not.toHaveProperty('given');
	expect(answers.at(-1)).toHaveProperty('before.stability');
});

test('four buttons tell when a card comes back', async ({ page }) => {
	await seedRecord(page, [
		...beginner(1),
		event(daysAgo(2), { type: 'settings-changed', settings: { buttons: 4 } })
	]);
	await page.goto(`${CARDS}/review`);
	await flip(page);
	const buttons = page.getByRole('button', { name: /^(Again|Hard|Good|Easy)/ });
	await expect(buttons).toHaveText([
		/^Again\s*10 min$/,
		/^Hard\s*15 min$/,
		/^Good\s*\d+ days?$/,
		/^Easy\s*\d+ days?$/
	]);
	await page.keyboard.press('4');
	await expect(question(page)).toBeFocused();
	await saved(page);
	expect((await readRecord(page)).at(-1)).toMatchObject({ type: 'reviewed', rating: 'easy' });
});

test('a card can be set aside, suspended and flagged, and is found again among all cards', async ({
	page
}) => {
	await seedRecord(page, beginner(3));
	await page.goto(`${CARDS}/review`);
	await left(page, 6);
	const front = async () => (await question(page).locator('.ask').innerText()).trim();
	await question(page).focus();

	await page.keyboard.press('f');
	await page.getByLabel('Note').fill('The example is dated');
	await page.getByRole('button', { name: 'Keep the flag' }).click();
	await expect(page.getByText('Flagged.').first()).toBeVisible();
	await expect(question(page)).toBeFocused();
	const flagged = await front();
	await page.keyboard.press('b');
	await expect(page.getByText('Set aside until tomorrow.').first()).toBeVisible();
	const suspended = await front();
	expect(suspended).not.toBe(flagged);
	await page.keyboard.press('s');
	await expect(page.getByText(/^Suspended\./).first()).toBeVisible();
	expect([flagged, suspended]).not.toContain(await front());

	await test.step('undo brings them back one by one', async () => {
		await page.keyboard.press('u');
		await expect.poll(front).toBe(suspended);
		await page.keyboard.press('u');
		await expect.poll(front).toBe(flagged);
		await page.keyboard.press('b');
		await expect.poll(front).not.toBe(flagged);
		await page.keyboard.press('s');
		await saved(page);
	});

	await test.step('all cards tell of it, and a suspended one is taken up again', async () => {
		await page.goto(`${CARDS}/browse`);
		const found = page.getByRole('status').filter({ hasText: /cards?$/ });
		await expect(found).toHaveText(/^2\d\d cards$/);
		await page.getByLabel('State').selectOption('Flagged');
		await expect(found).toHaveText('1 card');
		await page.getByText(flagged).first().click();
		await expect(page.getByText('Flagged: The example is dated')).toBeVisible();
		await page.getByRole('button', { name: 'Change the flag' }).click();
		await page.getByRole('button', { name: 'Take the flag back' }).click();
		await expect(page.getByText('No card is like that.')).toBeVisible();
		await page.getByRole('button', { name: 'Show all cards' }).click();
		await page.getByLabel('State').selectOption('Suspended');
		await expect(found).toHaveText('1 card');
		await page.locator('summary').click();
		await page.getByRole('button', { name: 'Ask again' }).click();
		await expect(page.getByText('No card is like that.')).toBeVisible();
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(found).toHaveText('1 card');
		await page.getByLabel('State').selectOption('All');
		await page.getByLabel('Search').fill(flagged);
		await page.getByLabel('Dimension').selectOption('Services offered');
		await expect(found).toHaveText(/^\d cards?$/);
		await expect(page.locator('summary').filter({ hasText: flagged }).first()).toBeVisible();
	});
});

test('a cram asks until each card was known once, and changes no date', async ({ page }) => {
	await seedRecord(page, [
		...beginner(1),
		reviewed('who.takes-questions', daysAgo(2), 'good'),
		...['income', 'services-offered'].flatMap((dimension) => lessonFinished(dimension, daysAgo(4)))
	]);
	const dates = async () => {
		await page.goto(`${CARDS}/browse`);
		await page.getByLabel('Dimension').selectOption('Services offered');
		const more = page.getByRole('button', { name: /^Show \d+ more$/ });
		if (await more.isVisible()) await more.click();
		return page.locator('summary').allInnerTexts();
	};
	const before = await dates();
	expect(before.some((line) => line.includes('Due'))).toBe(true);
	await page.goto(CARDS);
	const today = await page.locator('[data-today]').innerText();
	await page.getByRole('link', { name: 'Cram Services offered' }).click();
	await expect(page.getByText('No date changes')).toBeVisible();
	const total = Number(/of (\d+) known/.exec(await page.locator('[data-progress]').innerText())?.[1]);
	expect(total).toBe(before.length);
	const isTyped = async () => (await page.getByLabel('Type the answer').count()) > 0;
	await flip(page);
	await grade(page, 'I didn’t');
	await expect(page.getByText(`0 of ${total} known`)).toBeVisible();
	for (let known = 1; known <= total; known++) {
		await expect(question(page)).toBeVisible();
		await ((await isTyped())
			? page.getByRole('button', { name: 'Show the answer' }).click()
			: page.keyboard.press('Space'));
		await expect(answer(page)).toBeFocused();
		await page.keyboard.press('2');
		await expect(
			page.getByText(`${known} of ${total} known`).or(page.getByText('You knew each card once').first())
		).toBeVisible();
	}
	await expect(page.getByRole('heading', { name: 'You knew each card once' })).toBeVisible();
	await expect(page.getByText(`${total} cards, 1 of your answers missed.`)).toBeVisible();
	await page.getByRole('link', { name: 'Back to today' }).click();
	await expect(page.locator('[data-today]')).toHaveText(today);
	expect(await dates()).toEqual(before);
	expect((await readRecord(page)).filter(({ type }) => type === 'crammed')).toHaveLength(total + 1);
});

test('a card that keeps being forgotten leads to its section, when it happens, when it comes back and on today’s screen', async ({
	page
}) => {
	const now = Date.now();
	const card = 'what.takes-questions.kpo';
	// Known, then forgotten and learnt again on seven days.
	const log = Array.from({ length: 7 }, (_, index) => daysAgo(20 - 2 * index, now)).flatMap((at) => [
		reviewed(card, at, 'again'),
		reviewed(card, at + 600_000, 'good')
	]);
	await page.clock.install({ time: now });
	await seedRecord(page, [...beginner(1, now), reviewed(card, daysAgo(24, now), 'good'), ...log]);
	await page.goto(`${CARDS}/review`);
	await flip(page);
	await expect(page.getByText(/Forgotten \d times/)).toBeHidden();
	await grade(page, 'Again');
	await expect(page.getByText(/^Forgotten 8 times/).first()).toBeVisible();
	await page.clock.fastForward('11:00');
	await page.reload();
	await expect(page.getByText('Once more', { exact: true })).toBeVisible();
	await flip(page);
	await expect(answer(page).getByText(/^Forgotten 8 times/)).toBeVisible();
	await page.goto(CARDS);
	await expect(page.getByRole('heading', { name: 'Keep slipping away' })).toBeVisible();
	await page.getByRole('link', { name: /^Reread/ }).click();
	await expect(page).toHaveURL(/lessons\/services-offered#/);
});

test.describe('on a touch screen', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('a swipe grades the answer, and scrolling, tapping or a half-way swipe does not', async ({ page }) => {
		await seedRecord(page, beginner(2));
		await page.goto(`${CARDS}/review`);
		await left(page, 4);
		const client = await page.context().newCDPSession(page);
		/** Moves a finger over the card, from its middle, in steps as a hand does. */
		async function drag(dx: number, dy: number, lift = true) {
			const box = await page.locator('.card').boundingBox();
			const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 150];
			await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
			for (let step = 1; step <= 8; step++)
				await client.send('Input.dispatchTouchEvent', {
					type: 'touchMove',
					touchPoints: [{ x: x + (dx * step) / 8, y: y + (dy * step) / 8 }]
				});
			if (lift) await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		}

		await test.step('a question cannot be swiped away; a tap turns it', async () => {
			await drag(150, 0);
			await expect(question(page)).toBeVisible();
			// A machine that lifts the finger late makes a long press of it, which is no tap.
			await expect(async () => {
				await page.locator('.ask').tap();
				await expect(answer(page)).toBeVisible({ timeout: 1_000 });
			}).toPass();
			await expect(page.getByText('Good →')).toBeVisible();
		});
		await test.step('neither a half-way swipe nor a slanting scroll grades', async () => {
			await drag(60, 0);
			await drag(-130, 120);
			await drag(10, -200);
			await expect(answer(page)).toBeVisible();
			await left(page, 4);
		});
		await test.step('right is Good', async () => {
			await drag(150, 12);
			await left(page, 3);
		});
		await test.step('left is Again, and the card leans before it goes', async () => {
			await flip(page);
			await drag(-150, 0, false);
			await expect(page.locator('.card')).toHaveAttribute('data-lean', 'left');
			await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
			await expect(question(page)).toBeVisible();
			await left(page, 3);
		});
		await saved(page);
		const ratings = (await readRecord(page)).flatMap((each) =>
			each.type === 'reviewed' ? [each.rating] : []
		);
		expect(ratings).toEqual(['good', 'again']);
	});

	test('front and back take the same place, and the buttons stay where they are', async ({ page }) => {
		await seedRecord(page, beginner(2));
		await page.goto(`${CARDS}/review`);
		const placesOf = async (name: string) => [
			await page.locator('.card').boundingBox(),
			await page.locator('.ask').boundingBox(),
			(await page.getByRole('button', { name }).boundingBox())?.y
		];
		await expect(question(page)).toBeVisible();
		const front = await placesOf('Show the answer');
		await flip(page);
		await expect(answer(page)).toBeVisible();
		expect(await placesOf('Good')).toEqual(front);
	});
});

test('a study day turns over at four by the clock on the wall, on the day that daylight saving begins too', async ({
	page
}) => {
	// Berlin goes from two to three o'clock in the night to 28 March 2027.
	const evening = Date.parse('2027-03-27T22:00:00+01:00');
	await page.clock.install({ time: evening });
	await seedRecord(page, beginner(1, evening));
	await page.goto(`${CARDS}/review`);
	await left(page, 2);
	for (const count of [2, 1]) {
		await left(page, count);
		await flip(page);
		await grade(page, 'Good');
	}
	await expect(page.getByText('Next: 2 cards tomorrow.')).toBeVisible();
	await page.goto(CARDS);
	const done = page.getByRole('heading', { name: 'Done for today' });
	await expect(done).toBeVisible();
	// 3:59 in summer time: an hour less has passed than the clock says.
	await page.clock.fastForward('04:59:00');
	await expect(done).toBeVisible();
	await page.clock.fastForward('02:00');
	await expect(done).toBeHidden();
	await expect(page.locator('[data-today]')).toHaveText('2 cards');
	// A day of 24 hours later it is four again.
	await page.goto(`${CARDS}/review`);
	for (const count of [2, 1]) {
		await left(page, count);
		await flip(page);
		await grade(page, 'Good');
	}
	await page.goto(CARDS);
	await expect(done).toBeVisible();
	await page.clock.fastForward('23:55:00');
	await expect(done).toBeVisible();
	await page.clock.fastForward('05:00');
	await expect(done).toBeHidden();
});

test('two tabs share one session: what one answers, the other shows no more', async ({ context, page }) => {
	await seedRecord(page, beginner(2));
	await page.goto(`${CARDS}/review`);
	const other = await context.newPage();
	await other.goto(`${CARDS}/review`);
	await left(other, 4);
	const first = await question(other).innerText();
	expect(await question(page).innerText()).toBe(first);
	await flip(other);
	await flip(page);
	await grade(page, 'Good');
	await left(page, 3);
	await left(other, 3);
	await expect(other.getByText('Answered in another tab.').first()).toBeVisible();
	await expect.poll(() => question(other).innerText()).not.toBe(first);
	await flip(other);
	await grade(other, 'Good');
	await left(page, 2);
	expect((await readRecord(page)).filter(({ type }) => type === 'reviewed')).toHaveLength(2);
});

test('cards are read aloud where the browser has a voice, and nothing is offered where it has none', async ({
	page
}) => {
	await seedRecord(page, beginner(2));
	await page.addInitScript(() => {
		const said: string[] = [];
		Object.assign(window, { said });
		if (sessionStorage.getItem('voice') === 'none') return;
		speechSynthesis.getVoices = () => [Object.create(SpeechSynthesisVoice.prototype)];
		speechSynthesis.speak = ({ lang, text }) => void said.push(`${lang}: ${text}`);
	});
	const said = () => page.evaluate(() => Object.assign({ said: [''] }, window).said);
	const menu = page.getByRole('button', { name: 'What to do with this card' });
	await page.goto(`${CARDS}/review`);
	await expect(question(page)).toBeFocused();
	await page.keyboard.press('r');
	const front = (await question(page).locator('.ask').innerText()).trim();
	await expect.poll(said).toEqual([`en: KPO or BPO? ${front}.`]);
	await menu.click();
	await page.getByRole('menuitemcheckbox', { name: 'Read every card aloud' }).click();
	await page.keyboard.press('Escape');
	await question(page).focus();
	await page.keyboard.press('Space');
	await expect.poll(async () => (await said()).length).toBe(2);
	await page.keyboard.press('2');
	await expect.poll(async () => (await said()).length).toBe(3);
	await saved(page);

	await page.evaluate(() => sessionStorage.setItem('voice', 'none'));
	await page.reload();
	await menu.click();
	await expect(page.getByRole('menuitem', { name: /Set aside/ })).toBeVisible();
	await expect(page.getByText(/aloud/)).toBeHidden();
});
