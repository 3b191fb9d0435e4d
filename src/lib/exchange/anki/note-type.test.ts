import { parse, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { sampleCourse } from '../../../../tests/support/sample-bank.ts';
import { sha1Hex } from './ids.ts';
import { noteType, STYLE, templates } from './note-type.ts';

const course = sampleCourse();
const [light = '', night = ''] = STYLE.split('.nightMode.card');

describe.each([
	['light', light],
	['at night', night.split('}')[0] ?? '']
])('the style %s', (_, style) => {
	const colourOf = (pattern: RegExp) => {
		const colour = parse(pattern.exec(style)?.[1] ?? '');
		if (!colour) throw new Error(`no colour: ${pattern}`);
		return colour;
	};

	it.each(['ink', 'soft', 'subject-0', 'subject-1', 'subject-2', 'subject-3'])(
		'%s reads on the card (WCAG 1.4.3)',
		(name) => {
			const ground = colourOf(/background: (#[0-9a-f]{6});/);
			expect(wcagContrast(colourOf(new RegExp(`--${name}: (#[0-9a-f]{6});`)), ground)).toBeGreaterThanOrEqual(
				4.5
			);
		}
	);
});

it('names the language of the course on both sides, for screen readers', () => {
	const { question, answer } = templates({ ...course, language: 'de-CH' });
	expect(question).toContain('lang="de-CH"');
	expect(answer).toContain('lang="de-CH"');
});

it('a changed design has a later date, without which Anki keeps the one it has', () => {
	const { question, answer } = templates(course);
	const [design, changed] = [
		sha1Hex(question + answer + STYLE),
		JSON.stringify(noteType(course, 1, { id: 2, name: '' }))
	];
	// When this fails, raise CHANGED in note-type.ts to today, and write both of them here.
	expect([design.slice(0, 12), /"mod":(\d+)/.exec(changed)?.[1]]).toEqual(['f56d5141790c', '1795392000']);
});
