import type { Study } from '../study/study.ts';

/** Mean chances of recall, 0 to 1, over cards; one that was never answered counts 0. */
export interface Readiness {
	readonly cards: number;
	/** Of them behind lessons that are not finished. */
	readonly locked: number;
	readonly now: number;
	/** On the date, if the plan is kept up from today on and no further lesson is read; undefined without a date. */
	readonly onDate: number | undefined;
	/** Cards that reach the target on the date under that plan; undefined without a date. */
	readonly reaching: number | undefined;
}

export interface ReadinessReport {
	readonly all: Readiness;
	/** By dimension, in the course's order. */
	readonly dimensions: readonly (Readiness & { readonly dimension: string })[];
	/** `none` without a date, `passed` after it. */
	readonly date: 'none' | 'ahead' | 'passed';
	/** Study days left before the date, days off not counted. */
	readonly daysLeft: number;
	/** What would bring every card of the deck to the target, lessons still to be read included; undefined unless ahead. */
	readonly wanted: { readonly minutesADay: number; readonly reviews: number } | undefined;
	/** Cards that cannot be brought to the target even so, for lack of days. */
	readonly outOfReach: number;
}

export function readinessOf(_study: Study, _day: number): ReadinessReport {
	throw new Error('to come');
}
