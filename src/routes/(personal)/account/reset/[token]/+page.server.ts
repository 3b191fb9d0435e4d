import { redirect } from '@sveltejs/kit';
import { newPasswordForm } from '$lib/server/accounts/forms';
import { readForm } from '$lib/server/read-form';
import { findReset, setNewPassword } from '$lib/server/accounts/new-password';
import { refuse } from '../../../refuse';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	email: (await findReset(locals.accounts, params.token, new Date()))?.email,
	sendsMail: locals.accounts.mailer !== undefined
});

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const now = new Date();
		const person = await findReset(locals.accounts, params.token, now);
		if (!person) return refuse({ form: 'link-spent' });
		const form = await readForm(request, newPasswordForm(person.name, person.email));
		if (form.kind === 'unsound') return refuse(form.errors);
		const outcome = await setNewPassword(locals.accounts, params.token, form.input.password, now);
		if (outcome !== 'done') return refuse({ form: outcome });
		redirect(303, '/account/sign-in?after=reset');
	}
};
