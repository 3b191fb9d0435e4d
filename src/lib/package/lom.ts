import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Course } from '../course/course.ts';
import { clip } from './clip.ts';
import { deriveIdentifiers, hash } from './identifiers.ts';
import { LOM_LIMITS, STANDARDS, type Standard } from './standard.ts';
import type { PackageWarning } from './warning.ts';
import { declareNamespaces, writeXml } from './xml.ts';

/** What a catalogue wants to know of a course, within LOM's limits. */
interface Description {
	readonly title: string;
	readonly language: string;
	readonly description: string;
	readonly keywords: readonly string[];
	/** ISO 8601. */
	readonly duration: string;
	/** As the manifest has it. */
	readonly identifier: string;
	/** Another text for another edition of the course. */
	readonly edition: string;
	readonly outcomes: string;
}

/**
 * The learning object metadata, as the file that `adlcp:location` in the manifest names. In the manifest itself no
 * validator could pass it: the content packaging schemas of SCORM 1.2 and of the 3rd edition are `strict` about foreign
 * elements, the IEEE's schema comes with no package, and IMS's own one is ambiguous (`##any`), which libxml2 refuses.
 * @param page what an LMS launches
 */
export function buildMetadataFile(
	course: Course,
	standard: Standard,
	page: string,
	warnings: PackageWarning[]
): string {
	const description = describe(course, warnings);
	const { metadata } = STANDARDS[standard];
	const lom = standard === 'scorm12' ? buildImsmd(description, page) : buildLom(description);
	return writeXml({ ...lom, attributes: declareNamespaces(metadata, {}) });
}

/**
 * IMS Meta-Data 1.2.1, which SCORM 1.2 uses: names in lower case, each text in a `langstring`. SCORM 1.2 asks for more
 * of a content aggregation than the schema does (Content Aggregation Model 1.2, table 2.2.4.5); from 2004's 3rd edition
 * on nothing is obligatory.
 */
function buildImsmd(description: Description, page: string): Element {
	const { title, language, keywords, duration, identifier, edition, outcomes } = description;
	const text = (value: string) => x('langstring', { 'xml:lang': language }, value);
	/** A word of LOM's own vocabularies, which have no language (`x-none`). */
	const word = (name: string, value: string) => {
		const part = (child: string, content: string) =>
			x(child, [x('langstring', { 'xml:lang': 'x-none' }, content)]);
		return x(name, [part('source', 'LOMv1.0'), part('value', value)]);
	};
	const allKeywords = () => keywords.map((keyword) => x('keyword', [text(keyword)]));
	return x('lom', [
		x('general', [
			x('title', [text(title)]),
			x('catalogentry', [x('catalog', 'Versus'), x('entry', [text(identifier)])]),
			x('language', language),
			x('description', [text(description.description)]),
			...allKeywords()
		]),
		x('lifecycle', [x('version', [text(edition)]), word('status', 'Final')]),
		x('metametadata', [x('metadatascheme', 'ADL SCORM 1.2')]),
		x('technical', [x('format', 'text/html'), x('location', { type: 'URI' }, page)]),
		x('educational', [x('typicallearningtime', [x('datetime', duration)])]),
		// Every text is somebody's; what its author asks for it, a course does not say.
		x('rights', [word('cost', 'no'), word('copyrightandotherrestrictions', 'yes')]),
		x('classification', [
			word('purpose', 'Educational Objective'),
			x('description', [text(outcomes)]),
			...allKeywords()
		])
	]);
}

/** IEEE 1484.12.3, which SCORM 2004 uses. */
function buildLom({ title, language, description, keywords, duration }: Description): Element {
	const text = (value: string) => x('string', { language }, value);
	return x('lom', [
		x('general', [
			x('title', [text(title)]),
			x('language', language),
			x('description', [text(description)]),
			...keywords.map((keyword) => x('keyword', [text(keyword)]))
		]),
		x('educational', [x('typicalLearningTime', [x('duration', duration)])])
	]);
}

function describe(course: Course, warnings: PackageWarning[]): Description {
	const names = course.subjects.flatMap(({ name, longName }) => [name, longName]);
	const keywords = names.map((name) => clip(name, LOM_LIMITS.keyword, 'keyword', warnings));
	return {
		title: clip(course.title, LOM_LIMITS.title, 'title', warnings) || course.id,
		language: course.language,
		description: clip(course.summary, LOM_LIMITS.description, 'description', warnings),
		keywords: [...new Set(keywords)].filter((keyword) => keyword !== ''),
		duration: formatMinutes(course.minutes),
		identifier: deriveIdentifiers(course.id, warnings).manifest,
		edition: hash(JSON.stringify(course)),
		outcomes: clip(course.outcomes.join(' '), LOM_LIMITS.description, 'description', warnings)
	};
}

/** `PT1H5M`; a course takes a minute at least. */
function formatMinutes(minutes: number): string {
	const whole = Math.max(1, Math.round(minutes));
	const hours = Math.floor(whole / 60);
	const rest = whole % 60;
	return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 ? `${rest}M` : ''}`;
}
