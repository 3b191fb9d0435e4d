/** The number of a date, `YYYY-MM-DD`, in days since 1970-01-01. Study days and dates share their numbers. */
export function dayOf(date: string): number {
	return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** `YYYY-MM-DD` of a study day. */
export function dateOf(day: number): string {
	return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
