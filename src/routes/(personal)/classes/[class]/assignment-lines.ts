import { stateOf, type AssignmentState } from '$lib/assign/state';
import { m } from '$lib/paraglide/messages.js';
import { listAssignments } from '$lib/server/assignments/assignments';
import { openingOf } from '$lib/server/assignments/attempts';
import type { Database } from '$lib/server/database';
import { tellDate } from './plan/summary';
import { tellTimeShort } from './plan/tell-times';

/** An assignment in the list of its class. */
export interface AssignmentLine {
	readonly id: string;
	readonly title: string;
	readonly state: AssignmentState;
	/** What it is, and when. */
	readonly about: string;
	/** Members; undefined where there is nothing to count. */
	readonly counts: { readonly begun: number; readonly finished: number } | undefined;
}

/** What is assigned to a class, the newest first. */
export async function assignmentLines(db: Database, classId: string, now: Date): Promise<AssignmentLine[]> {
	const list = await listAssignments(db, classId);
	return list.map((assignment): AssignmentLine => {
		const { id, title, settings, timeZone, opensAt, closesAt, publishedAt, begun, finished } = assignment;
		const state = stateOf({ ...openingOf(assignment), isPublished: publishedAt !== null }, now.valueOf());
		const opens =
			opensAt > now ? m.assigned_list_opens({ opens: tellTimeShort(opensAt, timeZone) }) : undefined;
		const closes =
			closesAt &&
			(state === 'closed' ? m.assigned_list_since : m.assigned_list_closes)({
				closes: tellTimeShort(closesAt, timeZone)
			});
		const isCounted = settings.kind === 'quiz' && (publishedAt !== null || begun > 0);
		return {
			id,
			title,
			state,
			about: [tellKind(settings), opens, closes].filter(Boolean).join(' · '),
			counts: isCounted ? { begun, finished } : undefined
		};
	});
}

function tellKind(settings: Awaited<ReturnType<typeof listAssignments>>[number]['settings']): string {
	switch (settings.kind) {
		case 'quiz':
			return m.assigned_list_kind_quiz({ count: settings.count });
		case 'cards':
			return m.assigned_list_kind_cards({ date: tellDate(settings.readyBy) });
		case 'course':
			return m.assigned_list_kind_course();
	}
}
