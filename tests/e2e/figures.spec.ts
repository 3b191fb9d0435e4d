import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LearningEvent } from '../../src/lib/record/event.ts';
import { kpoLearner } from '../support/kpo-learner.ts';
import { MINDS } from '../support/minds.ts';
import { listenForComplaints } from './accessible.ts';
import { expectWellSet, readTable } from './in-order.ts';
import { COURSE, event, lessonFinished, readRecord, reviewed, seedRecord } from './record.ts';
import { saved } from './steps.ts';

const CARDS = `/courses/${COURSE}/cards`;
/** Noon in Berlin on a Saturday. */
const NOW = Date.parse('2027-03-20T12:00:00+01:00');
const DAY = 86_400_000;
const TODAY = Math.floor(NOW / DAY);

const figure = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const setting = (page: Page, title: string) => page.getByRole('group', { name: title, exact: true });
const openTable = async (page: Page, title: string) => {
	await figure(page, title).getByText('The numbers as a table').click();
	return readTable(page, title);
};
const sumOf = (rows: readonly (readonly string[])[], column: number) =>
	rows.reduce((sum, row) => sum + Number(row[column]?.replace(/\D/g, '') ?? 0), 0);

/** What the log says by itself, counted without any of the course's own code. */
function count(events: readonly LearningEvent[]) {
	const undone = new Set(events.flatMap((each) => (each.type === 'review-undone' ? [each.review] : [])));
	const answers = events.flatMap((each) =>
		(each.type === 'reviewed' || each.type === 'crammed') && !undone.has(each.id) ? [each] : []
	);
	const reviews = answers.filter(({ type }) => type === 'reviewed');
	const seen = new Map<string, number>();
	const recalls = reviews.filter(({ card, day }) => {
		const before = seen.get(card);
		seen.set(card, day);
		return before !== undefined && day > before;
	});
	const days = new Map<number, number>();
	for (const { day } of answers) days.set(day, (days.get(day) ?? 0) + 1);
	return {
		met: new Set(reviews.map(({ card }) => card)).size,
		recalls: recalls.length,
		recalled: recalls.filter(({ rating }) => rating !== 'again').length,
		days
	};
}

