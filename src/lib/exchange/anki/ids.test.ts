import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guidOf, readGuid, sha1Hex, stableId, stableIds } from './ids.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1 });

describe('guidOf', () => {
	it('names the card of the course with its revision', () => {
		expect(guidOf('kpo-vs-bpo', { id: 'who.bills-analyst', revision: 2 })).toBe(
			'versus:kpo-vs-bpo:who.bills-analyst:2'
		);
	});

	it('is read back, whatever the ids', () => {
		fc.assert(
			fc.property(text, text, fc.nat({ max: 999_999_999 }), (course, card, revision) => {
				expect(readGuid(guidOf(course, { id: card, revision }))).toEqual({ course, card, revision });
			})
		);
	});

	it.each([
		'',
		'kj#2x_Qa',
		'versus:a:b',
		'versus:a:b:',
		'versus:a:b:1:2',
		'versus:a:%E0%A4%A:1',
		'Versus:a:b:1'
	])('%j is none of ours', (guid) => {
		expect(readGuid(guid)).toBeUndefined();
	});
});

describe('stableId', () => {
	it('is a time in the past that Anki takes for an id', () => {
		fc.assert(
			fc.property(text, (name) => {
				expect(stableId(name)).toBe(stableId(name));
				expect(stableId(name)).toBeGreaterThanOrEqual(Date.UTC(2001, 8));
				expect(stableId(name)).toBeLessThan(Date.UTC(2020, 0));
			})
		);
	});

	it('gives each name an id of its own', () => {
		const names = Array.from({ length: 5000 }, (_, index) => `card ${index}`);
		expect(new Set(stableIds(names).values()).size).toBe(names.length);
	});
});

it('sha1Hex is SHA-1', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (each) => {
			expect(sha1Hex(each)).toBe(createHash('sha1').update(each).digest('hex'));
		})
	);
});
