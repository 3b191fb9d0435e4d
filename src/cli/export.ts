import { parseArgs } from 'node:util';
import { nearest } from '../lib/course/nearest.ts';
import { describeProblem } from '../lib/errors.ts';
import { EXCHANGE_FORMATS, isExchangeFormat, type ExchangeFormatName } from '../lib/exchange/formats.ts';
import { m } from '../lib/paraglide/messages.js';
import { loadCourseFolder } from '../lib/server/course-folder.ts';
import { inspectCourse } from '../lib/server/inspect-course.ts';
import { findCourseFolder, folderPrefix } from './find-course.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-whole.ts';

/** Cards instead of questions, and no text. */
const ANKI = 'anki';
const FORMATS = [...Object.keys(EXCHANGE_FORMATS), ANKI];

/**
 * `versus export COURSE --as FORMAT [--out FILE]`: writes the whole bank, or all cards, to the file, or else to stdout
 * and nothing but it. Problems go to stderr; exit code 1 when the course has errors.
 */
export async function exportCourse(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { as: { type: 'string' }, out: { type: 'string' } }
	});
	const [name, ...more] = positionals;
	if (name === undefined || more.length > 0) throw new UsageError(m.cli_export_one_course());
	const format = readFormat(values.as);
	if (format === ANKI && values.out === undefined && process.stdout.isTTY)
		throw new UsageError(m.cli_export_binary());
	const path = await findCourseFolder(name);
	const { course, problems, bank, deck: cards } = inspectCourse(await loadCourseFolder(path));
	const prefix = folderPrefix(path);
	for (const problem of problems) console.error(describeProblem(problem, prefix));
	if (!course) return 1;

	const content =
		format === ANKI
			? // Loaded for this alone: SQLite takes as long to load as all the rest.
				await (await import('./anki-deck.ts')).deckWithoutSchedule(course, cards, Date.now())
			: new TextEncoder().encode(EXCHANGE_FORMATS[format].write(course, bank));
	if (values.out === undefined) {
		process.stdout.write(content);
		return 0;
	}
	await writeWhole(values.out, content);
	console.log(
		format === ANKI
			? m.cli_exported_cards({ file: values.out, count: cards.length })
			: m.cli_exported({ file: values.out, count: bank.length })
	);
	return 0;
}

function readFormat(text: string | undefined): ExchangeFormatName | typeof ANKI {
	const known = FORMATS.join(', ');
	if (text === undefined) throw new UsageError(m.cli_format_missing({ known }));
	if (text !== ANKI && !isExchangeFormat(text))
		throw new UsageError(m.cli_format_unknown({ format: text, nearest: nearest(text, FORMATS), known }));
	return text;
}
