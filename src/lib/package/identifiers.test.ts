import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveIdentifiers } from './identifiers.ts';
import type { PackageWarning } from './warning.ts';

test('a course’s id is in the identifiers as it is', () => {
	expect(deriveIdentifiers('kpo-vs-bpo', [])).toEqual({
		manifest: 'versus-kpo-vs-bpo',
		organization: 'versus-kpo-vs-bpo-organization',
		item: 'versus-kpo-vs-bpo-item',
		resource: 'versus-kpo-vs-bpo-resource'
	});
});

test('ids that an NCName cannot hold stay apart', () => {
	const ids = ['tea coffee', 'tea:coffee', 'чай', '茶', 'tea_coffee'];
	const names = ids.map((id) => deriveIdentifiers(id, []).manifest);
	expect(new Set(names).size).toBe(ids.length);
});

test('a long id is cut, told of, and still tells courses apart', () => {
	const warnings: PackageWarning[] = [];
	const one = deriveIdentifiers(`${'x'.repeat(300)}1`, warnings);
	const other = deriveIdentifiers(`${'x'.repeat(300)}2`, []);
	expect(one.manifest).not.toBe(other.manifest);
	expect(warnings).toEqual([expect.objectContaining({ code: 'clipped', part: 'identifier', length: 301 })]);
});

test('they are NCNames, below 255 characters, unique in the manifest and the same each time, for any id', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (id) => {
			const names = Object.values(deriveIdentifiers(id, []));
			for (const name of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.-]{0,253}$/);
			expect(new Set(names).size).toBe(names.length);
			expect(Object.values(deriveIdentifiers(id, []))).toEqual(names);
		})
	);
});
