import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLesson, type LessonContext } from './lesson.ts';

const context: LessonContext = {
	file: 'income.md',
	lineOffset: 10,
	dimensions: ['income', 'focus'],
	assets: ['pot.svg', 'a pot.svg', 'img/cup.png']
};
const read = (body: string) => readLesson(body, context);
/** HTML of a body that is put under one heading. */
const html = (body: string) =>
	read(`## H\n\n${body}`)
		.sections.map((section) => section.html)
		.join('\n');
/** Line and code of each problem of a body under one heading; its first line is 13. */
const faults = (body: string) => read(`## H\n\n${body}`).problems.map(({ line, code }) => `${line} ${code}`);

describe('sections', () => {
	test('begin at headings of the first and second level and keep what stands below', () => {
		const { sections, problems } = read(
			'## One *and* a half\n\nText.\n\n### Deeper\n\n- a\n\nTwo\n---\n\n# Three!\n\nEnd.\n\n## Four\n'
		);
		expect(problems).toEqual([]);
		expect(sections).toEqual([
			{
				id: 'one-and-a-half',
				title: 'One and a half',
				html: '<p>Text.</p>\n<h3>Deeper</h3>\n<ul>\n<li>a</li>\n</ul>'
			},
			{ id: 'two', title: 'Two', html: '' },
			{ id: 'three', title: 'Three!', html: '<p>End.</p>' },
			{ id: 'four', title: 'Four', html: '' }
		]);
	});

	test.each(['## H\n\n##\n', '## H\n\n## …!', '## H\n\n## ![](pot.svg)', '##\n\nText.'])(
		'cannot be named by a heading without letters: %j',
		(body) => {
			const { problems } = read(body);
			expect(problems.map(({ code }) => code)).toContain('heading-empty');
		}
	);

	test('are none in an empty body', () => {
		expect(read('')).toMatchObject({ sections: [], problems: [], links: [] });
		expect(read('\n\n')).toMatchObject({ sections: [], problems: [], links: [] });
	});

	test('of one heading have ids of their own, and the second is a problem', () => {
		const { sections, problems } = read('## Pot\n\na\n\n## Cup\n\n## Pot');
		expect(sections.map(({ id }) => id)).toEqual(['pot', 'cup', 'pot-1']);
		expect(problems).toMatchObject([{ code: 'heading-duplicate', id: 'pot', line: 17 }]);
	});

	test('do not begin inside of quotes, lists and code', () => {
		const { sections } = read('## One\n\n> ## Quoted\n\n- ## Listed\n\n```\n## Code\n```');
		expect(sections.map(({ id }) => id)).toEqual(['one']);
	});

	test.each([
		['Text.\n\n## H', ['11 text-before-heading']],
		['\n\n- a list\n', ['13 text-before-heading']],
		['[a]: https://example.org\n\n## H', []],
		['<!-- c -->\n\n## H', ['11 html-ignored']]
	])('%j is a problem where text stands before the first: %j', (body, expected) => {
		expect(read(body).problems.map(({ line, code }) => `${line} ${code}`)).toEqual(expected);
	});
});

