import { copyFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { MESSAGES } from './scripts/messages.mjs';

const OUT = 'build/player';
const LOCALE = 'en';

/**
 * A package speaks one language: its messages are taken as they are, without the part that chooses among languages at
 * run time. (Paraglide's own `experimentalStaticLocale` checks the locale at run time, so that all of it stays in.)
 */
const oneLanguage: Plugin = {
	name: 'one-language',
	enforce: 'pre',
	resolveId: (source) => (source.endsWith('/paraglide/messages.js') ? '\0messages' : undefined),
	load: (id) =>
		id === '\0messages'
			? `export * as m from ${JSON.stringify(resolve(MESSAGES.outdir, `messages/${LOCALE}.js`))};`
			: undefined
};

/** What Vite's own minifier leaves is 1 KB less, gzipped, after another: alone, Terser does no better than the first. */
const minifyAgain: Plugin = {
	name: 'minify-again',
	async generateBundle(_, bundle) {
		for (const file of Object.values(bundle))
			if (file.type === 'chunk') {
				const { code } = await minify(file.code, { ecma: 2020, toplevel: true, compress: { passes: 2 } });
				if (code) file.code = code;
			}
	}
};

/** The player: one classic script and one stylesheet, beside a page that is taken as it is. */
export default defineConfig({
	publicDir: false,
	plugins: [
		paraglideVitePlugin({ ...MESSAGES, outputStructure: 'locale-modules' }),
		oneLanguage,
		svelte({ configFile: false, preprocess: vitePreprocess() }),
		minifyAgain,
		{ name: 'page', closeBundle: () => copyFileSync('src/player/index.html', `${OUT}/index.html`) }
	],
	build: {
		outDir: OUT,
		emptyOutDir: true,
		// As old as what the style sheets need (subgrid): no LMS's frame is an older browser than the learner's own.
		target: ['chrome117', 'safari16.4', 'firefox115'],
		cssCodeSplit: false,
		modulePreload: false,
		// They tell that the second minifier takes most of the time, which is known.
		rolldownOptions: { checks: { pluginTimings: false } },
		lib: {
			entry: 'src/player/main.ts',
			name: 'versusPlayer',
			formats: ['iife'],
			fileName: () => 'player.js',
			cssFileName: 'player'
		}
	}
});
