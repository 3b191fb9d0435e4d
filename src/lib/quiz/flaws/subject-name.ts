import type { Question } from '../question.ts';
import type { FlawContext, FlawRule } from './flaw.ts';
import { answersOf, claimsOf, offersSubjects, wordedAnswersOf, type Answer } from './options.ts';
import { namesIn } from './subject-names.ts';

/**
 * A subject's name, long name, alias or initials in an option or statement that is to be told by what it says, or in
 * the case whose subject is asked for. Options that all name the same subjects, as in a contrast, give nothing away.
 * `learning.md`, Generated questions, 3; Haladyna, Downing and Rodriguez 2002, guideline 28b.
 */
export const subjectName: FlawRule = (question, context) =>
	namesGiven(question, context).map((detail) => ({ rule: 'subject-name', detail }));

function namesGiven(question: Question, context: FlawContext): string[] {
	if (question.type === 'true-false') return [];
	if (question.format === 'assign') return unevenlyNamed(claimsOf(question, context), context);
	return offersSubjects(question, context) ? inCase(question, context) : inOptions(question, context);
}

/** A stem has to name all the subjects to choose from, or none of them. */
function inCase(question: Question, context: FlawContext): string[] {
	const offered = answersOf(question).flatMap(({ text }) => namesIn(text, context).subjects);
	const named = namesIn(question.stem, context).subjects.filter((id) => offered.includes(id));
	return offered.every((id) => named.includes(id)) ? [] : named;
}

function inOptions(question: Question, context: FlawContext): string[] {
	const answers = wordedAnswersOf(question, context);
	const textsOf = (those: readonly Answer[]) => those.map(({ text }) => text);
	const uneven = unevenlyNamed(textsOf(answers), context);
	if (uneven.length === 0 || namesIn(question.stem, context).subjects.length > 0) return uneven;
	// Where the stem asks of no subject, names help only if they set the keys apart.
	const namesOf = (text: string) => namesIn(text, context).subjects.join();
	const keys = textsOf(answers.filter(({ isKey }) => isKey)).map(namesOf);
	const distractors = textsOf(answers.filter(({ isKey }) => !isKey)).map(namesOf);
	return keys.some((names) => distractors.includes(names)) ? [] : uneven;
}

/** The texts that name subjects, unless all name the same. */
function unevenlyNamed(texts: readonly string[], context: FlawContext): string[] {
	const named = texts.map((text) => ({ text, names: namesIn(text, context).subjects.join() }));
	if (new Set(named.map(({ names }) => names)).size < 2) return [];
	return named.filter(({ names }) => names !== '').map(({ text }) => text);
}