describe('what an author may write', () => {
	test.each([
		['**a** *b* ~~c~~ `d`', '<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code></p>'],
		['a & b < c "d"', '<p>a &#x26; b &#x3C; c "d"</p>'],
		[
			'1. a\n   - b\n     - c\n2. d',
			'<ol>\n<li>a\n<ul>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n</li>\n<li>d</li>\n</ol>'
		],
		[
			'| a | b |\n|---|---|\n| 1 | 2 |',
			'<table>\n<thead>\n<tr>\n<th scope="col">a</th>\n<th scope="col">b</th>\n</tr>\n</thead>\n' +
				'<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>'
		],
		['![A pot](pot.svg "Fig. 1")', '<p><img src="asset:pot.svg" alt="A pot" title="Fig. 1"></p>'],
		['![A cup](img/cup.png)', '<p><img src="asset:img/cup.png" alt="A cup"></p>'],
		['[x](focus.md)', '<p><a href="lesson:focus">x</a></p>'],
		['[x](./focus.md)', '<p><a href="lesson:focus">x</a></p>'],
		['[x](focus.md#pot)', '<p><a href="lesson:focus#pot">x</a></p>'],
		['[x](#h)', '<p><a href="#h">x</a></p>'],
		[
			'[x](HTTPS://example.org/?a=1&b=2)',
			'<p><a href="https://example.org/?a=1&#x26;b=2" target="_blank" rel="noopener noreferrer">x</a></p>'
		],
		[
			'<mailto:a@example.org>',
			'<p><a href="mailto:a@example.org" target="_blank" rel="noopener noreferrer">mailto:a@example.org</a></p>'
		],
		['[x][Ref]\n\n[ref]: focus.md', '<p><a href="lesson:focus">x</a></p>'],
		['![A pot][]\n\n[a pot]: pot.svg', '<p><img src="asset:pot.svg" alt="A pot"></p>'],
		[
			'[![A pot][p]][r]\n\n[p]: pot.svg\n[r]: #h',
			'<p><a href="#h"><img src="asset:pot.svg" alt="A pot"></a></p>'
		],
		['[x][nowhere]', '<p>[x][nowhere]</p>']
	])('%j', (body, expected) => {
		expect(faults(body)).toEqual([]);
		expect(html(body)).toBe(expected);
	});

	test('a definition serves all sections, and the first of a name counts', () => {
		const { sections } = read('## A\n\n[x][r]\n\n## B\n\n[r]: #a\n[r]: #b');
		expect(sections.map((section) => section.html)).toEqual(['<p><a href="#a">x</a></p>', '']);
	});

	test('links to headings of other lessons are handed on with their lines', () => {
		const { links } = read('## H\n\n[a](focus.md)\n[b](focus.md#pot)\n\n[c][d]\n\n[d]: income.md#cup');
		expect(links).toEqual([
			{ dimension: 'focus', section: 'pot', line: 14 },
			{ dimension: 'income', section: 'cup', line: 16 }
		]);
	});

	test('words are counted for the reading time', () => {
		expect(read('## One two\n\nthree *four* [five](focus.md).').words).toBeGreaterThanOrEqual(4);
		expect(read(`## H\n\n${'word '.repeat(1000)}`).words).toBeCloseTo(1000, -1);
	});
});

describe('what is not allowed is reported and does not reach the page', () => {
	test.each([
		['<script>alert(1)</script>', ['13 html-ignored']],
		['a <b onclick="x()">b</b> c', ['13 html-ignored']],
		['<img src=x onerror=alert(1)>', ['13 html-ignored']],
		['<svg onload=alert(1)><a xlink:href="javascript:x"/></svg>', ['13 html-ignored']],
		['<iframe src="https://example.org"></iframe>', ['13 html-ignored']],
		['<style>* { display: none }</style>', ['13 html-ignored']],
		['<!-- a note -->', ['13 html-ignored']],
		['a\n<br>\n<br/>', ['14 html-ignored', '15 html-ignored']],
		['[x](javascript:alert(1))', ['13 link-unsafe']],
		['[x](JaVaScRiPt:alert(1))', ['13 link-unsafe']],
		['[x](&#106;avascript:alert(1))', ['13 link-unsafe']],
		['[x](javascript&colon;alert(1))', ['13 link-unsafe']],
		['[x](<java\tscript:alert(1)>)', ['13 link-broken']],
		['[x](< javascript:alert(1)>)', ['13 link-broken']],
		// A control character ends a destination (CommonMark 0.31, §6.3), so this is text.
		['[x](\u0001javascript:alert(1))', ['13 character']],
		['[x](<&#10;javascript:alert(1)>)', ['13 link-broken']],
		['[x](<javascript&#9;:alert(1)//focus.md>)', ['13 link-broken']],
		['[x](vbscript:x)', ['13 link-unsafe']],
		['[x](data:text/html;base64,PHNjcmlwdD4=)', ['13 link-unsafe']],
		['[x](file:///etc/passwd)', ['13 link-unsafe']],
		['<javascript:alert(1)>', ['13 link-unsafe']],
		['[x][r]\n\n[r]: javascript:alert(1)', ['13 link-unsafe']],
		['[x](lesson:focus)', ['13 link-unsafe']],
		['[x](asset:pot.svg)', ['13 link-unsafe']],
		['[x](http://)', ['13 link-unsafe']],
		['[x](//example.org/focus.md)', ['13 link-broken']],
		['[x](../focus.md)', ['13 link-broken']],
		['[x](focus)', ['13 link-broken']],
		['[x]()', ['13 link-broken']],
		['[x](#)', ['13 link-broken']],
		['[x](#H)', ['13 link-broken']],
		['[x](constructor.md)', ['13 link-broken']],
		['![x](data:image/svg+xml,%3Csvg%3E)', ['13 image-remote']],
		['![x](a%20b.svg)', ['13 image-missing']],
		['![x](a%zz.svg)', ['13 image-missing']],
		['![x](https://example.org/x.png)', ['13 image-remote']],
		['![x](//example.org/x.png)', ['13 image-remote']],
		['![x](asset:pot.svg)', ['13 image-remote']],
		['![x][r]\n\n[r]: javascript:alert(1)', ['13 image-remote']],
		['![x](../pot.svg)', ['13 image-missing']],
		['![x](/pot.svg)', ['13 image-missing']],
		['![x](course.yaml)', ['13 image-missing']],
		['![](pot.svg)', ['13 image-alt']],
		['![ ](cup.svg)', ['13 image-missing', '13 image-alt']]
	])('%j', (body, expected) => {
		expect(faults(body)).toEqual(expected);
		expectHarmless(html(body));
	});
});

