import { ROSTER_BYTES } from '../../classes/limits.ts';

export type RosterText =
	{ readonly kind: 'sound'; readonly text: string } | { readonly kind: 'roster-empty' | 'roster-large' };

/** The list that a form holds: its file, or else its text. */
export async function readRosterForm(form: FormData): Promise<RosterText> {
	const [file, text] = [form.get('file'), form.get('text')];
	const bytes =
		file instanceof File && file.size > 0
			? new Uint8Array(await file.arrayBuffer())
			: new TextEncoder().encode(typeof text === 'string' ? text : '');
	if (bytes.length > ROSTER_BYTES) return { kind: 'roster-large' };
	const decoded = decode(bytes);
	return decoded.trim() === '' ? { kind: 'roster-empty' } : { kind: 'sound', text: decoded };
}

/** As spreadsheets write texts: UTF-8, UTF-16 with its mark, or else what Windows has for western Europe. */
function decode(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
