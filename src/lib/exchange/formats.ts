import type { Course } from '../course/course.ts';
import type { Question } from '../quiz/question.ts';
import { toCsv } from './csv.ts';
import { toGift } from './gift.ts';
import { toJson } from './json.ts';
import { toMoodleXml } from './moodle-xml.ts';

/** What a bank can be had as, from the command line and as a download. */
interface ExchangeFormat {
	readonly write: (course: Course, bank: readonly Question[]) => string;
	/** Of a file, without the dot. */
	readonly extension: string;
	readonly mediaType: string;
}

/** By the name that `versus export --as` takes. A GIFT file ends in `txt`, as Moodle's own do. */
export const EXCHANGE_FORMATS = {
	json: { write: toJson, extension: 'json', mediaType: 'application/json; charset=utf-8' },
	gift: { write: toGift, extension: 'txt', mediaType: 'text/plain; charset=utf-8' },
	'moodle-xml': { write: toMoodleXml, extension: 'xml', mediaType: 'application/xml; charset=utf-8' },
	csv: { write: toCsv, extension: 'csv', mediaType: 'text/csv; charset=utf-8' }
} satisfies Record<string, ExchangeFormat>;

export type ExchangeFormatName = keyof typeof EXCHANGE_FORMATS;

export function isExchangeFormat(text: string): text is ExchangeFormatName {
	return Object.hasOwn(EXCHANGE_FORMATS, text);
}
