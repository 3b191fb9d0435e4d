import { describe, expect, test } from 'vitest';
import { choice } from '../../../tests/support/question-builders.ts';
import type { Choice } from './choices.ts';
import { callsForAction, flagsOf } from './flags.ts';
import type { ItemAnalysis } from './item-analysis.ts';

const question = choice(['right', 'likely', 'odd']);

function option(id: string, share: number, pointBiserial: number, asked = 100): Choice {
	return { id, item: undefined, text: id, isKey: id === 'a', count: asked * share, share, pointBiserial };
}

/** A question that nothing is to be said of, but for what is changed. */
function item({ upperLower = 0.45, pointBiserial = 0.4, ...change }: Partial<ItemAnalysis> & Figures = {}) {
	const asked = change.asked ?? 100;
	return {
		question,
		asked,
		unanswered: 0,
		difficulty: 0.6,
		right: Math.round(asked * (change.difficulty ?? 0.6)),
		discrimination: {
			kind: 'told' as const,
			pointBiserial,
			likely: { from: pointBiserial - 0.15, to: pointBiserial + 0.15 },
			upperLower,
			group: 27
		},
		choices: [option('a', 0.6, 0.4), option('b', 0.3, -0.2), option('c', 0.1, -0.2)],
		medianTime: 9000,
		...change
	};
}
interface Figures {
	readonly upperLower?: number;
	readonly pointBiserial?: number;
}

describe('what calls for a look', () => {
	test.each([
		['nothing of a sound question', item(), []],
		['the key, where those who know do worse', item({ pointBiserial: -0.3, upperLower: -0.3 }), ['negative']],
		['little difference between the best and the weakest', item({ upperLower: 0.19 }), ['poor']],
		['not that, from 0.20 on', item({ upperLower: 0.2 }), []],
		['harder than guessing', item({ difficulty: 0.2 }), ['below-chance']],
		['hard', item({ difficulty: 0.29 }), ['hard']],
		['easy, whatever its discrimination', item({ difficulty: 0.91, upperLower: 0.1 }), ['easy']],
		[
			'a distractor that hardly anybody takes',
			item({ choices: [option('a', 0.6, 0.4), option('b', 0.36, -0.2), option('c', 0.04, -0.1)] }),
			['idle']
		],
		[
			'a distractor that those who know prefer',
			item({ choices: [option('a', 0.6, 0.1), option('b', 0.3, 0.2), option('c', 0.1, -0.3)] }),
			['drawing']
		],
		['nothing of nine learners', item({ asked: 9, difficulty: 0 }), []]
	])('%s', (_, given, kinds) => {
		expect(flagsOf(given).map(({ kind }) => kind)).toEqual(kinds);
	});

	test('what may be chance is said to be', () => {
		expect(flagsOf(item({ pointBiserial: -0.1 }))).toEqual([{ kind: 'negative', isSure: false }]);
		expect(flagsOf(item({ pointBiserial: -0.2 }))).toEqual([{ kind: 'negative', isSure: true }]);
		expect(flagsOf(item({ pointBiserial: 0.2, upperLower: 0.1 }))).toEqual([{ kind: 'poor', isSure: false }]);
	});

	test('the urgent comes first', () => {
		const flags = flagsOf(item({ difficulty: 0.2, upperLower: 0.1 }));
		expect(flags.map(({ kind }) => kind)).toEqual(['below-chance', 'poor']);
		expect(callsForAction(flags)).toBe(true);
		expect(callsForAction(flagsOf(item({ upperLower: 0.1 })))).toBe(false);
	});
});
