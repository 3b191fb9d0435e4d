import type { Study } from '../study/study.ts';

export interface ForecastDay {
	readonly day: number;
	readonly reviews: number;
	readonly fresh: number;
	readonly minutes: number;
}

/** What the coming days ask for, today first, if all goes as the memories predict. */
export function forecast(_study: Study, _day: number, _days: number): ForecastDay[] {
	throw new Error('to come');
}
