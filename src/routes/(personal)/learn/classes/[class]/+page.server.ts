import { redirect } from '@sveltejs/kit';
import { removalForm } from '$lib/server/accounts/forms';
import { pinForm } from '$lib/server/classes/forms';
import { choosePin, findMember, removeMember } from '$lib/server/classes/members';
import { requireMember } from '$lib/server/classes/require';
import { keepDaysOf } from '$lib/server/classes/retention';
import { readForm } from '$lib/server/read-form';
import { refuse } from '../../../refuse';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db } = event.locals.accounts;
	const membership = await requireMember(event);
	const { id } = membership.class;
	return {
		membership,
		hasPin: (await findMember(db, id, membership.id))?.hasPin ?? false,
		keepDays: await keepDaysOf(db, id),
		done: event.url.searchParams.get('done')
	};
};

export const actions: Actions = {
	pin: async (event) => {
		const membership = await requireMember(event);
		const form = await readForm(event.request, pinForm);
		if (form.kind === 'unsound') return refuse(form.errors, {}, 'pin');
		const { id } = membership.class;
		await choosePin(event.locals.accounts.db, id, membership.id, form.input.pin, new Date());
		redirect(303, `/learn/classes/${id}?done=pin`);
	},
	leave: async (event) => {
		const membership = await requireMember(event);
		const form = await readForm(event.request, removalForm);
		if (form.kind === 'unsound') return refuse(form.errors, {}, 'leave');
		await removeMember(event.locals.accounts.db, membership.class.id, membership.id, new Date());
		redirect(303, '/learn?done=left');
	}
};
