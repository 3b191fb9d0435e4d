import { createHash, randomBytes } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';

const COOKIE = 'versus_owner';
/** Seconds: as long as browsers keep a cookie at most (RFC 6265bis, 5.5). */
const LASTS = 400 * 86_400;
/** 256 random bits in base64url. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/**
 * Who a browser is, where there are no accounts: a secret in a cookie that scripts cannot read. What it owns goes by
 * the secret's hash, so that the database alone lets nobody in.
 * @returns undefined for a browser that owns nothing yet
 */
export function ownerOf(cookies: Pick<Cookies, 'get'>): string | undefined {
	const secret = cookies.get(COOKIE);
	return secret !== undefined && SECRET.test(secret) ? hashOf(secret) : undefined;
}

/** The same, made and set where there is none; one that is there lasts anew. */
export function ensureOwner(cookies: Pick<Cookies, 'get' | 'set'>, url: URL): string {
	const known = cookies.get(COOKIE);
	const secret = known !== undefined && SECRET.test(known) ? known : randomBytes(32).toString('base64url');
	cookies.set(COOKIE, secret, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		// A site on a plain address in a local network has no other way to keep a cookie.
		secure: url.protocol === 'https:',
		maxAge: LASTS
	});
	return hashOf(secret);
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');
