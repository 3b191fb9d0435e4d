import { z } from 'zod';
import { mostQuestions } from '../../assign/edit-questions.ts';
import { isZone, readLocal, toLocal } from '../../assign/local-time.ts';
import { LOCKED } from '../../assign/locked.ts';
import { fieldsOf, type Fields, type Kind } from '../../assign/plan-fields.ts';
import { ASSIGN_LIMITS, COUNTS, FEEDBACKS, type AssignmentSettings } from '../../assign/settings.ts';
import type { FormErrorCode } from '../../errors.ts';
import { LEVELS, QUESTION_TYPES } from '../../quiz/question.ts';
import { checkForm, type FieldErrors, type FormInput } from '../read-form.ts';
import type { Assignment, AssignmentPlan } from './assignments.ts';
import type { Material } from './material.ts';

/** Characters. */
const TITLE_MOST = 120;

const code = (code: FormErrorCode) => code;
const text = z.string().max(300);

const whole = (least: number, most: number, fault: FormErrorCode) =>
	z
		.string()
		.trim()
		.regex(/^\d{1,4}$/, fault)
		.transform(Number)
		.pipe(z.number().min(least, fault).max(most, fault));
const wholeOrNone = (least: number, most: number, fault: FormErrorCode) =>
	z.union(
		[
			z
				.string()
				.trim()
				.length(0)
				.transform(() => null),
			whole(least, most, fault)
		],
		fault
	);
/** In the order in which they are listed here, whatever order they came in. */
const some = <T extends string>(all: readonly T[], none: FormErrorCode) =>
	z
		.array(z.string())
		.transform((chosen) => all.filter((each) => chosen.includes(each)))
		.refine((chosen) => chosen.length > 0, none);
const box = z
	.literal('on')
	.optional()
	.transform((value) => value === 'on');

const common = {
	title: z.string().trim().min(1, code('title-missing')).max(TITLE_MOST, code('title-long')),
	timeZone: text.refine(isZone, code('zone-unknown')),
	opensAt: text,
	closesAt: text.optional().default('')
};

const quizForm = (dimensions: readonly string[]) =>
	z.object({
		...common,
		count: whole(1, ASSIGN_LIMITS.questions, 'count-unsound'),
		dimensions: some(dimensions, 'dimensions-none'),
		types: some(QUESTION_TYPES, 'types-none'),
		levels: some(LEVELS, 'levels-none'),
		source: z.enum(['all', 'authored']),
		passMark: whole(0, 100, 'pass-mark-unsound'),
		timeLimit: wholeOrNone(1, ASSIGN_LIMITS.timeLimit, 'time-limit-unsound'),
		attempts: wholeOrNone(1, ASSIGN_LIMITS.attempts, 'attempts-unsound'),
		counts: z.enum(COUNTS),
		form: z.enum(['same', 'own']),
		shuffle: box,
		feedback: z.enum(FEEDBACKS),
		askConfidence: box
	});

const cardsForm = (dimensions: readonly string[]) =>
	z.object({
		...common,
		dimensions: some(dimensions, 'dimensions-none'),
		readyBy: z.iso.date(code('ready-by-unsound')),
		target: whole(50, 99, 'target-unsound')
	});

const courseForm = z.object(common);

/** What a form is read against. */
export interface PlanContext {
	readonly material: Material;
	/** The assignment that is changed; undefined for one that is made. */
	readonly kept?: (Assignment & { readonly hasBegun: boolean }) | undefined;
	readonly now: Date;
}

/** Of a form that nobody has drawn by yet any seed tells how many questions there are. */
const ANY_SEED = 1;

