import { describe, expect, it } from 'vitest';
import {
	choice,
	context,
	fillIn,
	matching,
	sort,
	trueFalse
} from '../../../../tests/support/question-builders.ts';
import { subjectName } from './subject-name.ts';

const found = (question: Parameters<typeof subjectName>[0]) =>
	subjectName(question, context).map(({ detail }) => detail);

describe('the name of a subject that gives it away', () => {
	it.each([
		{
			about: 'the name in the key',
			question: choice(['KPO bills by the hour.', 'It bills by the seat.', 'It bills by the item.']),
			detail: ['KPO bills by the hour.']
		},
		{
			about: "another's name in a distractor",
			question: choice(['It bills by the hour.', 'It runs a BPO site.', 'It bills by the item.']),
			detail: ['It runs a BPO site.']
		},
		{
			about: 'the long name',
			question: choice(['It sells knowledge process outsourcing.', 'It sells seats.', 'It sells items.']),
			detail: ['It sells knowledge process outsourcing.']
		},
		{
			about: 'an alias, in another number',
			question: choice(['A gator sleeps.', 'A bird sleeps.', 'A fish sleeps.'], {
				stem: 'What is true of alligators?'
			}),
			detail: ['A gator sleeps.']
		},
		{
			about: 'initials of a long name',
			question: choice(['IG nests are dug.', 'Nests are piled.', 'Nests are found.'], {
				stem: 'What is true of gharials?'
			}),
			detail: ['IG nests are dug.']
		},
		{
			about: 'with a hyphen or an apostrophe',
			question: choice(['It charges KPO-style.', 'It pays BPO’s rate.', 'It bills.']),
			detail: ['It charges KPO-style.', 'It pays BPO’s rate.']
		},
		{
			about: 'in the key alone of a stem that names none',
			question: choice(['KPO bills hours.', 'BPO bills hours.', 'BPO bills studies.'], {
				stem: 'Which statement is true?'
			}),
			detail: ['KPO bills hours.', 'BPO bills hours.', 'BPO bills studies.']
		},
		{
			about: 'in a statement to sort',
			question: sort([
				['Bills KPO hours', 'kpo'],
				['Bills by the seat', 'bpo'],
				['Bills in euros', 'bpo']
			]),
			detail: ['Bills KPO hours']
		},
		{
			about: 'in the case whose subject is asked for',
			question: choice(['KPO', 'BPO'], { stem: 'A bank hires a KPO firm. What is this?' }),
			detail: ['kpo']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'no names',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		},
		{
			about: 'all options name the same',
			question: choice([
				'KPO bills hours, while BPO bills seats.',
				'KPO bills seats, while BPO bills hours.',
				'BPO bills items, while KPO bills days.'
			])
		},
		{
			about: 'options that are subjects',
			question: choice(['KPO', 'BPO'], { stem: 'What bills by the hour?' })
		},
		{
			about: 'a stem that names all to choose from',
			question: choice(['KPO', 'BPO'], { stem: 'Which bills by the hour: KPO or BPO?' })
		},
		{
			about: 'names that key and distractors share',
			question: choice(['KPO bills hours.', 'KPO bills seats.', 'BPO bills hours.'], {
				stem: 'Which statement is true?'
			})
		},
		{
			about: 'words that only hold a name',
			question: choice(['It bills navigators.', 'It bills alligatorids.', 'It bills kpop stars.'], {
				stem: 'What is true of alligators?'
			})
		},
		{ about: 'a statement to judge', question: trueFalse('KPO bills by the hour.') },
		{
			about: 'meanings of terms',
			question: matching([
				['Fee of a KPO firm', 'Day rate'],
				['Share of leavers', 'Attrition'],
				['Sum for a year', 'Retainer']
			])
		},
		{ about: 'something to be typed', question: fillIn('What does KPO sell?', ['studies']) }
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
