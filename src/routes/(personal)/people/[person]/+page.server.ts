import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { ROLES } from '$lib/accounts/role';
import { removePerson, setRole } from '$lib/server/accounts/administration';
import { removalForm, roleForm } from '$lib/server/accounts/forms';
import { readForm } from '$lib/server/read-form';
import { HANDED_LINK_LASTS, makeResetLink } from '$lib/server/accounts/new-password';
import { findPerson } from '$lib/server/accounts/people';
import { requireAdministrator } from '$lib/server/accounts/require';
import { describeFormError } from '$lib/errors';
import { refuse } from '../../refuse';
import type { Actions, PageServerLoad } from './$types';

async function personOf({ locals, params }: Pick<RequestEvent<{ person: string }>, 'locals' | 'params'>) {
	return (
		(await findPerson(locals.accounts.db, params.person)) ?? error(404, describeFormError('person-gone'))
	);
}

export const load: PageServerLoad = async (event) => {
	const viewer = await requireAdministrator(event);
	const person = await personOf(event);
	return {
		person,
		roles: ROLES,
		isSelf: person.id === viewer.id,
		hours: HANDED_LINK_LASTS,
		done: event.url.searchParams.get('done')
	};
};

export const actions: Actions = {
	role: async (event) => {
		await requireAdministrator(event);
		const person = await personOf(event);
		const form = await readForm(event.request, roleForm);
		if (form.kind === 'unsound') return refuse(form.errors, {}, 'role');
		const outcome = await setRole(event.locals.accounts.db, person.id, form.input.role, new Date());
		if (outcome !== 'done') return refuse({ role: outcome }, {}, 'role');
		redirect(303, `/people/${person.id}?done=role`);
	},
	reset: async (event) => {
		await requireAdministrator(event);
		const link = await makeResetLink(event.locals.accounts, event.params.person, new Date());
		if (link === undefined) error(404, describeFormError('person-gone'));
		return { link };
	},
	remove: async (event) => {
		await requireAdministrator(event);
		const person = await personOf(event);
		const form = await readForm(event.request, removalForm);
		if (form.kind === 'unsound') return refuse(form.errors, {}, 'remove');
		const outcome = await removePerson(event.locals.accounts.db, person.id);
		if (outcome === 'last-administrator') return refuse({ form: outcome }, {}, 'remove');
		redirect(303, '/people?done=removed');
	}
};
