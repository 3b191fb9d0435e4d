import { expect, test } from 'vitest';
import { faultOfPassword } from './passwords.ts';

const ABOUT = ['Ada Lovelace', 'ada@example.org'];

test.each([
	['', 'password-short'],
	['123456789', 'password-short'],
	['1234567890', 'password-common'],
	['Qwertyuiop', 'password-common'],
	['aaaaaaaaaaaa', 'password-common'],
	['ada lovelace', 'password-personal'],
	['ADA@example.org', 'password-personal'],
	['x1'.repeat(64), undefined],
	[`${'x1'.repeat(64)}!`, 'password-long'],
	['four quiet herons', undefined],
	['ćwierć żółwia', undefined]
])('%j: %s', (password, fault) => {
	expect(faultOfPassword(password, ABOUT)).toBe(fault);
});
