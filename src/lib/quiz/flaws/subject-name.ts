import type { FlawContext, FlawRule } from './flaw.ts';
import { answersOf, claimsOf, offersSubjects, wordedAnswersOf } from './options.ts';
import { namesIn } from './subject-names.ts';

/**
 * A subject's name, long name, alias or initials in an option or statement that is to be told by what it says, or in
 * the case whose subject is asked for. Options that all name the same subjects, as in a contrast, give nothing away.
 * `learning.md`, Generated questions, 3; Haladyna, Downing and Rodriguez 2002, guideline 28b.
 */
export const subjectName: FlawRule = (question, context) => {
	const telling = offersSubjects(question, context)
		? caseThatNames(
				question.stem,
				answersOf(question).map(({ text }) => text),
				context
			)
		: question.format === 'assign'
			? unevenlyNamed(claimsOf(question, context), context)
			: question.type === 'true-false'
				? []
				: optionsThatName(question, context);
	return telling.map((detail) => ({ rule: 'subject-name', detail }));
};

/** A stem has to name all the subjects to choose from, or none of them. */
function caseThatNames(stem: string, options: readonly string[], context: FlawContext): string[] {
	const offered = options.flatMap((text) => namesIn(text, context).subjects);
	const named = namesIn(stem, context).subjects.filter((id) => offered.includes(id));
	return named.length === 0 || offered.every((id) => named.includes(id)) ? [] : named;
}

const optionsThatName: (...args: Parameters<FlawRule>) => string[] = (question, context) => {
	const answers = wordedAnswersOf(question, context);
	const uneven = unevenlyNamed(
		answers.map(({ text }) => text),
		context
	);
	if (uneven.length === 0 || namesIn(question.stem, context).subjects.length > 0) return uneven;
	// Where the stem asks of no subject, names help only if they set the keys apart.
	const named = (isKey: boolean) =>
		answers
			.filter((answer) => answer.isKey === isKey)
			.map(({ text }) => namesIn(text, context).subjects.join());
	const distractors = named(false);
	return named(true).some((names) => distractors.includes(names)) ? [] : uneven;
};

/** The texts that name subjects, unless all name the same. */
function unevenlyNamed(texts: readonly string[], context: FlawContext): string[] {
	const named = texts.map((text) => ({ text, names: namesIn(text, context).subjects.join() }));
	if (new Set(named.map(({ names }) => names)).size < 2) return [];
	return named.filter(({ names }) => names !== '').map(({ text }) => text);
}
