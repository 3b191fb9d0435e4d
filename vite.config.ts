import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { MESSAGES } from './scripts/messages.mjs';

export default defineConfig({
	plugins: [paraglideVitePlugin(MESSAGES), sveltekit()],
	test: {
		include: [
			'{src,scripts}/**/*.test.ts',
			'tests/{contract,conformance,server,exchange,support}/**/*.test.ts'
		],
		// What each file loads is most of what it takes; none leaves anything behind that another meets.
		isolate: false,
		setupFiles: ['tests/support/seed.ts'],
		globalSetup: ['tests/support/lend-postgres.ts'],
		expect: { requireAssertions: true },
		// Two busy cores can make a second of work take ten.
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
