import { deriveCards, type Card } from '../../src/lib/cards/card.ts';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import {
	DEFAULT_SETTINGS,
	type Course,
	type Dimension,
	type Fact,
	type Subject
} from '../../src/lib/course/course.ts';
import { capitalise, grammarOf } from '../../src/lib/course/grammar/grammar.ts';
import { inflectPredicate } from '../../src/lib/course/predicate.ts';
import { loadCourseFolder } from '../../src/lib/server/course-folder.ts';
import { inspectCourse, type Inspection } from '../../src/lib/server/inspect-course.ts';

const SUBJECTS: readonly Subject[] = [
	subject('kpo', 'KPO', 'Knowledge process outsourcing', 'singular'),
	subject('bpo', 'BPO', 'Business process outsourcing', 'singular'),
	subject('leasing', 'leasing', 'Operating leases', 'singular'),
	subject('alligators', 'alligators', 'Alligatorids', 'plural'),
	subject('gharials', 'gharials', 'Gavialids', 'plural'),
	subject('bonds', 'bonds', 'Fixed-income securities', 'plural')
];
const TITLES = ['Work on offer', 'Way of paying', 'Place and season', 'Risk and care', 'Size and shape'];
const SECTIONS = ['Who stands behind it', 'What crosses the desk', 'Where it ends', 'When it starts'];
const ASPECTS = [
	'what is handed over',
	'how it is paid',
	'time of the year',
	'where it happens',
	'outer shape'
];
// One word of each list makes a predicate. None of them is a subject's name or a word that item writers avoid.
const VERBS = 'collect sort check price review deliver measure store plan charge'.split(' ');
const QUALITIES = 'monthly printed heavy local signed blue early'.split(' ');
const THINGS = 'reports invoices samples orders maps letters tools contracts records parcels forms'.split(
	' '
);
const CIRCUMSTANCES = [
	'for clients abroad',
	'in a shared office',
	'by the hour',
	'at a fixed fee',
	'before each season',
	'near warm rivers',
	'under a long licence',
	'with trained staff',
	'on a weekly round',
	'from a single site',
	'after a first audit',
	'along the coast',
	'inside ten days'
];
const PHRASES = VERBS.length * QUALITIES.length * THINGS.length * CIRCUMSTANCES.length;
/** Has no factor in common with PHRASES, so that walking by it meets every phrase before one comes again. */
const STRIDE = 1237;
const MOST_SUBJECTS = 4;

type Line = 'holds' | 'falseFor' | 'neither';

interface FactDraft {
	readonly lines: readonly Line[];
	readonly holder: number;
	readonly aspect: number;
	readonly section: number;
	readonly examples: number;
	readonly hasTerm: boolean;
	readonly hasNumber: boolean;
	readonly hasScenario: boolean;
	readonly hasWhy: boolean;
	readonly revision: number;
}

const lines = (...of: readonly Line[]) =>
	fc.array(fc.constantFrom(...of), { minLength: MOST_SUBJECTS, maxLength: MOST_SUBJECTS });

const factDraft: fc.Arbitrary<FactDraft> = fc.record({
	// Most facts of a real course are decided for every subject.
	lines: fc.oneof(
		{ arbitrary: lines('holds', 'falseFor'), weight: 4 },
		{ arbitrary: lines('holds', 'falseFor', 'neither'), weight: 1 }
	),
	holder: fc.nat(MOST_SUBJECTS - 1),
	aspect: fc.nat(ASPECTS.length - 1),
	section: fc.nat(SECTIONS.length),
	examples: fc.nat(2),
	hasTerm: fc.boolean(),
	hasNumber: fc.boolean(),
	hasScenario: fc.boolean(),
	hasWhy: fc.boolean(),
	revision: fc.integer({ min: 1, max: 3 })
});

