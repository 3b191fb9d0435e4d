import type { Grammar } from '../../course/grammar/grammar.ts';

/** What the lessons' renderer escapes in a text (hast-util-to-html's way with `&` and `<`). */
const ESCAPED: Readonly<Record<string, string>> = { '&#x26;': '&', '&#x3C;': '<' };

/** The sentences of a lesson's paragraphs and list items, of sanitised HTML as `readLesson` makes it. */
export function sentencesOf(html: string, language: string): string[] {
	const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
	return [...html.matchAll(/<(p|li)>([\s\S]*?)(?=<\/?(?:p|li|ul|ol)>)/g)].flatMap(([, , block = '']) => {
		const text = block
			.replace(/<[^>]*>/g, '')
			.replace(/&#x26;|&#x3C;/g, (escaped) => ESCAPED[escaped] ?? escaped)
			.replace(/\s+/g, ' ')
			.trim();
		const sentences: string[] = [];
		for (const { segment } of segmenter.segment(text)) {
			const before = sentences.at(-1);
			// An initial ends no sentence: "C. K. Prahalad".
			if (before !== undefined && /\b\p{Lu}\.\s*$/u.test(before))
				sentences.splice(-1, 1, `${before}${segment}`);
			else sentences.push(segment);
		}
		return sentences.map((sentence) => sentence.trim()).filter((sentence) => /[.!?]["'”’)]*$/.test(sentence));
	});
}

/** A sentence with its words, as terms are looked for in it. */
export interface Sentence {
	readonly text: string;
	readonly words: readonly { readonly from: number; readonly to: number; readonly base: string }[];
}

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

export const readSentence = (text: string, grammar: Grammar): Sentence => ({
	text,
	words: [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
		from: index,
		to: index + word.length,
		base: grammar.baseForm(word)
	}))
});
