import type { z } from 'zod';

/**
 * Reads a request's JSON, of so many bytes at most, in the shape that is asked for. Another page's form can send a text
 * that looks like JSON, but never says that it is.
 * @returns undefined for what has another shape
 */
export async function readJson<T>(
	request: Request,
	schema: z.ZodType<T>,
	most: number
): Promise<T | 'too-large' | 'no-json' | undefined> {
	if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return 'no-json';
	const text = await readText(request, most);
	if (text === undefined) return 'too-large';
	try {
		return schema.parse(JSON.parse(text));
	} catch {
		return undefined;
	}
}

/**
 * Undefined for one that is longer. It is heard out all the same, since a sender who is cut short hears no answer; what
 * the site takes at all is limited before.
 */
async function readText(request: Request, most: number): Promise<string | undefined> {
	if (!request.body) return '';
	const pieces: Uint8Array[] = [];
	let length = 0;
	for await (const piece of request.body) {
		length += piece.byteLength;
		if (length <= most) pieces.push(piece);
	}
	return length > most ? undefined : Buffer.concat(pieces).toString('utf8');
}
