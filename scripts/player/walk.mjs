/**
 * Visits a syntax tree, parents first.
 * @param {any} node @param {(node: any) => void} visit
 */
export function walk(node, visit) {
	if (Array.isArray(node)) for (const each of node) walk(each, visit);
	else if (typeof node?.type === 'string') {
		visit(node);
		for (const key of Object.keys(node)) walk(node[key], visit);
	}
}
