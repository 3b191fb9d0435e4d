import { redirect } from '@sveltejs/kit';
import { invitedForm } from '$lib/server/accounts/forms';
import { readForm } from '$lib/server/read-form';
import { acceptInvitation, findInvitation } from '$lib/server/accounts/invitations';
import { signIn } from '$lib/server/accounts/session';
import { clientOfEvent } from '../../../client';
import { refuse, typedIn } from '../../../refuse';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const invitation = await findInvitation(locals.accounts, params.token, new Date());
	return { invitation: invitation && { email: invitation.email, role: invitation.role } };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params, request, cookies } = event;
		const { accounts } = locals;
		const now = new Date();
		const values = await typedIn(request, 'name');
		const invitation = await findInvitation(accounts, params.token, now);
		if (!invitation) return refuse({ form: 'link-spent' });
		const form = await readForm(request, invitedForm(invitation.email));
		if (form.kind === 'unsound') return refuse(form.errors, values);
		const outcome = await acceptInvitation(accounts, params.token, form.input, now);
		if (outcome.kind !== 'done') return refuse({ form: outcome.kind }, values);
		const credentials = { email: outcome.email, password: form.input.password };
		await signIn(accounts, credentials, clientOfEvent(event), cookies, now);
		redirect(303, '/');
	}
};
