import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderPrefix } from './find-course.ts';

test.each([
	['questions/kpo-vs-bpo', 'questions/kpo-vs-bpo/'],
	['./questions/kpo-vs-bpo/', 'questions/kpo-vs-bpo/'],
	['.', './'],
	['..course', '..course/'],
	[resolve('questions'), 'questions/'],
	// Seen: ../../tmp/course, which nobody can find who stands elsewhere.
	[join(tmpdir(), 'course'), `${join(tmpdir(), 'course')}/`],
	['..', `${resolve('..')}/`]
])('problems in %s are shown with %s', (path, prefix) => {
	expect(folderPrefix(path)).toBe(prefix);
});
