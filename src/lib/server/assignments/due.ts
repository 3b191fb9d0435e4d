import { phaseOf, type Phase } from '../../assign/phase.ts';
import type { AssignmentSettings } from '../../assign/settings.ts';
import type { Membership } from '../classes/membership.ts';
import type { CourseProgress } from '../../record/course-progress.ts';
import type { Database } from '../database.ts';
import { progressOf } from '../learning-record/progress.ts';
import { assignmentsFor } from './assignments.ts';
import { attemptsOfMember, openingOf } from './attempts.ts';
import { viewAttempts, type Standing } from './view-attempts.ts';

/** Something that is assigned to a learner, as their list of it shows it. */
export interface DueItem {
	readonly id: string;
	readonly title: string;
	readonly courseId: string;
	readonly member: string;
	readonly className: string;
	readonly opensAt: Date;
	readonly closesAt: Date | null;
	readonly phase: Phase;
	readonly settings: AssignmentSettings;
	/** Of a quiz. */
	readonly standing: Standing | undefined;
	/** Of cards and courses; undefined where the record cannot be read. */
	readonly progress: CourseProgress | undefined;
}

/** What is assigned in these classes: what is open and not done first, by when it closes; then the rest. */
export async function dueFor(
	db: Database,
	memberships: readonly Membership[],
	now: Date
): Promise<DueItem[]> {
	const list = await assignmentsFor(
		db,
		memberships.map((membership) => membership.class.id)
	);
	const items: DueItem[] = [];
	for (const assignment of list) {
		const membership = memberships.find(({ class: { id } }) => id === assignment.classId);
		if (!membership) continue;
		const { id, title, courseId, opensAt, closesAt, settings } = assignment;
		const standing =
			settings.kind === 'quiz'
				? viewAttempts({ ...assignment, settings }, await attemptsOfMember(db, id, membership.id, now), now)
				: undefined;
		const progress = (await progressOf(db, assignment, [membership.id], now)).get(membership.id);
		const phase = phaseOf(openingOf(assignment), now.valueOf());
		items.push({
			id,
			title,
			courseId,
			member: membership.id,
			className: membership.class.name,
			opensAt,
			closesAt,
			phase,
			settings,
			standing,
			progress
		});
	}
	return items.toSorted((a, b) => urgency(a) - urgency(b));
}

/** Lower comes first. */
function urgency({ phase, standing }: DueItem): number {
	if (phase === 'open' && standing?.running) return 0;
	if (phase === 'open') return standing && standing.attempts.length > 0 ? 2 : 1;
	return phase === 'before' ? 3 : 4;
}
