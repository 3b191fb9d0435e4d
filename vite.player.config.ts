import { copyFileSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import type { PreprocessorGroup } from 'svelte/compiler';
import { minify as minifyWithTerser } from 'terser';
import { defineConfig, minify, type Plugin } from 'vite';
import { MESSAGES } from './scripts/messages.mjs';

const OUT = 'build/player';
const LOCALE = 'en';
/** The language's plural rule for whole numbers (CLDR): the first Intl.PluralRules of a page takes 10 ms of a launch. */
const PLURAL = `count === 1 ? 'one' : 'other'`;
/** In a folder of their own: others may be reading the site's meanwhile, which are laid out in another way. */
const TEXTS = { ...MESSAGES, outdir: './build/player-messages', outputStructure: 'locale-modules' } as const;
const compiledMessages = resolve(TEXTS.outdir, `messages/${LOCALE}.js`);

/**
 * A package speaks one language: its messages are taken as they are, without the part that chooses among languages at
 * run time. (Paraglide's own `experimentalStaticLocale` checks the locale at run time, so that all of it stays in.)
 */
const oneLanguage: Plugin = {
	name: 'one-language',
	enforce: 'pre',
	resolveId: (source) => (source.endsWith('/paraglide/messages.js') ? '\0messages' : undefined),
	load(id) {
		if (id === '\0messages') return `export * as m from ${JSON.stringify(compiledMessages)};`;
		if (id === resolve(TEXTS.outdir, 'registry.js'))
			return `export const plural = (locale, count) => (${PLURAL});`;
		return undefined;
	}
};

/**
 * A message that is the same each time becomes part of the component's HTML, so that nothing is called, remembered or
 * set when it is drawn.
 */
const inlineMessages: PreprocessorGroup = {
	name: 'inline-messages',
	async markup({ content }) {
		const messages: Record<string, unknown> = await import(compiledMessages);
		const textOf = (name: string | undefined): string | undefined => {
			const message = messages[name ?? ''];
			return typeof message === 'function' && message.length === 0 ? String(message()) : undefined;
		};
		const code = content
			.replace(/(=?)\{m\.(\w+)\(\)\}/g, (call, equals: string, name: string) => {
				const text = textOf(name)?.replace(/[&<>"{}]/g, (character) => `&#${character.charCodeAt(0)};`);
				if (text === undefined) return call;
				return equals ? `="${text}"` : text;
			})
			.replace(/\bm\.(\w+)\(\)/g, (call, name: string) => JSON.stringify(textOf(name)) ?? call);
		return { code };
	}
};

/**
 * What is cut out of a dependency because the player never runs it, and no bundler can see that it does not: the file,
 * what is found there, and what takes its place. Sizes are gzipped.
 */
const cuts: readonly { readonly file: string; readonly found: RegExp; readonly instead: string }[] = [
	// There is no HTML from a server to take over. Svelte guards all that does so with this variable, and assigns to it
	// where such HTML turns out to be other than expected: 1.3 KB.
	{
		file: 'svelte/src/internal/client/dom/hydration.js',
		found: /export let hydrating = false;([\s\S]*?)\n\thydrating = value;/,
		instead: 'export const hydrating = false;$1'
	},
	// Components keep their state raw, which a lint rule holds them to: 0.8 KB.
	{
		file: 'svelte/src/internal/client/reactivity/sources.js',
		found: /should_proxy \? proxy\(value\) : value/,
		instead: 'value'
	},
	// Nothing in a component is awaited: 0.6 KB.
	{
		file: 'svelte/src/internal/client/reactivity/async.js',
		found:
			/(\t\tfn\(deriveds\);\n\t\treturn;\n\t\})\n[\s\S]*?(?=\n\/\*\*\n \* @param \{Blocker\[\]\} blockers\n \* @param \{\(values)/,
		instead: '$1\n}\n'
	},
	// No component has a boundary for errors, or says what is shown while something is awaited.
	{
		file: 'svelte/src/internal/client/dom/blocks/boundary.js',
		found: /(throw error;\n\t\t\}\n)\n\t\tif \(current_batch\?\.is_fork\)[\s\S]*?\n(?=\t\}\n)/,
		instead: '$1'
	},
	{
		file: 'svelte/src/internal/client/dom/blocks/boundary.js',
		found:
			/\tupdate_pending_count\([\s\S]*?(?=\n\t\/\*\* @param \{unknown\} error \*\/)|\t#effect_pending_subscriber = [\s\S]*?\n\t\}\);\n/g,
		instead: ''
	},
	// No list moves its items about.
	{
		file: 'svelte/src/internal/client/dom/blocks/each.js',
		found: /\(flags & EACH_IS_ANIMATED\) !== 0/,
		instead: 'false'
	},
	// Methods that ts-fsrs adds to every Date, deprecated by itself, with the conversions that they need: 0.7 KB.
	{ file: 'ts-fsrs/dist/index.mjs', found: /^Date\.prototype\.\w+ = function[\s\S]*?^\};$/gm, instead: '' },
	// It is given weights once, of this version's length if any.
	{
		file: 'ts-fsrs/dist/index.mjs',
		found:
			/switch \(parameters\.length\) \{\n {4}case 21:\n {6}(return clipParameters\([\s\S]*?\);)\n {4}case 19:[\s\S]*?\n {2}\}\n/,
		instead: '$1\n'
	},
	{
		file: 'ts-fsrs/dist/index.mjs',
		found:
			/ {2}params_handler_proxy\(\) \{[\s\S]*?\n {2}\}\n {2}update_parameters\(params\) \{[\s\S]*?\n {2}\}\n/,
		instead: '  params_handler_proxy() { return {}; }\n'
	},
	// Numbers of more than 32 bits: 0.4 KB.
	{
		file: 'pure-rand/lib/esm/distribution/uniformInt.js',
		found: /^\tif \(rangeSize <= 4294967295\) (return .*;)\n.*$/m,
		instead: '$1'
	}
];

const cut: Plugin = {
	name: 'cut',
	enforce: 'pre',
	transform(code, id) {
		const wanted = cuts.filter(({ file }) => id.endsWith(`/node_modules/${file}`));
		if (wanted.length === 0) return undefined;
		return wanted.reduce((left, { file, found, instead }) => {
			const rest = left.replace(found, instead);
			if (rest === left) this.error(`${file} is not what it was: nothing in it matches ${found}.`);
			return rest;
		}, code);
	}
};

/**
 * Two minifiers do better than either alone, and the first once more after the second better still: 1.6 KB less,
 * gzipped, than Vite's own. Terser is told that reading a property has no effect that anything waits for.
 */
const minifyThrice: Plugin = {
	name: 'minify-thrice',
	async generateBundle(_, bundle) {
		const options = { compress: true, mangle: true, codegen: { removeWhitespace: true } } as const;
		for (const file of Object.values(bundle))
			if (file.type === 'chunk') {
				const first = await minify(file.fileName, file.code, options);
				const second = await minifyWithTerser(first.code, {
					ecma: 2020,
					toplevel: true,
					compress: { passes: 3, pure_getters: true, unsafe_arrows: true }
				});
				const third = await minify(file.fileName, second.code ?? first.code, options);
				for (const { message } of [...first.errors, ...third.errors]) this.error(message);
				file.code = third.code;
			}
	}
};

/** In a fixed order, so that a component's class is the same in each build. */
const components = ['src/player', 'src/lib/ui'].flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.svelte'))
		.toSorted()
);

/** The player: one classic script and one stylesheet, beside a page that is taken as it is. */
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
		minifyThrice,
		{ name: 'page', closeBundle: () => copyFileSync('src/player/index.html', `${OUT}/index.html`) }
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
