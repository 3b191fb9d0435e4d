import { redirect } from '@sveltejs/kit';
import { removePerson } from '$lib/server/accounts/administration';
import { emailForm, passwordForm } from '$lib/server/accounts/forms';
import { readForm } from '$lib/server/read-form';
import { hasPassword } from '$lib/server/accounts/own-account';
import { requireViewer } from '$lib/server/accounts/require';
import { confirmPassword, signOut } from '$lib/server/accounts/session';
import { refuse } from '../../refuse';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = await requireViewer(event);
	return { hasPassword: await hasPassword(event.locals.accounts.db, viewer.id) };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, request, cookies } = event;
		const { accounts } = locals;
		const viewer = await requireViewer(event);
		if (await hasPassword(accounts.db, viewer.id)) {
			const form = await readForm(request, passwordForm);
			if (form.kind === 'unsound') return refuse(form.errors);
			const { password } = form.input;
			const outcome = await confirmPassword(accounts, viewer, password, request.headers, new Date());
			if (outcome !== 'done') return refuse({ password: outcome });
		} else {
			const form = await readForm(request, emailForm);
			if (form.kind === 'unsound') return refuse(form.errors);
			if (form.input.email !== viewer.email) return refuse({ email: 'email-unsound' });
		}
		const outcome = await removePerson(accounts.db, viewer.id);
		if (outcome === 'last-administrator') return refuse({ form: 'last-administrator-self' });
		await signOut(accounts, request.headers, cookies);
		redirect(303, '/account/sign-in?after=deletion');
	}
};
