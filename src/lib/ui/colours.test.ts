import { readFileSync } from 'node:fs';
import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	parse,
	wcagContrast,
	type Color
} from 'culori';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/app.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function colour(sheet: string, name: string): Color {
	const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(sheet)?.[1];
	const parsed = value && parse(value);
	if (!parsed) throw new Error(`--${name} is not set`);
	return parsed;
}

const subjects = ['subject-0', 'subject-1', 'subject-2', 'subject-3'];
const sheets = [
	['light', light],
	['dark', dark.split('\n}\n')[0] ?? '']
] as const;

describe.each(sheets)('colours in %s', (_, sheet) => {
	it.each(['ink', 'ink-soft', 'right', 'wrong', ...subjects])(
		'%s reads on paper and on sheets (WCAG 1.4.3)',
		(name) => {
			for (const ground of ['paper', 'sheet'])
				expect(wcagContrast(colour(sheet, name), colour(sheet, ground))).toBeGreaterThanOrEqual(4.5);
		}
	);

	it('controls and focus stand out from the page (WCAG 1.4.11)', () => {
		for (const name of ['control-edge', 'focus', 'accent'])
			expect(wcagContrast(colour(sheet, name), colour(sheet, 'paper'))).toBeGreaterThanOrEqual(3);
		expect(wcagContrast(colour(sheet, 'on-accent'), colour(sheet, 'accent'))).toBeGreaterThanOrEqual(4.5);
	});

	// Hue is never alone (each subject has a shape too), but the first two should be told apart by hue by everyone.
	it.each([
		['full colour vision', (each: Color) => each],
		['protanopia', filterDeficiencyProt(1)],
		['deuteranopia', filterDeficiencyDeuter(1)],
		['tritanopia', filterDeficiencyTrit(1)]
	])('the first two subjects differ with %s', (_name, seen) => {
		const difference = differenceCiede2000();
		expect(difference(seen(colour(sheet, 'subject-0')), seen(colour(sheet, 'subject-1')))).toBeGreaterThan(
			20
		);
	});
});
