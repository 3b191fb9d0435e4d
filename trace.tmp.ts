import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { LmsHost } from './tests/e2e/lms-host.ts';
import { floorPackage } from './tests/bench/floor.ts';
import { loadCourseFolder } from './src/lib/server/course-folder.ts';
import { inspectCourse } from './src/lib/server/inspect-course.ts';
const { course, bank } = inspectCourse(await loadCourseFolder('questions/kpo-vs-bpo'));
if (!course) throw new Error();
const PRESS_ON = `
	function look() {
		document.querySelector('a.button.primary[data-ready="true"]')?.click();
		if (!document.querySelector('.prompt button[aria-disabled="false"]')) return void requestAnimationFrame(look);
		document.documentElement.dataset.usable = String(performance.timeOrigin + performance.now());
		performance.mark('usable');
	}
	if (window !== parent) requestAnimationFrame(look);
`;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, zip] of [['ours', new Uint8Array(readFileSync('/tmp/k12.zip'))], ['floor', floorPackage('12', course, bank)]] as const) {
  for (let run = 0; run < 2; run++) {
	const host = new LmsHost('12', zip);
	await host.start();
	const page = await b.newPage();
	await page.addInitScript({ content: PRESS_ON });
	if (run === 1) await b.startTracing(page, { categories: ['devtools.timeline', 'v8', 'blink.user_timing', 'disabled-by-default-v8.compile'] });
	const begun = Date.now();
	await page.goto(host.address);
	const usable = page.frameLocator('iframe').locator('html[data-usable]');
	await usable.waitFor({ state: 'attached' });
	const t = Number(await usable.getAttribute('data-usable')) - begun;
	if (run === 1) {
		const buf = await b.stopTracing();
		const { traceEvents } = JSON.parse(buf.toString());
		const sums = new Map<string, [number, number]>();
		for (const e of traceEvents) if (e.ph === 'X' && e.dur) { const k = e.name; const s = sums.get(k) ?? [0, 0]; s[0] += e.tdur ?? e.dur; s[1]++; sums.set(k, s); }
		console.log(name, t.toFixed(0), [...sums].sort((a, b) => b[1][0] - a[1][0]).slice(0, 22).map(([k, [v, n]]) => `${k} ${(v / 1000).toFixed(1)} (${n})`).join('\n  '));
		for (const e of traceEvents.filter((e) => ['EvaluateScript', 'v8.compile', 'FunctionCall', 'ParseHTML', 'UpdateLayoutTree', 'Layout', 'FireAnimationFrame'].includes(e.name) && (e.tdur ?? 0) > 2000).sort((a, b) => a.ts - b.ts)) console.log('   ', e.name, ((e.tdur ?? 0) / 1000).toFixed(1), String(e.args?.data?.url ?? e.args?.data?.functionName ?? '').slice(-40));
	}
	await page.close(); await host.stop();
  }
}
await b.close();
