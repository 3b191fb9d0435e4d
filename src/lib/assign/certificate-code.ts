import { typedCode } from '../classes/typed-code.ts';

/** How many random bytes a code is made from. Twenty letters hold 100 bits: nobody guesses one that was handed out. */
export const CERTIFICATE_CODE_BYTES = 20;

/** What a certificate is confirmed by, shown in four groups of five. */
export const {
	make: makeCertificateCode,
	show: showCertificateCode,
	read: readCertificateCode
} = typedCode(CERTIFICATE_CODE_BYTES, 5);
