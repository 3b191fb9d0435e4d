import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** What an LMS takes from a manifest before it launches the one SCO of a package. */
export interface Manifest {
	/** Path of the page to launch, in the zip. */
	readonly page: string;
	/** Percent; undefined where the package leaves it to the LMS. */
	readonly passMark: number | undefined;
	/** Ids of objectives that exist before the first launch, in order (SCORM 2004 RTE, cmi.objectives). */
	readonly objectives: readonly string[];
}

/** Reads `imsmanifest.xml` of a package of either version. Throws an Error where it is not well-formed. */
export function readManifest(xml: string): Manifest {
	const all = elementsOf(fromXml(xml));
	const named = (name: string) => all.filter((element) => element.name === name);
	const resource = named('resource').find(
		({ attributes }) => (attributes['adlcp:scormtype'] ?? attributes['adlcp:scormType']) === 'sco'
	);
	const mastery = textOf(named('adlcp:masteryscore')[0]);
	const primary = named('imsss:primaryObjective').filter(
		({ attributes }) => attributes['satisfiedByMeasure'] === 'true'
	)[0];
	const measure =
		primary && textOf(elementsOf(primary).find(({ name }) => name === 'imsss:minNormalizedMeasure'));
	return {
		page: resource?.attributes['href'] ?? '',
		passMark: mastery ? Number(mastery) : measure ? Math.round(Number(measure) * 100) : undefined,
		objectives: [...named('imsss:primaryObjective'), ...named('imsss:objective')].flatMap(
			({ attributes }) => attributes['objectiveID'] ?? []
		)
	};
}

/** A node's elements, itself included, in order of the document. */
function elementsOf(node: Nodes): Element[] {
	const inside = 'children' in node ? node.children.flatMap(elementsOf) : [];
	return node.type === 'element' ? [node, ...inside] : inside;
}

function textOf(element: Element | undefined): string {
	return (element?.children ?? [])
		.map((child) => (child.type === 'text' ? child.value : ''))
		.join('')
		.trim();
}
