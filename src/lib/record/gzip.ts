import { FileError } from '../errors.ts';

export async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
	const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
	return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Whether a file begins as gzip does (RFC 1952, 2.3.1). */
export function isGzip(file: Uint8Array): boolean {
	return file[0] === 0x1f && file[1] === 0x8b;
}

/**
 * The text in a gzip file.
 * @param most bytes that it may have, whatever it says of itself
 * @throws FileError `import-damaged`, `import-too-large`
 */
export async function gunzip(file: Uint8Array<ArrayBuffer>, most: number): Promise<string> {
	const decoder = new TextDecoder();
	let text = '';
	let length = 0;
	const reader = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
	try {
		for (let read = await reader.read(); !read.done; read = await reader.read()) {
			length += read.value.length;
			if (length > most) throw new FileError('import-too-large');
			text += decoder.decode(read.value, { stream: true });
		}
		return text + decoder.decode();
	} catch (cause) {
		await reader.cancel().catch(() => undefined);
		if (cause instanceof FileError) throw cause;
		throw new FileError('import-damaged', { cause });
	}
}
