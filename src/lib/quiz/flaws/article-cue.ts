import { itemGrammarOf } from '../../course/grammar/item-grammar.ts';
import type { FlawRule } from './flaw.ts';
import { wordedAnswersOf } from './options.ts';
import { isSentence } from './sentence.ts';
import { wordBeforeGap } from './word-before-gap.ts';

/**
 * "… is an": an article before the gap or at the stem's end that does not fit every answer that could be meant.
 * Haladyna, Downing and Rodriguez 2002, guideline 28c; NBME item-writing guide: grammatical cues.
 */
export const articleCue: FlawRule = (question, context) => {
	const { agrees, articles } = itemGrammarOf(context.grammar);
	const article = wordBeforeGap(question.stem);
	if (article === undefined || !articles.includes(article)) return [];
	const answers =
		question.format === 'text'
			? [...question.accepted.slice(0, 1), ...question.others]
			: wordedAnswersOf(question, context).map(({ text }) => text);
	return answers
		.filter((text) => !isSentence(text) && agrees(article, text) === false)
		.map((text) => ({ rule: 'article-cue', detail: `${article} ${text}` }));
};
