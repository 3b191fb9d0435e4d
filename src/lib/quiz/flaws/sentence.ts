/** Ends like a sentence; the point of "9 a.m." is an abbreviation's. */
export function isSentence(text: string): boolean {
	return /[.!?]["'”’)\]]*\s*$/.test(text) && !/\b[a-z]\.[a-z]\.\s*$/.test(text);
}
