import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { STANDARDS, type Standard } from '../../src/lib/package/standard.ts';

/** Of scorm.md: "identifiers, titles and paths stay under 255 characters". */
const LIMIT = 255;
/** An XML name without a colon (Namespaces in XML 1.0), of the characters that identifiers are made of here. */
const NC_NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
const PREFIXES: Readonly<Record<string, RegExp>> = {
	adlcp: /^http:\/\/www\.adlnet\.org\/xsd\/adlcp_(rootv1p2|v1p3)$/,
	adlseq: /^http:\/\/www\.adlnet\.org\/xsd\/adlseq_v1p3$/,
	adlnav: /^http:\/\/www\.adlnet\.org\/xsd\/adlnav_v1p3$/,
	imsss: /^http:\/\/www\.imsglobal\.org\/xsd\/imsss$/,
	xsi: /^http:\/\/www\.w3\.org\/2001\/XMLSchema-instance$/
};

/**
 * What the schemas let pass, and LMSs do not. Each finding is a sentence; none means that the manifest is sound.
 * @param files paths of everything in the zip, the manifest too
 */
export function checkManifest(xml: string, files: readonly string[], standard: Standard): string[] {
	let root: Root;
	try {
		root = fromXml(xml);
	} catch (error) {
		return [`the manifest is not well-formed: ${String(error)}`];
	}
	const all = elementsOf(root);
	const manifest = all[0];
	if (manifest?.name !== 'manifest') return ['the root element is no manifest'];
	return [
		...(files.includes('imsmanifest.xml') ? [] : ['imsmanifest.xml does not lie at the root of the zip']),
		...checkNamespaces(manifest, all, files, standard),
		...checkMetadata(all, files, standard),
		...checkIdentifiers(all),
		...checkOrganization(all),
		...checkPassMark(all, standard),
		...checkSequencing(all, standard),
		...checkResource(all, files, standard)
	];
}

function checkNamespaces(
	manifest: Element,
	all: readonly Element[],
	files: readonly string[],
	standard: Standard
): string[] {
	const declared = Object.entries(manifest.attributes).filter(([name]) => /^xmlns(:|$)/.test(name));
	const location = (manifest.attributes['xsi:schemaLocation'] ?? '').split(' ');
	const locate = (uri: string) => location[location.indexOf(uri) + 1] ?? '';
	const names = all.flatMap((element) => [element.name, ...Object.keys(element.attributes)]);
	const used = new Set(names.filter((name) => name.includes(':')).map((name) => name.split(':')[0] ?? ''));
	return [
		...declared.flatMap(([name, uri]) => {
			const prefix = name.slice('xmlns:'.length);
			const isRight =
				name === 'xmlns' ? uri === STANDARDS[standard].packaging.uri : PREFIXES[prefix]?.test(uri ?? '');
			return isRight ? [] : [`${name}="${uri}" is not the prefix that LMSs look for`];
		}),
		...[...used]
			.filter((prefix) => !['xmlns', 'xml'].includes(prefix) && !(prefix in PREFIXES))
			.map((prefix) => `the prefix ${prefix}: is none that LMSs look for`),
		...declared
			.filter(([name, uri]) => name !== 'xmlns:xsi' && !files.includes(locate(uri ?? '')))
			.map(([, uri]) => `${uri} has no schema at the root of the zip`)
	];
}

function checkMetadata(all: readonly Element[], files: readonly string[], standard: Standard): string[] {
	const texts = (name: string) => named(all, name).map(textOf);
	const version = STANDARDS[standard].schemaVersion;
	return [
		...(texts('schema').join() === 'ADL SCORM' ? [] : ['schema is not “ADL SCORM”']),
		...(texts('schemaversion').join() === version ? [] : [`schemaversion is not “${version}”`]),
		...texts('adlcp:location')
			.filter((path) => !files.includes(path))
			.map((path) => `the metadata ${path} is not in the zip`)
	];
}

