import { describe, expect, it } from 'vitest';
import { loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { quizOf } from '../../../tests/support/class-world.ts';
import { generateSoundBank } from '../quiz/plan-bank.ts';
import type { QuizSettings } from './settings.ts';
import { assignedBank, drawAttempt, drawQuestions, replaceQuestion } from './draw-attempt.ts';

const { course } = await loadBundledCourse('kpo-vs-bpo');
const bank = generateSoundBank(course);
const draw = (
	settings: QuizSettings,
	attempt: number,
	seen: readonly string[] = [],
	withdrawn: readonly string[] = []
) => drawAttempt(course, bank, settings, { assignment: 5, attempt, seen, withdrawn }).items;
const ids = (items: ReturnType<typeof draw>) => items.map(({ question }) => question.id);

describe('the bank of an assigned quiz', () => {
	it('is what the trainer asked for, less what was struck, with what was picked', () => {
		const [dimension = ''] = course.dimensions.map(({ id }) => id);
		const base = quizOf(course, { dimensions: [dimension], types: ['choice', 'sort'], levels: ['remember'] });
		const all = assignedBank(bank, base);
		expect(all.length).toBeGreaterThan(3);
		for (const question of all)
			expect(question).toMatchObject({
				dimension,
				level: 'remember',
				type: expect.stringMatching(/choice|sort/)
			});
		const [struck] = all;
		const other = bank.find((question) => question.dimension !== dimension);
		const changed = assignedBank(bank, { ...base, struck: [struck?.id ?? ''], picked: [other?.id ?? ''] });
		expect(changed).not.toContain(struck);
		expect(changed).toContain(other);
		expect(changed).toHaveLength(all.length);
	});

	it('can be the author’s own questions alone', () => {
		expect(assignedBank(bank, quizOf(course, { source: 'authored' })).every(({ authored }) => authored)).toBe(
			true
		);
	});
});

describe('an attempt', () => {
	it('asks everybody the same where that is wanted, in one order or in each one’s own', () => {
		const fixed = quizOf(course, { form: 'same', shuffle: false });
		expect(draw(fixed, 1)).toEqual(draw(fixed, 2));
		const shuffled = quizOf(course, { form: 'same', shuffle: true });
		expect(ids(draw(shuffled, 1)).toSorted()).toEqual(ids(draw(shuffled, 2)).toSorted());
		expect(draw(shuffled, 1)).not.toEqual(draw(shuffled, 2));
		expect(ids(draw(shuffled, 1)).toSorted()).toEqual(ids(draw(fixed, 1)).toSorted());
	});

	it('draws its own elsewhere, and what was not asked before', () => {
		const settings = quizOf(course, { form: 'own' });
		const first = ids(draw(settings, 1));
		const second = ids(draw(settings, 2, first));
		expect(first).toHaveLength(8);
		expect(new Set([...first, ...second]).size).toBe(16);
	});

	it('that begins after a question was withdrawn asks the others’ questions but that one, or another of its own', () => {
		const same = quizOf(course, { form: 'same', shuffle: false });
		const before = ids(draw(same, 1));
		const [, gone = ''] = before;
		expect(ids(draw(same, 2, [], [gone]))).toEqual(before.filter((id) => id !== gone));
		const own = quizOf(course, { form: 'own', picked: [gone] });
		const after = ids(draw(own, 2, [], [gone]));
		expect(after).toHaveLength(8);
		expect(after).not.toContain(gone);
	});

	it('never asks what was struck, and always what was picked', () => {
		const settings = quizOf(course, { form: 'own' });
		const [struck = '', picked = ''] = ids(draw(settings, 3));
		for (let seed = 0; seed < 30; seed++) {
			const drawn = ids(draw({ ...settings, struck: [struck], picked: [picked] }, seed));
			expect(drawn).not.toContain(struck);
			expect(drawn).toContain(picked);
			expect(drawn).toHaveLength(8);
		}
	});
});

describe('a question that is replaced', () => {
	it('makes way for another in its place, and the others stay', () => {
		const settings = quizOf(course, { form: 'same' });
		const before = drawQuestions(bank, settings, 5).map(({ id }) => id);
		for (const place of [0, 3, 7]) {
			const gone = before[place] ?? '';
			const after = drawQuestions(bank, replaceQuestion(bank, settings, 5, gone), 5).map(({ id }) => id);
			expect(after).toHaveLength(before.length);
			expect(after.filter((id, at) => id !== before[at])).toHaveLength(1);
			expect(after).not.toContain(gone);
		}
	});
});
