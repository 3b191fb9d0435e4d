import { test, expect } from '@playwright/test';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { MINDS } from '../support/minds.ts';
import { studyHistory } from '../support/study-history.ts';
import { lessonFinished, seedRecord } from './record.ts';
test('cpu', async ({ browser }) => {
	test.setTimeout(300_000);
	const { course, deck } = await loadBundledCourse('kpo-vs-bpo');
	const material = { course, cards: deck, questions: new Map(), timeZone: 'Europe/Berlin' };
	const events = studyHistory({
		material,
		mind: MINDS[2]!,
		seed: 1,
		now: Date.now(),
		days: 1000,
		settings: { minutesADay: 30, retention: 'thorough' }
	});
	const mk = async (log: typeof events) => {
		const context = await browser.newContext();
		const page = await context.newPage();
		await seedRecord(page, log);
		await page.goto('/courses/kpo-vs-bpo/cards');
		await page.waitForTimeout(6000);
		await page.addInitScript(() => {
			const observer = new MutationObserver(() => {
				if (document.querySelector('[data-today], section .message')) {
					(window as any).drawn ??= performance.now();
					requestAnimationFrame(() =>
						requestAnimationFrame(() => ((window as any).painted ??= performance.now()))
					);
					observer.disconnect();
				}
			});
			observer.observe(document, { childList: true, subtree: true });
		});
		const client = await context.newCDPSession(page);
		await client.send('Performance.enable', { timeDomain: 'threadTicks' });
		return { page, client };
	};
	const sides = { floor: await mk([lessonFinished('income')]), long: await mk(events) };
	const got: Record<string, number[][]> = {};
	for (let k = 0; k < 6; k++)
		for (const [name, { page, client }] of Object.entries(sides))
			for (const screen of ['', '/statistics']) {
				await page.goto(`/courses/kpo-vs-bpo/cards${screen}`);
				await page.waitForFunction(() => 'painted' in window);
				const { metrics } = await client.send('Performance.getMetrics');
				const m = Object.fromEntries(metrics.map((x) => [x.name, x.value]));
				const wall = await page.evaluate(() => (window as any).painted);
				(got[name + screen] ??= []).push([
					m['TaskDuration']! * 1000,
					m['ScriptDuration']! * 1000,
					m['LayoutDuration']! * 1000 + m['RecalcStyleDuration']! * 1000,
					wall
				]);
			}
	const med = (v: number[]) => Math.round(v.toSorted((a, b) => a - b)[Math.floor(v.length / 2)]!);
	for (const [k, v] of Object.entries(got))
		console.log(
			k,
			'task',
			med(v.map((x) => x[0]!)),
			'script',
			med(v.map((x) => x[1]!)),
			'layout',
			med(v.map((x) => x[2]!)),
			'wall',
			med(v.map((x) => x[3]!)),
			'minwall',
			Math.round(Math.min(...v.map((x) => x[3]!)))
		);
});
