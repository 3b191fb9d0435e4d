import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

const { resolve } = createRequire(import.meta.url);

/** Literata, the site's own typeface, whole: Latin, Greek and Cyrillic letters. The site's files of it hold one script each. */
const read = (file: string) => readFileSync(resolve(`@expo-google-fonts/literata/${file}`));

export const REGULAR = read('400Regular/Literata_400Regular.ttf');
export const SEMI_BOLD = read('600SemiBold/Literata_600SemiBold.ttf');

const face = create(REGULAR);
const letters = new Set('characterSet' in face ? face.characterSet : []);

/** Whether a text can be set: a letter that the typeface lacks would come out as a box. */
export function canSet(text: string): boolean {
	// What cannot be seen needs no glyph.
	return [...text.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, '')].every((letter) =>
		letters.has(letter.codePointAt(0) ?? 0)
	);
}
