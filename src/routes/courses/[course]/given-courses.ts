import { resolve } from '$app/paths';
import { askForCourses, LineError } from '$lib/record/sync/hand-over';
import { forgetJoined, hasJoined, onJoined } from '$lib/record/sync/joined';
import type { AssignedCourse } from '$lib/record/sync/messages';

/** The one question of this visit, and its answer. */
let asked: Promise<readonly AssignedCourse[] | undefined> | undefined;
onJoined(() => (asked = undefined));

/**
 * The courses that classes have given to whoever this browser is; undefined where that cannot be known now. It is asked
 * once a visit, and never for a browser in which nobody has joined a class or signed in.
 */
export function givenCourses(): Promise<readonly AssignedCourse[] | undefined> {
	if (!hasJoined()) return Promise.resolve(undefined);
	return (asked ??= ask());
}

async function ask(): Promise<readonly AssignedCourse[] | undefined> {
	try {
		const given = await askForCourses(resolve('/learn/record'), fetch);
		if (given.length === 0) forgetJoined();
		return given;
	} catch (error) {
		if (error instanceof LineError && error.reason === 'gone') {
			forgetJoined();
			return [];
		}
		// Another page of this visit asks again.
		asked = undefined;
		return undefined;
	}
}
