/** Characters. */
export const MEMBER_NAME_MOST = 100;

/** A name as it is kept: composed (NFC), with single spaces, and without what cannot be seen. */
export function tidyName(typed: string): string {
	return (
		typed
			.normalize('NFC')
			.replace(/[\s\p{Z}]+/gu, ' ')
			// Joiners are kept: some scripts are written with them.
			.replace(/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
			.replace(/ +/g, ' ')
			.trim()
	);
}

/** What is written apart from its letter in one language is typed without it by who has no such key. */
const WRITTEN_AS: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ł: 'l',
	ı: 'i',
	þ: 'th'
};

/** Marks on letters of scripts that are often typed without them. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}/gu;

/**
 * What names of one class are compared by, so that somebody finds their name again whatever keyboard they type it on:
 * without case, without accents on Latin and Greek letters, and with one kind of apostrophe, dash and space. Marks of other
 * scripts stay: there they make another name.
 */
export function nameKey(name: string): string {
	return tidyName(name)
		.normalize('NFKD')
		.replace(ACCENTS, '')
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[ßæœøđðłıþ]/g, (letter) => WRITTEN_AS[letter] ?? letter)
		.replace(ACCENTS, '')
		.replace(/ς/g, 'σ')
		.replace(/[’‘ʼ`´ʹ]/g, "'")
		.replace(/\p{Dash}/gu, '-')
		.replace(/[\u200C\u200D]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