test('statistics tell what the log tells, from an empty one over a few reviews to a year', async ({
	page
}) => {
	test.slow();
	const complaints = listenForComplaints(page);
	await page.clock.install({ time: NOW });

	await test.step('with nothing done, each figure says what will be there', async () => {
		await page.goto(`${CARDS}/statistics`);
		for (const [title, message] of [
			['The days ahead', 'Cards are due from the day on which you finish a lesson.'],
			['How ready you are', 'As you meet cards you will see here how many of them you would recall.'],
			['What you recalled', /^From the second day on/],
			['Days of study', 'The days on which you review will be marked here.'],
			['How long it lasts', /^After your first reviews/],
			['How well you are predicted', /^After 20 reviews/]
		] as const)
			await expect(figure(page, title).getByText(message)).toBeVisible();
		await expect(page.getByRole('main').getByText('The numbers as a table')).toHaveCount(0);
		await expectWellSet(page);
	});

	await test.step('a few reviews are no rate', async () => {
		const cards = ['who.takes-questions', 'what.takes-questions.kpo', 'term.values-companies'];
		await seedRecord(page, [
			lessonFinished('services-offered', NOW - 4 * DAY),
			...cards.flatMap((card, index) => [
				reviewed(card, NOW - 3 * DAY + index * 10_000, 'good'),
				reviewed(card, NOW - DAY + index * 10_000, index === 0 ? 'again' : 'good')
			])
		]);
		await page.goto(`${CARDS}/statistics`);
		await expect(
			figure(page, 'What you recalled').getByText('2 recalled, of 3 reviews so far')
		).toBeVisible();
		await expect(
			figure(page, 'Days of study').getByText('You studied on 2 of the last 4 days')
		).toBeVisible();
		await expect(
			figure(page, 'How long it lasts').getByText(/of the 3 cards that you have met/)
		).toBeVisible();
		await expect(figure(page, 'How well you are predicted').getByText(/^After 20 reviews/)).toBeVisible();
		expect(sumOf(await openTable(page, 'How long it lasts'), 1)).toBe(3);
		await expectWellSet(page);
	});

	// After a week away nothing that was confused waits to be asked beside what is due.
	const year = await kpoLearner({ now: NOW - 8 * DAY, days: 365 });
	const counted = count(year);
	await page.goto('/data');
	await page.getByRole('button', { name: 'Erase my progress' }).click();
	await page.getByRole('button', { name: 'Erase everything' }).click();
	await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
	await seedRecord(page, year);

	await test.step('the tables of a year agree with the log, and with their sentences', async () => {
		await page.goto(`${CARDS}/statistics`);
		const share = Math.round((100 * counted.recalled) / counted.recalls);
		await expect(
			figure(page, 'What you recalled').getByText(
				`You recalled ${share}% of ${counted.recalls} reviews. Cards fall due at a chance of 90%.`
			)
		).toBeVisible();
		const recalls = await openTable(page, 'What you recalled');
		expect(recalls.length).toBeLessThanOrEqual(16);
		expect([sumOf(recalls, 1), sumOf(recalls, 2)]).toEqual([counted.recalls, counted.recalled]);
		await expect(figure(page, 'What you recalled').locator('.chart circle')).toHaveCount(
			recalls.filter(([, reviews]) => reviews !== '0').length
		);

		const lately = [...counted.days.keys()].filter((day) => day > TODAY - 30).length;
		await expect(
			figure(page, 'Days of study').getByText(`You studied on ${lately} of the last 30 days`)
		).toBeVisible();
		const calendar = await openTable(page, 'Days of study');
		// Half a year up to this week's end: 26 weeks from a Monday on.
		const monday = TODAY - 5 - 25 * 7;
		const shown = [...counted.days].filter(([day]) => day >= monday).toSorted(([a], [b]) => b - a);
		expect(calendar.map(([, answers]) => Number(answers))).toEqual(shown.map(([, answers]) => answers));
		await expect(figure(page, 'Days of study').locator('.chart rect:not(.today)')).toHaveCount(shown.length);

		expect(sumOf(await openTable(page, 'How long it lasts'), 1)).toBe(counted.met);
		await expect(
			figure(page, 'How long it lasts').getByText(`of the ${counted.met} cards that you have met`)
		).toBeVisible();

		const readiness = await openTable(page, 'How ready you are');
		expect(readiness).toHaveLength(6);
		await expect(
			figure(page, 'How ready you are').getByText(`% of ${sumOf(readiness, 1)} cards.`)
		).toBeVisible();

		const calibration = await openTable(page, 'How well you are predicted');
		expect(sumOf(calibration, 3)).toBe(counted.recalls);
		await expect(
			figure(page, 'How well you are predicted').getByText(
				new RegExp(
					`^Over ${counted.recalls} reviews a recall of \\d+% was predicted, and ${share}% came true`
				)
			)
		).toBeVisible();
		await expectWellSet(page);
	});

	await test.step('the forecast begins with what today’s screen asks for', async () => {
		const ahead = await openTable(page, 'The days ahead');
		expect(ahead).toHaveLength(28);
		expect(ahead[0]?.[0]).toBe('Today');
		expect(ahead[1]?.[0]).toMatch(/Sun.*21 Mar/);
		await page.getByRole('link', { name: 'Today', exact: true }).click();
		await expect(page.locator('[data-today]')).toHaveText(
			`${Number(ahead[0]?.[1]) + Number(ahead[0]?.[2])} cards`
		);
	});

	await test.step('tables open by keyboard', async () => {
		await page.getByRole('link', { name: 'Statistics' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { name: 'Statistics' })).toBeVisible();
		for (let tries = 0; tries < 30; tries++) {
			await page.keyboard.press('Tab');
			if (await page.locator('summary:focus').count()) break;
		}
		await page.keyboard.press('Enter');
		await expect(page.getByRole('table', { name: 'The days ahead' })).toBeVisible();
	});
	expect(complaints).toEqual([]);
});

