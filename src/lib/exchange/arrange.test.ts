import { expect, test } from 'vitest';
import {
	assignQuestion,
	choiceQuestion,
	numericQuestion,
	sampleBank,
	textQuestion,
	trueFalseQuestion
} from '../../../tests/support/sample-bank.ts';
import { arrange } from './arrange.ts';

test('the key stands at each place about as often as at the others', () => {
	const places = Array.from({ length: 900 }, (_, index) => {
		const question = arrange({ ...choiceQuestion(), id: `choice.fact-${index}.tea` });
		if (question.format !== 'choice') throw new Error(question.format);
		return question.options.findIndex(({ id }) => id === question.key);
	});
	for (const place of [0, 1, 2]) {
		const count = places.filter((each) => each === place).length;
		expect(count).toBeGreaterThan(250);
		expect(count).toBeLessThan(350);
	}
});

test('nothing but the order changes, and that the same way each time', () => {
	for (const question of sampleBank()) {
		const arranged = arrange(question);
		expect(arrange(question)).toEqual(arranged);
		const ids = (each: typeof question) =>
			'options' in each ? each.options.map(({ id }) => id).toSorted() : [];
		expect(ids(arranged)).toEqual(ids(question));
		expect({ ...arranged, options: 0, items: 0, targets: 0 }).toEqual({
			...question,
			options: 0,
			items: 0,
			targets: 0
		});
	}
});

test('true stays before false, and subjects keep the order of the course', () => {
	const question = trueFalseQuestion('false');
	expect(arrange(question)).toBe(question);
	expect(arrange(assignQuestion())).toMatchObject({ targets: assignQuestion().targets });
});

test('terms do not stand in the order of their meanings', () => {
	const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
	const question = arrange({
		...assignQuestion(),
		oneToOne: true,
		items: ids.map((id) => ({ id, text: id, key: id, feedback: '', proof: [] })),
		targets: ids.map((id) => ({ id, text: id, subjects: [] }))
	});
	if (question.format !== 'assign') throw new Error(question.format);
	expect(question.items.map(({ key }) => key)).not.toEqual(question.targets.map(({ id }) => id));
});

test('what is typed has no order', () => {
	const typed = [textQuestion(), numericQuestion()];
	expect(typed.map(arrange)).toEqual(typed);
});
