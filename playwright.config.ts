import { defineConfig } from '@playwright/test';
import { chromiumPath } from './scripts/browser.mjs';

// Another port lets two checkouts be tested side by side.
const PORT = Number(process.env['PORT'] ?? 4173);
const executablePath = chromiumPath();

export default defineConfig({
	testDir: 'tests/e2e',
	globalSetup: './tests/e2e/empty-database.ts',
	// A folder of its own: Playwright empties it, and the other steps' reports lie beside it.
	outputDir: 'test-results/browser',
	fullyParallel: true,
	// Of two cores two workers leave much idle: a page waits for its server, and tests for pages.
	workers: 3,
	forbidOnly: Boolean(process.env['CI']),
	// A browser on two busy cores stumbles now and then over nothing of ours. What passes only the second time is counted
	// apart and named at the end of `npm test`: it is to be looked into, and holds nothing up.
	retries: 1,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: [
		['list', { printSteps: false }],
		['json', { outputFile: 'test-results/browser.json' }]
	],
	use: {
		baseURL: `http://localhost:${PORT}`,
		// A service worker copies half of the site into each empty browser; the tests that are about it allow it.
		serviceWorkers: 'block',
		// What cannot be clicked by then never will be; a test that waits on costs all others their time.
		actionTimeout: 20_000,
		locale: 'en-GB',
		timezoneId: 'Europe/Berlin',
		// Scrolling that glides makes every click wait for it; the tests that are about moving to a place ask for it.
		contextOptions: { reducedMotion: 'reduce' },
		// A trace of every test takes as much of the processor again as the test. For one that fails: --trace on.
		screenshot: 'only-on-failure',
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			// Inside a container Chromium cannot make its own sandbox.
			args: [
				'--no-sandbox',
				'--disable-quic',
				'--disable-background-networking',
				'--disable-component-update'
			]
		}
	},
	webServer: {
		command: 'node scripts/start.mjs',
		url: `http://localhost:${PORT}/healthz`,
		env: { PORT: String(PORT), VERSUS_DATA: 'test-results/database' },
		timeout: 180_000
	}
});
