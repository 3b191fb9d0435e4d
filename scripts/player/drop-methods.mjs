import { parseSync } from 'vite';
import { walk } from './walk.mjs';

/** Called by the platform, whatever the code says. */
const CALLED_FROM_OUTSIDE = ['constructor', 'toString', 'toJSON', 'valueOf', 'then', 'handleEvent'];

/**
 * A whole program without those methods of its classes that nothing in it names. No bundler drops a method, since
 * somebody might call it; here nobody else can.
 * @param {string} code @returns {string}
 */
export function dropMethods(code) {
	for (let left = code; ;) {
		/** @type {Map<string, number[]>} name → where it stands */
		const named = new Map();
		/** @type {{ name: string, start: number, end: number }[]} */
		const methods = [];
		walk(parseSync('player.js', left).program, (node) => {
			const name = nameIn(node);
			if (name !== undefined) {
				const places = named.get(name) ?? [];
				places.push(node.start);
				named.set(name, places);
			}
			const own = node.type === 'MethodDefinition' && !node.computed ? nameIn(node.key) : undefined;
			if (own !== undefined && !CALLED_FROM_OUTSIDE.includes(own))
				methods.push({ name: own, start: node.start, end: node.end });
		});
		// What only a method of the same name calls is called by nobody.
		const unnamed = methods.filter(({ name }) =>
			named
				.get(name)
				?.every((at) => methods.some((each) => each.name === name && each.start <= at && at < each.end))
		);
		if (unnamed.length === 0) return left;
		for (const { start, end } of unnamed.toReversed()) left = left.slice(0, start) + left.slice(end);
	}
}

/**
 * What a node may call a method by: `lms[name]` takes its names from somewhere.
 * @param {any} node @returns {string | undefined}
 */
function nameIn(node) {
	if (node.type === 'Identifier') return node.name;
	if (node.type === 'PrivateIdentifier') return `#${node.name}`;
	if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
	return node.type === 'TemplateElement' ? node.value.cooked : undefined;
}
