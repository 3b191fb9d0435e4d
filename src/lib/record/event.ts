import { z } from 'zod';
import { CONFIDENCES } from './confidence.ts';

const id = z.string().min(1).max(200);
/** Milliseconds since the epoch. */
const moment = z.number().int().nonnegative();

const responseSchema = z.discriminatedUnion('format', [
	z.object({ format: z.literal('choice'), option: id }),
	z.object({ format: z.literal('multiple'), options: z.array(id).readonly() }),
	z.object({ format: z.literal('assign'), targets: z.record(id, id) }),
	z.object({ format: z.literal('text'), text: z.string().max(1000) }),
	z.object({ format: z.literal('numeric'), text: z.string().max(100) })
]);

const details = [
	z.object({
		type: z.literal('prompt-answered'),
		dimension: id,
		fact: id,
		target: id,
		correct: z.boolean()
	}),
	z.object({ type: z.literal('lesson-finished'), dimension: id }),
	z.object({
		type: z.literal('quiz-started'),
		attempt: id,
		quiz: id,
		seed: z.number().int(),
		/** Only what was missed, asked again: it counts for no score. */
		practice: z.boolean().optional(),
		/** Whether each question also asks how sure the learner is. */
		asksConfidence: z.boolean().optional(),
		questions: z.array(id)
	}),
	z.object({
		type: z.literal('answered'),
		attempt: id,
		question: id,
		response: responseSchema,
		score: z.number().min(0).max(1),
		/** How sure the learner was, where that was asked. */
		confidence: z.enum(CONFIDENCES).optional(),
		/** Time from showing the question to answering it. */
		latency: moment
	}),
	z.object({ type: z.literal('quiz-finished'), attempt: id }),
	z.object({
		type: z.literal('reviewed'),
		card: id,
		revision: z.number().int(),
		rating: z.enum(['again', 'hard', 'good', 'easy']),
		day: z.number().int(),
		latency: moment
	}),
	z.object({ type: z.literal('review-undone'), review: id })
] as const;

const envelope = z.object({ id, at: moment, course: id });

/** One thing that a learner did. The list of them, in order of time, is the learning record; it is only added to. */
export const eventSchema = z.intersection(envelope, z.discriminatedUnion('type', details));

export type LearningEvent = z.infer<typeof eventSchema>;
/** What happened, before it is stamped with id, time and course. */
export type EventDetail = z.infer<(typeof details)[number]>;
