import type { Course } from '../course/course.ts';
import { LEVELS, QUESTION_TYPES } from '../quiz/question.ts';
import { toLocal } from './local-time.ts';
import type { AssignmentSettings } from './settings.ts';

export const KINDS = ['quiz', 'cards', 'course'] as const satisfies AssignmentSettings['kind'][];
export type Kind = (typeof KINDS)[number];

/** What a trainer decides about an assignment. */
export interface Plan {
	readonly title: string;
	readonly settings: AssignmentSettings;
	/** IANA name. */
	readonly timeZone: string;
	readonly opensAt: Date;
	readonly closesAt: Date | null;
}

/** The texts of the fields of a form, by name: several where several boxes are ticked, none for a box that is not. */
export type Fields = Readonly<Record<string, readonly string[]>>;

const DAY = 86_400_000;
const COUNT = 12;
const DAYS_OPEN = 7;
const CLOSES = '18:00';
const DAYS_TO_LEARN = 28;
/** What the plan towards a date aims at where a learner chooses nothing else. */
const TARGET = 90;

/**
 * How a form begins. All take the same questions, so that results can be compared and the trainer has looked through
 * exactly what is asked; the order is each learner's own, so that neighbours see different screens.
 * @param timeZone IANA name
 */
export function defaultFields(kind: Kind, course: Course, timeZone: string, now: Date): Fields {
	const dayAfter = (days: number) => toLocal(new Date(now.valueOf() + days * DAY), timeZone).slice(0, 10);
	const common = {
		title: [course.title],
		timeZone: [timeZone],
		opensAt: [''],
		closesAt: [`${dayAfter(DAYS_OPEN)}T${CLOSES}`]
	};
	const dimensions = course.dimensions.map(({ id }) => id);
	switch (kind) {
		case 'quiz':
			return {
				...common,
				count: [String(COUNT)],
				dimensions,
				types: QUESTION_TYPES,
				levels: LEVELS,
				source: ['all'],
				passMark: [String(course.passMark)],
				timeLimit: [''],
				attempts: ['1'],
				counts: ['highest'],
				form: ['same'],
				shuffle: ['on'],
				feedback: ['at-end'],
				certificate: ['with-score'],
				askConfidence: []
			};
		case 'cards':
			return {
				...common,
				dimensions,
				readyBy: [dayAfter(DAYS_TO_LEARN)],
				target: [String(TARGET)]
			};
		case 'course':
			return { ...common, closesAt: [`${dayAfter(DAYS_TO_LEARN)}T${CLOSES}`] };
	}
}

/** A plan as its form shows it. */
export function fieldsOf(plan: Plan, isPublished: boolean, now: Date): Fields {
	const { settings, timeZone, opensAt, closesAt } = plan;
	const common = {
		title: [plan.title],
		timeZone: [timeZone],
		// A draft whose time has come opens as soon as it is published.
		opensAt: [!isPublished && opensAt <= now ? '' : toLocal(opensAt, timeZone)],
		closesAt: [closesAt ? toLocal(closesAt, timeZone) : '']
	};
	switch (settings.kind) {
		case 'quiz':
			return {
				...common,
				count: [String(settings.count)],
				dimensions: settings.dimensions,
				types: settings.types,
				levels: settings.levels,
				source: [settings.source],
				passMark: [String(settings.passMark)],
				timeLimit: [String(settings.timeLimit ?? '')],
				attempts: [String(settings.attempts ?? '')],
				counts: [settings.counts],
				form: [settings.form],
				shuffle: settings.shuffle ? ['on'] : [],
				feedback: [settings.feedback],
				certificate: [settings.certificate],
				askConfidence: settings.askConfidence ? ['on'] : []
			};
		case 'cards':
			return {
				...common,
				dimensions: settings.dimensions,
				readyBy: [settings.readyBy],
				target: [String(Math.round(settings.target * 100))]
			};
		case 'course':
			return common;
	}
}
