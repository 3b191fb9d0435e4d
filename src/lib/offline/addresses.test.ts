import { describe, expect, test } from 'vitest';
import { courseAddress, courseOfAddress, routeOf, type Asked, type Route } from './addresses.ts';

const ORIGIN = 'https://versus.test';
const FILES = new Set(['/favicon.svg', '/_app/immutable/entry/start.AbC.js']);

function route(address: string, asked: Partial<Asked> = {}): Route {
	return routeOf({ url: new URL(address, ORIGIN), method: 'GET', mode: 'cors', ...asked }, ORIGIN, FILES);
}

describe('what is asked by a page', () => {
	test.each<[string, Route['kind']]>([
		['/favicon.svg', 'file'],
		['/_app/immutable/entry/start.AbC.js', 'file'],
		// Of an earlier build, whose tabs are still open.
		['/_app/immutable/nodes/8.old.js', 'file'],
		['/courses/crocodilians/files/snouts.svg?v=bpdoNVXY', 'file'],
		['/courses/crocodilians/files/deep/a%20pot.svg?v=bpdoNVXY', 'file'],
		['/courses/crocodilians/files/snouts.svg', 'network'],
		['/catalogue.json', 'resource'],
		['/courses/crocodilians/course.json', 'resource'],
		['/courses/crocodilians/bank/__data.json?x-sveltekit-invalidated=01', 'server-data'],
		['/courses/crocodilians/export/gift', 'network'],
		['/courses/crocodilians/package/scorm12', 'network'],
		['/healthz', 'network'],
		['/_app/version.json', 'network'],
		['/manifest.webmanifest', 'network'],
		['/service-worker.js', 'network'],
		['/shell', 'network'],
		['https://elsewhere.test/favicon.svg', 'network']
	])('%s: %s', (address, kind) => {
		expect(route(address).kind).toBe(kind);
	});
});

describe('where somebody goes', () => {
	test.each<[string, Route]>([
		['/', { kind: 'page', keptWith: '/catalogue.json' }],
		['/data', { kind: 'page', keptWith: '/catalogue.json' }],
		['/courses/crocodilians', { kind: 'page', keptWith: '/courses/crocodilians/course.json' }],
		[
			'/courses/crocodilians/quizzes/group?seed=42',
			{ kind: 'page', keptWith: '/courses/crocodilians/course.json' }
		],
		['/courses/a%20b/cards', { kind: 'page', keptWith: '/courses/a%20b/course.json' }],
		['/classes/5', { kind: 'page', keptWith: undefined }],
		['/courses/crocodilians/package/scorm12', { kind: 'network' }],
		['/courses/crocodilians/export/csv', { kind: 'network' }],
		['/courses/crocodilians/files/snouts.svg', { kind: 'network' }],
		['/healthz', { kind: 'network' }],
		['https://elsewhere.test/', { kind: 'network' }]
	])('%s', (address, expected) => {
		expect(route(address, { mode: 'navigate' })).toEqual(expected);
	});

	test('what is sent is never answered from here', () => {
		for (const address of ['/', '/data', '/courses/crocodilians', '/favicon.svg', '/catalogue.json'])
			expect(route(address, { mode: 'navigate', method: 'POST' })).toEqual({ kind: 'network' });
	});
});

test.each(['kpo-vs-bpo', 'a b', 'ä/ö', '100%', '?', '#'])('a course’s address and back: %s', (id) => {
	const { pathname, search, hash } = new URL(courseAddress(id), ORIGIN);
	expect(courseOfAddress(pathname)).toBe(id);
	expect(search + hash).toBe('');
});

test.each([
	'/courses/a/b/course.json',
	'/courses/course.json',
	'/x/courses/a/course.json',
	'/courses/a/course.json/x'
])('%s is no course’s address', (path) => {
	expect(courseOfAddress(path)).toBeUndefined();
});
