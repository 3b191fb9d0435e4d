import { createContext } from 'svelte';
import type { LearningSession } from '$lib/ui/learning-session.svelte';
import type { Navigation } from '$lib/ui/place';

/** What the pages of one course share. */
export interface Desk {
	readonly session: LearningSession;
	readonly navigation: Navigation;
}

export const [getDesk, setDesk] = createContext<Desk>();
