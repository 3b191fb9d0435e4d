import { expect, test } from 'vitest';
import { respondJson } from './respond-json.ts';

test('what another build wrote is never taken for the same', async () => {
	const etag = (value: object, version: string) => respondJson(value, version).headers.get('etag');
	expect(etag({ a: 1 }, '1')).toBe(etag({ a: 1 }, '1'));
	expect(etag({ a: 1 }, '2')).not.toBe(etag({ a: 1 }, '1'));
	expect(etag({ a: 2 }, '1')).not.toBe(etag({ a: 1 }, '1'));
	expect(await respondJson({ a: 1 }, '1').json()).toEqual({ a: 1 });
});
