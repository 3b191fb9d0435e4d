import { describe, expect, test } from 'vitest';
import { readLesson } from '../course/lesson.ts';
import { resolveHtml } from './lesson-html.ts';
import type { Navigation } from './place.ts';

const navigation: Navigation = {
	href: (place) =>
		place.screen === 'lesson'
			? `/l/${place.dimension}${place.section ? `#${place.section}` : ''}`
			: `/${place.screen}`,
	asset: (name) => `/files/${name}`
};

describe('resolveHtml', () => {
	test.each([
		['<img src="asset:pot.svg" alt="a">', '<img src="/files/pot.svg" alt="a">'],
		['<img src="asset:img/cup.png" alt="">', '<img src="/files/img/cup.png" alt="">'],
		['<a href="lesson:income">x</a>', '<a href="/l/income">x</a>'],
		['<a href="lesson:income#pricing">x</a>', '<a href="/l/income#pricing">x</a>'],
		[
			'<p><a href="lesson:a">x</a> and <a href="lesson:b#c">y</a><img src="asset:d.png" alt=""></p>',
			'<p><a href="/l/a">x</a> and <a href="/l/b#c">y</a><img src="/files/d.png" alt=""></p>'
		],
		['<img src="asset:a%20pot%26.svg" alt="">', '<img src="/files/a%20pot%26.svg" alt="">'],
		// Addresses of others and places on the same page stay as they are, and so does text.
		['<a href="https://example.org/lesson:x">x</a>', '<a href="https://example.org/lesson:x">x</a>'],
		['<a href="#pricing">x</a>', '<a href="#pricing">x</a>'],
		['<p>lesson:income asset:pot.svg</p>', '<p>lesson:income asset:pot.svg</p>'],
		['<img src="asset:$&amp;.svg" alt="$1">', '<img src="/files/$&amp;.svg" alt="$1">'],
		['', '']
	])('%s', (html, expected) => {
		expect(resolveHtml(html, navigation)).toBe(expected);
	});

	test('understands what lessons are read into', () => {
		const [section] = readLesson('## H\n\n![A pot](pot.svg) [x](income.md) [y](income.md#pricing)', {
			file: 'focus.md',
			lineOffset: 0,
			dimensions: ['income'],
			assets: ['pot.svg']
		}).sections;
		expect(resolveHtml(section?.html ?? '', navigation)).toBe(
			'<p><img src="/files/pot.svg" alt="A pot"> <a href="/l/income">x</a> <a href="/l/income#pricing">y</a></p>'
		);
	});
});
