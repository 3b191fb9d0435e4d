import { describe, expect, it } from 'vitest';
import { loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { grammarOf } from '../course/grammar/grammar.ts';
import { grade as gradeWith } from './grade.ts';
import type {
	AssignItem,
	AssignQuestion,
	ChoiceQuestion,
	MultipleQuestion,
	Question,
	Response
} from './question.ts';

const banks = [await loadBundledCourse('kpo-vs-bpo'), await loadBundledCourse('crocodilians')];
const options = { grammar: grammarOf('en'), allOrNothing: false };
const grade = (question: Question, response: Response) => gradeWith(question, response, options);

const base = {
	dimension: 'price',
	subjects: ['kpo', 'bpo'],
	difficulty: 0.5,
	stem: 'Which?',
	explanation: 'That.',
	authored: false
} as const;

/** "Which statement describes KPO?", with two statements that are BPO's. */
const choice: ChoiceQuestion = {
	...base,
	id: 'choice.by-hour.kpo',
	type: 'choice',
	format: 'choice',
	facts: ['by-hour'],
	level: 'remember',
	key: 'by-hour',
	fixedOrder: false,
	options: [
		{ id: 'by-hour', text: '', feedback: '', proof: [{ fact: 'by-hour', subject: 'kpo', line: 'holds' }] },
		{ id: 'by-item', text: '', feedback: '', proof: [{ fact: 'by-item', subject: 'kpo', line: 'falseFor' }] },
		{ id: 'by-seat', text: '', feedback: '', proof: [{ fact: 'by-seat', subject: 'kpo', line: 'falseFor' }] }
	]
};

/** A statement on KPO: a true one, or one that is BPO's. */
function trueFalse(isTrue: boolean): ChoiceQuestion {
	const proof = [{ fact: 'by-hour', subject: 'kpo', line: isTrue ? 'holds' : 'falseFor' }] as const;
	return {
		...base,
		id: 'true-false.by-hour.kpo',
		type: 'true-false',
		format: 'choice',
		facts: ['by-hour'],
		level: 'remember',
		key: String(isTrue),
		fixedOrder: true,
		options: [
			{ id: 'true', text: '', feedback: '', proof },
			{ id: 'false', text: '', feedback: '', proof }
		]
	};
}

/** Statements of two or three subjects to sort, where `+` joins the subjects that share one. */
function sort(subjects: readonly string[], keys: Readonly<Record<string, string>>): AssignQuestion {
	const targets = [...new Set([...subjects, ...Object.values(keys), subjects.join('+')])];
	return {
		...base,
		id: 'sort.price',
		type: 'sort',
		format: 'assign',
		oneToOne: false,
		facts: Object.keys(keys),
		subjects,
		level: 'understand',
		targets: targets.map((id) => ({ id, text: id, subjects: id.split('+') })),
		items: Object.entries(keys).map(([id, key]): AssignItem => ({
			id,
			text: id,
			key,
			feedback: '',
			proof: subjects.map((subject) => ({
				fact: id,
				subject,
				line: key.split('+').includes(subject) ? 'holds' : 'falseFor'
			}))
		}))
	};
}

const chosen = (option: string): Response => ({ format: 'choice', option });
const assigned = (targets: Readonly<Record<string, string>>): Response => ({ format: 'assign', targets });

/** Every way of answering all items. */
function everyAssignment({ items, targets }: AssignQuestion): Record<string, string>[] {
	return items.reduce<Record<string, string>[]>(
		(ways, item) => ways.flatMap((way) => targets.map(({ id }) => ({ ...way, [item.id]: id }))),
		[{}]
	);
}

describe('a choice', () => {
	it('is right with its key, and then confuses nothing', () => {
		expect(grade(choice, chosen('by-hour'))).toEqual({ score: 1, correct: true, confusions: [] });
	});

	it('is wrong with a statement of another subject, which was taken for this one', () => {
		expect(grade(choice, chosen('by-seat'))).toEqual({
			score: 0,
			correct: false,
			confusions: [{ fact: 'by-seat', takenFor: 'kpo' }]
		});
	});

	it.each([
		{ isTrue: true, answer: 'true', correct: true, confusions: [] },
		{ isTrue: true, answer: 'false', correct: false, confusions: [] },
		{ isTrue: false, answer: 'false', correct: true, confusions: [] },
		{ isTrue: false, answer: 'true', correct: false, confusions: [{ fact: 'by-hour', takenFor: 'kpo' }] }
	])('calling a statement that is $isTrue "$answer" confuses $confusions.length', (row) => {
		const { correct, confusions } = grade(trueFalse(row.isTrue), chosen(row.answer));
		expect({ correct, confusions }).toEqual({ correct: row.correct, confusions: row.confusions });
	});

	it.each([
		['an option that it does not have', choice, chosen('by-weight')],
		['an answer of another format', choice, assigned({ 'by-hour': 'kpo' })],
		['a choice where statements are to be sorted', sort(['kpo', 'bpo'], { a: 'kpo', b: 'bpo' }), chosen('a')]
	])('is wrong, and no more, with %s', (_, question, response) => {
		expect(grade(question, response)).toEqual({ score: 0, correct: false, confusions: [] });
	});
});

describe('statements to assign', () => {
	const keys = { hour: 'kpo', item: 'bpo', seat: 'bpo', month: 'kpo+bpo' };
	const question = sort(['kpo', 'bpo'], keys);

	it('are worth everything when all are right', () => {
		expect(grade(question, assigned(keys))).toEqual({ score: 1, correct: true, confusions: [] });
	});

	it('are worth nothing when all are wrong', () => {
		const wrong = { hour: 'bpo', item: 'kpo', seat: 'kpo+bpo', month: 'kpo' };
		expect(grade(question, assigned(wrong))).toMatchObject({ score: 0, correct: false });
	});

	it('take off for a wrong one what guessing it would have gained', () => {
		expect(grade(question, assigned({ ...keys, hour: 'bpo' })).score).toBeCloseTo((3 - 1 / 2) / 4, 12);
	});

	it('count one that was left out as wrong, and as no confusion', () => {
		const rest = { item: 'bpo', seat: 'bpo', month: 'kpo+bpo' };
		expect(grade(question, assigned(rest))).toEqual({
			score: (3 - 1 / 2) / 4,
			correct: false,
			confusions: []
		});
	});

	it.each([
		{ given: { hour: 'bpo' }, confusions: [{ fact: 'hour', takenFor: 'bpo' }] },
		{ given: { item: 'kpo' }, confusions: [{ fact: 'item', takenFor: 'kpo' }] },
		// To call KPO's own a thing of both is to take it for BPO's too, and for BPO's alone.
		{ given: { hour: 'kpo+bpo' }, confusions: [{ fact: 'hour', takenFor: 'bpo' }] },
		// What both share was granted to one of them: that one it does describe.
		{ given: { month: 'kpo' }, confusions: [] },
		{
			given: { item: 'kpo', hour: 'bpo' },
			confusions: [
				{ fact: 'hour', takenFor: 'bpo' },
				{ fact: 'item', takenFor: 'kpo' }
			]
		},
		{ given: { hour: 'nobody' }, confusions: [] }
	])('with $given give the confusions $confusions', ({ given, confusions }) => {
		expect(grade(question, assigned({ ...keys, ...given })).confusions).toEqual(confusions);
	});

	it('name every subject that a statement of one of three was taken for', () => {
		const three = sort(['kpo', 'bpo', 'leasing'], { hour: 'kpo', item: 'bpo+leasing' });
		expect(grade(three, assigned({ hour: 'kpo+bpo+leasing', item: 'kpo' })).confusions).toEqual([
			{ fact: 'hour', takenFor: 'bpo' },
			{ fact: 'hour', takenFor: 'leasing' },
			{ fact: 'item', takenFor: 'kpo' }
		]);
	});

	it.each<{ subjects: string[]; keys: Readonly<Record<string, string>> }>([
		{ subjects: ['kpo', 'bpo'], keys },
		{ subjects: ['kpo', 'bpo'], keys: { hour: 'kpo', item: 'bpo', seat: 'bpo' } },
		{
			subjects: ['kpo', 'bpo', 'leasing'],
			keys: { hour: 'kpo', item: 'bpo', seat: 'leasing', month: 'kpo+bpo', year: 'kpo+bpo+leasing' }
		}
	])('are worth nothing on average when all of $keys are guessed', (row) => {
		const guessed = sort(row.subjects, row.keys);
		const ways = everyAssignment(guessed);
		const raw = ways.map((way) => {
			const right = guessed.items.filter((item) => way[item.id] === item.key).length;
			const points =
				(right - (guessed.items.length - right) / (guessed.targets.length - 1)) / guessed.items.length;
			// What the learner is told is never below nothing.
			expect(grade(guessed, assigned(way)).score).toBeCloseTo(Math.max(0, points), 12);
			return points;
		});
		expect(ways).toHaveLength(guessed.targets.length ** guessed.items.length);
		expect(Math.abs(raw.reduce((sum, points) => sum + points, 0) / ways.length)).toBeLessThan(1e-12);
	});
});

/** Which statements describe KPO: two do, three are BPO's. */
const multiple: MultipleQuestion = {
	...base,
	id: 'multiple.price.kpo',
	type: 'multiple',
	format: 'multiple',
	facts: ['hour', 'month'],
	level: 'understand',
	keys: ['hour', 'month'],
	options: ['hour', 'month', 'item', 'seat', 'call'].map((id, n) => ({
		id,
		text: id,
		feedback: '',
		proof: [{ fact: id, subject: 'kpo', line: n < 2 ? 'holds' : 'falseFor' }]
	}))
};

describe('several keys', () => {
	const chose = (...chosen: string[]) => grade(multiple, { format: 'multiple', options: chosen });

	it.each([
		{ chosen: ['hour', 'month'], score: 1, correct: true, taken: [] },
		{ chosen: ['hour'], score: 1 / 2, correct: false, taken: [] },
		{ chosen: ['hour', 'month', 'item'], score: 2 / 3, correct: false, taken: ['item'] },
		{ chosen: ['hour', 'item'], score: 1 / 6, correct: false, taken: ['item'] },
		{ chosen: ['hour', 'item', 'call'], score: 0, correct: false, taken: ['item', 'call'] },
		{ chosen: ['item', 'seat', 'call'], score: 0, correct: false, taken: ['item', 'seat', 'call'] },
		{ chosen: ['hour', 'hour', 'month'], score: 1, correct: true, taken: [] },
		{ chosen: [], score: 0, correct: false, taken: [] }
	])('of which $chosen are chosen are worth $score', ({ chosen, score, correct, taken }) => {
		const result = chose(...chosen);
		expect(result.score).toBeCloseTo(score, 12);
		expect(result.correct).toBe(correct);
		expect(result.confusions.toSorted((a, b) => taken.indexOf(a.fact) - taken.indexOf(b.fact))).toEqual(
			taken.map((fact) => ({ fact, takenFor: 'kpo' }))
		);
	});

	it.each([[[]], [multiple.options.map(({ id }) => id)]])('gain nothing by choosing %j', (chosen) => {
		expect(chose(...chosen).score).toBe(0);
	});

	it('are worth nothing on average when every option is guessed', () => {
		const distractors = multiple.options.length - multiple.keys.length;
		const subsets = multiple.options.reduce<string[][]>(
			(ways, { id }) => ways.flatMap((way) => [way, [...way, id]]),
			[[]]
		);
		const raw = subsets.map((chosen) => {
			const hits = chosen.filter((id) => multiple.keys.includes(id)).length;
			const points = hits / multiple.keys.length - (chosen.length - hits) / distractors;
			expect(chose(...chosen).score).toBeCloseTo(Math.max(0, points), 12);
			return points;
		});
		expect(subsets).toHaveLength(2 ** multiple.options.length);
		expect(Math.abs(raw.reduce((sum, points) => sum + points, 0) / subsets.length)).toBeLessThan(1e-12);
	});
});

describe('all or nothing', () => {
	const keys = { hour: 'kpo', item: 'bpo', seat: 'bpo' };
	const strictly = (given: Readonly<Record<string, string>>) =>
		gradeWith(sort(['kpo', 'bpo'], keys), assigned(given), { ...options, allOrNothing: true });

	it('gives nothing for a part, but tells the confusions', () => {
		expect(strictly({ ...keys, hour: 'bpo' })).toEqual({
			score: 0,
			correct: false,
			confusions: [{ fact: 'hour', takenFor: 'bpo' }]
		});
	});

	it('gives everything for the whole', () => {
		expect(strictly(keys).score).toBe(1);
	});
});

/** Its key as a response. */
function rightResponse(question: Question): Response {
	switch (question.format) {
		case 'choice':
			return chosen(question.key);
		case 'multiple':
			return { format: 'multiple', options: question.keys };
		case 'assign':
			return assigned(Object.fromEntries(question.items.map(({ id, key }) => [id, key])));
		case 'text':
			return { format: 'text', text: question.accepted[0] ?? '' };
		case 'numeric':
			return { format: 'numeric', text: String(question.value) };
	}
}

/** Responses in which nothing is right. */
function wrongResponses(question: Question): Response[] {
	switch (question.format) {
		case 'choice':
			return question.options.filter(({ id }) => id !== question.key).map(({ id }) => chosen(id));
		case 'multiple':
			return question.options
				.filter(({ id }) => !question.keys.includes(id))
				.map(({ id }) => ({ format: 'multiple', options: [id] }));
		case 'assign':
			return question.targets.map((_, shift) =>
				assigned(
					Object.fromEntries(
						question.items.map(({ id, key }) => {
							const others = question.targets.filter((target) => target.id !== key);
							return [id, others[shift % others.length]?.id ?? ''];
						})
					)
				)
			);
		case 'text':
			return [...question.others, ''].map((text) => ({ format: 'text', text }));
		case 'numeric':
			return [question.value + question.tolerance + 1, question.value - question.tolerance - 1].map(
				(value) => ({
					format: 'numeric',
					text: String(value)
				})
			);
	}
}

describe.each(banks.map(({ course, bank }) => ({ name: course.id, course, bank })))(
	'every generated question of $name',
	({ course, bank }) => {
		it('is worth one with its key', () => {
			for (const question of bank)
				expect(grade(question, rightResponse(question)), question.id).toMatchObject({
					score: 1,
					correct: true,
					confusions: []
				});
		});

		it('is worth nothing with all wrong', () => {
			for (const question of bank)
				for (const response of wrongResponses(question))
					expect(grade(question, response), question.id).toMatchObject({ score: 0, correct: false });
		});

		it('confuses a fact only with a subject that the course says it is false of', () => {
			const facts = new Map(course.dimensions.flatMap((each) => each.facts.map((fact) => [fact.id, fact])));
			const confusions = bank.flatMap((question) =>
				wrongResponses(question).flatMap((response) => grade(question, response).confusions)
			);
			expect(confusions.length).toBeGreaterThan(0);
			for (const { fact, takenFor } of confusions) expect(facts.get(fact)?.falseFor).toContain(takenFor);
		});
	}
);
