import { memberForm } from '$lib/server/classes/forms';
import { addMember, listMembers, PAGE } from '$lib/server/classes/members';
import { requireClass } from '$lib/server/classes/require';
import { readForm } from '$lib/server/read-form';
import { refuse, typedIn } from '../../../refuse';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id, name } = await requireClass(event);
	const { searchParams } = event.url;
	const text = (searchParams.get('q') ?? '').trim().slice(0, 100);
	const page = Math.min(Math.max(Math.trunc(Number(searchParams.get('page'))) || 1, 1), 1000);
	const { members, total } = await listMembers(event.locals.accounts.db, id, { text, page });
	const count = (of: string) => Math.trunc(Number(searchParams.get(of))) || 0;
	return {
		id,
		name,
		members,
		total,
		text,
		page,
		pages: Math.max(1, Math.ceil(total / PAGE)),
		done: searchParams.get('done'),
		imported: {
			fresh: count('new'),
			there: count('there'),
			address: count('address'),
			skipped: count('skipped')
		}
	};
};

export const actions: Actions = {
	add: async (event) => {
		const { id } = await requireClass(event);
		const values = await typedIn(event.request, 'name', 'email');
		const form = await readForm(event.request, memberForm);
		if (form.kind === 'unsound') return refuse(form.errors, values);
		const outcome = await addMember(event.locals.accounts.db, id, form.input, new Date());
		if (outcome === 'member-name-taken') return refuse({ name: 'member-name-taken-here' }, values);
		if (outcome !== 'done') return refuse({ form: outcome }, values);
		return { added: form.input.name };
	}
};
