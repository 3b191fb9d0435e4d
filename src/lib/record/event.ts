import { z } from 'zod';
import { CONFIDENCES } from './confidence.ts';

const id = z.string().min(1).max(200);
/** Milliseconds since the epoch. */
const moment = z.number().int().nonnegative();

export const responseSchema = z.discriminatedUnion('format', [
	z.object({ format: z.literal('choice'), option: id }),
	z.object({ format: z.literal('multiple'), options: z.array(id).readonly() }),
	z.object({ format: z.literal('assign'), targets: z.record(id, id) }),
	z.object({ format: z.literal('text'), text: z.string().max(1000) }),
	z.object({ format: z.literal('numeric'), text: z.string().max(100) })
]);

const day = z.number().int();
/** An answer to a card. */
const answered = {
	card: id,
	revision: z.number().int(),
	rating: z.enum(['again', 'hard', 'good', 'easy']),
	day,
	latency: moment,
	/** What was answered instead, where that is known: a subject's id, or a term. */
	given: z.string().min(1).max(200).optional()
};

/** Whether this device knows the zone; asking it for the time in one that it does not know throws. */
function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: name }).format(0);
		return true;
	} catch {
		return false;
	}
}

const date = z.iso.date();
/** Mirrors `StudySettings`; null takes a choice back. */
const settingsSchema = z
	.object({
		retention: z.enum(['light', 'balanced', 'thorough']),
		readyBy: date.nullable(),
		readyTarget: z.number().min(0.5).max(0.99),
		minutesADay: z.number().int().min(1).max(600),
		weekdaysOff: z.array(z.number().int().min(0).max(6)).max(6).readonly(),
		datesOff: z.array(date).max(400).readonly(),
		buttons: z.union([z.literal(2), z.literal(4)]),
		readAloud: z.boolean(),
		rolloverHour: z.number().int().min(0).max(23),
		timeZone: z.string().max(60).refine(isTimeZone).nullable()
	})
	.partial();

const envelope = {
	id,
	/** By the device's clock. */
	at: moment,
	/** Place in the order of replay, where that is not `at`: see `orderOf`. */
	order: moment.optional(),
	course: id
};

/** One kind of event. All fields in one object: checking them in two and joining the two costs twice the time. */
const kind = <S extends z.ZodRawShape>(shape: S) => z.object({ ...envelope, ...shape });

const kinds = [
	kind({
		type: z.literal('prompt-answered'),
		dimension: id,
		fact: id,
		target: id,
		correct: z.boolean()
	}),
	kind({ type: z.literal('lesson-finished'), dimension: id }),
	kind({
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
	kind({
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
	kind({ type: z.literal('quiz-finished'), attempt: id }),
	kind({
		type: z.literal('reviewed'),
		...answered,
		/** The memory that the answer met; null where the card was new. Packages keep none. */
		before: z
			.object({ stability: z.number().positive(), difficulty: z.number().min(1).max(10) })
			.nullable()
			.optional(),
		/** Algorithm and version of the parameters in use, such as "fsrs-6 default". */
		model: z.string().min(1).max(100).optional()
	}),
	/** An answer while cramming: it takes time and shows confusions, and changes no memory. */
	kind({ type: z.literal('crammed'), ...answered }),
	/** Takes back a review, or one of the three kinds below. Any number of steps are that many events. */
	kind({ type: z.literal('review-undone'), review: id }),
	kind({ type: z.literal('card-suspended'), card: id, suspended: z.boolean() }),
	/** Set aside for one study day. */
	kind({ type: z.literal('card-buried'), card: id, day }),
	/** Asks for the card to be mended; an empty note takes the request back. */
	kind({ type: z.literal('card-flagged'), card: id, note: z.string().max(500) }),
	/** The fields that were changed; the others keep what they were. */
	kind({ type: z.literal('settings-changed'), settings: settingsSchema }),
	kind({
		type: z.literal('parameters-adopted'),
		/** Names them in later reviews. */
		model: z.string().min(1).max(100),
		/** Of FSRS-6; none goes back to the defaults. */
		weights: z.array(z.number()).length(21).readonly().nullable(),
		/** Reviews that they were fitted to. */
		reviews: z.number().int().nonnegative(),
		/** Log loss on reviews that were held out, with the parameters before and with these. */
		heldOut: z.object({ before: z.number(), after: z.number() }).optional()
	})
] as const;

/** One thing that a learner did. The list of them, in the order of `orderOf`, is the learning record; it is only added to. */
export const eventSchema = z.discriminatedUnion('type', kinds);

export type LearningEvent = z.infer<typeof eventSchema>;
type WithoutStamp<E> = E extends unknown ? Omit<E, keyof typeof envelope> : never;
/** What happened, before it is stamped with id, time and course. */
export type EventDetail = WithoutStamp<LearningEvent>;
