import { redirect } from '@sveltejs/kit';
import { showJoinCode } from '$lib/classes/join-code';
import { codeForm } from '$lib/server/classes/forms';
import { tryCode } from '$lib/server/classes/join-tries';
import { readForm } from '$lib/server/read-form';
import { clientOfEvent } from '../client';
import { refuse, typedIn } from '../refuse';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const { locals, request } = event;
		const values = await typedIn(request, 'code');
		const form = await readForm(request, codeForm);
		if (form.kind === 'unsound') return refuse(form.errors, values);
		const { address } = clientOfEvent(event);
		const outcome = await tryCode(locals.accounts.db, form.input.code, address, new Date());
		if (outcome.kind === 'found') redirect(303, `/join/${showJoinCode(outcome.code)}`);
		return outcome.kind === 'code-unknown'
			? refuse({ code: outcome.kind }, values)
			: refuse({ form: outcome.kind }, values);
	}
};
