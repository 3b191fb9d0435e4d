// What is cut out of dependencies because the player never runs it, and no bundler can see that it does not. Each cut
// says why it is never run; sizes are gzipped. A new release of a dependency may make one fail: look then whether the
// reason still holds.

/**
 * The end of a file's path, what is found in the file, and what takes its place.
 * @typedef {{ file: string, found: RegExp, instead: string }} Cut
 */

/** @type {readonly Cut[]} */
const cuts = [
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
			/if \(this\.#pending_count > 0\) \{[\s\S]*?\n\t\t\t\} else |\tupdate_pending_count\([\s\S]*?(?=\n\t\/\*\* @param \{unknown\} error \*\/)|\t#effect_pending_subscriber = [\s\S]*?\n\t\}\);\n/g,
		instead: ''
	},
	// No list moves its items about.
	{
		file: 'svelte/src/internal/client/dom/blocks/each.js',
		found: /\(flags & EACH_IS_ANIMATED\) !== 0/,
		instead: 'false'
	},
	// Nothing is tried out in a fork of the state: 0.2 KB.
	...['batch', 'deriveds', 'sources'].map((name) => ({
		file: `svelte/src/internal/client/reactivity/${name}.js`,
		found: /\b(?:this|batch|current_batch)\??\.is_fork\b(?! =)/g,
		instead: 'false'
	})),
	{ file: 'svelte/src/internal/client/runtime.js', found: /current_batch\?\.is_fork/, instead: 'false' },
	// Nothing comes or goes by a transition, which is seen to below: 0.2 KB.
	{
		file: 'svelte/src/internal/client/reactivity/effects.js',
		found: /effect\.nodes && effect\.nodes\.t;/g,
		instead: 'null;'
	},
	{
		file: 'svelte/src/internal/client/reactivity/effects.js',
		found: /var remaining = transitions\.length;\n\tif[\s\S]*?\} else \{\n(\t\tfn\(\);\n)\t\}/,
		instead: '$1'
	},
	{
		file: 'svelte/src/internal/client/dom/blocks/each.js',
		found: /state\.outrogroups !== null/g,
		instead: 'false'
	},
	{
		file: 'svelte/src/internal/client/dom/blocks/each.js',
		found:
			/if \(group\) \{[\s\S]*?\} else \{\n\s*(remaining -= 1;)\n\t*\}|else \{\n\t\tgroup = \{[\s\S]*?add\(group\);\n\t\}/g,
		instead: '$1'
	},
	// No effect asks for a signal to end with.
	{
		file: 'svelte/src/internal/client/constants.js',
		found: /message = 'The reaction that called `getAbortSignal\(\)` was re-run or destroyed';/,
		instead: ''
	},
	// Warnings are for those who build the player; they have the site's development server.
	{
		file: 'svelte/src/internal/client/warnings.js',
		found: /console\.warn\(`https:[^`]*`\);/g,
		instead: ''
	},
	// Once it is there, the player stays.
	{
		file: 'svelte/src/internal/client/reactivity/effects.js',
		found:
			/(?<=\tconst effect = create_effect\(ROOT_EFFECT \| EFFECT_PRESERVED, fn\);\n\n)\treturn \(options[\s\S]*?\n\t\};\n/,
		instead: ''
	},
	{
		file: 'svelte/src/internal/client/render.js',
		found:
			/mounted_components\.set\(component, unmount\);|return \(\) => \{\n\t\t\tfor \(var event_name of registered_events\)[\s\S]*?\n\t\t\};\n/g,
		instead: ''
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
	// Of its random numbers, states that are taken out and put in again, and other ranges than 0 to 1.
	{
		file: 'ts-fsrs/dist/index.mjs',
		found:
			/ {2}prng\.int32 = [\s\S]*?\};\n(?= {2}return prng;)| {2}set state\(state\) \{[\s\S]*?\n(?=\}\nfunction Mash)/g,
		instead: ''
	},
	// Numbers of more than 32 bits: 0.4 KB.
	{
		file: 'pure-rand/lib/esm/distribution/uniformInt.js',
		found: /^\tif \(rangeSize <= 4294967295\) (return .*;)\n.*$/m,
		instead: '$1'
	}
];

/** @type {import('vite').Plugin} */
export const cut = {
	name: 'cut',
	enforce: 'pre',
	transform(code, id) {
		const motion = id.endsWith('.svelte') && /\s(?:transition|in|out|animate):\w+/.exec(code)?.[0];
		if (motion) this.error(`What moves components is cut out of Svelte here:${motion}`);
		const wanted = cuts.filter(({ file }) => id.endsWith(`/node_modules/${file}`));
		if (wanted.length === 0) return undefined;
		return wanted.reduce((left, { file, found, instead }) => {
			const rest = left.replace(found, instead);
			if (rest === left) this.error(`${file} is not what it was: nothing in it matches ${found}.`);
			return rest;
		}, code);
	}
};
