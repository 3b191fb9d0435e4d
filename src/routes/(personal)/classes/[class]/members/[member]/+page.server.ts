import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { describeFormError } from '$lib/errors';
import { removalForm } from '$lib/server/accounts/forms';
import { memberForm } from '$lib/server/classes/forms';
import { changeMember, findMember, removeMember, resetPin } from '$lib/server/classes/members';
import { requireClass } from '$lib/server/classes/require';
import { readForm } from '$lib/server/read-form';
import { refuse, typedIn } from '../../../../refuse';
import type { Actions, PageServerLoad } from './$types';

type Asked = Pick<RequestEvent<{ class: string; member: string }>, 'locals' | 'params' | 'url'>;

const gone = () => error(404, describeFormError('member-gone'));

async function memberOf(event: Asked) {
	const { id, name } = await requireClass(event);
	const member = await findMember(event.locals.accounts.db, id, event.params.member);
	return { class: { id, name }, member: member ?? gone() };
}

export const load: PageServerLoad = async (event) => ({
	...(await memberOf(event)),
	done: event.url.searchParams.get('done')
});

export const actions: Actions = {
	change: async (event) => {
		const { class: of, member } = await memberOf(event);
		const values = await typedIn(event.request, 'name', 'email');
		const form = await readForm(event.request, memberForm);
		if (form.kind === 'unsound') return refuse(form.errors, values, 'change');
		const outcome = await changeMember(event.locals.accounts.db, of.id, member.id, form.input, new Date());
		if (outcome === 'member-gone') gone();
		if (outcome !== 'done') return refuse({ name: 'member-name-taken-here' }, values, 'change');
		redirect(303, `/classes/${of.id}/members/${member.id}?done=saved`);
	},
	pin: async (event) => {
		const { class: of, member } = await memberOf(event);
		const pin = await resetPin(event.locals.accounts.db, of.id, member.id, new Date());
		return { pin: pin ?? gone() };
	},
	remove: async (event) => {
		const { class: of, member } = await memberOf(event);
		const form = await readForm(event.request, removalForm);
		if (form.kind === 'unsound') return refuse(form.errors, {}, 'remove');
		await removeMember(event.locals.accounts.db, of.id, member.id, new Date());
		redirect(303, `/classes/${of.id}/members?done=removed`);
	}
};
