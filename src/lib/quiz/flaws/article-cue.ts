import type { FlawRule } from './flaw.ts';
import { isSentence } from './sentence.ts';
import { wordedAnswersOf } from './options.ts';

/**
 * "… is an": an article before the gap or at the stem's end that does not fit every answer that could be meant.
 * Haladyna, Downing and Rodriguez 2002, guideline 28c; NBME item-writing guide: grammatical cues.
 */
export const articleCue: FlawRule = (question, context) => {
	const { agrees } = context.grammar.items;
	const answers =
		question.format === 'text'
			? [...question.accepted.slice(0, 1), ...question.others]
			: wordedAnswersOf(question, context).map(({ text }) => text);
	const article = articleBeforeGap(question.stem);
	if (article === undefined) return [];
	return answers
		.filter((text) => !isSentence(text) && agrees(article, text) === false)
		.map((text) => ({ rule: 'article-cue', detail: `${article} ${text}` }));
};

/** The last word before a gap, or of a stem that is to be completed; none in "a(n)" and "a/an", which fit all. */
function articleBeforeGap(stem: string): string | undefined {
	return /(?:^|\s)([\p{L}]+)\s*(?:_{2,}|[:…]?\s*$)/u.exec(stem)?.[1]?.toLowerCase();
}
