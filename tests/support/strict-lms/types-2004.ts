import { all, either, matching, oneOf, ranged, text, type DataType } from './data-type.ts';

/** Five digits before the point, which is what Moodle takes; seven after it, as in real(10,7). */
export const real = matching(/^-?\d{1,5}(\.\d{1,7})?$/);
export const scaled = ranged(real, -1, 1);
export const measure = ranged(real, 0, 1);
export const fromZero = ranged(real, 0);
/** Options, steps and sources: `[A-Za-z0-9_]` only; hyphens are refused by some (scorm.md, choice response). */
export const shortIdentifier = matching(/^[A-Za-z0-9_]{1,250}$/);
/** Ids of interactions and objectives: `[A-Za-z0-9_.-]` (scorm.md, ids). */
export const longIdentifier = matching(/^[A-Za-z0-9_.-]{1,4000}$/);
/** `PT1H5M3S`, two decimals at most, no empty part. */
export const timeinterval = matching(
	/^P(?!$)(\d{1,5}Y)?(\d{1,5}M)?(\d{1,5}D)?(T(?=\d)(\d{1,10}H)?(\d{1,10}M)?(\d{1,10}(\.\d{1,2})?S)?)?$/
);
const TIMESTAMP = /^(19[7-9]\d|20[0-2]\d|203[0-8])-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
/** `2026-01-01T10:00:00`, a day that exists, no zone, no fraction (scorm.md, interaction time). */
export const timestamp: DataType = (value) => {
	if (!TIMESTAMP.test(value)) return 'type';
	const moment = new Date(`${value}Z`);
	return !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(value) ? 'ok' : 'type';
};
export const language = matching(/^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/);
const singleLine = matching(/^[^\r\n]*$/);
const LANGUAGE_PREFIX = /^\{lang=[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\}/;
/**
 * Text with an optional `{lang=en}` in front, which does not count. One line, not beginning with another brace:
 * Moodle's patterns for localised strings refuse both.
 */
export const localizedString = (most: number): DataType =>
	all(singleLine, (value) => {
		const words = value.replace(LANGUAGE_PREFIX, '');
		return words.length <= most && !words.startsWith('{') ? 'ok' : 'type';
	});
export const string250 = text(250);
export const string1000 = text(1000);
export const string4000 = text(4000);
export const string64000 = text(64_000);
export const completionStatus = oneOf('completed', 'incomplete', 'not attempted', 'unknown');
export const successStatus = oneOf('passed', 'failed', 'unknown');
export const exit = oneOf('suspend', 'logout', 'time-out', 'normal', '');
export const interactionType = oneOf(
	'true-false',
	'choice',
	'fill-in',
	'long-fill-in',
	'matching',
	'performance',
	'sequencing',
	'likert',
	'numeric',
	'other'
);
/** `incorrect`, never 1.2's `wrong` (scorm.md). */
export const result = either(oneOf('correct', 'incorrect', 'unanticipated', 'neutral'), real);
export const navigationRequest = either(
	oneOf('continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll', '_none_'),
	matching(/^\{target=\S{1,200}\}(choice|jump)$/)
);
