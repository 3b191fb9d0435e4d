import type { AssignmentSettings } from './settings.ts';

/**
 * What stays as it is once somebody has begun a quiz: learners would be asked different things, or under different
 * conditions. What holds for all alike when it is changed, such as the pass mark, is not among it.
 */
export const LOCKED = [
	'kind',
	'count',
	'dimensions',
	'types',
	'levels',
	'source',
	'struck',
	'picked',
	'timeLimit',
	'form',
	'shuffle',
	'askConfidence'
] as const;

/** Whether what is locked is alike in both. */
export function isFair(before: AssignmentSettings, after: AssignmentSettings): boolean {
	const part = (settings: AssignmentSettings) =>
		JSON.stringify(
			LOCKED.map((name) => (name in settings ? Object.entries(settings).find(([key]) => key === name) : null))
		);
	return part(before) === part(after) && attemptsOf(after) >= attemptsOf(before);
}

/** Attempts that somebody may have used already are not taken back. */
function attemptsOf(settings: AssignmentSettings): number {
	return settings.kind === 'quiz' ? (settings.attempts ?? Infinity) : 0;
}
