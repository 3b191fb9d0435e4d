/** Ends like a sentence; a single letter's point ("9 a.m.") is an abbreviation's. */
export function isSentence(text: string): boolean {
	return /[.!?]["'”’)\]]*$/.test(text.trim()) && !/(^|[\s.])\p{L}\.$/u.test(text.trim());
}
