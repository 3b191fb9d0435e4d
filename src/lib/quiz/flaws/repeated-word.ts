import type { Question } from '../question.ts';
import type { Flaw, FlawContext, FlawRule } from './flaw.ts';
import { wordedAnswersOf, wordedTargetsOf } from './options.ts';
import { namesIn } from './subject-names.ts';
import { stemsIn } from './words.ts';

/** Shorter stems ("up", "us") are found by chance. */
const LEAST_LETTERS = 3;

/**
 * A word of the stem comes again in the key and in no distractor, or a word of a meaning in its own term and in no
 * other. Names of subjects do not count; `subject-name.ts` looks after them. Haladyna, Downing and Rodriguez 2002,
 * guideline 28b (clang associations); NBME item-writing guide: word repeats.
 */
export const repeatedWord: FlawRule = (question, context) =>
	question.format === 'assign' ? inTargets(question, context) : inOptions(question, context);

function inOptions(question: Question, context: FlawContext): Flaw[] {
	const answers = wordedAnswersOf(question, context);
	const texts = (isKey: boolean) =>
		answers.filter((answer) => answer.isKey === isKey).map(({ text }) => text);
	return repeated(question.stem, texts(true), texts(false), context);
}

function inTargets(question: Question, context: FlawContext): Flaw[] {
	const targets = wordedTargetsOf(question, context);
	if (question.format !== 'assign') return [];
	return question.items.flatMap((item) => {
		const texts = (isKey: boolean) =>
			targets.filter(({ id }) => (id === item.key) === isKey).map(({ text }) => text);
		return repeated(item.text, texts(true), texts(false), context);
	});
}

function repeated(
	stem: string,
	keys: readonly string[],
	distractors: readonly string[],
	context: FlawContext
): Flaw[] {
	if (keys.length === 0 || distractors.length === 0) return [];
	const elsewhere = new Set(distractors.flatMap((text) => [...stemsIn(text, context)]));
	const inKeys = new Set(keys.flatMap((text) => [...stemsIn(text, context)]));
	const found = [...stemsIn(stem, context)].filter(
		(word) => word.length >= LEAST_LETTERS && inKeys.has(word) && !elsewhere.has(word)
	);
	if (found.length === 0) return [];
	const names = namesIn(stem, context).stems;
	return found.filter((word) => !names.has(word)).map((word) => ({ rule: 'repeated-word', detail: word }));
}
