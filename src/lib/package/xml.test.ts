import { fromXml } from 'xast-util-from-xml';
import { x } from 'xastscript';
import { expect, test } from 'vitest';
import { cleanText, writeXml } from './xml.ts';

test('elements stand on lines of their own, and values have nothing beside them', () => {
	expect(writeXml(x('a', [x('b', { c: '1' }), x('d', [x('e', 'text')])]))).toBe(
		'<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b c="1"/>\n  <d>\n    <e>text</e>\n  </d>\n</a>\n'
	);
});

test('what would be markup is escaped, and read back it is the same', () => {
	const hard = `<b> & "c" 'd' ]]> &amp; <![CDATA[e]]>`;
	const root = fromXml(writeXml(x('a', { name: hard }, hard))).children.at(-1);
	expect(root).toMatchObject({ attributes: { name: hard }, children: [{ value: hard }] });
});

test('characters that XML does not have are taken out, and no others', () => {
	expect(cleanText('a\u0000\u0008\u000b\u001f\ufffe\uffff\ud800b\udc00')).toBe('ab');
	const kept = 'tab\tline\nreturn\r\u007f\u0085é עברית 😀\ufffd\u{10ffff}';
	expect(cleanText(kept)).toBe(kept);
});
