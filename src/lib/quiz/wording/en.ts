import type { Fact, GrammaticalNumber, Subject } from '../../course/course.ts';
import { capitalise } from '../../course/grammar/grammar.ts';
import type { Wording } from './wording.ts';

const numberOf = (subjects: readonly Subject[]): GrammaticalNumber =>
	subjects.length === 1 ? (subjects[0]?.number ?? 'singular') : 'plural';
const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const names = (subjects: readonly Subject[]) => and.format(subjects.map(({ name }) => name));
const either = (subjects: readonly Subject[]) => or.format(subjects.map(({ name }) => name));
const statement = (fact: Fact, subjects: readonly Subject[]) =>
	`${capitalise(names(subjects))} ${fact.says[numberOf(subjects)]}.`;
const COUNT = ['', '', 'both', 'all three', 'all four'];

export const english: Wording = {
	statement,
	aboutIt: (fact, number) => `${number === 'plural' ? 'They' : 'It'} ${fact.says[number]}.`,
	fragment: (fact, number) => capitalise(fact.says[number]),
	names,
	possessive: (subjects) => {
		const name = names(subjects);
		const isPlural = numberOf(subjects.slice(-1)) === 'plural';
		return isPlural && name.endsWith('s') ? `${name}’` : `${name}’s`;
	},
	together: (subjects, of) =>
		capitalise(subjects.length === of.length ? (COUNT[of.length] ?? 'all') : names(subjects)),
	truth: { right: 'True', wrong: 'False' },
	choiceStems: (subject, topic) => [
		`Which statement describes ${subject.name}?`,
		`What is true of ${subject.name}?`,
		`Thinking of ${topic}, which statement fits ${subject.name}?`
	],
	trueFalseStem: (text) => text,
	sortStems: (subjects, topic, hasGroups) => {
		const general = `Thinking of ${topic}, sort the statements by what they describe.`;
		if (hasGroups) return [general];
		const all = subjects.length === 2 ? 'both' : (COUNT[subjects.length] ?? 'all');
		return [
			`Which does each statement describe: ${or.format([...subjects.map(({ name }) => name), all])}?`,
			general
		];
	},
	multipleStems: (subjects, subject, topic) =>
		subject
			? [
					`Which statements describe ${subject.name}? Choose all that apply.`,
					`Thinking of ${topic}, what is true of ${subject.name}? Choose all that apply.`
				]
			: [
					`What do ${names(subjects)} have in common? Choose all that apply.`,
					`Which statements describe ${subjects.length === 2 ? `both ${names(subjects)}` : `${names(subjects)} alike`}? Choose all that apply.`
				],
	matchingStems: {
		statements: [
			'Match each statement with what it describes.',
			'Give each statement back to what it describes.'
		],
		examples: ['Match each example with what it belongs to.', 'What does each example belong to?'],
		terms: ['Match each meaning with its term.', 'Which term belongs to each meaning?']
	},
	termStems: (definition) => [
		`Which term has this meaning: ${definition}?`,
		`What is the term for this: ${definition}?`
	],
	termMeans: (word, definition) => `“${capitalise(word)}” means: ${definition}.`,
	whoStems: (text) => [`What is described here? ${text}`, `${text} What does this describe?`],
	oddStems: (subjects) => {
		const other = subjects.length === 2 ? 'the other' : 'another of them';
		return [
			`Two of these statements describe the same one of ${names(subjects)}. Which statement describes ${other}?`,
			`If you sort these statements into ${names(subjects)}, which one stands alone?`
		];
	},
	scenarioStems: (subjects) => [
		`Which does this case point to: ${either(subjects)}?`,
		`What does this case belong to: ${either(subjects)}?`
	],
	scenarioReasonStems: () => [
		'Which statement fits this case?',
		'Which statement does this case illustrate?'
	],
	contrastStems: (one, other, topic) => [
		`Which is a difference between ${one.name} and ${other.name} in ${topic}?`,
		`Thinking of ${topic}, what sets ${one.name} apart from ${other.name}?`
	],
	contrast: (fact, subject, otherFact, other) =>
		`${capitalise(subject.name)} ${fact.says[subject.number]}, while ${other.name} ${otherFact.says[other.number]}.`,
	quantity: (value, unit) => `${value.toLocaleString('en-GB')} ${unit}`,
	notSo: (text) => `It is the other way round: ${text}`,
	describesOther: (fact, holders) => {
		const number = numberOf(holders);
		return `That describes ${names(holders)}: ${number === 'plural' ? 'they' : 'it'} ${fact.says[number]}.`;
	},
	cardWhat: (subject, aspect) => `${capitalise(subject.name)}: ${aspect}?`,
	cardWho: (subjects) => `${capitalise(either(subjects))}?`
};
