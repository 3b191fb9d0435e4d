import { z } from 'zod';
import { mostQuestions } from '../../assign/edit-questions.ts';
import { isZone, readLocal, toLocal } from '../../assign/local-time.ts';
import { LOCKED } from '../../assign/locked.ts';
import { fieldsOf, type Fields, type Kind } from '../../assign/plan-fields.ts';
import {
	ASSIGN_LIMITS,
	CERTIFICATES,
	COUNTS,
	FEEDBACKS,
	type AssignmentSettings
} from '../../assign/settings.ts';
import type { FormErrorCode } from '../../errors.ts';
import { LEVELS, QUESTION_TYPES } from '../../quiz/question.ts';
import { checkForm, type FormInput } from '../read-form.ts';
import type { Assignment, AssignmentPlan } from './assignments.ts';
import type { Material } from './material.ts';

/** Characters. */
const TITLE_MOST = 120;

const code = (code: FormErrorCode) => code;

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
	timeZone: z.string().refine(isZone, code('zone-unknown'))
};

const quizForm = (dimensions: readonly string[]) =>
	z.object({
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
		certificate: z.enum(CERTIFICATES),
		askConfidence: box
	});

const cardsForm = (dimensions: readonly string[]) =>
	z.object({
		timeZone: common.timeZone,
		dimensions: some(dimensions, 'dimensions-none'),
		readyBy: z.iso.date(code('ready-by-unsound')),
		target: whole(50, 99, 'target-unsound')
	});

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
	const settings = readSettings(kind, asInput(fields), context);
	const heading = checkForm(asInput(fields), z.object(common));
	const times = readTimes(fields, kind, context);
	const errors: Record<string, FormErrorCode> = {};
	for (const part of [heading, settings, times])
		if (part.kind === 'unsound') Object.assign(errors, part.errors);
	if (heading.kind === 'unsound' || settings.kind === 'unsound' || times.kind === 'unsound')
		return { kind: 'unsound', errors };
	const chosen = settings.input;
	if (chosen.kind === 'quiz' && chosen.feedback === 'after-closing' && !times.input.closesAt)
		return { kind: 'unsound', errors: { feedback: 'feedback-needs-closing' } };
	return { kind: 'sound', input: { ...heading.input, settings: chosen, ...times.input } };
}

function readSettings(
	kind: Kind,
	input: Readonly<Record<string, unknown>>,
	context: PlanContext
): FormInput<AssignmentSettings> {
	const dimensions = context.material.course.dimensions.map(({ id }) => id);
	const before = context.kept?.settings;
	switch (kind) {
		case 'quiz': {
			const form = checkForm(input, quizForm(dimensions));
			if (form.kind === 'unsound') return form;
			const quiz = before?.kind === 'quiz' ? before : undefined;
			const settings = { kind, ...form.input, struck: quiz?.struck ?? [], picked: quiz?.picked ?? [] };
			if (context.kept?.hasBegun)
				return (settings.attempts ?? Infinity) < (quiz?.attempts ?? Infinity)
					? { kind: 'unsound', errors: { attempts: 'attempts-taken-back' } }
					: { kind: 'sound', input: settings };
			const seed = context.kept?.seed ?? ANY_SEED;
			return mostQuestions(context.material.bank, settings, seed, settings.count) < settings.count
				? { kind: 'unsound', errors: { count: 'count-above-bank' } }
				: { kind: 'sound', input: settings };
		}
		case 'cards': {
			const form = checkForm(input, cardsForm(dimensions));
			if (form.kind === 'unsound') return form;
			const { timeZone, readyBy, target } = form.input;
			const isKept = before?.kind === 'cards' && before.readyBy === readyBy;
			const isPast = readyBy <= toLocal(context.now, timeZone).slice(0, 10);
			return isPast && !isKept
				? { kind: 'unsound', errors: { readyBy: 'ready-by-past' } }
				: {
						kind: 'sound',
						input: { kind, dimensions: form.input.dimensions, readyBy, target: target / 100 }
					};
		}
		case 'course':
			return { kind: 'sound', input: { kind } };
	}
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
	fields: Fields,
	kind: Kind,
	{ kept, now }: PlanContext
): FormInput<Pick<AssignmentPlan, 'opensAt' | 'closesAt'>> {
	const zone = fields['timeZone']?.[0] ?? '';
	// That there is no such zone is said at the zone.
	if (!isZone(zone)) return { kind: 'unsound', errors: {} };
	const errors: Record<string, FormErrorCode> = {};
	const read = (name: 'opensAt' | 'closesAt', past: FormErrorCode): Date | undefined => {
		const typed = fields[name]?.[0] ?? '';
		if (typed === '') return undefined;
		const before = kept?.[name];
		if (before && typed === toLocal(before, zone)) return before;
		const reading = readLocal(typed, zone, name === 'opensAt' ? 'earlier' : 'later');
		if (reading.kind !== 'sound') errors[name] = reading.kind === 'skipped' ? 'time-skipped' : 'time-unsound';
		else if (reading.at <= now) errors[name] = past;
		return reading.kind === 'sound' ? reading.at : undefined;
	};
	// Left empty, it opens at once, or has already.
	const opensAt = read('opensAt', 'opens-past') ?? (kept && kept.opensAt < now ? kept.opensAt : now);
	// Cards have a day of their own.
	const closesAt = (kind === 'cards' ? undefined : read('closesAt', 'closes-past')) ?? null;
	if (!errors['closesAt'] && closesAt && closesAt <= opensAt) errors['closesAt'] = 'closes-before-opens';
	return Object.keys(errors).length > 0
		? { kind: 'unsound', errors }
		: { kind: 'sound', input: { opensAt, closesAt } };
}
