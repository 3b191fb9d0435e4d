import { parseArgs } from 'node:util';
import { factsOf } from '../lib/course/course.ts';
import { describeProblem } from '../lib/errors.ts';
import { m } from '../lib/paraglide/messages.js';
import { listCourseFolders, loadCourseFolder } from '../lib/server/course-folder.ts';
import { inspectCourse } from '../lib/server/inspect-course.ts';
import { BANK, findCourseFolder, folderPrefix } from './find-course.ts';

/** `versus check [COURSE…]`: prints every problem; exit code 1 when one of them is an error. */
export async function check(args: string[]): Promise<number> {
	const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
	const folders =
		positionals.length > 0
			? await Promise.all(positionals.map(findCourseFolder))
			: await listCourseFolders(BANK);
	let errors = 0;
	let warnings = 0;
	for (const path of folders) {
		const { course, problems, bank, deck } = inspectCourse(await loadCourseFolder(path));
		const prefix = folderPrefix(path);
		for (const problem of problems) console.error(describeProblem(problem, prefix));
		errors += problems.filter(({ severity }) => severity === 'error').length;
		warnings += problems.filter(({ severity }) => severity === 'warning').length;
		if (!course) continue;
		const facts = factsOf(course).length;
		const counts = {
			dimensions: course.dimensions.length,
			facts,
			questions: bank.length,
			cards: deck.length
		};
		console.log(m.cli_checked({ id: course.id, ...counts }));
	}
	console.log(m.cli_summary({ errors, warnings }));
	return errors > 0 ? 1 : 0;
}
