import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grammarOf } from '../../course/grammar/grammar.ts';
import { judgeTyped } from './typed-answer.ts';

const grammar = grammarOf('en');
const term = { accepted: ['equity research', 'stock research'], others: ['market research', 'back office'] };
const judge = (text: string) => judgeTyped(text, term, grammar);

describe('judgeTyped', () => {
	it.each([
		['equity research', 'equity research', ''],
		['  Equity   Research ', 'equity research', ''],
		['stock research', 'stock research', ''],
		['equity reserch', 'equity research', '+a'],
		['equitty research', 'equity research', '-t'],
		['equity researches', 'equity research', '-es']
	])('takes “%s” for “%s”', (typed, answer, difference) => {
		const verdict = judge(typed);
		expect(verdict).toMatchObject({ isRight: true, answer, given: undefined });
		const changes = verdict?.difference.filter(({ kind }) => kind !== 'same') ?? [];
		expect(changes.map(({ kind, text }) => (kind === 'missing' ? '+' : '-') + text).join('')).toBe(
			difference
		);
	});

	it.each([
		['market research', 'market research'],
		['back ofice', 'back office'],
		['something else', undefined]
	])('does not take “%s”, and tells what was meant instead', (typed, given) => {
		expect(judge(typed)).toMatchObject({ isRight: false, given });
	});

	it('shows a wrong answer beside the accepted one that it comes nearest to', () => {
		expect(judge('stock markets')?.answer).toBe('stock research');
	});

	it('shows an answer that is quite another one whole', () => {
		expect(judge('market research')?.difference.map(({ kind }) => kind)).toContain('same');
		expect(judge('xyz')?.difference).toEqual([
			{ kind: 'extra', text: 'xyz' },
			{ kind: 'missing', text: 'equity research' }
		]);
	});

	it.each(['', '   '])('has no verdict on “%s”', (typed) => expect(judge(typed)).toBeUndefined());

	it('shows a difference that leads from what was typed to the answer, but for case', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1, maxLength: 20 }), (text) => {
				const verdict = judge(text);
				if (!verdict || verdict.difference.length === 0) return;
				const without = (kind: string) =>
					verdict.difference.map((part) => (part.kind === kind ? '' : part.text)).join('');
				expect(without('missing').toLowerCase()).toBe(verdict.typed.toLowerCase());
				expect(without('extra').toLowerCase()).toBe(verdict.answer.toLowerCase());
			}),
			{ numRuns: 50 }
		);
	});
});
