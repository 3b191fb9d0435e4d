import type { Element, Root as HtmlRoot } from 'hast';
import type { Definition, Image, Link, Nodes, Root, RootContent } from 'mdast';
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { ASSET, LESSON } from './addresses.ts';
import type { Section } from './course.ts';
import { nearest } from './nearest.ts';
import { linesOfNoText } from './no-text.ts';
import type { Problem, ProblemDetail } from './problem.ts';

/** What a lesson's body may hold: GitHub's list of harmless elements, less the ones that a lesson has no use for. */
const schema: typeof defaultSchema = {
	...defaultSchema,
	clobber: [],
	tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['input', 'picture', 'source'].includes(name)),
	attributes: {
		...defaultSchema.attributes,
		'*': ['title'],
		a: ['href'],
		img: ['src', 'alt']
	},
	protocols: { href: ['http', 'https', 'mailto', LESSON.slice(0, -1)], src: [ASSET.slice(0, -1)] }
};

/** Column headings say what they head, and pages of others open beside the lesson instead of inside its frame. */
function finish() {
	return (tree: HtmlRoot) => {
		visit(tree, 'element', (element: Element) => {
			// An empty corner heads nothing.
			if (element.tagName === 'th' && element.children.length === 0) element.tagName = 'td';
			else if (element.tagName === 'th') element.properties['scope'] = 'col';
			if (element.tagName === 'a' && /^(https?|mailto):/.test(String(element.properties['href'])))
				Object.assign(element.properties, { target: '_blank', rel: 'noopener noreferrer' });
		});
	};
}

const parser = unified().use(remarkParse).use(remarkGfm);
const renderer = unified().use(remarkRehype).use(rehypeSanitize, schema).use(finish).use(rehypeStringify);

export interface LessonContext {
	readonly file: string;
	/** Lines above the body in its file. */
	readonly lineOffset: number;
	/** Ids of the course's dimensions. */
	readonly dimensions: readonly string[];
	/** Names of the files beside the Markdown that are no Markdown. */
	readonly assets: readonly string[];
}

export interface Lesson {
	readonly sections: Section[];
	readonly problems: Problem[];
	/** Words of running text, for the reading time. */
	readonly words: number;
	/** Links into other lessons that have a fragment, to be checked once every lesson is read. */
	readonly links: readonly { dimension: string; section: string; line: number }[];
}

/** Reads a dimension's Markdown body into sanitised sections, one per second-level heading. */
export function readLesson(markdown: string, context: LessonContext): Lesson {
	const problems: Problem[] = [];
	const links: { dimension: string; section: string; line: number }[] = [];
	const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + context.lineOffset;
	const report = (node: Nodes, severity: Problem['severity'], detail: ProblemDetail) =>
		problems.push({ ...detail, file: context.file, line: lineOf(node), severity });

	for (const { line, name } of linesOfNoText(markdown))
		problems.push({
			code: 'character',
			name,
			file: context.file,
			line: line + context.lineOffset,
			severity: 'error'
		});
	const tree = parser.parse(markdown);
	resolveReferences(tree);
	const headings = tree.children
		.filter((node) => node.type === 'heading' && node.depth <= 2)
		.map((node) => toString(node));
	const slugs = new GithubSlugger();
	const sectionIds = headings.map((title) => slugs.slug(title));
	const htmlLines = new Set<number>();

	visit(tree, (node) => {
		if (node.type === 'html' && !htmlLines.has(lineOf(node))) {
			// An opening and a closing tag are two nodes; one warning a line says it.
			htmlLines.add(lineOf(node));
			report(node, 'warning', { code: 'html-ignored' });
		}
		if (node.type === 'footnoteReference') report(node, 'error', { code: 'footnote' });
		if (node.type === 'image') checkImage(node, context, (detail) => report(node, 'error', detail));
		if (node.type === 'link') {
			const target = checkLink(node, context, sectionIds, (detail) => report(node, 'error', detail));
			if (target) links.push({ ...target, line: lineOf(node) });
		}
	});

	const sections: Section[] = [];
	const seen = new Set<string>();
	let rest: RootContent[] = tree.children;
	const first = rest.findIndex((node) => node.type === 'heading' && node.depth <= 2);
	const before = first === -1 ? rest : rest.slice(0, first);
	const stray = before.find((node) => node.type !== 'html' && node.type !== 'definition');
	if (stray) report(stray, 'error', { code: 'text-before-heading' });
	rest = first === -1 ? [] : rest.slice(first);
	while (rest.length > 0) {
		const [heading, ...after] = rest;
		if (!heading) break;
		const end = after.findIndex((node) => node.type === 'heading' && node.depth <= 2);
		const body = end === -1 ? after : after.slice(0, end);
		rest = end === -1 ? [] : after.slice(end);
		const title = toString(heading);
		const plain = new GithubSlugger().slug(title);
		if (plain === '') report(heading, 'error', { code: 'heading-empty' });
		else if (seen.has(plain)) report(heading, 'error', { code: 'heading-duplicate', id: plain });
		seen.add(plain);
		sections.push({ id: sectionIds[sections.length] ?? plain, title, html: renderHtml(body) });
	}
	return { sections, problems, links, words: toString(tree).split(/\s+/).length };
}

