import { z } from 'zod';
import { LAUNCH_KINDS, LINES, LONGEST_DELAY, VIEWPORTS, type Conditions } from '../lms/conditions.ts';
import { standards, type Standard } from '../package/standard.ts';

/** What a learner may be called: what both versions have room for, less would do. */
export const NAME_LIMIT = 100;
/** Bytes of a request that saves: the longest saved state with room for its answers. */
export const REQUEST_LIMIT = 500_000;
/** Longest value, in characters: suspend_data of SCORM 2004, and some to see that it is too long. */
const VALUE_LIMIT = 70_000;
const ELEMENT = /^(cmi|adl)(\.[A-Za-z0-9_]+)+$/;

/** What a form sends: texts, and nothing at all for a box that is not ticked. */
const formConditions = z.object({
	kind: z.enum(LAUNCH_KINDS),
	masteryScore: z
		.string()
		.trim()
		.regex(/^(\d{1,2}|100)?$/)
		.transform((text) => (text === '' ? null : Number(text))),
	viewport: z.enum(VIEWPORTS),
	line: z.enum(LINES),
	delay: z
		.string()
		.trim()
		.regex(/^\d{0,5}$/)
		.transform(Number)
		.refine((delay) => delay <= LONGEST_DELAY),
	api: z.enum(['yes', 'no'])
});

const newSession = formConditions.extend({
	standard: z.enum(standards),
	learnerName: z.string().trim().min(1).max(NAME_LIMIT)
});

export type NewSessionField = keyof z.infer<typeof newSession>;
const FIELDS = newSession.keyof().options;

export type NewSessionInput =
	| {
			readonly kind: 'sound';
			readonly standard: Standard;
			readonly learnerName: string;
			readonly conditions: Conditions;
	  }
	/** The first field that does not fit. */
	| { readonly kind: 'unsound'; readonly field: NewSessionField };

/** Reads the form that begins a session. */
export function readNewSession(form: FormData): NewSessionInput {
	const { success, data, error } = newSession.safeParse(Object.fromEntries(form));
	if (!success) {
		const field = error.issues[0]?.path[0];
		return { kind: 'unsound', field: FIELDS.find((known) => known === field) ?? 'standard' };
	}
	const { standard, learnerName, api, ...conditions } = data;
	return { kind: 'sound', standard, learnerName, conditions: { ...conditions, hasApi: api === 'yes' } };
}

const conditions = z.strictObject({
	kind: z.enum(LAUNCH_KINDS),
	masteryScore: z.int().min(0).max(100).nullable(),
	viewport: z.enum(VIEWPORTS),
	line: z.enum(LINES),
	delay: z.int().min(0).max(LONGEST_DELAY),
	hasApi: z.boolean()
}) satisfies z.ZodType<Conditions>;

export const launchInput = z.strictObject({ conditions, isFresh: z.boolean() });

export const saveInput = z.strictObject({
	launch: z.int().min(1),
	number: z.int().min(1),
	values: z.record(z.string().max(250).regex(ELEMENT), z.string().max(VALUE_LIMIT)),
	/** Milliseconds to wait with the answer, once all is stored. */
	delay: z.int().min(0).max(LONGEST_DELAY)
});
