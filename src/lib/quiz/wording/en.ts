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
	aboutIt: (fact, subject) => `${subject.number === 'plural' ? 'They' : 'It'} ${fact.says[subject.number]}.`,
	fragment: (fact, number) => capitalise(fact.says[number]),
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
	sortStems: (subjects, topic, hasGroups) => {
		const general = `Thinking of ${topic}, sort the statements by what they describe.`;
		if (hasGroups) return [general];
		const all = subjects.length === 2 ? 'both' : (COUNT[subjects.length] ?? 'all');
		return [
			`Which does each statement describe: ${or.format([...subjects.map(({ name }) => name), all])}?`,
			general
		];
	},
	describesOther: (fact, holders) => {
		const number = numberOf(holders);
		return `That describes ${names(holders)}: ${number === 'plural' ? 'they' : 'it'} ${fact.says[number]}.`;
	},
	cardWhat: (subject, aspect) => `${capitalise(subject.name)}: ${aspect}?`,
	cardWho: (subjects) => `${capitalise(either(subjects))}?`
};
