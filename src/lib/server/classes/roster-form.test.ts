import { expect, test } from 'vitest';
import { ROSTER_BYTES } from '../../classes/limits.ts';
import { readRosterForm } from './roster-form.ts';

function formOf(content: string | Uint8Array<ArrayBuffer>, text = ''): FormData {
	const form = new FormData();
	form.set('file', new File([content], 'list.csv'));
	form.set('text', text);
	return form;
}

test.each([
	['UTF-8', new TextEncoder().encode('Zoë')],
	['UTF-16', new Uint8Array([0xff, 0xfe, 0x5a, 0, 0x6f, 0, 0xeb, 0])],
	['UTF-16, the other way round', new Uint8Array([0xfe, 0xff, 0, 0x5a, 0, 0x6f, 0, 0xeb])],
	['Windows-1252', new Uint8Array([0x5a, 0x6f, 0xeb])]
])('a file in %s is read', async (_, bytes) => {
	expect(await readRosterForm(formOf(bytes))).toEqual({ kind: 'sound', text: 'Zoë' });
});

test('a file goes before what was pasted, which counts where there is none', async () => {
	expect(await readRosterForm(formOf('Ada', 'Alan'))).toMatchObject({ text: 'Ada' });
	expect(await readRosterForm(formOf('', 'Alan'))).toMatchObject({ text: 'Alan' });
	expect(await readRosterForm(formOf('', ' \n'))).toEqual({ kind: 'roster-empty' });
	expect(await readRosterForm(new FormData())).toEqual({ kind: 'roster-empty' });
});

test('what is too large is refused', async () => {
	expect(await readRosterForm(formOf('a'.repeat(ROSTER_BYTES)))).toMatchObject({ kind: 'sound' });
	expect(await readRosterForm(formOf('a'.repeat(ROSTER_BYTES + 1)))).toEqual({ kind: 'roster-large' });
});
