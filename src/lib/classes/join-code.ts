/**
 * Crockford's Base32 alphabet, without I, L, O and U: what looks alike, and what makes words. Eight letters hold 40
 * bits.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
/** Letters that people read where another is written, as Crockford decodes them. */
const READ_AS: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };
const WHOLE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** How many random bytes a code is made from. */
export const CODE_BYTES = 8;

/** A code such as K7QM4TXW. @param random CODE_BYTES bytes; each gives five of its bits */
export function makeJoinCode(random: Uint8Array): string {
	if (random.length !== CODE_BYTES) throw new RangeError(`a code is made from ${CODE_BYTES} bytes`);
	return Array.from(random, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

/** A code as people read it: in two groups. */
export function showJoinCode(code: string): string {
	return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/**
 * Reads what somebody typed: in any case, with or without spaces and dashes, O for 0, I and L for 1, and in full width.
 * @returns undefined for what cannot be a code
 */
export function readJoinCode(typed: string): string | undefined {
	const letters = typed
		.slice(0, 100)
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s\p{Dash}\p{Cf}]/gu, '');
	const code = letters.replace(/[ILO]/g, (letter) => READ_AS[letter] ?? letter);
	return WHOLE.test(code) ? code : undefined;
}
