/** The word before a gap, or at the end of a stem that the options complete; undefined in a stem that is a sentence. */
export function wordBeforeGap(stem: string): string | undefined {
	const [before = '', gap] = stem.split(/_{2,}/);
	const start = before.trimEnd().replace(/[:…]$/, '');
	if (gap === undefined && /[.!?]["'”’)\]]*$/.test(start)) return undefined;
	// "a(n)" and "a/an" fit all.
	return /(?:^|\s)(\p{L}+)$/u.exec(start.slice(-30))?.[1]?.toLowerCase();
}