/** Whole courses, valid in every rule that the reader checks, from two bare facts to four rich dimensions. */
export const courseArbitrary: fc.Arbitrary<Course> = fc
	.record({
		subjects: fc.shuffledSubarray([...SUBJECTS], { minLength: 2, maxLength: MOST_SUBJECTS }),
		titles: fc.shuffledSubarray(TITLES, { minLength: MOST_SUBJECTS, maxLength: MOST_SUBJECTS }),
		dimensions: fc.array(
			fc.record({
				facts: fc.array(factDraft, { minLength: 1, maxLength: 14, size: 'max' }),
				sections: fc.subarray(SECTIONS)
			}),
			{ minLength: 1, maxLength: 4 }
		),
		offset: fc.nat(PHRASES - 1),
		passMark: fc.integer({ min: 1, max: 100 })
	})
	.map(({ subjects, titles, dimensions, offset, passMark }) => {
		let count = 0;
		return {
			id: 'arbitrary',
			title: `${subjects.map(({ name }) => name).join(' vs ')}`,
			language: 'en',
			summary: 'A course out of thin air.',
			outcomes: ['Tell one from the other.'],
			subjects,
			dimensions: dimensions.map((draft, index): Dimension => {
				const title = titles[index] ?? `Dimension ${index}`;
				const id = slug(title);
				return {
					id,
					title,
					topic: title.charAt(0).toLowerCase() + title.slice(1),
					question: `How do they differ in ${title.toLowerCase()}?`,
					summary: Object.fromEntries(subjects.map((each) => [each.id, `${each.name}: a phrase`])),
					principle: 'Look at the facts.',
					facts: draft.facts.map((fact) =>
						buildFact(fact, id, subjects, draft.sections, phraseAt(offset + STRIDE * count++), count)
					),
					questions: [],
					cards: [],
					sections: draft.sections.map((heading) => ({
						id: slug(heading),
						title: heading,
						html: `<p>About ${heading.toLowerCase()}.</p>`
					}))
				};
			}),
			passMark,
			settings: DEFAULT_SETTINGS,
			sources: [{ title: 'A book', publisher: undefined, url: undefined }],
			minutes: 30
		};
	});

interface Bundled extends Inspection {
	readonly course: Course;
	/** A package's. */
	readonly cards: readonly Card[];
}

/** A course of the bank with all that is made from it, read as the site reads it. */
export async function loadBundledCourse(id: string): Promise<Bundled> {
	const path = fileURLToPath(new URL(`../../questions/${id}`, import.meta.url));
	const inspection = inspectCourse(await loadCourseFolder(path));
	if (!inspection.course) throw new Error(`questions/${id} has errors: npm run -s versus -- check ${id}`);
	const { course } = inspection;
	return { ...inspection, course, cards: deriveCards(course) };
}

function subject(id: string, name: string, longName: string, number: Subject['number']): Subject {
	return { id, name, longName, aliases: [longName.toLowerCase()], number, summary: `${longName}, in short.` };
}

function buildFact(
	draft: FactDraft,
	dimension: string,
	subjects: readonly Subject[],
	sections: readonly string[],
	says: string,
	/** 1 for the first fact of the course. */
	place: number
): Fact {
	const line = (index: number) =>
		index === draft.holder % subjects.length ? 'holds' : (draft.lines[index] ?? 'neither');
	const on = (wanted: Line) => subjects.filter((_, index) => line(index) === wanted).map((each) => each.id);
	const section = sections[draft.section];
	return {
		id: slug(says.replaceAll(/[{}]/g, '')),
		dimension,
		aspect: ASPECTS[draft.aspect] ?? 'aspect',
		holds: on('holds'),
		falseFor: on('falseFor'),
		says: inflectPredicate(says, grammarOf('en')),
		section: section && slug(section),
		why: draft.hasWhy
			? `${capitalise(says.replaceAll(/[{}]/g, ''))} is what the trade grew from.`
			: undefined,
		examples: Array.from({ length: draft.examples }, (_, n) => `case ${place} in volume ${n + 1}`),
		term: draft.hasTerm
			? { word: `entry ${place}`, definition: `heading number ${place} of a list`, aliases: [] }
			: undefined,
		number: draft.hasNumber
			? { ask: `How many pages has report ${place}?`, value: 10 * place, unit: 'pages', tolerance: place % 3 }
			: undefined,
		scenario: draft.hasScenario ? `A firm in town ${place} asks for help with its papers.` : undefined,
		revision: draft.revision
	};
}

function phraseAt(index: number): string {
	const pick = (list: readonly string[], step: number) => list[Math.floor(index / step) % list.length] ?? '';
	const qualityStep = VERBS.length;
	const thingStep = qualityStep * QUALITIES.length;
	const circumstanceStep = thingStep * THINGS.length;
	return [
		`{${pick(VERBS, 1)}}`,
		pick(QUALITIES, qualityStep),
		pick(THINGS, thingStep),
		pick(CIRCUMSTANCES, circumstanceStep)
	].join(' ');
}

function slug(text: string): string {
	return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
