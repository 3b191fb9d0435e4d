import { describe, expect, it } from 'vitest';
import { grammarOf } from '../../course/grammar/grammar.ts';
import { leaveOut } from './kinds/cloze.ts';
import { readSentence, sentencesOf } from './sentences.ts';
import { deckWordingOf } from './wording/deck-wording.ts';

const grammar = grammarOf('en');
const wording = deckWordingOf('en');
const term = (word: string, aliases: readonly string[] = []) => ({ word, aliases, definition: '' });

describe('leaveOut', () => {
	it.each([
		['seat', 'The client rents forty seats a night.', 'The client rents forty _____ a night.', 'seats'],
		['Data mining', 'By data mining, patterns come up.', 'By _____, patterns come up.', 'data mining'],
		[
			'do-not-call register',
			'Ask the do-not-call registers first.',
			'Ask the _____ first.',
			'do-not-call registers'
		]
	])('leaves %s out, as it stands there', (word, sentence, gapped, answer) => {
		expect(leaveOut(term(word), readSentence(sentence, grammar), grammar)).toEqual({
			sentence,
			gapped,
			answer
		});
	});

	it.each([
		['is not there', 'seat', 'A desk for the night.'],
		['is there twice', 'seat', 'A seat is a seat.'],
		['is there in another form', 'nearshoring', 'Across a nearshore border.'],
		['has one of its words elsewhere', 'CFA charter', 'The CFA charter is the hardest charter.'],
		['has an alias elsewhere', 'attrition', 'Attrition, or turnover, is high.', ['turnover']]
	])('leaves nothing out where the term %s', (_, word, sentence, aliases: string[] = []) => {
		expect(leaveOut(term(word, aliases), readSentence(sentence, grammar), grammar)).toBeUndefined();
	});
});

describe('sentencesOf', () => {
	it('reads paragraphs and items, without their tags', () => {
		const html =
			'<p>A <em>first</em> one. Is it? Yes, at 9 &#x26; 10.</p><ul><li>An item, with its stop.</li><li>No sentence</li></ul><table><tr><td>Cells are none.</td></tr></table>';
		expect(sentencesOf(html, 'en')).toEqual([
			'A first one.',
			'Is it?',
			'Yes, at 9 & 10.',
			'An item, with its stop.'
		]);
	});

	it('does not end a sentence at an initial', () => {
		expect(sentencesOf('<p>C. K. Prahalad named it. So it stayed.</p>', 'en')).toEqual([
			'C. K. Prahalad named it.',
			'So it stayed.'
		]);
	});
});

describe('a sentence that leans on the one before', () => {
	it.each([
		['This is escalation.', true],
		['Their hatchlings collect in a crèche.', true],
		['In a grown male it ends in a knob.', true],
		['For example, a seat costs more.', true],
		['An analyst forms a hypothesis, and it may fail.', false],
		['One who is paid for 50 hours has a rate.', false],
		['Selling by telephone is bound by consent.', false]
	])('%s: %s', (sentence, leans) => {
		expect(wording.leans(sentence)).toBe(leans);
	});
});

describe('what a card asks for', () => {
	it.each([
		['Is tea made of leaves?', true, false],
		['Is it KPO or BPO?', false, false],
		['Name three of its duties.', false, true],
		['Which two subjects share it?', false, true],
		['Who signs the report?', false, false],
		['A bank fails. Does the client pay?', true, false]
	])('%s: yes or no %s, a list %s', (front, yesOrNo, list) => {
		expect(wording.asksYesOrNo(front)).toBe(yesOrNo);
		expect(wording.asksForList(front)).toBe(list);
	});

	it.each([
		['A kettle, a filter and a grinder', true],
		['Speed, cost or size', true],
		['A kettle and a filter', false],
		['The report, which a lawyer signs', false]
	])('the answer “%s” is a list: %s', (back, list) => {
		expect(wording.isList(back)).toBe(list);
	});
});
