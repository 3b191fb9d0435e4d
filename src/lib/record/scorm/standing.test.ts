import { describe, expect, it } from 'vitest';
import { Standing } from './standing.ts';

const STATUS = 'cmi.core.lesson_status';
const RAW = 'cmi.core.score.raw';

describe('the standing of a learner', () => {
	it.each([
		['passed', 'failed', false],
		['passed', 'completed', false],
		['passed', 'incomplete', false],
		['completed', 'incomplete', false],
		['completed', 'passed', true],
		['completed', 'failed', true],
		['failed', 'passed', true],
		['failed', 'incomplete', false],
		['incomplete', 'completed', true],
		['not attempted', 'incomplete', true],
		['passed', 'passed', true]
	])('of %s may become %s: %s', (before, after, may) => {
		const standing = new Standing({ score: 'highest', lmsPassMark: undefined });
		standing.learn(STATUS, before);
		expect(standing.keep([[STATUS, after]])).toHaveLength(may ? 1 : 0);
	});

	it.each([
		['highest', undefined, RAW, '70', false],
		['highest', undefined, RAW, '95', true],
		['last', undefined, RAW, '70', true],
		['last', 80, RAW, '70', false],
		['last', 80, RAW, '85', true],
		['last', 80, 'cmi.score.scaled', '0.7', false],
		['last', 80, 'cmi.score.scaled', '0.85', true],
		['last', undefined, 'cmi.objectives.0.score.raw', '70', false],
		['last', undefined, 'cmi.progress_measure', '0.1', false]
	] as const)(
		'counts the %s score, LMS pass mark %s: %s may become %s: %s',
		(score, lmsPassMark, element, value, may) => {
			const standing = new Standing({ score, lmsPassMark });
			standing.learn('cmi.success_status', 'passed');
			standing.learn(element, element.endsWith('raw') ? '90' : '0.9');
			expect(standing.keep([[element, value]])).toHaveLength(may ? 1 : 0);
		}
	);

	it('takes what is told for the best, until something better is', () => {
		const standing = new Standing({ score: 'highest', lmsPassMark: undefined });
		expect(
			standing.keep([
				[RAW, '70'],
				[STATUS, 'failed']
			])
		).toHaveLength(2);
		expect(
			standing.keep([
				[RAW, '60'],
				[STATUS, 'passed'],
				['cmi.core.exit', 'suspend']
			])
		).toEqual([
			[STATUS, 'passed'],
			['cmi.core.exit', 'suspend']
		]);
		standing.learn(STATUS, 'incomplete');
		expect(standing.keep([[STATUS, 'failed']])).toEqual([]);
	});
});
