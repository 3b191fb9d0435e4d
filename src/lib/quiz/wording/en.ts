import type { Fact, GrammaticalNumber, Subject } from '../../course/course.ts';
import { capitalise } from '../../course/grammar/grammar.ts';
import type { Wording } from './wording.ts';

const numberOf = (subjects: readonly Subject[]): GrammaticalNumber =>
	subjects.length === 1 ? (subjects[0]?.number ?? 'singular') : 'plural';
const and = new Intl.ListFormat('en', { type: 'conjunction' });
const or = new Intl.ListFormat('en', { type: 'disjunction' });
const names = (subjects: readonly Subject[]) => and.format(subjects.map(({ name }) => name));
const either = (subjects: readonly Subject[]) => or.format(subjects.map(({ name }) => name));
const statement = (fact: Fact, subjects: readonly Subject[]) =>
	`${capitalise(names(subjects))} ${fact.says[numberOf(subjects)]}.`;
const COUNT = ['', '', 'both', 'all three', 'all four'];

export const english: Wording = {
	statement,
	aboutIt: (fact, subject) => `${subject.number === 'plural' ? 'They' : 'It'} ${fact.says[subject.number]}.`,
	fragment: (fact, subjects) =>
		capitalise(fact.says[subjects.some(({ number }) => number === 'plural') ? 'plural' : 'singular']),
	names,
	together: (subjects, of) =>
		capitalise(subjects.length === of.length ? (COUNT[of.length] ?? 'all') : names(subjects)),
	truth: { right: 'True', wrong: 'False' },
	choiceStems: (subject, topic) => [
		`Which statement describes ${subject.name}?`,
		`What is true of ${subject.name}?`,
		`Thinking of ${topic}, which statement fits ${subject.name}?`
	],
	trueFalseStem: (text) => text,
	sortStems: (subjects, topic) => {
		const all = subjects.length === 2 ? 'both' : (COUNT[subjects.length] ?? 'all');
		return [
			`Which does each statement describe: ${or.format([...subjects.map(({ name }) => name), all])}?`,
			`Thinking of ${topic}, sort the statements by what they describe.`
		];
	},
	describesOther: (fact, holders) => `That describes ${names(holders)}: ${statement(fact, holders)}`,
	cardWhat: (subject, aspect) => `${capitalise(subject.name)}: ${aspect}?`,
	cardWho: (subjects) => `${capitalise(either(subjects))}?`
};
