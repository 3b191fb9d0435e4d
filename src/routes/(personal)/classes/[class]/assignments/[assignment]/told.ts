import type { Feedback } from '$lib/assign/settings';
import { m } from '$lib/paraglide/messages.js';

/** When learners are told right and wrong, as a sentence. */
export const TOLD: Readonly<Record<Feedback, () => string>> = {
	'at-once': m.assigned_told_at_once,
	'at-end': m.assigned_told_at_end,
	'after-closing': m.assigned_told_after_closing
};
