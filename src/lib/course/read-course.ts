import type { Course, Dimension, Fact } from './course.ts';
import { checkFacts } from './check-facts.ts';
import { checkCardIds, checkCardReferences } from './check-cards.ts';
import { checkHead, checkReferences } from './check-references.ts';
import { grammarOf } from './grammar/grammar.ts';
import { findSection, readLesson } from './lesson.ts';
import { inflectPredicate } from './predicate.ts';
import type { Problem } from './problem.ts';
import { courseFile, dimensionFile, isId, toId, type DimensionFile } from './schema.ts';
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

export interface Place {
	readonly file: string;
	readonly line: number;
}

export interface ReadResult {
	/** There when nothing but warnings was found. */
	readonly course: Course | undefined;
	readonly problems: Problem[];
	/** Where a fact, or a question or card of a dimension's author, starts; for problems found in what is made of them. */
	lineOfFact(fact: Fact): Place;
	lineOfQuestion(dimension: string, id: string): Place;
	lineOfCard(dimension: string, id: string): Place;
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
	const lines = new Map<string, Place>();
	const questionLines = new Map<string, Place>();
	const cards: (Place & { id: string; dimension: string })[] = [];
	const lineOfFact = (fact: Fact) => lines.get(fact.id) ?? { file: `${fact.dimension}.md`, line: 1 };
	const lineOfQuestion = (dimension: string, id: string) =>
		questionLines.get(`${dimension} ${id}`) ?? { file: `${dimension}.md`, line: 1 };
	const lineOfCard = (dimension: string, id: string) =>
		cards.find((card) => card.dimension === dimension && card.id === id) ?? {
			file: `${dimension}.md`,
			line: 1
		};
	const failed = () => ({
		course: undefined,
		problems: sortProblems(problems),
		lineOfFact,
		lineOfQuestion,
		lineOfCard
	});

	if (!isId(folder.id)) {
		const detail = {
			code: 'id-shape',
			key: 'the folder',
			value: folder.id,
			suggestion: toId(folder.id)
		} as const;
		problems.push({ ...detail, file: 'course.yaml', line: 1, severity: 'error' });
	}
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
		problems.push(...checkCardReferences(file, lesson.sections, at));
		cards.push(...file.cards.map(({ id }, index) => ({ id, dimension: source.id, ...at('cards', index) })));
		const facts = file.facts.map((fact, index): Fact => {
			if (!lines.has(fact.id)) lines.set(fact.id, at('facts', index));
			return { ...fact, dimension: source.id, says: inflectPredicate(fact.says, grammar) };
		});
		file.questions.forEach(({ id }, index) =>
			questionLines.set(`${source.id} ${id}`, at('questions', index))
		);
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
				questions: file.questions,
				cards: file.cards,
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
	problems.push(...checkFacts(head, sources, grammar), ...checkCardIds(cards));
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
		settings: head.settings,
		minutes: Math.ceil(
			words / WORDS_A_MINUTE + dimensions.length * QUESTIONS_A_DIMENSION * MINUTES_A_QUESTION
		)
	};
	return { course, problems: sortProblems(problems), lineOfFact, lineOfQuestion, lineOfCard };
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

function sortProblems(problems: readonly Problem[]): Problem[] {
	return problems.toSorted(
		(a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.severity.localeCompare(b.severity)
	);
}
