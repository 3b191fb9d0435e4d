import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { cut } from './scripts/player/cut.mjs';
import { inlineMessages, oneLanguage, TEXTS } from './scripts/player/one-language.mjs';
import { shortenVariables } from './scripts/player/shorten-variables.mjs';
import { shrink } from './scripts/player/shrink.mjs';

const OUT = 'build/player';

/** In a fixed order, so that a component's class is the same in each build. */
const components = ['src/player', 'src/lib/ui'].flatMap((folder) =>
	readdirSync(folder, { encoding: 'utf8', recursive: true })
		.filter((name) => name.endsWith('.svelte'))
		.toSorted()
		.map((name) => basename(name))
);

/** One script for each version of SCORM, which each speak to an API of their own. */
const scriptForEach: Plugin = {
	name: 'script-for-each',
	generateBundle: {
		// When Vite has taken the style sheet out of the script.
		order: 'post',
		async handler(_, bundle) {
			for (const [name, file] of Object.entries(bundle))
				if (file.type === 'chunk') {
					Reflect.deleteProperty(bundle, name);
					for (const version of ['scorm12', 'scorm2004'])
						this.emitFile({
							type: 'asset',
							fileName: `player-${version}.js`,
							source: await shrink(file.code.replaceAll('SCORM_VERSION', JSON.stringify(version)))
						});
				} else if (file.fileName.endsWith('.css')) file.source = shortenVariables(String(file.source));
		}
	}
};

/** The player: one classic script and one stylesheet, beside a page that is taken as it is but for its indents. */
export default defineConfig({
	publicDir: false,
	plugins: [
		paraglideVitePlugin(TEXTS),
		oneLanguage,
		cut,
		svelte({
			configFile: false,
			preprocess: [inlineMessages, vitePreprocess()],
			compilerOptions: {
				runes: true,
				discloseVersion: false,
				// Lists take less room than HTML, and are no slower to build from.
				fragments: 'tree',
				// A few letters, for they stand at every element and in every rule.
				cssHash: ({ filename }) => `v${components.indexOf(basename(filename)).toString(36)}`
			}
		}),
		scriptForEach,
		{
			name: 'page',
			closeBundle() {
				const page = readFileSync('src/player/index.html', 'utf8');
				writeFileSync(`${OUT}/index.html`, page.replace(/\n\t*/g, ''));
			}
		}
	],
	build: {
		outDir: OUT,
		emptyOutDir: true,
		// As old as what the style sheets need (subgrid): no LMS's frame is an older browser than the learner's own.
		target: ['chrome117', 'safari16.4', 'firefox115'],
		cssCodeSplit: false,
		modulePreload: false,
		// The script by the plugin above.
		minify: false,
		cssMinify: true,
		// They tell that minifying takes most of the time, which is known.
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
