import { m } from '../../paraglide/messages.js';
import { formatDay } from './dates.ts';

/** When a card is due, in words. @param due study day @param day today */
export function dueInWords(due: number, day: number): string {
	if (due <= day) return m.browse_due_today();
	return due === day + 1 ? m.browse_due_tomorrow() : m.browse_due({ date: formatDay(due) });
}
