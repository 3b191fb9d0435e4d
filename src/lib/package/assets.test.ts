import { describe, expect, test } from 'vitest';
import { placeAssets } from './assets.ts';
import type { PackageWarning } from './warning.ts';

const bytes = new Uint8Array([1]);

function place(name: string) {
	const warnings: PackageWarning[] = [];
	return { paths: [...placeAssets({ [name]: bytes }, warnings).keys()], warnings };
}

describe('placeAssets', () => {
	test.each(['snouts.svg', 'images/map.PNG', 'a-b_c.1.jpeg'])('takes %s', (name) => {
		expect(place(name)).toEqual({ paths: [`files/${name}`], warnings: [] });
	});

	test.each(['map (1).png', 'größe.svg', 'a%20b.png'])('takes %s, with a warning', (name) => {
		expect(place(name)).toEqual({
			paths: [`files/${name}`],
			warnings: [{ code: 'file-name-risky', name }]
		});
	});

	test.each([
		'notes.docx',
		'player.mjs',
		'page.html',
		'no-ending',
		'/etc/a.png',
		'../a.png',
		'a/./b.png',
		'a\\b.png',
		'c:a.png',
		'a\u0000.png',
		'\ud800.png',
		`${'x'.repeat(250)}.png`
	])('leaves out %j, with a warning', (name) => {
		expect(place(name)).toEqual({ paths: [], warnings: [{ code: 'file-left-out', name }] });
	});
});
