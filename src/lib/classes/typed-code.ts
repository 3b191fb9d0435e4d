/**
 * Crockford's Base32 alphabet, without I, L, O and U: what looks alike, and what makes words. Each letter holds five
 * bits.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Letters that people read where another is written, as Crockford decodes them. */
const READ_AS: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** Codes that people type off, of a length, shown in groups. */
export interface TypedCode {
	/** @param random as many bytes as the code has letters; each gives five of its bits */
	make(random: Uint8Array): string;
	/** A code as people read it: in groups. */
	show(code: string): string;
	/**
	 * Reads what somebody typed: in any case, with or without spaces and dashes, O for 0, I and L for 1, and in full width.
	 * @returns undefined for what cannot be a code
	 */
	read(typed: string): string | undefined;
}

/** @param length letters @param group letters of a group */
export function typedCode(length: number, group: number): TypedCode {
	const whole = new RegExp(`^[${ALPHABET}]{${length}}$`);
	return {
		make: (random) => {
			if (random.length !== length) throw new RangeError(`a code is made from ${length} bytes`);
			return Array.from(random, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
		},
		show: (code) =>
			Array.from({ length: Math.ceil(code.length / group) }, (_, n) =>
				code.slice(n * group, (n + 1) * group)
			).join('-'),
		read: (typed) => {
			const letters = typed
				.slice(0, 100)
				.normalize('NFKC')
				.toUpperCase()
				.replace(/[\s\p{Dash}\p{Cf}]/gu, '');
			const code = letters.replace(/[ILO]/g, (letter) => READ_AS[letter] ?? letter);
			return whole.test(code) ? code : undefined;
		}
	};
}
