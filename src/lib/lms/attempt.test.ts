import { describe, expect, test } from 'vitest';
import { NO_ATTEMPT, takeIn, valuesAtLaunch, type Attempt } from './attempt.ts';
import { PLAIN_CONDITIONS, type LaunchKind } from './conditions.ts';
import type { Manifest } from './manifest.ts';
import { formatDuration } from './time.ts';
import { VERSIONS, type Values, type Version } from './version.ts';

const manifest: Manifest = { page: 'index.html', passMark: 80, objectives: ['PRIMARY', 'a', 'b'] };

function given(
	version: Version,
	attempt: Attempt,
	conditions: Partial<typeof PLAIN_CONDITIONS> = {}
): Values {
	return valuesAtLaunch(version, attempt, {
		learnerId: 'trial-1',
		learnerName: 'Ada Lovelace',
		conditions: { ...PLAIN_CONDITIONS, ...conditions },
		manifest
	});
}

function saved(version: Version, values: Values, attempt = NO_ATTEMPT, kind: LaunchKind = 'credit'): Attempt {
	return takeIn(
		version,
		{ ...attempt, launches: attempt.launches + 1 },
		{ launch: attempt.launches + 1, kind, values }
	);
}

describe('what a launch begins with', () => {
	test('first of all, in 1.2', () => {
		expect(given('1.2', NO_ATTEMPT)).toEqual({
			'cmi.core.student_id': 'trial-1',
			'cmi.core.student_name': 'Ada Lovelace',
			'cmi.core.lesson_mode': 'normal',
			'cmi.core.credit': 'credit',
			'cmi.core.entry': 'ab-initio',
			'cmi.core.total_time': '00:00:00',
			'cmi.student_data.mastery_score': '80'
		});
	});

	test('first of all, in 2004, with the objectives of the manifest', () => {
		expect(given('2004', NO_ATTEMPT)).toEqual({
			'cmi.learner_id': 'trial-1',
			'cmi.learner_name': 'Ada Lovelace',
			'cmi.mode': 'normal',
			'cmi.credit': 'credit',
			'cmi.entry': 'ab-initio',
			'cmi.total_time': 'PT0S',
			'cmi.scaled_passing_score': '0.8',
			'cmi.objectives.0.id': 'PRIMARY',
			'cmi.objectives.1.id': 'a',
			'cmi.objectives.2.id': 'b'
		});
	});

	test.each<[LaunchKind, string, string]>([
		['credit', 'normal', 'credit'],
		['no-credit', 'normal', 'no-credit'],
		['review', 'review', 'no-credit'],
		['browse', 'browse', 'no-credit']
	])('launched for %s', (kind, mode, credit) => {
		expect(given('2004', NO_ATTEMPT, { kind })).toMatchObject({ 'cmi.mode': mode, 'cmi.credit': credit });
		expect(given('1.2', NO_ATTEMPT, { kind })).toMatchObject({
			'cmi.core.lesson_mode': mode,
			'cmi.core.credit': credit
		});
	});

	test.each([
		[0, '0', '0'],
		[55, '55', '0.55'],
		[100, '100', '1']
	])('a pass mark of %j that the LMS sets', (masteryScore, in12, in2004) => {
		expect(given('1.2', NO_ATTEMPT, { masteryScore })['cmi.student_data.mastery_score']).toBe(in12);
		expect(given('2004', NO_ATTEMPT, { masteryScore })['cmi.scaled_passing_score']).toBe(in2004);
	});

	test('without a pass mark anywhere there is none', () => {
		const options = { learnerId: 'a', learnerName: 'b', conditions: PLAIN_CONDITIONS };
		const bare: Manifest = { page: 'index.html', passMark: undefined, objectives: [] };
		expect(valuesAtLaunch('1.2', NO_ATTEMPT, { ...options, manifest: bare })).not.toHaveProperty([
			'cmi.student_data.mastery_score'
		]);
	});

	test('a suspended attempt goes on, without the time and exit of the session before', () => {
		const attempt = saved('2004', {
			'cmi.exit': 'suspend',
			'cmi.session_time': 'PT5M',
			'cmi.suspend_data': 'x',
			'cmi.objectives.3.id': 'a',
			'cmi.objectives.3.score.raw': '50'
		});
		const values = given('2004', attempt);
		expect(values).toMatchObject({
			'cmi.entry': 'resume',
			'cmi.total_time': 'PT5M',
			'cmi.suspend_data': 'x',
			'cmi.objectives.3.id': 'a',
			// What the package has besides goes to the end.
			'cmi.objectives.4.id': 'PRIMARY',
			'cmi.objectives.5.id': 'b'
		});
		expect(Object.keys(values)).not.toEqual(expect.arrayContaining(['cmi.exit']));
		expect(Object.keys(values)).not.toEqual(expect.arrayContaining(['cmi.session_time']));
	});

	test('in 2004 an attempt that was not suspended has lost all but status and score', () => {
		const attempt = saved('2004', { 'cmi.exit': 'normal', 'cmi.suspend_data': 'x', 'cmi.score.raw': '80' });
		const values = given('2004', attempt);
		expect(values).toMatchObject({ 'cmi.entry': '', 'cmi.score.raw': '80' });
		expect(values).not.toHaveProperty(['cmi.suspend_data']);
		expect(given('2004', attempt, { kind: 'review' })).toMatchObject({ 'cmi.suspend_data': 'x' });
	});

	test('1.2 keeps it, and calls it no resumption', () => {
		const attempt = saved('1.2', { 'cmi.core.exit': '', 'cmi.suspend_data': 'x' });
		expect(given('1.2', attempt)).toMatchObject({ 'cmi.core.entry': '', 'cmi.suspend_data': 'x' });
	});
});

describe('time over several launches', () => {
	const times = [390_325, 77, 4_210_099];

	test.each<Version>(['1.2', '2004'])('adds up in %s, each launch once', (version) => {
		const { sessionTime, totalTime } = VERSIONS[version].elements;
		let attempt = NO_ATTEMPT;
		for (const [index, time] of times.entries()) {
			const before = times.slice(0, index).reduce((sum, each) => sum + each, 0);
			expect(given(version, attempt)[totalTime]).toBe(formatDuration(before, version));
			const launch = index + 1;
			// A session tells its time anew with each save.
			for (const part of [1, Math.floor(time / 2), time])
				attempt = takeIn(version, attempt, {
					launch,
					kind: 'credit',
					values: { [sessionTime]: formatDuration(part, version) }
				});
		}
		expect(given(version, attempt)[totalTime]).toBe(
			formatDuration(
				times.reduce((sum, each) => sum + each, 0),
				version
			)
		);
	});

	test('a launch that saves nothing changes nothing', () => {
		const attempt = saved('2004', {
			'cmi.exit': 'suspend',
			'cmi.session_time': 'PT5M',
			'cmi.suspend_data': 'x'
		});
		const later = { ...attempt, launches: attempt.launches + 2 };
		expect(given('2004', later)).toEqual(given('2004', attempt));
	});
});
