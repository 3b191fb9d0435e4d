import { z } from 'zod';
import { DEFAULT_SETTINGS } from './course.ts';

/** Ids are what addresses, saved progress and LMS reports carry, so they stay within what all of those accept. */
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Whether a text may name something. */
export const isId = (text: string) => ID.test(text);

/** The nearest text that may. */
export function toId(text: string): string {
	const plain = text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[-0-9]+|-+$/g, '');
	return plain || 'a-name';
}

const id = z
	.string()
	.max(60)
	.refine((text) => ID.test(text), { params: { code: 'id-shape' } });
const line = z
	.string()
	.trim()
	.min(1)
	.refine((text) => !text.includes('\n'), { params: { code: 'one-line' } });
const ids = z.array(id);

const subject = z.strictObject({
	id,
	name: line.max(60),
	longName: line.max(160),
	aliases: z.array(line.max(100)).default([]),
	number: z.enum(['singular', 'plural']),
	summary: line.max(400)
});

const source = z.strictObject({
	title: line,
	publisher: line.optional(),
	url: z.url({ protocol: /^https?$/, hostname: /\./ }).optional()
});

/** `course.yaml`. Source of the limits: titles must fit an LMS's 255 characters (SCORM content packaging). */
export const courseFile = z.strictObject({
	title: line.max(200),
	language: z.enum(['en']).default('en'),
	summary: line.max(600),
	outcomes: z.array(line.max(300)).min(1),
	subjects: z.array(subject).min(2).max(4),
	dimensions: ids.min(1),
	passMark: z.int().min(1).max(100).default(80),
	sources: z.array(source).min(1),
	/** What counts in an LMS, and how the final quiz is taken. */
	settings: z
		.strictObject({
			completion: z.enum(['lessons', 'lessons-and-final']).default('lessons-and-final'),
			finalAttempts: z.int().min(1).optional(),
			score: z.enum(['highest', 'last']).default('highest'),
			feedback: z.enum(['immediate', 'end']).default('immediate'),
			partialCredit: z.boolean().default(true)
		})
		.default(DEFAULT_SETTINGS)
});

const term = z.strictObject({
	word: line.max(80),
	definition: line.max(240),
	/** Other names of it that count as right when typed. */
	aliases: z.array(line.max(80)).default([]),
	/** A sentence that uses the word, for a card that leaves it out. */
	use: line.max(240).optional()
});
const quantity = z.strictObject({
	ask: line.max(240),
	value: z.number(),
	unit: line.max(40),
	tolerance: z.number().min(0).default(0)
});

const fact = z.strictObject({
	id,
	aspect: line.max(80),
	holds: ids.min(1),
	falseFor: ids.default([]),
	says: line.max(200),
	section: z.string().optional(),
	why: line.max(400).optional(),
	examples: z.array(line.max(160)).default([]),
	term: term.optional(),
	number: quantity.optional(),
	scenario: line.max(500).optional(),
	revision: z.int().min(1).default(1)
});

const authoredCommon = {
	id,
	/** What it tests; feedback, proof and the link into the lesson come from these. */
	facts: ids.min(1),
	level: z.enum(['remember', 'understand', 'apply', 'analyse']).default('understand'),
	ask: line.max(600),
	why: line.max(400).optional()
};
const authoredOption = z.strictObject({
	text: line.max(240),
	right: z.boolean().default(false),
	feedback: line.max(400).optional()
});

/** A question that an author writes beside the facts, of a type that can be generated too. */
const authoredQuestion = z.discriminatedUnion('type', [
	z.strictObject({
		...authoredCommon,
		type: z.literal('choice'),
		options: z
			.array(authoredOption)
			.min(2)
			.max(5)
			.refine((options) => options.filter(({ right }) => right).length === 1, { params: { code: 'one-key' } })
	}),
	z.strictObject({
		...authoredCommon,
		type: z.literal('multiple'),
		options: z
			.array(authoredOption)
			.min(3)
			.max(6)
			.refine((options) => new Set(options.map(({ right }) => right)).size === 2, {
				params: { code: 'some-keys' }
			})
	}),
	z.strictObject({ ...authoredCommon, type: z.literal('true-false'), answer: z.boolean() }),
	z.strictObject({
		...authoredCommon,
		type: z.literal('matching'),
		pairs: z
			.array(z.strictObject({ item: line.max(240), match: line.max(160) }))
			.min(3)
			.max(6)
			.refine((pairs) => new Set(pairs.map(({ match }) => match)).size > 1, {
				params: { code: 'some-matches' }
			})
	}),
	z.strictObject({
		...authoredCommon,
		type: z.literal('sort'),
		items: z
			.array(z.strictObject({ text: line.max(240), subjects: ids.min(1) }))
			.min(3)
			.max(6)
	}),
	z.strictObject({ ...authoredCommon, type: z.literal('fill-in'), accept: z.array(line.max(100)).min(1) }),
	z.strictObject({
		...authoredCommon,
		type: z.literal('numeric'),
		value: z.number(),
		unit: line.max(40),
		tolerance: z.number().min(0).default(0)
	})
]);

/** A card that an author writes beside those that the facts yield. */
const authoredCard = z.strictObject({
	id,
	front: line.max(300),
	back: line.max(300),
	/** What it asks for, where that is one of the dimension's facts. */
	fact: id.optional(),
	why: line.max(400).optional(),
	section: z.string().optional(),
	revision: z.int().min(1).default(1)
});

/** The front matter of a dimension's Markdown file. */
export const dimensionFile = z.strictObject({
	title: line.max(120),
	topic: line.max(120).optional(),
	question: line.max(240),
	summary: z.record(z.string(), line.max(120)),
	principle: line.max(300),
	facts: z.array(fact).min(1),
	questions: z.array(authoredQuestion).default([]),
	cards: z.array(authoredCard).default([])
});

export type AuthoredCard = z.infer<typeof authoredCard>;
export type AuthoredQuestion = z.infer<typeof authoredQuestion>;
export type CourseFile = z.infer<typeof courseFile>;
export type DimensionFile = z.infer<typeof dimensionFile>;
