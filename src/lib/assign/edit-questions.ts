import type { Question } from '../quiz/question.ts';
import { assignedBank, drawQuestions, replaceQuestion } from './draw-attempt.ts';
import { ASSIGN_LIMITS, type QuizSettings } from './settings.ts';

/** What a trainer does with a question of the bank. */
export const QUESTION_EDITS = ['strike', 'put-back', 'replace', 'pick', 'unpick', 'up', 'down'] as const;
export type QuestionEdit = (typeof QUESTION_EDITS)[number];

export type EditOutcome =
	| { readonly kind: 'done'; readonly settings: QuizSettings }
	/** Nothing that the edit could be done to: somebody else has changed it in the meantime. */
	| { readonly kind: 'gone' }
	/** Fewer could be drawn than the quiz asks. */
	| { readonly kind: 'too-few' }
	| { readonly kind: 'too-many' }
	/** The bank has none that goes with the others. */
	| { readonly kind: 'nothing-else' };

/** The questions that a trainer looks through first: those that all get, or those that everybody gets among others. */
export function firstQuestions(bank: readonly Question[], settings: QuizSettings, seed: number): Question[] {
	if (settings.form === 'same') return drawQuestions(bank, settings, seed);
	const pool = assignedBank(bank, settings);
	return settings.picked.flatMap((id) => pool.filter((question) => question.id === id));
}

/**
 * Does one edit. Where all take the same form, the rest of it stays as it is: it is kept question by question from the
 * first edit on.
 * @param bank of the whole course
 */
export function editQuestions(
	bank: readonly Question[],
	settings: QuizSettings,
	seed: number,
	edit: QuestionEdit,
	id: string
): EditOutcome {
	if (!bank.some((question) => question.id === id)) return { kind: 'gone' };
	const form = firstQuestions(bank, settings, seed).map((question) => question.id);
	const place = form.indexOf(id);
	if (!applies(edit, { isStruck: settings.struck.includes(id), isInForm: place >= 0 }))
		return { kind: 'gone' };
	const isSame = settings.form === 'same';
	const without = settings.struck.filter((other) => other !== id);
	const rest = form.filter((other) => other !== id);
	switch (edit) {
		case 'put-back':
			return done({ ...settings, picked: form, struck: without });
		case 'strike': {
			const struck = { ...settings, picked: rest, struck: [...without, id] };
			if (isSame) return resized(struck, rest.length);
			return drawQuestions(bank, struck, seed).length < settings.count ? { kind: 'too-few' } : done(struck);
		}
		case 'replace': {
			const replaced = replaceQuestion(bank, settings, seed, id);
			return drawQuestions(bank, replaced, seed).length < drawQuestions(bank, settings, seed).length
				? { kind: 'nothing-else' }
				: done(replaced);
		}
		case 'pick': {
			const picked = { ...settings, picked: [...form, id], struck: without };
			return resized(picked, isSame ? picked.picked.length : Math.max(settings.count, picked.picked.length));
		}
		case 'unpick':
			return isSame
				? resized({ ...settings, picked: rest }, rest.length)
				: done({ ...settings, picked: rest });
		case 'up':
		case 'down': {
			const to = place + (edit === 'up' ? -1 : 1);
			if (to < 0 || to >= form.length) return { kind: 'gone' };
			return done({ ...settings, picked: rest.toSpliced(to, 0, id) });
		}
	}
}

function applies(
	edit: QuestionEdit,
	{ isStruck, isInForm }: { readonly isStruck: boolean; readonly isInForm: boolean }
): boolean {
	if (edit === 'put-back') return isStruck;
	if (edit === 'strike') return !isStruck;
	return edit === 'pick' ? !isInForm : isInForm;
}

const done = (settings: QuizSettings): EditOutcome => ({ kind: 'done', settings });

function resized(settings: QuizSettings, count: number): EditOutcome {
	if (count < 1) return { kind: 'too-few' };
	if (count > ASSIGN_LIMITS.questions) return { kind: 'too-many' };
	return done({ ...settings, count });
}

/** The questions as they would be drawn afresh, but for those that are struck out; goes with another seed. */
export function drawAnew(settings: QuizSettings): QuizSettings {
	return { ...settings, picked: [] };
}

/**
 * The most questions that a quiz by these settings can ask, up to `most`: questions that repeat one another, or give one
 * another away, are not drawn together.
 */
export function mostQuestions(
	bank: readonly Question[],
	settings: QuizSettings,
	seed: number,
	most: number = ASSIGN_LIMITS.questions
): number {
	const lengths = SAMPLE.map((step) => drawQuestions(bank, { ...settings, count: most }, seed + step).length);
	return Math.min(...(settings.form === 'same' ? lengths.slice(0, 1) : lengths));
}

/** Where every attempt draws its own, how many come together depends on the draw: several are tried. */
const SAMPLE = [0, 1, 2, 3, 4];
