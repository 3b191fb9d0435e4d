import { emailForm } from '$lib/server/accounts/forms';
import { readForm } from '$lib/server/read-form';
import { mailReset } from '$lib/server/accounts/new-password';
import { LIMITS, takeTurn } from '$lib/server/accounts/rate-limits';
import { clientOfEvent } from '../../client';
import { refuse, typedIn } from '../../refuse';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ sendsMail: locals.accounts.mailer !== undefined });

export const actions: Actions = {
	default: async (event) => {
		const { locals, request } = event;
		const { accounts } = locals;
		const now = new Date();
		const values = await typedIn(request, 'email');
		const form = await readForm(request, emailForm);
		if (form.kind === 'unsound') return refuse(form.errors, values);
		const { email } = form.input;
		if (!(await takeTurn(accounts.db, LIMITS.mailFrom, clientOfEvent(event).address, now)))
			return refuse({ form: 'too-many-requests' }, values);
		// What was asked for too often is answered alike, so that the answer tells nothing of the address.
		if (await takeTurn(accounts.db, LIMITS.mailTo, email, now)) mailReset(accounts, email);
		return { sent: email };
	}
};
