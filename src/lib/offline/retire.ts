import { keepCourse, keptCourses } from './keep-course.ts';
import { dropOther, openOther, openOwn, otherVersions, type Shelf } from './shelf.ts';

/**
 * Keeps, as this build reads them, the courses that other builds kept.
 * @returns versions of those builds that nothing is missing of any more
 */
export async function adoptCourses(shelf: Shelf): Promise<string[]> {
	const adopted = [];
	for (const version of await otherVersions(shelf)) {
		const own = await keptCourses(await openOwn(shelf));
		const missing = (await keptCourses(await openOther(shelf, version))).filter((id) => !own.includes(id));
		let isWhole = true;
		for (const course of missing) {
			const status = await keepCourse(shelf, course, () => undefined);
			isWhole &&= status.kind === 'saved' || (status.kind === 'failed' && status.reason === 'gone');
		}
		if (isWhole) adopted.push(version);
	}
	return adopted;
}

/** Forgets other builds whose courses are adopted, but none that an open tab still runs on: it loads its parts as it goes. */
export async function retireBuilds(
	shelf: Shelf,
	adopted: readonly string[],
	inUse: ReadonlySet<string>
): Promise<void> {
	for (const version of adopted) if (!inUse.has(version)) await dropOther(shelf, version);
}
