import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { MESSAGES } from './scripts/messages.mjs';

/**
 * What several pages share comes in parts of some size: each part costs a browser a request, and left to itself the
 * bundler makes one of every few lines that two pages share. Larger parts come to import each other (see below).
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
											entriesAwareMergeThreshold: 8_000
										}
									]
								}
							}
						}
					}
				}
};

/**
 * Chunks that import each other in a circle run before what they need is there, and the page dies in the browser with
 * "… is not a function". The bundler merges chunks without looking for that; the build looks, and fails instead.
 */
const noChunkCircles: Plugin = {
	name: 'no-chunk-circles',
	generateBundle(_options, bundle) {
		const imports = new Map(
			Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.imports]] : []))
		);
		const sound = new Set<string>();
		const visit = (file: string, path: readonly string[]): void => {
			if (path.includes(file))
				this.error(
					`Chunks import each other in a circle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}. ` +
						'A smaller entriesAwareMergeThreshold in vite.config.ts undoes it.'
				);
			if (sound.has(file)) return;
			for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
			sound.add(file);
		};
		for (const file of imports.keys()) visit(file, []);
	}
};

export default defineConfig({
	plugins: [paraglideVitePlugin(MESSAGES), sveltekit(), fewerChunks, noChunkCircles],
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
