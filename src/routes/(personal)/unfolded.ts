import { createAttachmentKey } from 'svelte/attachments';
import type { HTMLDetailsAttributes } from 'svelte/elements';
import { browser } from '$app/environment';

/**
 * Attributes of a `<details>` that begins open, or is opened when there is reason to. They never fold it: what a person
 * unfolds before the page has woken up stays unfolded (an `open` attribute would be set back by then).
 */
export function unfolded(isOpen: boolean): HTMLDetailsAttributes {
	if (!browser) return { open: isOpen };
	return {
		[createAttachmentKey()]: (details: HTMLDetailsElement) => {
			if (isOpen) details.open = true;
		}
	};
}
