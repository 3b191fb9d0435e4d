import type { Subject } from '../../course/course.ts';
import type { Question, Target } from '../question.ts';
import type { FlawContext } from './flaw.ts';
import { plain, wordsIn } from './words.ts';

/** An option as the rules look at it. */
export interface Answer {
	readonly text: string;
	readonly isKey: boolean;
}

/** What there is to choose from; nothing where something is assigned or typed. */
export function answersOf(question: Question): Answer[] {
	if (question.format === 'choice')
		return question.options.map(({ id, text }) => ({ text, isKey: id === question.key }));
	if (question.format === 'multiple')
		return question.options.map(({ id, text }) => ({ text, isKey: question.keys.includes(id) }));
	return [];
}

/**
 * The options that say something of their own, in which an examinee looks for a hint: none where they are true and
 * false or the subjects' names, which no author words.
 */
export function wordedAnswersOf(question: Question, context: FlawContext): Answer[] {
	return question.type === 'true-false' || offersSubjects(question, context) ? [] : answersOf(question);
}

/** The targets that are worded for the question, such as terms; not the subjects, alone or together. */
export function wordedTargetsOf(question: Question, context: FlawContext): Target[] {
	if (question.format !== 'assign') return [];
	return question.targets.filter(({ subjects, text }) => subjects.length === 0 && !isSubject(text, context));
}

/** Whether the options are the names of subjects and nothing else. */
export function offersSubjects(question: Question, context: FlawContext): boolean {
	const answers = answersOf(question);
	return answers.length > 0 && answers.every(({ text }) => isSubject(text, context));
}

/**
 * The texts that are true or false of something: options, statements to judge and statements to sort. Definitions
 * that are matched with terms are none.
 */
export function claimsOf(question: Question, context: FlawContext): string[] {
	if (question.type === 'true-false') return [question.stem];
	if (question.format === 'assign' && wordedTargetsOf(question, context).length === 0)
		return question.items.map(({ text }) => text);
	return wordedAnswersOf(question, context).map(({ text }) => text);
}

function isSubject(text: string, context: FlawContext): boolean {
	return namesOf(context.subjects).has(wordsIn(text, context));
}

const namesBySubjects = new WeakMap<readonly Subject[], ReadonlySet<string>>();

/** Computed once a course, since the rules ask of every option. */
function namesOf(subjects: readonly Subject[]): ReadonlySet<string> {
	const known = namesBySubjects.get(subjects);
	if (known) return known;
	const names = new Set(
		subjects.flatMap(({ name, longName, aliases }) => [name, longName, ...aliases]).map(plain)
	);
	namesBySubjects.set(subjects, names);
	return names;
}
