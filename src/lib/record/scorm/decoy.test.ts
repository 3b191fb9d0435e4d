import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoyOf } from './decoy.ts';

describe('a decoy', () => {
	it.each([
		['cmi.core.lesson_status', 'passed', 'completed'],
		['cmi.core.lesson_status', 'incomplete', 'browsed'],
		['cmi.objectives.0.status', 'failed', 'incomplete'],
		['cmi.core.score.raw', '80', '79.99'],
		['cmi.core.score.min', '0', '0.01'],
		['cmi.core.score.max', '100', '99.99'],
		['cmi.core.exit', 'suspend', ''],
		['cmi.core.exit', '', 'time-out'],
		['cmi.core.session_time', '00:10:00', '00:10:00.01'],
		['cmi.core.session_time', '00:10:00.5', '00:10:00'],
		['cmi.core.lesson_location', '#/cards', '#/cards_'],
		['cmi.interactions.0.id', 'q', 'q_'],
		['cmi.interactions.0.type', 'choice', 'performance'],
		['cmi.interactions.0.result', 'correct', 'neutral'],
		['cmi.interactions.0.time', '10:00:00', '00:00:00'],
		['cmi.interactions.0.latency', '00:00:02', '00:00:02.01'],
		['cmi.interactions.0.weighting', '1', '0.99'],
		['cmi.interactions.0.student_response', 't', 'f'],
		['cmi.interactions.0.student_response', 'a,b', 'a'],
		['cmi.interactions.0.student_response', '1.a', '1.b'],
		['cmi.interactions.0.student_response', '0', '1'],
		['cmi.interactions.0.correct_responses.0.pattern', '1.a,2.b', '1.a']
	])('for %s "%s" is "%s"', (element, value, decoy) => expect(decoyOf(element, value)).toBe(decoy));

	it('differs from what it stands for, and is no longer than its kind may be', () => {
		const texts = fc.string({ unit: 'binary-ascii', maxLength: 255, minLength: 1 });
		const elements = fc.constantFrom(
			'cmi.core.lesson_location',
			'cmi.interactions.3.id',
			'cmi.interactions.3.student_response',
			'cmi.core.score.raw'
		);
		fc.assert(
			fc.property(elements, texts, fc.integer({ min: 0, max: 10_000 }), (element, text, number) => {
				const value = element.endsWith('raw') ? String(number / 100) : text;
				const decoy = decoyOf(element, value);
				expect(decoy).not.toBe(value);
				expect(decoy.length).toBeLessThanOrEqual(255);
			})
		);
	});
});
