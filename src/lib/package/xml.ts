import { toXml } from 'xast-util-to-xml';
import type { Element } from 'xast';
import type { Namespace } from './standard.ts';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * What XML 1.0 does not allow (section 2.2, Char). Read by code points, a lone surrogate is one of these; Moodle's
 * parser throws on it.
 */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without the characters that no XML document can hold, not even escaped. */
export function cleanText(text: string): string {
	return text.replace(FORBIDDEN, '');
}

/**
 * The attributes of a root element that declare its namespaces, each with the file of its schema: validators refuse a
 * package whose namespaces have none.
 */
export function declareNamespaces(
	own: Namespace,
	prefixed: Readonly<Record<string, Namespace>>
): Record<string, string> {
	const prefixes = Object.entries(prefixed).map(([prefix, { uri }]) => [`xmlns:${prefix}`, uri]);
	const locations = [own, ...Object.values(prefixed)].map(({ uri, schema }) => `${uri} ${schema}`);
	return {
		xmlns: own.uri,
		...Object.fromEntries(prefixes),
		'xmlns:xsi': XSI,
		'xsi:schemaLocation': locations.join(' ')
	};
}

/** An XML document, escaped and laid out one element a line. `root` is left as it is. */
export function writeXml(root: Element): string {
	const body = toXml(layOut(root, 0), { closeEmptyElements: true, tightClose: true })
		// The one sequence that the serialiser lets through and XML forbids in text (section 2.4).
		.replaceAll(']]>', ']]&gt;');
	return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

/** Puts white space between elements, and never beside text, where it would become part of a value. */
function layOut(element: Element, depth: number): Element {
	const isText = element.children.some(({ type }) => type === 'text');
	if (isText || element.children.length === 0) return element;
	const children: Element['children'] = element.children.flatMap((child) => [
		{ type: 'text', value: `\n${'  '.repeat(depth + 1)}` },
		child.type === 'element' ? layOut(child, depth + 1) : child
	]);
	return { ...element, children: [...children, { type: 'text', value: `\n${'  '.repeat(depth)}` }] };
}
