import type { Course, Dimension, Fact } from './course.ts';
import { checkFacts } from './check-facts.ts';
import { grammarOf } from './grammar/grammar.ts';
import { findSection, readLesson } from './lesson.ts';
import { nearest } from './nearest.ts';
import { inflectPredicate } from './predicate.ts';
import type { Problem } from './problem.ts';
import { courseFile, dimensionFile, type CourseFile, type DimensionFile } from './schema.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** A course's folder as its edge hands it in: text files with their contents, other files by name. */
export interface CourseFolder {
	/** The folder's name, which is the course's id. */
	readonly id: string;
	/** Path inside the folder → contents, for `.yaml` and `.md`. */
	readonly texts: Readonly<Record<string, string>>;
	/** Paths of all other files. */
	readonly assets: readonly string[];
}

export interface ReadResult {
	/** There when nothing but warnings was found. */
	readonly course: Course | undefined;
	readonly problems: Problem[];
	/** Line in its file on which a fact starts; for problems found in what the facts yield. */
	lineOfFact(fact: Fact): { file: string; line: number };
}

interface DimensionSource {
	readonly id: string;
	readonly file: string;
	readonly yaml: YamlSource<DimensionFile>;
	readonly body: string;
	readonly lineOffset: number;
}

/** Adults read about 230 words a minute (Brysbaert 2019); answering one prompt or question takes about 20 seconds. */
const WORDS_A_MINUTE = 230;
const MINUTES_A_QUESTION = 1 / 3;
const QUESTIONS_A_DIMENSION = 12;

/** Reads a course's folder. Never throws on what an author wrote: every fault becomes a problem with its line. */
export function readCourse(folder: CourseFolder): ReadResult {
	const problems: Problem[] = [];
	const lines = new Map<string, { file: string; line: number }>();
	const lineOfFact = (fact: Fact) => lines.get(fact.id) ?? { file: `${fact.dimension}.md`, line: 1 };
	const failed = () => ({ course: undefined, problems: sortProblems(problems), lineOfFact });

	const courseText = folder.texts['course.yaml'];
	if (courseText === undefined) {
		problems.push({
			code: 'file-missing',
			name: 'course.yaml',
			file: 'course.yaml',
			line: 1,
			severity: 'error'
		});
		return failed();
	}
	const courseYaml = readYaml(courseText, courseFile, { file: 'course.yaml' });
	problems.push(...courseYaml.problems);
	const head = courseYaml.value;
	if (!head) return failed();
	problems.push(...checkHead(head, courseYaml, folder));

	// Each once: that one is listed twice is a problem of the list, not of its facts.
	const sources = [...new Set(head.dimensions)].flatMap((id) => {
		const text = folder.texts[`${id}.md`];
		return text === undefined ? [] : [splitDimension(id, text)];
	});
	const grammar = grammarOf(head.language);
	const subjectIds = head.subjects.map((subject) => subject.id);
	let words = 0;
	const lessonLinks: { file: string; dimension: string; section: string; line: number }[] = [];

	const dimensions = sources.flatMap((source): Dimension[] => {
		problems.push(...source.yaml.problems);
		const lesson = readLesson(source.body, {
			file: source.file,
			lineOffset: source.lineOffset,
			dimensions: head.dimensions,
			assets: folder.assets
		});
		problems.push(...lesson.problems);
		lessonLinks.push(...lesson.links.map((link) => ({ ...link, file: source.file })));
		words += lesson.words;
		const file = source.yaml.value;
		if (!file) return [];
		const at = (...path: PropertyKey[]) => ({ file: source.file, line: source.yaml.lineOf(path) });
		problems.push(...checkReferences(file, subjectIds, lesson.sections, at));
		const facts = file.facts.map((fact, index): Fact => {
			if (!lines.has(fact.id)) lines.set(fact.id, at('facts', index));
			return { ...fact, dimension: source.id, says: inflectPredicate(fact.says, grammar) };
		});
		words += facts.reduce((sum, fact) => sum + fact.says.singular.split(' ').length, 0);
		return [
			{
				id: source.id,
				title: file.title,
				topic: file.topic ?? grammar.midSentence(file.title),
				question: file.question,
				summary: file.summary,
				principle: file.principle,
				facts,
				sections: lesson.sections
			}
		];
	});

	for (const link of lessonLinks) {
		const target = dimensions.find((dimension) => dimension.id === link.dimension);
		if (target && !findSection(target.sections, link.section).found) {
			const where = { file: link.file, line: link.line, severity: 'error' } as const;
			problems.push({ code: 'link-broken', target: `${link.dimension}.md#${link.section}`, ...where });
		}
	}
	problems.push(...checkFacts(head, sources, grammar));
	if (problems.some((problem) => problem.severity === 'error')) return failed();
	const course: Course = {
		id: folder.id,
		title: head.title,
		language: head.language,
		summary: head.summary,
		outcomes: head.outcomes,
		subjects: head.subjects,
		dimensions,
		passMark: head.passMark,
		sources: head.sources,
		minutes: Math.ceil(
			words / WORDS_A_MINUTE + dimensions.length * QUESTIONS_A_DIMENSION * MINUTES_A_QUESTION
		)
	};
	return { course, problems: sortProblems(problems), lineOfFact };
}

