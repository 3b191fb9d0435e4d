import { expect, test } from 'vitest';
import { buildManifest } from '../package/manifest.ts';
import { standards } from '../package/standard.ts';
import { kpoVsBpo } from '../../../tests/support/scorm-world.ts';
import { readManifest } from './manifest.ts';

test.each(standards)('a package of ours as %s', (standard) => {
	const { course } = kpoVsBpo;
	const files = ['index.html', 'metadata.xml', 'player.js'];
	const xml = buildManifest({ course, standard, page: 'index.html', metadata: 'metadata.xml', files }, []);
	const { page, passMark, objectives } = readManifest(xml);
	expect(page).toBe('index.html');
	expect(passMark).toBe(course.passMark);
	expect(objectives.slice(1)).toEqual(standard === 'scorm12' ? [] : course.dimensions.map(({ id }) => id));
});

test('a manifest that says little', () => {
	expect(readManifest('<manifest/>')).toEqual({ page: '', passMark: undefined, objectives: [] });
	expect(
		readManifest(
			'<a><imsss:primaryObjective><imsss:minNormalizedMeasure>0.5</imsss:minNormalizedMeasure></imsss:primaryObjective></a>'
		).passMark
	).toBeUndefined();
	expect(readManifest('<a><adlcp:masteryscore> 0 </adlcp:masteryscore></a>').passMark).toBe(0);
	expect(() => readManifest('<a>')).toThrow();
});
