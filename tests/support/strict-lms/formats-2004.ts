import { all, either, listOf, oneOf, pairOf, type DataType } from './data-type.ts';
import { localizedString, real, shortIdentifier, string4000 } from './types-2004.ts';
import type { InteractionFormats } from './version.ts';

const LIST = { separator: '[,]', most: 36 };
const identifiers = listOf(shortIdentifier, LIST);
const distinct = listOf(shortIdentifier, { ...LIST, distinct: true });
const pairs = listOf(pairOf(shortIdentifier, shortIdentifier, '[.]'), LIST);
const nothing = oneOf('');

/** `min[:]max`, never bare, never open-ended (scorm.md), and not upside down (RTE 2004, 4.1.1.6). */
const range: DataType = all(pairOf(real, real, '[:]'), (value) => {
	const [least, most] = value.split('[:]').map(Number);
	return least !== undefined && most !== undefined && least <= most ? 'ok' : 'type';
});

const steps = (answer: DataType): DataType =>
	listOf(
		all(pairOf(either(shortIdentifier, nothing), either(answer, nothing), '[.]'), (value) =>
			value === '[.]' ? 'type' : 'ok'
		),
		{ separator: '[,]', most: 250 }
	);

/** What follows an optional `{case_matters=true}` or `{order_matters=false}`, in either order. */
const prefixed =
	(type: DataType, ...names: readonly string[]): DataType =>
	(value) =>
		type(value.replace(new RegExp(`^(\\{(${names.join('|')})=(true|false)\\}){1,${names.length}}`), ''));

const words = listOf(localizedString(250), { separator: '[,]', most: 10 });
const alike = {
	'true-false': oneOf('true', 'false'),
	choice: distinct,
	matching: pairs,
	sequencing: identifiers,
	likert: shortIdentifier,
	other: string4000
};

/** Formats of learner_response and pattern by the interaction's type (RTE 2004, 4.1.1.6 and 4.2.9). */
export const formats2004: InteractionFormats = {
	response: {
		...alike,
		'fill-in': words,
		'long-fill-in': localizedString(4000),
		performance: steps(either(shortIdentifier, real)),
		numeric: real
	},
	pattern: {
		...alike,
		'fill-in': prefixed(words, 'case_matters', 'order_matters'),
		'long-fill-in': prefixed(localizedString(4000), 'case_matters'),
		performance: prefixed(steps(either(shortIdentifier, range)), 'order_matters'),
		numeric: range
	},
	single: ['true-false', 'likert', 'numeric', 'other']
};
