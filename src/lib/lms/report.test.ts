import { describe, expect, test } from 'vitest';
import { reportOf } from './report.ts';

const FIRST = { earlierTime: 0 };

describe('a report', () => {
	test('of nothing says nothing', () => {
		for (const version of ['1.2', '2004'] as const)
			expect(reportOf(version, {}, FIRST)).toEqual({
				status: undefined,
				success: undefined,
				progress: undefined,
				score: { raw: undefined, min: undefined, max: undefined, scaled: undefined, percent: undefined },
				passMark: undefined,
				sessionTime: 0,
				totalTime: 0,
				exit: undefined,
				suspendData: { length: 0, limit: version === '1.2' ? 4096 : 64_000 },
				objectives: [],
				interactions: []
			});
	});

	test('of 1.2', () => {
		const report = reportOf(
			'1.2',
			{
				'cmi.core.lesson_status': 'passed',
				'cmi.core.score.raw': '85',
				'cmi.core.score.min': '0',
				'cmi.core.score.max': '100',
				'cmi.core.session_time': '00:01:30',
				'cmi.core.exit': 'suspend',
				'cmi.suspend_data': 'four',
				'cmi.student_data.mastery_score': '80',
				'cmi.objectives.1.id': 'b',
				'cmi.objectives.1.status': 'failed',
				'cmi.objectives.1.score.raw': '0',
				'cmi.objectives.0.id': 'a',
				'cmi.objectives.0.status': 'incomplete',
				'cmi.interactions.0.id': 'q1',
				'cmi.interactions.0.type': 'choice',
				'cmi.interactions.0.objectives.0.id': 'a',
				'cmi.interactions.0.student_response': 'a',
				'cmi.interactions.0.correct_responses.0.pattern': 'a',
				'cmi.interactions.0.correct_responses.1.pattern': 'b',
				'cmi.interactions.0.result': 'correct',
				'cmi.interactions.0.time': '10:00:00',
				'cmi.interactions.0.latency': '00:00:07'
			},
			{ earlierTime: 50 }
		);
		expect(report).toMatchObject({
			status: 'passed',
			success: undefined,
			score: { raw: '85', percent: 85 },
			passMark: 80,
			sessionTime: 9000,
			totalTime: 9050,
			exit: 'suspend',
			suspendData: { length: 4, limit: 4096 },
			objectives: [
				{ id: 'a', success: 'incomplete', completion: undefined, score: { percent: undefined } },
				{ id: 'b', success: 'failed', score: { percent: 0 } }
			],
			interactions: [
				{
					index: 0,
					id: 'q1',
					type: 'choice',
					objective: 'a',
					response: 'a',
					right: ['a', 'b'],
					result: 'correct',
					moment: '10:00:00',
					latency: '00:00:07',
					description: ''
				}
			]
		});
	});

	test('of 2004', () => {
		const report = reportOf(
			'2004',
			{
				'cmi.completion_status': 'completed',
				'cmi.success_status': 'passed',
				'cmi.progress_measure': '1',
				'cmi.score.scaled': '0.55',
				'cmi.score.raw': '55',
				'cmi.scaled_passing_score': '0.55',
				'cmi.session_time': 'PT1.5S',
				'cmi.objectives.0.id': 'a',
				'cmi.objectives.0.success_status': 'passed',
				'cmi.objectives.0.completion_status': 'completed',
				'cmi.objectives.0.score.scaled': '1',
				'cmi.interactions.10.id': 'q11',
				'cmi.interactions.2.id': 'q3',
				'cmi.interactions.2.timestamp': '2026-01-01T10:00:00',
				'cmi.interactions.2.learner_response': 'true',
				'cmi.interactions.2.description': 'Who bills by the hour?'
			},
			FIRST
		);
		expect(report).toMatchObject({
			status: 'completed',
			success: 'passed',
			progress: 1,
			// 0.55 * 100 is more than 55 to a computer.
			score: { scaled: '0.55', percent: 55 },
			passMark: 55,
			totalTime: 150,
			objectives: [{ success: 'passed', completion: 'completed', score: { percent: 100 } }],
			interactions: [
				{ index: 2, id: 'q3', response: 'true', description: 'Who bills by the hour?' },
				{ index: 10, id: 'q11' }
			]
		});
	});

	test.each([
		[{ raw: '15', min: '10', max: '20' }, 50],
		[{ raw: '5', max: '20' }, 25],
		[{ raw: '7' }, 7],
		[{ raw: '7', min: '5', max: '5' }, undefined],
		[{ raw: '120' }, 100],
		[{ raw: 'many' }, undefined],
		[{ scaled: '-0.5' }, 0],
		[{ scaled: '0.123456' }, 12.35]
	])('takes %j for %j percent', (score, percent) => {
		const values = Object.fromEntries(
			Object.entries(score).map(([part, value]) => [`cmi.score.${part}`, value])
		);
		expect(reportOf('2004', values, FIRST).score.percent).toBe(percent);
	});
});
