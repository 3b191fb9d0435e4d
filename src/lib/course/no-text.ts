/**
 * Characters that are no text: controls but for tabs and line ends, halves of surrogate pairs, and what a file in
 * another encoding than UTF-8 is read as. XML cannot hold the first, and Moodle throws at the second (scorm.md).
 */
const NO_TEXT = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFD-\uFFFF]/u;

/** Name of the first character that is no text, such as `U+0000`; undefined where all is text. */
export function findNoText(text: string): string | undefined {
	const code = NO_TEXT.exec(text)?.[0].codePointAt(0);
	return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The same for each line of a text that has one, with the line's place from 1. */
export function linesOfNoText(text: string): { readonly line: number; readonly name: string }[] {
	return text.split('\n').flatMap((content, index) => {
		const name = findNoText(content);
		return name === undefined ? [] : [{ line: index + 1, name }];
	});
}
