import { redirect } from '@sveltejs/kit';
import { ROLES } from '$lib/accounts/role';
import { idForm, invitationForm, settingForm } from '$lib/server/accounts/forms';
import { readForm } from '$lib/server/read-form';
import { invite, listInvitations, withdrawInvitation } from '$lib/server/accounts/invitations';
import { listPeople, PAGE } from '$lib/server/accounts/people';
import { requireAdministrator } from '$lib/server/accounts/require';
import { isSignUpOpen, openSignUp } from '$lib/server/accounts/sign-up-setting';
import { refuse, typedIn } from '../refuse';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = await requireAdministrator(event);
	const { accounts } = event.locals;
	const { searchParams } = event.url;
	const text = (searchParams.get('q') ?? '').trim().slice(0, 100);
	const page = Math.min(Math.max(Math.trunc(Number(searchParams.get('page'))) || 1, 1), 100_000);
	const { people, total } = await listPeople(accounts.db, { text, page });
	return {
		people,
		total,
		text,
		page,
		pages: Math.max(1, Math.ceil(total / PAGE)),
		viewerId: viewer.id,
		invitations: await listInvitations(accounts, new Date()),
		roles: ROLES,
		isSignUpOpen: await isSignUpOpen(accounts.db),
		sendsMail: accounts.mailer !== undefined,
		singleSignOn: accounts.singleSignOn?.name,
		done: searchParams.get('done')
	};
};

export const actions: Actions = {
	invite: async (event) => {
		const viewer = await requireAdministrator(event);
		const values = await typedIn(event.request, 'email', 'role');
		const form = await readForm(event.request, invitationForm);
		if (form.kind === 'unsound') return refuse(form.errors, values);
		const outcome = await invite(event.locals.accounts, form.input, viewer, new Date());
		if (outcome.kind === 'email-taken') return refuse({ email: 'email-taken-here' }, values);
		return { invited: { email: form.input.email, ...outcome } };
	},
	withdraw: async (event) => {
		await requireAdministrator(event);
		const form = await readForm(event.request, idForm);
		if (form.kind === 'unsound') return refuse(form.errors);
		await withdrawInvitation(event.locals.accounts, form.input.id);
		redirect(303, '/people?done=withdrawn');
	},
	setting: async (event) => {
		await requireAdministrator(event);
		const form = await readForm(event.request, settingForm);
		if (form.kind === 'unsound') return refuse(form.errors);
		await openSignUp(event.locals.accounts.db, form.input.open === 'on');
		redirect(303, '/people?done=saved');
	}
};
