import { m } from '../../paraglide/messages.js';
import type { Grade } from './grades.ts';

/** The keys of the review, for the dialog that lists them. */
export function reviewKeys(
	grades: readonly Grade[],
	actions: readonly { readonly key: string; readonly text: string }[]
): { readonly keys: readonly string[]; readonly does: string }[] {
	return [
		{ keys: [m.review_key_space(), m.review_key_enter()], does: m.review_flip() },
		...grades.map(({ key, name }) => ({ keys: [key], does: name })),
		{ keys: ['U'], does: m.review_undo() },
		...actions.map(({ key, text }) => ({ keys: [key], does: text }))
	];
}
