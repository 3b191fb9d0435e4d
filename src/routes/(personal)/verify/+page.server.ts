import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readCertificateCode, showCertificateCode } from '$lib/assign/certificate-code';
import type { FormErrorCode } from '$lib/errors';
import { verifyCertificate } from '$lib/server/certificates/verify';
import { readForm } from '$lib/server/read-form';
import { clientOfEvent } from '../client';
import { refuse, typedIn } from '../refuse';
import type { Actions } from './$types';

const codeForm = z.object({
	code: z
		.string()
		.max(1000, 'form-unsound' satisfies FormErrorCode)
		.trim()
		.min(1, 'certificate-code-missing' satisfies FormErrorCode)
});

export const actions: Actions = {
	default: async (event) => {
		const values = await typedIn(event.request, 'code');
		const form = await readForm(event.request, codeForm);
		if (form.kind === 'unsound') return refuse(form.errors, values);
		const { address } = clientOfEvent(event);
		const { kind } = await verifyCertificate(event.locals.accounts.db, form.input.code, address, new Date());
		if (kind === 'too-many-tries') return refuse({ form: kind }, values);
		if (kind === 'certificate-unknown') return refuse({ code: kind }, values);
		redirect(303, `/verify/${showCertificateCode(readCertificateCode(form.input.code) ?? '')}`);
	}
};
