// The texts of the interface in a package: it speaks one language, and says the same thing each time.
import { resolve } from 'node:path';
import { MESSAGES } from '../messages.mjs';

const LOCALE = 'en';
/** The language's plural rule for whole numbers (CLDR): a page's first `Intl.PluralRules` takes 10 ms of a launch. */
const PLURAL = `count === 1 ? 'one' : 'other'`;
/** In a folder of their own: others may be reading the site's meanwhile, which are laid out in another way. */
export const TEXTS = /** @type {const} */ ({
	...MESSAGES,
	outdir: './build/player-messages',
	outputStructure: 'locale-modules'
});
const COMPILED = resolve(TEXTS.outdir, `messages/${LOCALE}.js`);
const REGISTRY = resolve(TEXTS.outdir, 'registry.js');

/**
 * Messages are taken as they are, without the part that chooses among languages at run time. (Paraglide's own
 * `experimentalStaticLocale` checks the locale at run time, so that all of it stays in.)
 * @type {import('vite').Plugin}
 */
export const oneLanguage = {
	name: 'one-language',
	enforce: 'pre',
	resolveId: (source) => (source.endsWith('/paraglide/messages.js') ? '\0messages' : undefined),
	load(id) {
		if (id === '\0messages') return `export * as m from ${JSON.stringify(COMPILED)};`;
		if (id === REGISTRY) return `export const plural = (locale, count) => (${PLURAL});`;
		return undefined;
	},
	/** Every number is one or another: no message comes to the end, where its name stands for it. */
	transform: (code, id) =>
		id === COMPILED
			? code.replace(/if \(plural === "other"\) (return .*;)\n\treturn .*;/g, '$1').replaceAll('i?.', 'i.')
			: undefined
};

/**
 * A message without variables becomes part of the component's HTML, so that nothing is called, remembered or set when
 * it is drawn.
 * @type {import('svelte/compiler').PreprocessorGroup}
 */
export const inlineMessages = {
	name: 'inline-messages',
	async markup({ content }) {
		/** @type {Record<string, unknown>} */
		const messages = await import(COMPILED);
		/** @param {string} name */
		const textOf = (name) => {
			const message = messages[name];
			return typeof message === 'function' && message.length === 0 ? String(message()) : undefined;
		};
		const code = content
			.replace(/(=?)\{m\.(\w+)\(\)\}/g, (call, equals, name) => {
				const text = textOf(name)?.replace(/[&<>"{}]/g, (character) => `&#${character.charCodeAt(0)};`);
				if (text === undefined) return call;
				return equals ? `="${text}"` : text;
			})
			.replace(/\bm\.(\w+)\(\)/g, (call, name) => JSON.stringify(textOf(name)) ?? call);
		return { code };
	}
};
