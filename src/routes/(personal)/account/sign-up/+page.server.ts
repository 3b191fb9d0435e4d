import { redirect } from '@sveltejs/kit';
import { emailForm, signUpForm } from '$lib/server/accounts/forms';
import { readForm } from '$lib/server/read-form';
import { mailSignUp } from '$lib/server/accounts/invitations';
import { LIMITS, takeTurn } from '$lib/server/accounts/rate-limits';
import { signIn } from '$lib/server/accounts/session';
import { signUp, signUpWay } from '$lib/server/accounts/sign-up';
import { clientOfEvent } from '../../client';
import { refuse, typedIn } from '../../refuse';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	if (await locals.viewer()) redirect(303, '/account');
	return { way: await signUpWay(locals.accounts) };
};

export const actions: Actions = {
	make: async (event) => {
		const { locals, request, cookies } = event;
		const { accounts } = locals;
		const now = new Date();
		const values = await typedIn(request, 'name', 'email');
		const form = await readForm(request, signUpForm);
		if (form.kind === 'unsound') return refuse(form.errors, values);
		const client = clientOfEvent(event);
		if (!(await takeTurn(accounts.db, LIMITS.signUpFrom, client.address, now)))
			return refuse({ form: 'too-many-requests' }, values);
		const way = await signUpWay(accounts);
		const outcome = await signUp(accounts, form.input, now);
		if (outcome === 'sign-up-closed') return refuse({ form: outcome }, values);
		if (outcome === 'email-taken') return refuse({ email: outcome }, values);
		await signIn(accounts, form.input, client, cookies, now);
		redirect(303, way === 'first' ? '/people' : '/');
	},
	mail: async (event) => {
		const { locals, request } = event;
		const { accounts } = locals;
		const now = new Date();
		const values = await typedIn(request, 'email');
		const form = await readForm(request, emailForm);
		if (form.kind === 'unsound') return refuse(form.errors, values);
		if ((await signUpWay(accounts)) !== 'mail') return refuse({ form: 'sign-up-closed' }, values);
		const { email } = form.input;
		if (!(await takeTurn(accounts.db, LIMITS.mailFrom, clientOfEvent(event).address, now)))
			return refuse({ form: 'too-many-requests' }, values);
		// What was asked for too often is answered alike, so that the answer tells nothing of the address.
		if (await takeTurn(accounts.db, LIMITS.mailTo, email, now))
			accounts.background(mailSignUp(accounts, email, now));
		return { sent: email };
	}
};
