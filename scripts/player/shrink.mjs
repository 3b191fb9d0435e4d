import { minify as minifyWithTerser } from 'terser';
import { minify, parseSync } from 'vite';
import { dropMethods } from './drop-methods.mjs';
import { walk } from './walk.mjs';

/**
 * Tells V8 (Chrome 136 and on) to compile every function while the script arrives, on another thread, instead of each
 * on the page's own when it is first called: 8% of what a launch takes of that thread.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/**
 * A whole program in the fewest bytes. Two minifiers do better than either alone, and the first once more after the
 * second better still. Methods go when what is dead around them has gone. Terser is told that reading a property has no
 * effect that anything waits for, and to give short names to properties whose own have an underscore: those are of
 * dependencies' insides, for nothing of the platform or of ours is named so, but an LMS's data, which stand in strings.
 * @param {string} code @returns {Promise<string>}
 */
export async function shrink(code) {
	const first = dropMethods(await withVites(code));
	const second = await minifyWithTerser(first, {
		ecma: 2020,
		toplevel: true,
		compress: { passes: 5, pure_getters: true, unsafe_arrows: true, keep_fargs: false },
		mangle: { toplevel: true, properties: { regex: /^[a-z]+(?:_[a-z]+)+$/, reserved: wordsInStrings(first) } }
	});
	return `${COMPILE_AT_ONCE}${await withVites(dropMethods(second.code ?? first))}`;
}

/** @param {string} code */
function wordsInStrings(code) {
	/** @type {Set<string>} */
	const words = new Set();
	walk(parseSync('player.js', code).program, (node) => {
		const text = node.type === 'TemplateElement' ? node.value.cooked : node.type === 'Literal' && node.value;
		if (typeof text === 'string') for (const word of text.match(/\w+/g) ?? []) words.add(word);
	});
	return [...words];
}

/** @param {string} code */
async function withVites(code) {
	const { code: shorter, errors } = await minify('player.js', code, {
		compress: true,
		mangle: true,
		codegen: { removeWhitespace: true }
	});
	if (errors[0]) throw new Error(errors[0].message);
	return shorter;
}
