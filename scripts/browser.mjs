// Finds a Chromium for the browser tests, and gets one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of an installed Chromium; undefined means Playwright's own, which it finds by itself. */
export function chromiumPath() {
	const own = chromium.executablePath();
	if (own && existsSync(own)) return undefined;
	return SYSTEM.find((path) => existsSync(path));
}

/** Whether some Chromium is there, after trying Playwright's download and then Debian's package. */
export function ensureChromium() {
	const there = () => existsSync(chromium.executablePath() ?? '') || chromiumPath() !== undefined;
	if (there()) return true;
	const asRoot = process.getuid?.() === 0;
	const attempts = [
		['npx', 'playwright', 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium'],
		...(asRoot
			? [
					['apt-get', 'update'],
					['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']
				]
			: [])
	];
	for (const [command = '', ...args] of attempts) {
		console.log(`No browser yet: ${[command, ...args].join(' ')}`);
		spawnSync(command, args, {
			stdio: 'inherit',
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
			timeout: 300_000
		});
		if (there()) return true;
	}
	return there();
}
