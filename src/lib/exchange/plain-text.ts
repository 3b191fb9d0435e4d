/** What XML 1.0 lets stand in a document (section 2.2, Char); half a surrogate pair is none of it. */
const FORBIDDEN = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without the characters that no exchange format holds, its line ends as `\n`. */
export function plainText(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');
}