/** The elements of a lesson with the attributes that each may have. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
	a: ['href', 'title', 'target', 'rel'],
	img: ['src', 'alt', 'title'],
	th: ['scope'],
	ol: ['start', 'class'],
	ul: ['class'],
	li: ['class'],
	code: ['class'],
	section: ['class', 'data-footnotes'],
	h2: ['class'],
	...Object.fromEntries(
		'h1 h3 h4 h5 h6 p blockquote pre em strong del hr br table thead tbody tr td sup'
			.split(' ')
			.map((tag) => [tag, []])
	)
};
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/g;
const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/g;

/** That HTML consists of known elements with known attributes and addresses, and of text. */
function expectHarmless(markup: string, sound = false): void {
	// The renderer quotes all attributes and writes `<` in text as an entity, so what is no tag has none left.
	expect(markup.replace(TAG, '')).not.toContain('<');
	for (const [, closing, tag = '', attributes = ''] of markup.matchAll(TAG)) {
		expect(Object.keys(ALLOWED)).toContain(tag);
		if (closing) expect(attributes).toBe('');
		for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
			expect(ALLOWED[tag], `${name} of ${tag}`).toContain(name);
			// Where the lesson has an error, an address may lead nowhere; it still runs nothing.
			const orNowhere = sound ? '' : '|^[^:]*$';
			if (name === 'src') expect(value).toMatch(new RegExp(`^asset:${orNowhere}`));
			if (name === 'href') expect(value).toMatch(new RegExp(`^(https?:|mailto:|lesson:|#)${orNowhere}`));
			if (name === 'class')
				expect(value).toMatch(
					/^($|language-|contains-task-list$|task-list-item$|sr-only$|footnotes$|data-footnote)/
				);
		}
	}
}

