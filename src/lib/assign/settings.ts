import { z } from 'zod';
import { LEVELS, QUESTION_TYPES } from '../quiz/question.ts';

const id = z.string().min(1).max(200);
const date = z.iso.date();

/** When right and wrong are told: after each answer, with the result, or once the assignment is closed. */
export const FEEDBACKS = ['at-once', 'at-end', 'after-closing'] as const;
export type Feedback = (typeof FEEDBACKS)[number];

/** Which of several attempts counts. */
export const COUNTS = ['highest', 'last', 'first'] as const;
export type Counts = (typeof COUNTS)[number];

/** What those who pass can take away. */
export const CERTIFICATES = ['with-score', 'without-score', 'none'] as const;

/** Bounds of what can be assigned. */
export const ASSIGN_LIMITS = {
	questions: 100,
	attempts: 20,
	/** Minutes: a working day. */
	timeLimit: 480
} as const;

const list = <T extends z.ZodType>(of: T) => z.array(of).min(1).readonly();

const quizSchema = z.object({
	kind: z.literal('quiz'),
	count: z.number().int().min(1).max(ASSIGN_LIMITS.questions),
	/** Ids. */
	dimensions: list(id),
	types: list(z.enum(QUESTION_TYPES)),
	levels: list(z.enum(LEVELS)),
	source: z.enum(['all', 'authored']),
	/** Ids of questions that are never drawn. */
	struck: z.array(id).max(2000).readonly(),
	/** Ids of questions that are always drawn. */
	picked: z.array(id).max(ASSIGN_LIMITS.questions).readonly(),
	/** Percent. */
	passMark: z.number().int().min(0).max(100),
	/** Minutes; null for as long as it takes. */
	timeLimit: z.number().int().min(1).max(ASSIGN_LIMITS.timeLimit).nullable(),
	/** Null for any number. */
	attempts: z.number().int().min(1).max(ASSIGN_LIMITS.attempts).nullable(),
	counts: z.enum(COUNTS),
	/** `same`: all take the same questions; `own`: each attempt draws its own. */
	form: z.enum(['same', 'own']),
	/** Whether questions and options come in an order of each attempt's own. */
	shuffle: z.boolean(),
	feedback: z.enum(FEEDBACKS),
	certificate: z.enum(CERTIFICATES),
	askConfidence: z.boolean()
});

const cardsSchema = z.object({
	kind: z.literal('cards'),
	/** Ids of the dimensions whose cards are to be known. */
	dimensions: list(id),
	/** Calendar date on which they are to be known. */
	readyBy: date,
	/** Share of cards to be known then. */
	target: z.number().min(0.5).max(0.99)
});

const courseSchema = z.object({ kind: z.literal('course') });

/** What is assigned and how, as it is stored with the assignment. */
export const settingsSchema = z.discriminatedUnion('kind', [quizSchema, cardsSchema, courseSchema]);
export type AssignmentSettings = z.infer<typeof settingsSchema>;
export type QuizSettings = z.infer<typeof quizSchema>;
