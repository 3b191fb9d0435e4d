import { readCertificateCode, showCertificateCode } from '$lib/assign/certificate-code';
import { verifyCertificate } from '$lib/server/certificates/verify';
import { clientOfEvent } from '../../client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const typed = event.params.code;
	const { address } = clientOfEvent(event);
	const verification = await verifyCertificate(event.locals.accounts.db, typed, address, new Date());
	if (verification.kind === 'too-many-tries') event.setHeaders({ 'retry-after': '900' });
	const code = readCertificateCode(typed);
	return { verification, code: code === undefined ? typed : showCertificateCode(code) };
};
