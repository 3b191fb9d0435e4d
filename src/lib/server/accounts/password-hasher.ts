import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** How passwords are kept. */
export interface PasswordHasher {
	/** What is stored instead of the password; another one each time. */
	hash(password: string): Promise<string>;
	verify(given: { readonly password: string; readonly hash: string }): Promise<boolean>;
}

/** better-auth's own: N 16384, r 16, p 1, a salt each. */
export const scrypt: PasswordHasher = { hash: hashPassword, verify: verifyPassword };
