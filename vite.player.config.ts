import { copyFileSync } from 'node:fs';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const OUT = 'build/player';

/** The player: one classic script and one stylesheet, beside a page that is taken as it is. */
export default defineConfig({
	publicDir: false,
	plugins: [
		svelte({ configFile: false, preprocess: vitePreprocess() }),
		{ name: 'page', closeBundle: () => copyFileSync('src/player/index.html', `${OUT}/index.html`) }
	],
	build: {
		outDir: OUT,
		emptyOutDir: true,
		// As old as what the style sheets need (subgrid): no LMS's frame is an older browser than the learner's own.
		target: ['chrome117', 'safari16.4', 'firefox115'],
		cssCodeSplit: false,
		modulePreload: false,
		lib: {
			entry: 'src/player/main.ts',
			name: 'versusPlayer',
			formats: ['iife'],
			fileName: () => 'player.js',
			cssFileName: 'player'
		}
	}
});