test('settings are kept at once, show what they cost, and are all within reach of the keyboard', async ({
	page
}) => {
	test.slow();
	const complaints = listenForComplaints(page);
	await page.clock.install({ time: NOW });
	await seedRecord(page, [
		lessonFinished('services-offered', NOW - 4 * DAY),
		lessonFinished('income', NOW - 4 * DAY + 1),
		...['who.takes-questions', 'term.values-companies'].map((card) => reviewed(card, NOW - 3 * DAY, 'good'))
	]);
	await page.goto(`${CARDS}/settings`);
	const counting = page.getByText('Working out what it takes…');
	const change = async (control: Locator, act: (control: Locator) => Promise<unknown>) => {
		await act(control);
		await saved(page);
	};
	const latest = async () =>
		(await readRecord(page))
			.flatMap((each) => (each.type === 'settings-changed' ? [each.settings] : []))
			.at(-1);

	const ready = setting(page, 'Ready by a date');
	await test.step('a date shows what it would take, dimension by dimension', async () => {
		await expect(ready.getByText('No date is set')).toBeVisible();
		await change(ready.getByLabel('Date'), (date) => date.fill('2027-04-30'));
		expect(await latest()).toEqual({ readyBy: '2027-04-30' });
		const status = ready.getByRole('status');
		await expect(status).toContainText('41 days left. If you keep to the plan you will recall about');
		await expect(status).toContainText(/\d+ cards wait behind lessons that you have not finished/);
		await expect(status).toContainText(/about \d+ minutes? a day/);
		await expect(ready.getByRole('listitem')).toHaveCount(6);
		await expect(ready.getByRole('listitem').first()).toContainText(/\d+% now, \d+% on the date/);
		await change(ready.getByLabel('Chance of recalling each card'), (list) => list.selectOption('95%'));
		expect(await latest()).toEqual({ readyTarget: 0.95 });
		await expect(counting).toHaveCount(0);
		await expectWellSet(page);
	});

	await test.step('each preset tells its workload, the more it wants the more', async () => {
		await change(ready.getByRole('button', { name: 'No date' }), (button) => button.press('Enter'));
		await expect(ready.getByLabel('Date')).toBeFocused();
		expect(await latest()).toEqual({ readyBy: null });
		await expect(ready.getByText('No date is set')).toBeVisible();
		await expect(ready.getByRole('listitem')).toHaveCount(0);
		const presets = setting(page, 'How much to remember');
		const reviews = await presets
			.getByText(/^\d+ reviews in three months/)
			.evaluateAll((all) => all.map((each) => Number.parseInt(each.textContent ?? '', 10)));
		expect(reviews).toHaveLength(3);
		expect(reviews).toEqual(reviews.toSorted((a, b) => a - b));
		expect(new Set(reviews).size).toBe(3);
		await change(presets.getByRole('radio', { name: /Balanced/ }), async (preset) => {
			await preset.focus();
			await page.keyboard.press('ArrowDown');
		});
		await expect(presets.getByRole('radio', { name: /Thorough/ })).toBeChecked();
		expect(await latest()).toEqual({ retention: 'thorough' });
	});

	const days = setting(page, 'Your days');
	await test.step('minutes and days off', async () => {
		const minutes = days.getByLabel('Minutes a day, at most');
		await minutes.fill('0');
		await minutes.press('Tab');
		await expect(days.getByRole('alert').filter({ hasText: 'whole number from 1 to 600' })).toBeVisible();
		await change(minutes, async (field) => {
			await field.fill('25');
			await field.press('Tab');
		});
		await expect(days.getByText('whole number from')).toBeHidden();
		expect(await latest()).toEqual({ minutesADay: 25 });
		for (const weekday of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'])
			await change(days.getByLabel(weekday), (box) => box.press('Space'));
		await days.getByLabel('Sun').click();
		await expect(days.getByText('One day of the week has to stay.')).toBeVisible();
		await expect(days.getByLabel('Sun')).not.toBeChecked();
		for (const weekday of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'])
			await change(days.getByLabel(weekday), (box) => box.press('Space'));
		expect(await latest()).toEqual({ weekdaysOff: [6] });
		await days.getByLabel('A date off').fill('2027-03-29');
		await change(days.getByLabel('A date off'), (field) => field.press('Enter'));
		await expect(days.getByText('Monday 29 March')).toBeVisible();
		await expectWellSet(page);
		await change(days.getByRole('button', { name: 'Remove Monday 29 March' }), (button) =>
			button.press('Enter')
		);
		await expect(days.getByText('Monday 29 March')).toBeHidden();
		await expect(days.getByLabel('A date off')).toBeFocused();
		await days.getByLabel('A date off').fill('2027-03-30');
		await change(days.getByRole('button', { name: 'Add' }), (button) => button.click());
	});

	await test.step('answering and the clock', async () => {
		await change(page.getByLabel('Two buttons: Again and Good'), async (radio) => {
			await radio.focus();
			await page.keyboard.press('ArrowDown');
		});
		await change(page.getByLabel('Read cards aloud'), (box) => box.press('Space'));
		await change(page.getByLabel('A day begins at'), (list) => list.selectOption('06:00'));
		await change(page.getByLabel('Time zone'), (list) => list.selectOption('Asia/Tokyo'));
	});

	await test.step('all of it survives a reload', async () => {
		await page.reload();
		await expect(ready.getByLabel('Chance of recalling each card')).toHaveValue('0.95');
		await expect(page.getByRole('radio', { name: /Thorough/ })).toBeChecked();
		await expect(page.getByLabel('Minutes a day, at most')).toHaveValue('25');
		await expect(days.getByLabel('Sat')).toBeChecked();
		await expect(days.getByRole('checkbox', { checked: true })).toHaveCount(1);
		await expect(days.getByText('Tuesday 30 March')).toBeVisible();
		await expect(page.getByLabel('Four buttons: Again, Hard, Good and Easy')).toBeChecked();
		await expect(page.getByLabel('Read cards aloud')).toBeChecked();
		await expect(page.getByLabel('A day begins at')).toHaveValue('6');
		await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
		await change(page.getByLabel('Time zone'), (list) => list.selectOption({ index: 0 }));
		expect(await latest()).toEqual({ timeZone: null });
	});

	await test.step('they hold: Saturday is off, and a date that has passed says so', async () => {
		await change(ready.getByLabel('Date'), (date) => date.fill('2027-03-22'));
		await page.getByRole('link', { name: 'Today', exact: true }).click();
		await expect(page.getByRole('heading', { name: 'A day off' })).toBeVisible();
		await page.getByRole('link', { name: 'Settings', exact: true }).click();
		await expect(ready.getByRole('status')).toContainText('1 day left');
		await page.clock.fastForward(3 * DAY);
		await expect(ready.getByRole('status')).toContainText(/^Monday 22 March is behind you/);
		await expect(ready.getByRole('listitem')).toHaveCount(0);
		await expectWellSet(page);
	});
	expect(complaints).toEqual([]);
});

test('the timing is fitted to a learner’s reviews in a worker, told truthfully, and taken back', async ({
	page
}) => {
	test.slow();
	const complaints = listenForComplaints(page);
	const fit = setting(page, 'Fitted to you');
	const told = fit.getByRole('status');
	const start = fit.getByRole('button', { name: 'Fit to my reviews' });
	const adopted = async () => (await readRecord(page)).filter(({ type }) => type === 'parameters-adopted');

	await test.step('too few reviews are counted and nothing is tried', async () => {
		await seedRecord(page, [lessonFinished('income'), event(1, { type: 'settings-changed', settings: {} })]);
		await page.goto(`${CARDS}/settings`);
		await start.click();
		await expect(told).toHaveText('0 answers tell of your memory so far; 400 are needed.');
	});

	await seedRecord(page, await kpoLearner({ now: Date.now(), days: 100, mind: MINDS[3] }));
	await page.goto(`${CARDS}/settings`);
	await expect(fit.getByText('The timing now is the usual one')).toBeVisible();

	await test.step('stopped midway, nothing is changed', async () => {
		// The optimiser's file does not arrive before the stop.
		let letGo = () => {};
		const held = new Promise<void>((resolve) => (letGo = resolve));
		await page.route(/\.wasm$/, async (route) => {
			await held;
			await route.continue().catch(() => undefined);
		});
		await start.press('Enter');
		await expect(told).toHaveText('Fitting… It takes a few seconds.');
		await fit.getByRole('button', { name: 'Stop' }).press('Enter');
		await expect(told).toHaveText('Stopped. Nothing was changed.');
		await expect(start).toBeFocused();
		letGo();
		await page.unroute(/\.wasm$/);
		expect(await adopted()).toEqual([]);
	});

	await test.step('what fits better is taken over, with its figures', async () => {
		await start.press('Enter');
		await expect(told).toHaveText(
			/^Taken over: on your last \d+ reviews, which it was not fitted to, it predicts better \(log loss 0\.\d{3} against 0\.\d{3}\)\.$/,
			{ timeout: 40_000 }
		);
		await expect(fit.getByText(/^The timing now is fitted to you \(/)).toBeVisible();
		await saved(page);
		const [event_] = await adopted();
		expect(event_).toMatchObject({ model: expect.stringMatching(/^fsrs-6 own \d{4}-\d\d-\d\d /) });
		if (event_?.type !== 'parameters-adopted' || !event_.heldOut) throw new Error('Nothing was adopted');
		expect(event_.weights).toHaveLength(21);
		expect(event_.heldOut.after).toBeLessThan(event_.heldOut.before);
		await expect(told).toContainText(
			`(log loss ${event_.heldOut.after.toFixed(3)} against ${event_.heldOut.before.toFixed(3)})`
		);
	});

	await test.step('a second fit that gains nothing is not taken over', async () => {
		await start.click();
		await expect(told).toHaveText(/^Nothing was gained: on your last \d+ reviews/, { timeout: 40_000 });
		expect(await adopted()).toHaveLength(1);
	});

	await test.step('it holds after a reload, until it is taken back', async () => {
		await page.reload();
		await expect(fit.getByText(/^The timing now is fitted to you \(/)).toBeVisible();
		await expectWellSet(page);
		await fit.getByRole('button', { name: 'Back to the usual timing' }).press('Enter');
		await expect(told).toHaveText('The usual timing counts again.');
		await expect(start).toBeFocused();
		await expect(fit.getByText('The timing now is the usual one')).toBeVisible();
		await saved(page);
		expect((await adopted()).at(-1)).toMatchObject({ model: 'fsrs-6 default', weights: null });
	});
	expect(complaints).toEqual([]);
});