/**
 * Writes links and images that name a definition (`[billing][1]`, `[1]: income.md`) out in full, so that they are
 * checked as all others are, and work where the definition stands in another section.
 */
function resolveReferences(tree: Root): void {
	const definitions = new Map<string, Definition>();
	visit(tree, 'definition', (node) => {
		// The first of a name counts (CommonMark 0.31, §4.7).
		if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
	});
	visit(tree, (node, index, parent) => {
		if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
		const definition = definitions.get(node.identifier);
		if (!definition || !parent || index === undefined) return;
		const { url, title } = definition;
		const { position } = node;
		parent.children[index] =
			node.type === 'linkReference'
				? { type: 'link', url, title, children: node.children, position }
				: { type: 'image', url, title, alt: node.alt, position };
	});
}

function renderHtml(children: RootContent[]): string {
	const root: Root = { type: 'root', children };
	return renderer.stringify(renderer.runSync(root)).trim();
}

function checkImage(node: Image, context: LessonContext, report: (detail: ProblemDetail) => void): void {
	const target = node.url;
	if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) report({ code: 'image-remote', target });
	else {
		// Markdown has no spaces in an address, so authors write `%20`.
		const name = context.assets.find((asset) => asset === target || asset === decoded(target));
		if (name === undefined) report({ code: 'image-missing', target });
		else node.url = ASSET + name.split('/').map(encodeURIComponent).join('/');
	}
	if (!node.alt?.trim()) report({ code: 'image-alt', target });
}

function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

function checkLink(
	node: Link,
	context: LessonContext,
	sectionIds: readonly string[],
	report: (detail: ProblemDetail) => void
): { dimension: string; section: string } | undefined {
	const target = node.url;
	if (/^[a-z][a-z0-9+.-]*:/i.test(target)) {
		if (!/^(https?|mailto):/i.test(target) || !URL.canParse(target)) report({ code: 'link-unsafe', target });
		// The sanitiser knows schemes in lower case only.
		node.url = target.replace(/^[^:]+/, (scheme) => scheme.toLowerCase());
		return undefined;
	}
	const [path = '', fragment] = target.split('#');
	if (path === '') {
		if (!fragment || !sectionIds.includes(fragment)) report({ code: 'link-broken', target });
		return undefined;
	}
	const dimension = path.replace(/^\.\//, '').replace(/\.md$/, '');
	if (!path.endsWith('.md') || !context.dimensions.includes(dimension)) {
		report({ code: 'link-broken', target });
		return undefined;
	}
	node.url = `${LESSON}${dimension}${fragment ? `#${fragment}` : ''}`;
	return fragment ? { dimension, section: fragment } : undefined;
}

/** A section's id in a list of them, or the nearest one for a message. */
export function findSection(sections: readonly Section[], id: string): { found: boolean; nearest: string } {
	const known = sections.map((section) => section.id);
	return { found: known.includes(id), nearest: nearest(id, known) };
}
