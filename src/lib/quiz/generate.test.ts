import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { courseArbitrary, loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { factsOf, type Course, type Fact } from '../course/course.ts';
import { grammarOf } from '../course/grammar/grammar.ts';
import type { AuthoredQuestion } from '../course/schema.ts';
import { findFlaws } from './flaws/find-flaws.ts';
import { grade } from './grade.ts';
import { matchText, parseNumber } from './match-text.ts';
import { generateSoundBank } from './plan-bank.ts';
import type { Proof, Question, Response } from './question.ts';

/** What the course says, looked up anew: the oracle that proofs are held against. */
class Oracle {
	readonly #facts: ReadonlyMap<string, Fact>;

	constructor(course: Course) {
		this.#facts = new Map(factsOf(course).map((fact) => [fact.id, fact]));
	}

	fact(id: string): Fact {
		const fact = this.#facts.get(id);
		if (!fact) throw new Error(`there is no fact ${id}`);
		return fact;
	}

	/** Whether the line that a proof names says what the proof says. */
	confirms(proof: Proof): boolean {
		const fact = this.fact(proof.fact);
		if (proof.line === 'holds' || proof.line === 'falseFor') return fact[proof.line].includes(proof.subject);
		if (proof.line === 'term') return fact.term !== undefined;
		return proof.line === 'authored' || fact.number !== undefined;
	}
}

/** The ids that the course itself proves right: every one of them has to be a key, and no other. */
function provenKeys(question: Question, oracle: Oracle): { keys: string[]; proven: string[] } {
	switch (question.format) {
		case 'choice':
			return {
				keys: [question.key],
				proven: question.options
					.filter((option) => isProvenRight(question, option, oracle))
					.map(({ id }) => id)
			};
		case 'multiple':
			return {
				keys: [...question.keys],
				proven: question.options
					.filter(({ proof }) => proof.every(({ line }) => line === 'holds'))
					.map(({ id }) => id)
			};
		case 'assign':
			return {
				keys: question.items.map(({ key }) => key),
				proven: question.items.map(({ id, proof }) => {
					const [first] = proof;
					if (first?.line === 'term') return first.fact;
					return oracle.fact(id.split('.')[0] ?? '').holds.join('+');
				})
			};
		case 'text':
		case 'numeric':
			return {
				keys: ['typed'],
				proven: question.proof.every((proof) => oracle.confirms(proof)) ? ['typed'] : []
			};
	}
}

function isProvenRight(
	question: Question,
	{ id, proof }: { id: string; proof: readonly Proof[] },
	oracle: Oracle
): boolean {
	if (question.type === 'true-false') return (proof[0]?.line === 'holds') === (id === 'true');
	if (question.type === 'odd-one-out') {
		// The one whose subject no other option has.
		const others = question.format === 'choice' ? question.options.filter((option) => option.id !== id) : [];
		return others.every((other) => oracle.fact(other.id).holds[0] !== oracle.fact(id).holds[0]);
	}
	return proof.every(({ line }) => line === 'holds');
}

const proofsOf = (question: Question): Proof[] => {
	switch (question.format) {
		case 'choice':
		case 'multiple':
			return question.options.flatMap(({ proof }) => proof);
		case 'assign':
			return question.items.flatMap(({ proof }) => proof);
		case 'text':
		case 'numeric':
			return [...question.proof];
	}
};

const textOf = (question: Question) =>
	JSON.stringify([
		question.stem,
		'options' in question
			? question.options.map(({ text }) => text).toSorted()
			: 'items' in question
				? question.items.map(({ text }) => text).toSorted()
				: []
	]);

describe('over generated courses', () => {
	const runs = { numRuns: 60 };

	it('has exactly the keys that the course proves, and every proof stands in the course', () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				const oracle = new Oracle(course);
				for (const question of generateSoundBank(course)) {
					expect(proofsOf(question).length, question.id).toBeGreaterThan(0);
					for (const proof of proofsOf(question)) expect(oracle.confirms(proof), question.id).toBe(true);
					const { keys, proven } = provenKeys(question, oracle);
					expect(proven.toSorted(), question.id).toEqual(keys.toSorted());
				}
			}),
			runs
		);
	});

	it('takes no distractor from what is merely not said, nor from what holds for the subject too', () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				const oracle = new Oracle(course);
				for (const question of generateSoundBank(course)) {
					if (question.type !== 'choice' || question.format !== 'choice') continue;
					const [subject = ''] = question.subjects;
					for (const option of question.options)
						expect(oracle.fact(option.id)[option.id === question.key ? 'holds' : 'falseFor']).toContain(
							subject
						);
				}
			}),
			runs
		);
	});

	it('emits no flaw, no id twice and no question twice', () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				const bank = generateSoundBank(course);
				const context = { grammar: grammarOf(course.language), subjects: course.subjects };
				for (const question of bank) {
					expect(findFlaws(question, context), question.id).toEqual([]);
					expect(question.id).toMatch(/^[a-z0-9.-]+$/);
				}
				expect(new Set(bank.map(({ id }) => id)).size).toBe(bank.length);
				expect(new Set(bank.map(textOf)).size).toBe(bank.length);
			}),
			runs
		);
	});

	it('keeps ids and questions of a dimension under edits in another, and ids of other facts under a reorder', () => {
		fc.assert(
			fc.property(
				courseArbitrary.filter(({ dimensions }) => dimensions.length > 1),
				(course) => {
					const [first, ...rest] = course.dimensions;
					if (!first) return;
					const edited = {
						...course,
						dimensions: [{ ...first, facts: first.facts.slice(1).toReversed() }, ...rest]
					};
					// Terms of the whole course are what a typed one must not be taken for; all else is the dimension's own.
					const elsewhere = (of: Course) =>
						generateSoundBank(of)
							.filter(({ dimension }) => dimension !== first.id)
							.map((question) => ('others' in question ? { ...question, others: [] } : question));
					expect(elsewhere(edited)).toEqual(elsewhere(course));
					const reordered = {
						...course,
						dimensions: [{ ...first, facts: first.facts.toReversed() }, ...rest]
					};
					const ids = (of: Course) =>
						generateSoundBank(of)
							.map(({ id }) => id)
							.toSorted();
					// A cap a fact may prefer other items of it, so ids are compared where it does not bite.
					const uncapped = generateSoundBank(course).length < 40;
					if (uncapped) expect(ids(reordered)).toEqual(ids(course));
				}
			),
			runs
		);
	});
});