/** Front matter between two lines of three hyphens, and the Markdown below it. */
function splitDimension(id: string, text: string): DimensionSource {
	const file = `${id}.md`;
	const normal = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const match = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(normal);
	if (!match) {
		const missing: Problem = { code: 'front-matter-missing', file, line: 1, severity: 'error' };
		return {
			id,
			file,
			yaml: { value: undefined, problems: [missing], lineOf: () => 1 },
			body: '',
			lineOffset: 0
		};
	}
	const [whole, matter = ''] = match;
	return {
		id,
		file,
		yaml: readYaml(matter, dimensionFile, { file, lineOffset: 1 }),
		body: normal.slice(whole.length),
		lineOffset: whole.split('\n').length - 1
	};
}

function checkHead(head: CourseFile, yaml: YamlSource<CourseFile>, folder: CourseFolder): Problem[] {
	const problems: Problem[] = [];
	const at = (...path: PropertyKey[]) =>
		({ file: 'course.yaml', line: yaml.lineOf(path), severity: 'error' }) as const;
	const duplicates = (list: readonly string[], ...path: PropertyKey[]) =>
		list.forEach((id, index) => {
			const first = list.indexOf(id);
			if (first === index) return;
			const where = `course.yaml:${yaml.lineOf([...path, first])}`;
			problems.push({ code: 'id-duplicate', id, first: where, ...at(...path, index) });
		});
	duplicates(
		head.subjects.map((subject) => subject.id),
		'subjects'
	);
	duplicates(head.dimensions, 'dimensions');
	head.dimensions.forEach((id, index) => {
		if (folder.texts[`${id}.md`] === undefined)
			problems.push({ code: 'file-missing', name: `${id}.md`, ...at('dimensions', index) });
	});
	for (const path of Object.keys(folder.texts)) {
		const id = path.replace(/\.md$/, '');
		if (path.endsWith('.md') && path !== 'README.md' && !head.dimensions.includes(id))
			problems.push({ code: 'file-unlisted', id, file: path, line: 1, severity: 'warning' });
	}
	return problems;
}

/** Ids in a dimension that must name something: subjects and sections. */
function checkReferences(
	file: DimensionFile,
	subjectIds: readonly string[],
	sections: Dimension['sections'],
	at: (...path: PropertyKey[]) => { file: string; line: number }
): Problem[] {
	const problems: Problem[] = [];
	const error = 'error' as const;
	const unknownSubject = (id: string, ...path: PropertyKey[]) => {
		if (subjectIds.includes(id)) return;
		problems.push({
			code: 'subject-unknown',
			id,
			nearest: nearest(id, subjectIds),
			...at(...path),
			severity: error
		});
	};
	for (const id of Object.keys(file.summary)) unknownSubject(id, 'summary', id);
	for (const id of subjectIds)
		if (file.summary[id] === undefined)
			problems.push({ code: 'summary-missing', id, ...at('summary'), severity: error });
	/** A subject named twice would count as two, and make a fact of one look like a shared one. */
	const namedTwice = (list: readonly string[], n: number, ...path: PropertyKey[]) => {
		const id = list[n] ?? '';
		if (list.indexOf(id) === n) return;
		const first = at(...path, list.indexOf(id));
		const detail = { code: 'id-duplicate', id, first: `${first.file}:${first.line}` } as const;
		problems.push({ ...detail, ...at(...path, n), severity: error });
	};
	file.facts.forEach((fact, index) => {
		fact.holds.forEach((id, n) => {
			unknownSubject(id, 'facts', index, 'holds', n);
			namedTwice(fact.holds, n, 'facts', index, 'holds');
		});
		fact.falseFor.forEach((id, n) => {
			unknownSubject(id, 'facts', index, 'falseFor', n);
			namedTwice(fact.falseFor, n, 'facts', index, 'falseFor');
			if (fact.holds.includes(id))
				problems.push({
					code: 'subject-contradiction',
					id,
					...at('facts', index, 'falseFor'),
					severity: error
				});
		});
		if (fact.section === undefined) return;
		const section = findSection(sections, fact.section);
		if (!section.found) {
			const detail = { code: 'section-unknown', id: fact.section, nearest: section.nearest } as const;
			problems.push({ ...detail, ...at('facts', index, 'section'), severity: error });
		}
	});
	return problems;
}

function sortProblems(problems: readonly Problem[]): Problem[] {
	return problems.toSorted(
		(a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.severity.localeCompare(b.severity)
	);
}
