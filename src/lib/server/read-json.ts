import type { z } from 'zod';

/**
 * Reads a request's JSON. A form of another site cannot send any: a content type of its own needs leave.
 * @param most bytes
 * @returns undefined where it is not JSON of that shape
 */
export async function readJson<T>(
	request: Request,
	schema: z.ZodType<T>,
	most: number
): Promise<T | 'too-large' | undefined> {
	if (!request.headers.get('content-type')?.startsWith('application/json')) return undefined;
	if (Number(request.headers.get('content-length') ?? 0) > most) return 'too-large';
	const text = await request.text();
	if (Buffer.byteLength(text) > most) return 'too-large';
	try {
		return schema.parse(JSON.parse(text));
	} catch {
		return undefined;
	}
}
