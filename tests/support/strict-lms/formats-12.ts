import { all, listOf, matching, oneOf, pairOf, text, type DataType } from './data-type.ts';
import type { InteractionFormats } from './version.ts';
import { decimal } from './types-12.ts';

/** Options are single characters (scorm.md: `a,b`), as RTE 1.2 has it for CMIFeedback. */
const character = matching(/^[0-9a-z]$/);
const list = { separator: ',', most: 26, distinct: true };
const fits = (type: DataType): DataType => all(type, text(255));

/** Response and pattern have one format each in 1.2. `words` is the type of free text. */
export function formats12(words: DataType): InteractionFormats {
	const formats = {
		'true-false': oneOf('t', 'f'),
		choice: fits(listOf(character, list)),
		'fill-in': all(words, matching(/^[^\r\n]*$/)),
		matching: fits(listOf(pairOf(character, character, '.'), list)),
		performance: all(words, matching(/^[^\r\n]+$/)),
		sequencing: fits(listOf(character, list)),
		likert: character,
		numeric: decimal
	};
	return { response: formats, pattern: formats, single: [] };
}