test.each(['kpo-vs-bpo', 'crocodilians'])('%s yields a whole bank', async (id) => {
	const { course } = await loadBundledCourse(id);
	const bank = generateSoundBank(course);
	expect(bank.length).toBeGreaterThanOrEqual(150);
	for (const dimension of course.dimensions)
		expect(bank.filter((question) => question.dimension === dimension.id).length).toBeGreaterThanOrEqual(15);
	expect(new Set(bank.flatMap(({ facts }) => facts)).size).toBe(factsOf(course).length);
	expect(new Set(bank.map(({ type }) => type)).size).toBe(10);
	const stems = new Set(bank.filter(({ type }) => type === 'choice').map(({ stem }) => stem));
	expect(stems.size).toBeGreaterThan(10);
});

const options = { grammar: grammarOf('en'), allOrNothing: false };

test.each<[string, AuthoredQuestion, Response, Response]>([
	[
		'choice',
		{
			id: 'q',
			type: 'choice',
			facts: [],
			level: 'apply',
			ask: 'Which?',
			options: [
				{ text: 'One', right: false },
				{ text: 'Two', right: true },
				{ text: 'Three', right: false }
			]
		},
		{ format: 'choice', option: 'b' },
		{ format: 'choice', option: 'a' }
	],
	[
		'multiple',
		{
			id: 'q',
			type: 'multiple',
			facts: [],
			level: 'apply',
			ask: 'Which?',
			options: [
				{ text: 'One', right: true },
				{ text: 'Two', right: true },
				{ text: 'Three', right: false }
			]
		},
		{ format: 'multiple', options: ['a', 'b'] },
		{ format: 'multiple', options: ['a', 'c'] }
	],
	[
		'true-false',
		{ id: 'q', type: 'true-false', facts: [], level: 'apply', ask: 'It is so.', answer: false },
		{ format: 'choice', option: 'false' },
		{ format: 'choice', option: 'true' }
	],
	[
		'matching',
		{
			id: 'q',
			type: 'matching',
			facts: [],
			level: 'apply',
			ask: 'Match.',
			pairs: [
				{ item: 'A', match: 'x' },
				{ item: 'B', match: 'y' },
				{ item: 'C', match: 'x' }
			]
		},
		{ format: 'assign', targets: { a: 'a', b: 'b', c: 'a' } },
		{ format: 'assign', targets: { a: 'b', b: 'a', c: 'b' } }
	],
	[
		'sort',
		{
			id: 'q',
			type: 'sort',
			facts: [],
			level: 'apply',
			ask: 'Sort.',
			items: [
				{ text: 'A', subjects: ['kpo'] },
				{ text: 'B', subjects: ['bpo'] },
				{ text: 'C', subjects: ['bpo', 'kpo'] }
			]
		},
		{ format: 'assign', targets: { a: 'kpo', b: 'bpo', c: 'kpo+bpo' } },
		{ format: 'assign', targets: { a: 'bpo', b: 'kpo', c: 'kpo' } }
	],
	[
		'fill-in',
		{
			id: 'q',
			type: 'fill-in',
			facts: [],
			level: 'apply',
			ask: 'What?',
			accept: ['attrition', 'staff turnover']
		},
		{ format: 'text', text: 'Attritoin' },
		{ format: 'text', text: 'pay' }
	],
	[
		'numeric',
		{
			id: 'q',
			type: 'numeric',
			facts: [],
			level: 'apply',
			ask: 'How many hours?',
			value: 72,
			unit: 'hours',
			tolerance: 2
		},
		{ format: 'numeric', text: '70 hours' },
		{ format: 'numeric', text: '69.5' }
	]
])('an authored question of type %s is asked and graded as any other', async (_, written, right, wrong) => {
	const { course } = await loadBundledCourse('kpo-vs-bpo');
	const [first, ...rest] = course.dimensions;
	if (!first) throw new Error('no dimension');
	const fact = first.facts[0]?.id ?? '';
	const bank = generateSoundBank({
		...course,
		dimensions: [{ ...first, questions: [{ ...written, facts: [fact] }] }, ...rest]
	});
	const question = bank.find(({ id }) => id === 'authored.q');
	if (!question) throw new Error('it is not in the bank');
	expect(question).toMatchObject({ authored: true, type: written.type, facts: [fact], dimension: first.id });
	expect(grade(question, right, options)).toMatchObject({ correct: true, score: 1 });
	expect(grade(question, wrong, options).correct).toBe(false);
	expect(grade(question, wrong, options).score).toBeLessThan(0.5);
});