/** Reads what a trainer has filled in. What is locked, since somebody has begun, stays as it is whatever the form says. */
export function readPlan(kind: Kind, sent: Fields, context: PlanContext): FormInput<AssignmentPlan> {
	const fields = withLocked(sent, context);
	const dimensions = context.material.course.dimensions.map(({ id }) => id);
	switch (kind) {
		case 'quiz': {
			const form = checkForm(asInput(fields), quizForm(dimensions));
			if (form.kind === 'unsound') return form;
			const { title, timeZone, opensAt: _opens, closesAt: _closes, ...chosen } = form.input;
			const before = context.kept?.settings.kind === 'quiz' ? context.kept.settings : undefined;
			const settings = {
				kind,
				...chosen,
				struck: before?.struck ?? [],
				picked: before?.picked ?? []
			};
			const times = readTimes(form.input, context);
			if (times.kind === 'unsound') return times;
			const errors: Record<string, FormErrorCode> = {};
			if (!context.kept?.hasBegun) {
				const seed = context.kept?.seed ?? ANY_SEED;
				const most = mostQuestions(context.material.bank, settings, seed, settings.count);
				if (most < settings.count) errors['count'] = 'count-above-bank';
			} else if ((settings.attempts ?? Infinity) < (before?.attempts ?? Infinity))
				errors['attempts'] = 'attempts-taken-back';
			if (settings.feedback === 'after-closing' && !times.input.closesAt)
				errors['feedback'] = 'feedback-needs-closing';
			return answer(errors, { title, timeZone, settings, ...times.input });
		}
		case 'cards': {
			const form = checkForm(asInput(fields), cardsForm(dimensions));
			if (form.kind === 'unsound') return form;
			const { title, timeZone, readyBy, target } = form.input;
			const times = readTimes({ ...form.input, closesAt: '' }, context);
			if (times.kind === 'unsound') return times;
			const isKept = context.kept?.settings.kind === 'cards' && context.kept.settings.readyBy === readyBy;
			const isPast = readyBy <= toLocal(context.now, timeZone).slice(0, 10);
			const settings = { kind, dimensions: form.input.dimensions, readyBy, target: target / 100 };
			return answer(isPast && !isKept ? { readyBy: 'ready-by-past' } : {}, {
				title,
				timeZone,
				settings,
				...times.input
			});
		}
		case 'course': {
			const form = checkForm(asInput(fields), courseForm);
			if (form.kind === 'unsound') return form;
			const { title, timeZone } = form.input;
			const times = readTimes(form.input, context);
			if (times.kind === 'unsound') return times;
			return answer({}, { title, timeZone, settings: { kind }, ...times.input });
		}
	}
}

function answer(
	errors: FieldErrors,
	plan: AssignmentPlan & { settings: AssignmentSettings }
): FormInput<AssignmentPlan> {
	return Object.keys(errors).length > 0 ? { kind: 'unsound', errors } : { kind: 'sound', input: plan };
}

const LISTS = ['dimensions', 'types', 'levels'];

/** Fields of several values as lists, the others as texts. */
function asInput(fields: Fields): Record<string, unknown> {
	return {
		...Object.fromEntries(LISTS.map((name) => [name, fields[name] ?? []])),
		...Object.fromEntries(
			Object.entries(fields).flatMap(([name, values]) =>
				LISTS.includes(name) || values.length === 0 ? [] : [[name, values[0]]]
			)
		)
	};
}

function withLocked(fields: Fields, { kept, now }: PlanContext): Fields {
	if (!kept?.hasBegun) return fields;
	const before = fieldsOf(kept, kept.publishedAt !== null, now);
	return { ...fields, ...Object.fromEntries(LOCKED.map((name) => [name, before[name] ?? []])) };
}

/**
 * A time that is left as it was stays that moment, to the second, past or not. Of a time that comes twice on a day, it
 * opens at the first and closes at the second, so that nobody loses the hour.
 */
function readTimes(
	{ opensAt, closesAt, timeZone }: Readonly<Record<'opensAt' | 'closesAt' | 'timeZone', string>>,
	{ kept, now }: PlanContext
): FormInput<Pick<AssignmentPlan, 'opensAt' | 'closesAt'>> {
	const read = (
		typed: string,
		before: Date | null | undefined,
		repeated: 'earlier' | 'later',
		past: FormErrorCode
	) => {
		if (typed === '') return { at: null };
		if (before && typed === toLocal(before, timeZone)) return { at: before };
		const reading = readLocal(typed, timeZone, repeated);
		if (reading.kind !== 'sound')
			return { fault: code(reading.kind === 'skipped' ? 'time-skipped' : 'time-unsound') };
		return reading.at <= now ? { fault: past } : { at: reading.at };
	};
	const errors: Record<string, FormErrorCode> = {};
	const opens = read(opensAt, kept?.opensAt, 'earlier', 'opens-past');
	const closes = read(closesAt, kept?.closesAt, 'later', 'closes-past');
	if (opens.fault) errors['opensAt'] = opens.fault;
	if (closes.fault) errors['closesAt'] = closes.fault;
	// Left empty, it opens at once, or has already.
	const opening = opens.at ?? (kept && kept.opensAt < now ? kept.opensAt : now);
	const closing = closes.at ?? null;
	if (!errors['closesAt'] && closing && closing <= opening) errors['closesAt'] = 'closes-before-opens';
	return Object.keys(errors).length > 0
		? { kind: 'unsound', errors }
		: { kind: 'sound', input: { opensAt: opening, closesAt: closing } };
}
