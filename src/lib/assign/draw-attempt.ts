import type { Course } from '../course/course.ts';
import { arrangeForm, fillUp, fits, interleave } from '../quiz/draw.ts';
import type { Question } from '../quiz/question.ts';
import { createRandom } from '../quiz/random.ts';
import type { AttemptForm } from './attempt-form.ts';
import type { QuizSettings } from './settings.ts';

/** The questions that an assigned quiz draws from. */
export function assignedBank(bank: readonly Question[], settings: QuizSettings): Question[] {
	return bank.filter(
		(question) =>
			!settings.struck.includes(question.id) &&
			(settings.picked.includes(question.id) || fits(question, settings))
	);
}

/** What decides which form an attempt gets. */
export interface AttemptSeeds {
	/** Of the assignment: all who take the same form have it in common. */
	readonly assignment: number;
	/** Of the attempt. */
	readonly attempt: number;
	/** Ids of the questions of earlier attempts, which are asked again last where each attempt draws its own. */
	readonly seen: readonly string[];
	/** Ids of the questions that were asked before and count for nobody any more. */
	readonly withdrawn: readonly string[];
}

/**
 * The questions of an attempt in the order in which they are asked: those that the trainer picked, filled up with what
 * repeats least of them.
 */
export function drawAttempt(
	course: Course,
	bank: readonly Question[],
	settings: QuizSettings,
	{ assignment, attempt, seen, withdrawn }: AttemptSeeds
): AttemptForm {
	// Where all take the same form, it stays the others', without what does not count for them either.
	const questions =
		settings.form === 'same'
			? drawQuestions(bank, settings, assignment).filter(({ id }) => !withdrawn.includes(id))
			: drawQuestions(bank, { ...settings, struck: [...settings.struck, ...withdrawn] }, attempt, seen);
	const shuffled = settings.shuffle ? interleave(createRandom(attempt).shuffle(questions)) : questions;
	return {
		language: course.language,
		allOrNothing: !course.settings.partialCredit,
		askConfidence: settings.askConfidence,
		items: arrangeForm(shuffled, settings.shuffle ? attempt : assignment).items
	};
}

/** The questions of a form that is drawn by a seed, as its trainer looks them through. */
export function drawQuestions(
	bank: readonly Question[],
	settings: QuizSettings,
	seed: number,
	seen: readonly string[] = []
): Question[] {
	const pool = assignedBank(bank, settings);
	const picked = settings.picked.flatMap((id) => pool.filter((question) => question.id === id));
	const drawn = fillUp(picked, createRandom(seed).shuffle(pool), settings.count, seen);
	// Whoever picks questions by hand gives their order as well.
	return [...picked, ...interleave(drawn.slice(picked.length))].slice(0, settings.count);
}

/** One of the form's questions less, and another in its place; the others stay as they are. */
export function replaceQuestion(
	bank: readonly Question[],
	settings: QuizSettings,
	seed: number,
	id: string
): QuizSettings {
	const struck = { ...settings, struck: [...new Set([...settings.struck, id])] };
	if (settings.form === 'own') return { ...struck, picked: settings.picked.filter((other) => other !== id) };
	const form = drawQuestions(bank, settings, seed).map((question) => question.id);
	const rest = form.filter((other) => other !== id);
	const after = drawQuestions(bank, { ...struck, picked: rest }, seed).map((question) => question.id);
	const added = after.filter((other) => !rest.includes(other));
	// What is new takes the place of what went.
	return { ...struck, picked: form.flatMap((other) => (other === id ? added : [other])) };
}