describe('the harmless', () => {
	// The check itself must be able to say no.
	test.each([
		'<script>x</script>',
		'<p onclick="x()">a</p>',
		'<a href="javascript:x">a</a>',
		'<a href="JAVASCRIPT:x">a</a>',
		'<img src="data:x" alt="">',
		'<img src="x.png">',
		'<svg></svg>',
		'<!-- x -->',
		'<p style="x">a</p>',
		'<a href=x>a</a>'
	])('is not %s', (markup) => {
		expect(() => expectHarmless(markup, true)).toThrow();
	});

	test('is all that comes of any Markdown', { timeout: 60_000 }, () => {
		const FRAGMENTS = [
			'<script>',
			'</script>',
			'<script src=//e.org>',
			'<img src=x onerror=alert(1)>',
			' onclick="x()" ',
			'<svg/onload=x>',
			'<iframe srcdoc="',
			'<style>',
			'<!--',
			'-->',
			'<![CDATA[',
			']]>',
			'<?php',
			'?>',
			'<a href="javascript:x">',
			'</a>',
			'[x](javascript:alert(1))',
			'[x](JaVa&Tab;ScRiPt:alert(1))',
			'[x](&#x6A;avascript:x)',
			'[x](<java\nscript:x>)',
			'[x](\tjavascript:x)',
			'[x](data:text/html,x)',
			'<javascript:alert(1)>',
			'![x](javascript:x)',
			'![x](data:image/svg+xml,x)',
			'![" onerror="x](pot.svg)',
			'![x](pot.svg "\\" onerror=\\"x")',
			'[x](focus.md "\'><script>")',
			'[x](#h" onclick="x)',
			'[x](lesson:focus)',
			'[r]: javascript:alert(1)',
			'[x][r]',
			'![x][r]',
			'[r]',
			'[^1]',
			'[^1]: javascript:x',
			'[x](https://e.org/"><script>)',
			'www.e.org/"onclick=x',
			'https://e.org/<script>',
			'a@e.org',
			'```js" onload="x',
			'```',
			'~~~',
			'`',
			'``<b>``',
			'| a | <b> |',
			'|:-:|---|',
			'- [x] a',
			'1. ',
			'99999999. ',
			'> ',
			'# ',
			'## ',
			'## <script>',
			'## <b onclick=x>',
			'* * *',
			'    ',
			'\\',
			'\\<',
			'&lt;script&gt;',
			'&#60;script&#62;',
			'&#0;',
			'\u0000',
			'\u2028',
			'\uFEFF',
			'[',
			']',
			'(',
			')',
			'![',
			'](',
			'<',
			'>',
			'"',
			"'",
			'*',
			'_',
			'~~',
			'a',
			' ',
			'\n',
			'\n\n',
			'\r\n',
			'\t'
		];
		const markdown = fc.array(
			fc.oneof({ arbitrary: fc.constantFrom(...FRAGMENTS), weight: 9 }, fc.string()),
			{
				maxLength: 25
			}
		);
		fc.assert(
			fc.property(markdown, (parts) => {
				const lesson = read(`## H\n\n${parts.join('')}`);
				const sound = lesson.problems.every(({ severity }) => severity === 'warning');
				for (const section of lesson.sections) expectHarmless(section.html, sound);
			}),
			{ numRuns: 400 }
		);
	});
});

describe('names of files', () => {
	const files: LessonContext = {
		...context,
		assets: ['a pot.svg', '100%.svg', 'b%20c.svg', 'img/größe.png', 'd&e.svg']
	};

	test.each([
		['![x](<a pot.svg>)', 'asset:a%20pot.svg'],
		['![x](a%20pot.svg)', 'asset:a%20pot.svg'],
		['![x](100%.svg)', 'asset:100%25.svg'],
		['![x](100%25.svg)', 'asset:100%25.svg'],
		// A name that has the look of an encoded one.
		['![x](b%20c.svg)', 'asset:b%2520c.svg'],
		['![x](img/größe.png)', 'asset:img/gr%C3%B6%C3%9Fe.png'],
		['![x](img/gr%C3%B6%C3%9Fe.png)', 'asset:img/gr%C3%B6%C3%9Fe.png'],
		['![x](d&amp;e.svg)', 'asset:d%26e.svg']
	])('%s leads to %s', (body, address) => {
		const { sections, problems } = readLesson(`## H\n\n${body}`, files);
		expect(problems).toEqual([]);
		expect(sections[0]?.html).toBe(`<p><img src="${address}" alt="x"></p>`);
	});
});

describe('what a lesson has no place for', () => {
	test('is a footnote, whose link would lead nowhere', () => {
		expect(faults('A.[^1] B.[^1]\n\nC.[^2]\n\n[^1]: One.\n[^2]: Two.')).toEqual([
			'13 footnote',
			'13 footnote',
			'15 footnote'
		]);
		// A note that nothing leads to is left out, and what leads to no note is text.
		expect(faults('A.\n\n[^1]: One.')).toEqual([]);
		expect(html('A.[^1]')).toBe('<p>A.[^1]</p>');
	});

	test('is a character that is no text', () => {
		expect(faults('A\u0000\n\nB\u0007\u0008')).toEqual(['13 character', '15 character']);
	});
});
