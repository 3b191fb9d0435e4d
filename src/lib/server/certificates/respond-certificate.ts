import { error } from '@sveltejs/kit';
import { describeFormError } from '../../errors.ts';
import { m } from '../../paraglide/messages.js';
import type { Assigned } from '../assignments/attempts.ts';
import type { Database } from '../database.ts';
import { drawCertificate } from './draw-certificate.ts';
import { issueCertificate } from './issue.ts';

/** Somebody's certificate as a PDF; 404 where there is none. @param origin of the site, where it is confirmed */
export async function respondCertificate(
	db: Database,
	assignment: Assigned,
	memberId: string,
	origin: string
): Promise<Response> {
	const issued = await issueCertificate(db, assignment, memberId, new Date());
	if (issued.kind === 'none') error(404, describeFormError('certificate-none'));
	const drawn = await drawCertificate(issued.certificate, `${origin}/verify`);
	if (drawn.kind === 'letters-missing') error(422, m.error_certificate_letters({ text: drawn.text }));
	return new Response(new Uint8Array(drawn.pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': 'attachment; filename="versus-certificate.pdf"'
		}
	});
}
