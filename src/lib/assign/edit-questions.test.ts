import { describe, expect, test } from 'vitest';
import { loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { quizOf } from '../../../tests/support/class-world.ts';
import { generateSoundBank } from '../quiz/plan-bank.ts';
import { drawQuestions } from './draw-attempt.ts';
import {
	drawAnew,
	editQuestions,
	firstQuestions,
	mostQuestions,
	QUESTION_EDITS,
	type QuestionEdit
} from './edit-questions.ts';
import type { QuizSettings } from './settings.ts';

const { course } = await loadBundledCourse('crocodilians');
const bank = generateSoundBank(course);
const SEED = 7;
const idsOf = (settings: QuizSettings, seed = SEED) =>
	drawQuestions(bank, settings, seed).map(({ id }) => id);
function edited(settings: QuizSettings, edit: QuestionEdit, id = ''): QuizSettings {
	const outcome = editQuestions(bank, settings, SEED, edit, id);
	if (outcome.kind !== 'done') throw new Error(outcome.kind);
	return outcome.settings;
}

describe('where all take the same form', () => {
	const settings = quizOf(course, { form: 'same', count: 6 });
	const form = idsOf(settings);
	const other = bank.find(({ id }) => !form.includes(id))?.id ?? '';

	test('the others stay, whatever is done to one', () => {
		expect(idsOf(edited(settings, 'strike', form[2]))).toEqual(form.toSpliced(2, 1));
		expect(idsOf(edited(settings, 'strike', other))).toEqual(form);
		expect(idsOf(edited(settings, 'pick', other))).toEqual([...form, other]);
		expect(idsOf(edited(settings, 'up', form[2]))).toEqual([form[0], form[2], form[1], ...form.slice(3)]);
		expect(idsOf(edited(settings, 'down', form[2]))).toEqual(
			form.toSpliced(2, 2, form[3] ?? '', form[2] ?? '')
		);
		const replaced = idsOf(edited(settings, 'replace', form[2]));
		expect(replaced.toSpliced(2, 1)).toEqual(form.toSpliced(2, 1));
		expect(form).not.toContain(replaced[2]);
	});

	test('what is put back can be drawn again, and comes into no form by itself', () => {
		const struck = edited(settings, 'strike', form[0]);
		const back = edited(struck, 'put-back', form[0]);
		expect(idsOf(back)).toEqual(form.slice(1));
		expect(back.struck).toEqual([]);
		expect(idsOf(edited(back, 'pick', form[0]))).toEqual([...form.slice(1), form[0]]);
	});

	test('drawn anew, only what is struck out stays', () => {
		const anew = drawAnew(edited(settings, 'strike', form[0]));
		expect(idsOf(anew, SEED + 1)).not.toEqual(form.slice(1));
		for (let seed = 0; seed < 20; seed++) expect(idsOf(anew, seed)).not.toContain(form[0]);
	});

	test('a quiz keeps a question, and has room for so many', () => {
		const one = quizOf(course, { form: 'same', count: 1 });
		expect(editQuestions(bank, one, SEED, 'strike', idsOf(one)[0] ?? '')).toEqual({ kind: 'too-few' });
		const all = quizOf(course, { form: 'same', count: 100, picked: bank.slice(0, 100).map(({ id }) => id) });
		expect(editQuestions(bank, all, SEED, 'pick', bank[100]?.id ?? '')).toEqual({ kind: 'too-many' });
	});

	test('what has nothing else to take its place stays', () => {
		const few = { ...settings, types: ['numeric'] as const, count: 100 };
		const [first] = idsOf(few);
		expect(editQuestions(bank, few, SEED, 'replace', first ?? '')).toEqual({ kind: 'nothing-else' });
	});

	test.each(QUESTION_EDITS)('there is nothing to %s of what is not there', (edit) => {
		expect(editQuestions(bank, settings, SEED, edit, 'nowhere')).toEqual({ kind: 'gone' });
		const struck = { ...settings, picked: form, struck: [other] };
		// Only what is struck can be put back, only what is not there can be added.
		const id = edit === 'put-back' || edit === 'pick' ? form[0] : other;
		expect(editQuestions(bank, struck, SEED, edit, id ?? '')).toEqual({ kind: 'gone' });
	});
});

describe('where each attempt draws its own', () => {
	const settings = quizOf(course, { form: 'own', count: 6 });
	const [a = '', b = ''] = bank.map(({ id }) => id);

	test('what is picked is in every draw, and only that is looked at first', () => {
		const picked = edited(edited(settings, 'pick', a), 'pick', b);
		expect(firstQuestions(bank, picked, SEED).map(({ id }) => id)).toEqual([a, b]);
		expect(picked.count).toBe(6);
		for (let seed = 0; seed < 10; seed++) expect(idsOf(picked, seed)).toEqual(expect.arrayContaining([a, b]));
		expect(edited(picked, 'unpick', a).picked).toEqual([b]);
	});

	test('nothing is struck out that the quiz cannot do without', () => {
		const most = mostQuestions(bank, { ...settings, types: ['numeric'] }, SEED);
		const tight = { ...settings, types: ['numeric'] as const, count: most };
		expect(editQuestions(bank, tight, SEED, 'strike', idsOf(tight)[0] ?? '')).toEqual({ kind: 'too-few' });
	});
});
