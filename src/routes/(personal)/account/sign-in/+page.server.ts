import { redirect } from '@sveltejs/kit';
import type { FormErrorCode } from '$lib/errors';
import { signInForm } from '$lib/server/accounts/forms';
import { readForm } from '$lib/server/read-form';
import { nextOf } from '$lib/server/accounts/require';
import { signIn } from '$lib/server/accounts/session';
import { signUpWay } from '$lib/server/accounts/sign-up';
import { clientOfEvent } from '../../client';
import { refuse, typedIn } from '../../refuse';
import type { Actions, PageServerLoad } from './$types';

/** What single sign-on is told to come back with. */
const ssoErrors: Readonly<Record<string, FormErrorCode>> = {
	not_of_domain: 'sso-refused',
	account_not_linked: 'sso-unlinked'
};

export const load: PageServerLoad = async ({ locals, url }) => {
	if (await locals.viewer()) redirect(303, nextOf(url));
	const way = await signUpWay(locals.accounts);
	if (way === 'first' && !locals.accounts.singleSignOn) redirect(303, '/account/sign-up');
	const error = url.searchParams.get('error');
	const problem: FormErrorCode | undefined = error === null ? undefined : (ssoErrors[error] ?? 'sso-failed');
	return {
		way,
		next: nextOf(url),
		singleSignOn: locals.accounts.singleSignOn?.name,
		problem,
		after: url.searchParams.get('after')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, request, cookies, url } = event;
		const values = await typedIn(request, 'email');
		const form = await readForm(request, signInForm);
		if (form.kind === 'unsound') return refuse(form.errors, values);
		const outcome = await signIn(locals.accounts, form.input, clientOfEvent(event), cookies, new Date());
		if (outcome !== 'done') return refuse({ form: outcome }, values);
		redirect(303, nextOf(url));
	}
};
