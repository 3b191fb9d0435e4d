import { createContext } from 'svelte';
import type { LearningSession } from '$lib/ui/learning-session.svelte';
import type { Navigation } from '$lib/ui/place';
import type { StudySession } from '$lib/ui/study/study-session.svelte';
import type { ClassRecord } from './class-record.svelte';

/** What the pages of one course share. */
export interface Desk {
	readonly session: LearningSession;
	/** The cards; open on the pages under `cards/`. */
	readonly studying: StudySession;
	readonly navigation: Navigation;
	/** Whether the record goes to a class, too. */
	readonly classRecord: ClassRecord;
}

export const [getDesk, setDesk] = createContext<Desk>();
