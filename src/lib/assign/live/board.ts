import { z } from 'zod';

/** What trainers watch of a quiz while it is taken: who is how far, and how each question does. */
const memberSchema = z.object({
	id: z.string(),
	name: z.string(),
	/** `not-joined`: on the list, and not here yet. */
	state: z.enum(['not-joined', 'not-begun', 'running', 'finished']),
	/** The attempt that is spoken of, the last one, from 1; 0 where none is begun. */
	attempt: z.number().int(),
	/** Questions of that attempt that have an answer. */
	answered: z.number().int(),
	/** Of how many. */
	questions: z.number().int(),
	/** Of the attempt that counts; null before one is finished. */
	percent: z.number().nullable(),
	hasPassed: z.boolean()
});
export type LiveMember = z.infer<typeof memberSchema>;

const questionSchema = z.object({
	id: z.string(),
	/** In the order of the form or, where each attempt draws its own, of the bank. */
	place: z.number().int(),
	stem: z.string(),
	/** Members whose last attempt asks it. */
	asked: z.number().int(),
	/** Of them, those who have answered it. */
	answered: z.number().int(),
	/** Of them, those whose answer is wholly right. */
	right: z.number().int()
});
export type LiveQuestion = z.infer<typeof questionSchema>;

/** Members by id, questions by place. */
export interface LiveBoard {
	readonly members: readonly LiveMember[];
	readonly questions: readonly LiveQuestion[];
}

const idsSchema = z.array(z.string());

/** What goes over the line: all of it first, from then on what has changed. */
export const liveMessageSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('snapshot'),
		members: z.array(memberSchema),
		questions: z.array(questionSchema)
	}),
	z.object({
		kind: z.literal('changes'),
		members: z.array(memberSchema),
		membersGone: idsSchema,
		questions: z.array(questionSchema),
		questionsGone: idsSchema
	})
]);
export type LiveMessage = z.infer<typeof liveMessageSchema>;

/** Why there is nothing more to watch: nobody is signed in any more, or the assignment is not theirs to watch. */
export const liveEndSchema = z.enum(['signed-out', 'not-theirs']);
export type LiveEnd = z.infer<typeof liveEndSchema>;
