import { expect, test, type Page } from '@playwright/test';
import { readTable } from './in-order.ts';
import { COURSE, daysAgo, event, lessonFinished, readRecord, seedRecord } from './record.ts';
import { saved } from './steps.ts';

const CARDS = `/courses/${COURSE}/cards`;
const DAY = 86_400_000;

async function reviewAll(page: Page, count: number) {
	await page.goto(`${CARDS}/review`);
	for (let left = count; left > 0; left--) {
		await expect(page.getByText(new RegExp(`^${left} left`))).toBeVisible();
		await page.getByRole('button', { name: 'Show the answer' }).click();
		await page.getByRole('button', { name: /^Good/ }).click();
	}
	await saved(page);
}

/** Study days of the reviews that are kept, as dates. */
const datesOf = async (page: Page) =>
	(await readRecord(page)).flatMap((each) =>
		each.type === 'reviewed' ? [new Date(each.day * DAY).toISOString().slice(0, 10)] : []
	);

for (const { night, evening, until, saturday, sunday, labels } of [
	{
		night: 'when summer time begins',
		evening: '2026-03-28T22:00:00+01:00',
		// From half past midnight to a minute before four by the clock on the wall.
		until: '02:29:00',
		saturday: '2026-03-28',
		sunday: '2026-03-29',
		labels: [/Sun.*29 Mar/, /Sat.*28 Mar/]
	},
	{
		night: 'when summer time ends',
		evening: '2026-10-24T22:00:00+02:00',
		until: '04:29:00',
		saturday: '2026-10-24',
		sunday: '2026-10-25',
		labels: [/Sun.*25 Oct/, /Sat.*24 Oct/]
	}
])
	test(`a study day is a day in the night ${night}`, async ({ page }) => {
		const begun = Date.parse(evening);
		await page.clock.install({ time: begun });
		await seedRecord(page, [
			lessonFinished('services-offered', daysAgo(3, begun)),
			event(daysAgo(3, begun) + 1, { type: 'settings-changed', settings: { minutesADay: 1 } })
		]);
		const done = page.getByRole('heading', { name: 'Done for today' });

		await test.step('what is done past midnight counts to the day before', async () => {
			await page.goto(`${CARDS}/review`);
			await page.clock.fastForward('02:30:00');
			await reviewAll(page, 2);
			expect(await datesOf(page)).toEqual([saturday, saturday]);
		});

		await test.step('cards of the next day are due at four by the clock, not a minute before', async () => {
			await page.goto(CARDS);
			await expect(done).toBeVisible();
			await page.clock.fastForward(until);
			await expect(done).toBeVisible();
			await page.clock.fastForward('02:00');
			await expect(page.locator('[data-today]')).toHaveText('2 cards');
			await reviewAll(page, 2);
			expect(await datesOf(page)).toEqual([saturday, saturday, sunday, sunday]);
		});

		await test.step('no day is missing or double', async () => {
			await page.goto(`${CARDS}/statistics`);
			await expect(page.getByText(/^You studied on 2 of the last 2 days/)).toBeVisible();
			for (const title of ['Days of study', 'The days ahead'])
				await page.getByRole('region', { name: title }).getByText('The numbers as a table').click();
			const calendar = await readTable(page, 'Days of study');
			expect(calendar.map(([, answers]) => answers)).toEqual(['2', '2']);
			for (const [index, label] of labels.entries()) expect(calendar[index]?.[0]).toMatch(label);
			const ahead = (await readTable(page, 'The days ahead')).map(([name = '']) => name);
			const first = Date.parse(sunday);
			expect(ahead.map((name) => Number(/\d+/.exec(name)?.[0]))).toEqual([
				Number.NaN,
				...Array.from({ length: 27 }, (_, index) => new Date(first + (index + 1) * DAY).getUTCDate())
			]);
		});
	});
