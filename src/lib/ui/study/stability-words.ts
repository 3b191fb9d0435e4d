import { m } from '../../paraglide/messages.js';

/** About how long a memory lasts, in words. */
export function stabilityInWords(days: number): string {
	if (days < 0.75) return m.browse_lasts_under_day();
	const weeks = days / 7;
	const months = days / 30.44;
	if (Math.round(days) < 14) return m.browse_lasts_days({ count: Math.round(days) });
	if (Math.round(weeks) < 9) return m.browse_lasts_weeks({ count: Math.round(weeks) });
	if (Math.round(months) < 24) return m.browse_lasts_months({ count: Math.round(months) });
	return m.browse_lasts_years({ count: Math.round(days / 365.25) });
}
