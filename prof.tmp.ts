import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { LmsHost } from './tests/e2e/lms-host.ts';
const PRESS_ON = `
	function look() {
		document.querySelector('a.button.primary[data-ready="true"]')?.click();
		if (!document.querySelector('.prompt button[aria-disabled="false"]')) return void requestAnimationFrame(look);
		document.documentElement.dataset.usable = '1';
	}
	if (window !== parent) requestAnimationFrame(look);
`;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const self = new Map<string, number>(); const total = new Map<string, number>();
for (let run = 0; run < 6; run++) {
	const host = new LmsHost('12', new Uint8Array(readFileSync('/tmp/k12u.zip')));
	await host.start();
	const page = await b.newPage();
	const c = await page.context().newCDPSession(page);
	await page.addInitScript({ content: PRESS_ON });
	await c.send('Profiler.enable'); await c.send('Profiler.setSamplingInterval', { interval: 200 });
	await c.send('Profiler.start');
	await page.goto(host.address);
	await page.frameLocator('iframe').locator('html[data-usable]').waitFor({ state: 'attached' });
	const { profile } = await c.send('Profiler.stop');
	const parent = new Map<number, number>(); const node = new Map(profile.nodes.map((n) => [n.id, n]));
	for (const n of profile.nodes) for (const ch of n.children ?? []) parent.set(ch, n.id);
	profile.samples!.forEach((id, i) => {
		const dt = profile.timeDeltas![i]! / 6000;
		const key = (i: number) => { const f = node.get(i)!.callFrame; return f.url.includes('player.js') ? `${f.functionName || 'anon'}:${f.lineNumber + 1}` : undefined; };
		const k = key(id) ?? '(' + node.get(id)!.callFrame.functionName + ')';
		self.set(k, (self.get(k) ?? 0) + dt);
		const seen = new Set<string>();
		for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) { const k2 = key(at); if (k2 && !seen.has(k2)) { seen.add(k2); total.set(k2, (total.get(k2) ?? 0) + dt); } }
	});
	await page.close(); await host.stop();
}
await b.close();
const show = (m: Map<string, number>, n: number) => [...m].sort((a, b) => b[1] - a[1]).slice(0, n).map(([k, v]) => `${v.toFixed(2)} ${k}`).join('\n');
console.log('SELF\n' + show(self, 40) + '\nTOTAL\n' + show(total, 70));