function checkIdentifiers(all: readonly Element[]): string[] {
	const ids = all.flatMap(({ attributes }) => attributes['identifier'] ?? []);
	return [
		...ids.filter((id) => !NC_NAME.test(id)).map((id) => `the identifier “${id}” is no NCName`),
		...ids.filter((id) => id.length >= LIMIT).map((id) => `the identifier ${id.slice(0, 20)}… is too long`),
		...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the identifier ${id} is there twice`)
	];
}

function checkOrganization(all: readonly Element[]): string[] {
	const organizations = named(all, 'organization');
	const items = named(all, 'item');
	const resources = named(all, 'resource').map(({ attributes }) => attributes['identifier']);
	const titled = [...organizations, ...items];
	const titles = titled.map((element) => named(childrenOf(element), 'title').map(textOf).join());
	const chosen = named(all, 'organizations').map(({ attributes }) => attributes['default']);
	return [
		...(named(all, 'manifest').length === 1 ? [] : ['a manifest lies in the manifest']),
		...(organizations.length === 1 && items.length === 1
			? []
			: ['there is not one organization with one item']),
		...(chosen.join() === organizations[0]?.attributes['identifier']
			? []
			: ['default names no organization']),
		...(titles.every((title) => title.trim() !== '') ? [] : ['a title is missing']),
		...(titles.every((title) => title.length < LIMIT) ? [] : ['a title is too long']),
		...(organizations.every(({ attributes }) => !('identifierref' in attributes))
			? []
			: ['an organization has an identifierref']),
		...items.flatMap(({ attributes }) =>
			resources.includes(attributes['identifierref'])
				? []
				: [`identifierref="${attributes['identifierref']}" leads nowhere`]
		)
	];
}

function checkPassMark(all: readonly Element[], standard: Standard): string[] {
	if (standard === 'scorm12') {
		const marks = named(all, 'adlcp:masteryscore').map(textOf);
		const isPlain = marks.length === 1 && /^(\d{1,2}|100)(\.\d+)?$/.test(marks[0] ?? '');
		return isPlain ? [] : ['masteryscore is no plain number from 0 to 100'];
	}
	const [primary] = named(all, 'imsss:primaryObjective');
	const measures = named(primary ? childrenOf(primary) : [], 'imsss:minNormalizedMeasure').map(textOf);
	const isPlain = measures.length === 1 && /^-?(0(\.\d+)?|1(\.0+)?)$/.test(measures[0] ?? '');
	return [
		...(isPlain ? [] : ['minNormalizedMeasure is no plain number from -1 to 1']),
		...(primary?.attributes['satisfiedByMeasure'] === 'true' ? [] : ['satisfiedByMeasure is not true'])
	];
}

function checkSequencing(all: readonly Element[], standard: Standard): string[] {
	const forbidden = ['imsss:mapInfo', 'imsss:rollupRules'].filter((name) => named(all, name).length > 0);
	const findings = forbidden.map((name) => `${name} is there`);
	if (standard === 'scorm12') return findings;
	const delivery = named(all, 'imsss:deliveryControls')[0]?.attributes ?? {};
	const control = named(all, 'imsss:controlMode')[0]?.attributes ?? {};
	const isLeft =
		delivery['completionSetByContent'] === 'true' && delivery['objectiveSetByContent'] === 'true';
	const objectives = all.flatMap(({ attributes }) => attributes['objectiveID'] ?? []);
	return [
		...findings,
		...(isLeft ? [] : ['deliveryControls do not leave completion and success to the content']),
		...(control['choice'] === 'true' && control['flow'] === 'true'
			? []
			: ['controlMode is not choice and flow']),
		...(new Set(objectives).size === objectives.length ? [] : ['an objective is there twice'])
	];
}

function checkResource(all: readonly Element[], files: readonly string[], standard: Standard): string[] {
	const resources = named(all, 'resource');
	const listed = named(all, 'file').map(({ attributes }) => attributes['href'] ?? '');
	const href = resources[0]?.attributes['href'] ?? '';
	const unlisted = files.filter((file) => file !== 'imsmanifest.xml' && !listed.includes(file));
	return [
		...(resources.length === 1 && resources[0]?.attributes[STANDARDS[standard].scormType] === 'sco'
			? []
			: [`there is not one resource with ${STANDARDS[standard].scormType}="sco"`]),
		...(listed.includes(href) ? [] : [`href="${href}" is not listed as a file`]),
		...listed.filter((file) => !files.includes(file)).map((file) => `${file} is listed and not in the zip`),
		...unlisted.map((file) => `${file} is in the zip and not listed`),
		...[...files, ...listed, href]
			.filter((path) => !isRelative(path))
			.map((path) => `“${path}” is not relative`),
		...files
			.filter((path) => path.length >= LIMIT)
			.map((path) => `the path ${path.slice(0, 20)}… is too long`),
		...files.filter((path) => /\.(mjs|wasm)$/.test(path)).map((path) => `servers mistake the type of ${path}`)
	];
}

function isRelative(path: string): boolean {
	return !/^\/|\\|^[a-z][a-z0-9+.-]*:|(^|\/)\.{1,2}(\/|$)/i.test(path);
}

function elementsOf(node: Root | Element): Element[] {
	return childrenOf(node).flatMap((child) => [child, ...elementsOf(child)]);
}

function childrenOf(node: Root | Element): Element[] {
	return node.children.flatMap((child) => (child.type === 'element' ? [child] : []));
}

function named(elements: readonly Element[], name: string): Element[] {
	return elements.filter((element) => element.name === name);
}

function textOf(element: Element): string {
	return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
