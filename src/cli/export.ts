import { parseArgs } from 'node:util';
import { nearest } from '../lib/course/nearest.ts';
import { describeProblem } from '../lib/errors.ts';
import { EXCHANGE_FORMATS, isExchangeFormat, type ExchangeFormat } from '../lib/exchange/formats.ts';
import { m } from '../lib/paraglide/messages.js';
import { loadCourseFolder } from '../lib/server/course-folder.ts';
import { inspectCourse } from '../lib/server/inspect-course.ts';
import { findCourseFolder, folderPrefix } from './find-course.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-whole.ts';

/**
 * `versus export COURSE --as FORMAT [--out FILE]`: writes the whole bank to the file, or else to stdout and nothing
 * but it. Problems go to stderr; exit code 1 when the course has errors.
 */
export async function exportBank(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { as: { type: 'string' }, out: { type: 'string' } }
	});
	const [name, ...more] = positionals;
	if (name === undefined || more.length > 0) throw new UsageError(m.cli_export_one_course());
	const format = readFormat(values.as);
	const path = await findCourseFolder(name);
	const { course, problems, bank } = inspectCourse(await loadCourseFolder(path));
	const prefix = folderPrefix(path);
	for (const problem of problems) console.error(describeProblem(problem, prefix));
	if (!course) return 1;

	const text = format.write(course, bank);
	if (values.out === undefined) {
		process.stdout.write(text);
		return 0;
	}
	await writeWhole(values.out, new TextEncoder().encode(text));
	console.log(m.cli_exported({ file: values.out, count: bank.length }));
	return 0;
}

function readFormat(text: string | undefined): ExchangeFormat {
	const names = Object.keys(EXCHANGE_FORMATS);
	const known = names.join(', ');
	if (text === undefined) throw new UsageError(m.cli_format_missing({ known }));
	if (!isExchangeFormat(text))
		throw new UsageError(m.cli_format_unknown({ format: text, nearest: nearest(text, names), known }));
	return EXCHANGE_FORMATS[text];
}
