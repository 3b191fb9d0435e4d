import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { MESSAGES } from './scripts/messages.mjs';

/**
 * What several pages share comes in parts of some size: each part costs a browser a request, and left to itself the
 * bundler makes one of every few lines that two pages share.
 */
const fewerChunks: Plugin = {
	name: 'fewer-chunks',
	config: ({ build }) =>
		build?.ssr
			? {}
			: {
					build: {
						rolldownOptions: {
							output: {
								codeSplitting: {
									groups: [
										{
											name: 'shared',
											minShareCount: 2,
											entriesAware: true,
											entriesAwareMergeThreshold: 20_000
										}
									]
								}
							}
						}
					}
				}
};

export default defineConfig({
	plugins: [paraglideVitePlugin(MESSAGES), sveltekit(), fewerChunks],
	test: {
		include: [
			'{src,scripts}/**/*.test.ts',
			'tests/{contract,conformance,server,exchange,support}/**/*.test.ts'
		],
		// What each file loads is most of what it takes; none leaves anything behind that another meets.
		isolate: false,
		// Left to itself it keeps a core free, of two.
		maxWorkers: '100%',
		setupFiles: ['tests/support/seed.ts'],
		globalSetup: ['tests/support/lend-databases.ts'],
		expect: { requireAssertions: true },
		// Two busy cores can make a second of work take ten.
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
