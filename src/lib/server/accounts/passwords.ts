import { dictionary } from '@zxcvbn-ts/language-common';

/** Characters. NIST SP 800-63B asks for length rather than for kinds of characters. */
export const PASSWORD_LENGTH = { least: 10, most: 128 } as const;

export type PasswordFault = 'password-short' | 'password-long' | 'password-common' | 'password-personal';

/** Those of leaked passwords that are long enough to be tried here, by zxcvbn. */
const COMMON: ReadonlySet<string> = new Set(
	dictionary['passwords-common'].filter((password) => password.length >= PASSWORD_LENGTH.least)
);

/** @returns undefined for a password that may be used; `about` is what is known of the person: name, address */
export function faultOfPassword(password: string, about: readonly string[]): PasswordFault | undefined {
	if (password.length < PASSWORD_LENGTH.least) return 'password-short';
	if (password.length > PASSWORD_LENGTH.most) return 'password-long';
	const plain = password.toLowerCase();
	if (COMMON.has(plain) || new Set(plain).size === 1) return 'password-common';
	return about.some((text) => text.toLowerCase() === plain) ? 'password-personal' : undefined;
}
