import { createHash } from 'node:crypto';

/** A short name for a content: 96 bits of its SHA-256 in base64url, which stands unescaped in addresses and headers. */
export function contentHash(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('base64url').slice(0, 16);
}
