import { test, expect } from '@playwright/test';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { MINDS } from '../support/minds.ts';
import { studyHistory } from '../support/study-history.ts';
import { seedRecord } from './record.ts';
test('perf', async ({ page }) => {
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
	console.log(events.filter((e) => e.type === 'reviewed').length);
	await seedRecord(page, events);
	const client = await page.context().newCDPSession(page);
	await page.waitForFunction(() => document.body.innerText.includes('Available offline'));
	await page.goto('/courses/kpo-vs-bpo/cards');
	await page.waitForTimeout(5000);
	await page.addInitScript(() => {
		const seen = () => {
			if (document.querySelector('[data-today], section .message')) {
				(window as any).drawn ??= performance.now();
				requestAnimationFrame(() =>
					requestAnimationFrame(() => ((window as any).painted ??= performance.now()))
				);
				observer.disconnect();
			}
		};
		const observer = new MutationObserver(seen);
		observer.observe(document, { childList: true, subtree: true });
	});
	for (const rate of [1, 4]) {
		await client.send('Emulation.setCPUThrottlingRate', { rate });
		for (const screen of process.env['MICRO']
			? ['']
			: ['', '/statistics', '', '/statistics', '', '/statistics']) {
			await page.goto(`/courses/kpo-vs-bpo/cards${screen}`);
			await expect(page.locator('[data-today], section .message').first()).toBeVisible({ timeout: 30_000 });
			await page.waitForFunction(() => 'painted' in window);
			const t = await page.evaluate(() => ({
				drawn: Math.round((window as any).drawn),
				painted: Math.round((window as any).painted),
				marks: performance
					.getEntriesByType('measure')
					.map((e) => `${e.name} ${Math.round(e.startTime)}+${Math.round(e.duration)}`),
				dcl: Math.round(
					(performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming)
						.domContentLoadedEventEnd
				)
			}));
			console.log(rate, screen || 'today', JSON.stringify(t));
		}
	}
	if (process.env['MICRO']) {
		await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		for (let k = 0; k < 3; k++)
			console.log(
				JSON.stringify(
					await page.evaluate(async () => {
						const out: Record<string, number> = {};
						const time = async (name: string, work: () => unknown) => {
							const t = performance.now();
							const r = await work();
							out[name] = Math.round(performance.now() - t);
							return r;
						};
						const req = <T>(r: IDBRequest<T>) =>
							new Promise<T>((resolve) => (r.onsuccess = () => resolve(r.result)));
						const db = (await time('open', () => req(indexedDB.open('versus')))) as IDBDatabase;
						const all = (await time('index', () =>
							req(db.transaction('events').objectStore('events').index('course').getAll('kpo-vs-bpo'))
						)) as unknown[];
						await time('getAll', () => req(db.transaction('events').objectStore('events').getAll()));
						await time('count', () =>
							req(db.transaction('events').objectStore('events').index('course').count('kpo-vs-bpo'))
						);
						await time('keys', () => req(db.transaction('events').objectStore('events').getAllKeys()));
						const text = (await time('stringify', () => JSON.stringify(all))) as string;
						await time('parse', () => JSON.parse(text));
						await time('clone', () => structuredClone(all));
						out.length = text.length;
						db.close();
						return out;
					})
				)
			);
	}
	if (process.env['PROFILE']) {
		await client.send('Profiler.enable');
		await client.send('Profiler.setSamplingInterval', { interval: 500 });
		await client.send('Profiler.start');
		await page.goto(`/courses/kpo-vs-bpo/cards${process.env['PROFILE'] === 'today' ? '' : '/statistics'}`);
		await page.waitForFunction(() => 'painted' in window);
		const { profile } = await client.send('Profiler.stop');
		(await import('node:fs')).writeFileSync('/tmp/figprofile.json', JSON.stringify(profile));
	}
});
