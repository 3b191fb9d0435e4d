import type { Standard } from '../../src/lib/package/standard.ts';

const IN_2004: readonly Standard[] = ['scorm2004-3', 'scorm2004-4'];

/** Each breaks a sound manifest, or the list of files, in one way that the schemas let pass or an LMS trips over. */
export const BREAKS: readonly {
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
		only: IN_2004,
		edit: swap('0.80', '.8'),
		finds: /minNorm/
	},
	{
		way: 'a measure in percent',
		only: IN_2004,
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
		only: IN_2004,
		edit: swap(
			'</imsss:primaryObjective>',
			'<imsss:mapInfo targetObjectiveID="x"/></imsss:primaryObjective>'
		),
		finds: /mapInfo/
	},
	{
		way: 'an objective twice',
		only: IN_2004,
		edit: swap('objectiveID="income"', 'objectiveID="focus"'),
		finds: /objective is there twice/
	},
	{
		way: 'completion left to the LMS',
		only: IN_2004,
		edit: swap('completionSetByContent="true"', ''),
		finds: /deliveryControls/
	},
	{
		way: 'no flow',
		only: IN_2004,
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
