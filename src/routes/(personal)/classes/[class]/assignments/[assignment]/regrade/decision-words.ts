import type { Decision } from '$lib/assign/ruling';
import { m } from '$lib/paraglide/messages.js';

/** What a trainer may choose. */
export const CHOICES: Readonly<Record<Decision, () => string>> = {
	struck: m.regrade_strike,
	credited: m.regrade_credit,
	counted: m.regrade_take_back
};

/** What holds of a question. */
export const HOLDS: Readonly<Record<Decision, () => string>> = {
	struck: m.regrade_is_struck,
	credited: m.regrade_is_credited,
	counted: m.regrade_is_counted
};

/** What was decided. */
export const DECIDED: Readonly<Record<Decision, () => string>> = {
	struck: m.regrade_did_strike,
	credited: m.regrade_did_credit,
	counted: m.regrade_did_take_back
};
