import { all, either, matching, oneOf, ranged, text, type DataType } from './data-type.ts';

/** CMIString holds ASCII (SCORM 1.2 RTE, 3.4.1). */
const ascii: DataType = (value) => {
	for (let index = 0; index < value.length; index++) if (value.charCodeAt(index) > 0x7f) return 'type';
	return 'ok';
};

export const blank = oneOf('');
export const string255 = all(ascii, text(255));
export const string4096 = all(ascii, text(4096));
/** Up to 255 ASCII, no spaces (scorm.md, Data model). */
export const identifier = matching(/^[!-~]{1,255}$/);
/** A digit before the point, no exponent (scorm.md: "never in exponent form, never `.8`"). */
export const decimal = matching(/^-?\d{1,10}(\.\d{1,7})?$/);
/** Two decimals at most: Moodle before 4 refuses more. */
const shortDecimal = matching(/^-?\d{1,3}(\.\d{1,2})?$/);
export const score = either(ranged(shortDecimal, 0, 100), blank);
export const weighting = ranged(shortDecimal, -100, 100);
/** `HH:MM:SS` of a day, without a fraction (scorm.md: interaction time). */
export const time = matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/);
/** `HH:MM:SS[.ss]`, up to four digits for the hours (RTE, CMITimespan). */
export const timespan = matching(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const integer = matching(/^-?\d{1,5}$/);
export const integerWithin = (least: number, most: number) => ranged(integer, least, most);
export const status = oneOf('passed', 'failed', 'completed', 'incomplete', 'browsed');
/** An objective may be written `not attempted`, the lesson may not (RTE, 3.4.4). */
export const objectiveStatus = either(status, oneOf('not attempted'));
export const exit = oneOf('suspend', 'logout', 'time-out', '');
export const interactionType = oneOf(
	'true-false',
	'choice',
	'fill-in',
	'matching',
	'performance',
	'sequencing',
	'likert',
	'numeric'
);
/** `wrong`, never 2004's `incorrect` (scorm.md). */
export const result = either(oneOf('correct', 'wrong', 'unanticipated', 'neutral'), decimal);
