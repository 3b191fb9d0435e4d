import type { Question } from '../question.ts';
import { absoluteTerm } from './absolute-term.ts';
import { allOrNone } from './all-or-none.ts';
import { answerInStem } from './answer-in-stem.ts';
import { articleCue } from './article-cue.ts';
import { duplicateOptions } from './duplicate-options.ts';
import type { Flaw, FlawContext, FlawRule } from './flaw.ts';
import { longKey } from './long-key.ts';
import { malformedStem } from './malformed-stem.ts';
import { malformedText } from './malformed-text.ts';
import { negativeOption } from './negative-option.ts';
import { negativeStem } from './negative-stem.ts';
import { numberCue } from './number-cue.ts';
import { optionCount } from './option-count.ts';
import { overlappingOptions } from './overlapping-options.ts';
import { overlappingRanges } from './overlapping-ranges.ts';
import { repeatedWord } from './repeated-word.ts';
import { subjectName } from './subject-name.ts';
import { unevenOptions } from './uneven-options.ts';
import { vagueTerm } from './vague-term.ts';

const RULES: readonly FlawRule[] = [
	malformedStem,
	malformedText,
	optionCount,
	allOrNone,
	negativeStem,
	negativeOption,
	absoluteTerm,
	vagueTerm,
	longKey,
	repeatedWord,
	articleCue,
	numberCue,
	unevenOptions,
	overlappingOptions,
	overlappingRanges,
	duplicateOptions,
	subjectName,
	answerInStem
];

/**
 * Item-writing flaws of one question, generated or authored alike; none means that it may be asked. Sources: Haladyna,
 * Downing and Rodriguez 2002 (31 guidelines) and the NBME item-writing guide; an automatic check of 19 such rules
 * agreed with people in 91% of 200 questions (Moore, Nguyen, Chen and Stamper 2023, arXiv 2307.08161).
 */
export function findFlaws(question: Question, context: FlawContext): Flaw[] {
	return RULES.flatMap((rule) => rule(question, context));
}
