/** Characters that every LMS keeps as they are, six bits each (base64url). */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));
const CHECK_CHARACTERS = 2;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz -.,';
const [ESCAPE, END] = [30, 31];

/** Packs whole numbers of given widths into a text, with a checksum of two characters at its end. */
export class BitWriter {
	#text = '';
	#buffer = 0;
	#filled = 0;

	/** @param value 0 or more; clamped to what `width` bits hold  @param width 1 to 24 */
	write(value: number, width: number): this {
		const clamped = Math.min(2 ** width - 1, Math.max(0, Math.round(value)));
		for (let bit = width - 1; bit >= 0; bit--) {
			this.#buffer = (this.#buffer << 1) | (Math.floor(clamped / 2 ** bit) & 1);
			this.#filled += 1;
			if (this.#filled === 6) this.#flush();
		}
		return this;
	}

	/** A whole number of any size up to 2^53, small ones in few bits: five at a time, each with a bit for "more". */
	writeCount(value: number): this {
		let rest = Math.max(0, Math.floor(value));
		do {
			const more = rest >= 32;
			this.write(more ? 1 : 0, 1).write(rest % 32, 5);
			rest = Math.floor(rest / 32);
		} while (rest > 0);
		return this;
	}

	/** Short words cheaply: five bits a letter, in lower case, since case counts for nothing in an answer. */
	writeText(text: string, most: number): this {
		for (const character of [...text.toLowerCase()].slice(0, most)) {
			const place = LETTERS.indexOf(character);
			if (place >= 0) this.write(place, 5);
			else this.write(ESCAPE, 5).write(character.codePointAt(0) ?? 0, 21);
		}
		return this.write(END, 5);
	}

	toString(): string {
		if (this.#filled > 0) {
			this.#buffer <<= 6 - this.#filled;
			this.#filled = 6;
			this.#flush();
		}
		return this.#text + checksum(this.#text);
	}

	#flush(): void {
		this.#text += ALPHABET.charAt(this.#buffer & 63);
		this.#buffer = 0;
		this.#filled = 0;
	}
}

/** Reads what a BitWriter wrote. */
export class BitReader {
	readonly #text: string;
	#at = 0;
	#buffer = 0;
	#left = 0;

	private constructor(text: string) {
		this.#text = text;
	}

	/** undefined where the text is damaged. */
	static open(text: string): BitReader | undefined {
		const body = text.slice(0, -CHECK_CHARACTERS);
		return text.length >= CHECK_CHARACTERS && checksum(body) === text.slice(-CHECK_CHARACTERS)
			? new BitReader(body)
			: undefined;
	}

	/** Past the end everything is 0. */
	read(width: number): number {
		let value = 0;
		for (let bit = 0; bit < width; bit++) {
			if (this.#left === 0) {
				this.#buffer = VALUES.get(this.#text.charAt(this.#at)) ?? 0;
				this.#at += 1;
				this.#left = 6;
			}
			this.#left -= 1;
			value = value * 2 + ((this.#buffer >> this.#left) & 1);
		}
		return value;
	}

	readCount(): number {
		let value = 0;
		for (let factor = 1; ; factor *= 32) {
			const more = this.read(1);
			value += this.read(5) * factor;
			if (more === 0 || factor > 2 ** 48) return value;
		}
	}

	readText(): string {
		let text = '';
		// Damage may hide the end; what was left of the body has room for no more than this.
		for (let n = 0; n <= this.#text.length * 2; n++) {
			const place = this.read(5);
			if (place === END) return text;
			const code = place === ESCAPE ? this.read(21) : undefined;
			text += code === undefined ? LETTERS.charAt(place) : String.fromCodePoint(Math.min(code, 0x10ffff));
		}
		return text;
	}
}

/** Twelve bits of FNV-1a. */
function checksum(text: string): string {
	let value = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
	value = (value ^ (value >>> 15)) >>> 0;
	return ALPHABET.charAt(value & 63) + ALPHABET.charAt((value >>> 6) & 63);
}
