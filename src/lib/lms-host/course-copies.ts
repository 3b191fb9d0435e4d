import { hash } from '../quiz/random.ts';

/** A storage whose names can be listed, as `localStorage`. */
export type ListedStorage = Pick<Storage, 'length' | 'key' | 'removeItem'>;

/**
 * Removes the copies of a session's work that the course has left in the browser against a failing LMS: a learner who
 * launches a course for the first time has none. They go by the folder that the course is served from (player/main.ts).
 * @param content path of the session's content, with a slash at its end or without
 */
export function forgetCourseCopies(storage: ListedStorage | undefined, content: string): void {
	if (!storage) return;
	const folder = hash(content.replace(/\/?$/, '/')).toString(36);
	const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
	for (const name of names)
		if (name.startsWith('versus|') && name.split('|').includes(folder)) storage.removeItem(name);
}
