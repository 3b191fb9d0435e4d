import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	CERTIFICATE_CODE_BYTES,
	makeCertificateCode,
	readCertificateCode,
	showCertificateCode
} from './certificate-code.ts';

test('the code of a certificate is read back from its groups, and holds at least 80 bits', () => {
	const bytes = fc.uint8Array({ minLength: CERTIFICATE_CODE_BYTES, maxLength: CERTIFICATE_CODE_BYTES });
	fc.assert(
		fc.property(bytes, (random) => {
			const shown = showCertificateCode(makeCertificateCode(random));
			expect(shown).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
			expect(readCertificateCode(shown)).toBe(makeCertificateCode(random));
		})
	);
	expect(CERTIFICATE_CODE_BYTES * Math.log2(32)).toBeGreaterThanOrEqual(80);
	expect(readCertificateCode('K7QM4-TXW')).toBeUndefined();
});
