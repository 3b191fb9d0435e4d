import { expect, test } from 'vitest';
import { loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { rightResponse } from '../../../tests/support/learner.ts';
import { generateSoundBank } from '../quiz/plan-bank.ts';
import { grade, possibleConfusions } from '../quiz/grade.ts';
import { grammarOf } from '../course/grammar/grammar.ts';
import type { Question, Response } from '../quiz/question.ts';
import { confusionsOfClass } from './class-confusions.ts';
import type { Sitting } from './sitting.ts';

const { course } = await loadBundledCourse('kpo-vs-bpo');
const bank = generateSoundBank(course);
const byId = new Map(bank.map((question) => [question.id, question]));

const sat = (learner: string, given: readonly (readonly [Question, Response])[]): Sitting => ({
	learner,
	asked: given.map(([question, response]) => ({
		question: question.id,
		score: grade(question, response, { grammar: grammarOf('en'), allOrNothing: false }).score,
		response,
		latency: 1000
	}))
});

test('so many of those who could have taken one subject’s for another’s did', () => {
	const asking = bank.filter(({ format, type }) => format === 'choice' && type === 'choice');
	const [question] = asking.filter((each) => possibleConfusions(each).length > 0);
	if (question?.format !== 'choice') throw new Error('no question');
	const wrong = question.options.find(
		({ id, proof }) => id !== question.key && proof.some(({ line }) => line === 'falseFor')
	);
	const proof = wrong?.proof.find(({ line }) => line === 'falseFor');
	if (!wrong || proof?.line !== 'falseFor') throw new Error('no distractor');
	const missed: Response = { format: 'choice', option: wrong.id };
	const typed = bank.find(({ format }) => format === 'text' || format === 'numeric');
	if (!typed) throw new Error('nothing is typed');
	const found = confusionsOfClass(course, {
		questions: byId,
		sittings: [
			sat('Ada', [[question, missed]]),
			sat('Ben', [[question, missed]]),
			sat('Cleo', [[question, rightResponse(question)]]),
			// Was never asked where it could come up.
			sat('Dora', [[typed, { format: 'text', text: 'nonsense' }]])
		]
	});
	const [first] = found;
	expect(first).toMatchObject({
		learners: 2,
		asked: 3,
		takenFor: proof.subject,
		dimension: question.dimension,
		questions: [question.id]
	});
	expect(first?.facts.map(({ id }) => id)).toContain(proof.fact);
	expect(first?.belongsTo).not.toContain(proof.subject);
});

test('who confuses the same twice counts once', () => {
	const twice = bank.filter((each) => each.format === 'choice' && each.type === 'choice').slice(0, 60);
	const given = twice.flatMap((each): (readonly [Question, Response])[] => {
		const wrong = each.format === 'choice' ? each.options.find(({ id }) => id !== each.key) : undefined;
		return wrong ? [[each, { format: 'choice', option: wrong.id }]] : [];
	});
	const found = confusionsOfClass(course, { questions: byId, sittings: [sat('Ada', given)] });
	expect(found.length).toBeGreaterThan(0);
	expect(found.some(({ questions }) => questions.length > 1)).toBe(true);
	for (const { learners, asked } of found) expect([learners, asked]).toEqual([1, 1]);
});

test('what an answer tells is among what its question can tell', () => {
	for (const question of bank) {
		const possible = possibleConfusions(question).map((each) => JSON.stringify(each));
		const wrong: Response[] =
			question.format === 'choice'
				? question.options.map(({ id }) => ({ format: 'choice', option: id }))
				: question.format === 'multiple'
					? [{ format: 'multiple', options: question.options.map(({ id }) => id) }]
					: question.format === 'assign'
						? question.targets.map(({ id }) => ({
								format: 'assign',
								targets: Object.fromEntries(question.items.map((item) => [item.id, id]))
							}))
						: [];
		const told = wrong.flatMap(
			(response) => grade(question, response, { grammar: grammarOf('en'), allOrNothing: false }).confusions
		);
		expect(possible).toEqual(expect.arrayContaining(told.map((each) => JSON.stringify(each))));
		expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(new Set(possible).size);
	}
});