describe('what is typed', () => {
	const grammar = grammarOf('en');
	it.each([
		['KPO', 'kpo', 'KPO'],
		['another case, articles and ends', ' The back offices. ', 'back office'],
		['accents', 'résumé', 'resume'],
		['two slips in a long word', 'atrrition rat', 'attrition rate'],
		['an alias', 'Knowledge-Process Outsourcing', 'knowledge process outsourcing']
	])('takes %s', (_, typed, accepted) => {
		expect(matchText(typed, [accepted], [], grammar)).toBe(accepted);
	});
	it.each([
		['a short word that is nearly another', 'BPO', ['KPO'], ['BPO']],
		['what is as near to something else', 'offshoring', ['nearshoring'], ['offshoring']],
		['nothing', '  ', ['seat'], []],
		['something else', 'payroll', ['back office'], []]
	])('refuses %s', (_, typed, accepted, others) => {
		expect(matchText(typed, accepted, others, grammar)).toBeUndefined();
	});
	it.each([
		['3.4', 3.4],
		['3,4', 3.4],
		[' 1,000 ', 1000],
		['1 000', 1000],
		['72 hours', 72],
		['-5', -5],
		['.5', 0.5],
		['about 5', undefined],
		['5 or 6', undefined],
		['', undefined]
	])('reads %j as %s', (typed, value) => {
		expect(parseNumber(typed)).toBe(value);
	});
});

describe('difficulty', async () => {
	const { course } = await loadBundledCourse('kpo-vs-bpo');
	const bank = generateSoundBank(course);

	test.each([...new Set(bank.map(({ type }) => type))])('of %s is told from the facts', (type) => {
		const values = bank.filter((question) => question.type === type).map(({ difficulty }) => difficulty);
		expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
		expect(Math.max(...values)).toBeLessThanOrEqual(1);
		expect(new Set(values).size, 'a constant would tell nothing').toBeGreaterThan(1);
	});
});
