import { redirect } from '@sveltejs/kit';
import type { FormErrorCode } from '$lib/errors';
import { nameBrowser } from '$lib/server/accounts/browser-name';
import { changeEmail } from '$lib/server/accounts/change-email';
import { changeEmailForm, changePasswordForm, idForm, nameForm } from '$lib/server/accounts/forms';
import { readForm } from '$lib/server/read-form';
import { forgetResets } from '$lib/server/accounts/new-password';
import {
	endSession,
	endSessions,
	hasPassword,
	isLinked,
	listSessions,
	rename
} from '$lib/server/accounts/own-account';
import { requireViewer } from '$lib/server/accounts/require';
import { changePassword, confirmPassword, signOut } from '$lib/server/accounts/session';
import { PROVIDER } from '$lib/server/accounts/single-sign-on';
import { refuse, typedIn } from '../refuse';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { accounts } = event.locals;
	const { db } = accounts;
	const { id, name, email, role, session } = await requireViewer(event);
	const sessions = await listSessions(db, id, new Date());
	const error: FormErrorCode | undefined = event.url.searchParams.has('error') ? 'sso-failed' : undefined;
	return {
		name,
		email,
		role,
		hasPassword: await hasPassword(db, id),
		singleSignOn: accounts.singleSignOn && {
			name: accounts.singleSignOn.name,
			isLinked: await isLinked(db, id, PROVIDER),
			error
		},
		sessions: sessions.map(({ userAgent, ...rest }) => ({
			...rest,
			browser: nameBrowser(userAgent),
			isHere: rest.id === session
		})),
		done: event.url.searchParams.get('done')
	};
};

export const actions: Actions = {
	name: async (event) => {
		const viewer = await requireViewer(event);
		const values = await typedIn(event.request, 'name');
		const form = await readForm(event.request, nameForm);
		if (form.kind === 'unsound') return refuse(form.errors, values, 'name');
		await rename(event.locals.accounts.db, viewer.id, form.input.name, new Date());
		redirect(303, '/account?done=saved');
	},
	email: async (event) => {
		const { accounts } = event.locals;
		const now = new Date();
		const viewer = await requireViewer(event);
		const values = await typedIn(event.request, 'email');
		const form = await readForm(event.request, changeEmailForm);
		if (form.kind === 'unsound') return refuse(form.errors, values, 'email');
		const { email, password } = form.input;
		const confirmed = await confirmPassword(accounts, viewer, password, event.request.headers, now);
		if (confirmed !== 'done') return refuse({ password: confirmed }, values, 'email');
		if ((await changeEmail(accounts, viewer, email, now)) !== 'done')
			return refuse({ email: 'email-taken-here' }, values, 'email');
		redirect(303, '/account?done=saved');
	},
	password: async (event) => {
		const { request, cookies } = event;
		const { accounts } = event.locals;
		const viewer = await requireViewer(event);
		const form = await readForm(request, changePasswordForm(viewer.name, viewer.email));
		if (form.kind === 'unsound') return refuse(form.errors, {}, 'password');
		const changed = await changePassword(accounts, viewer, form.input, request.headers, cookies, new Date());
		if (changed !== 'done') return refuse({ current: changed }, {}, 'password');
		await forgetResets(accounts, viewer.id);
		redirect(303, '/account?done=password');
	},
	end: async (event) => {
		const viewer = await requireViewer(event);
		const form = await readForm(event.request, idForm);
		if (form.kind === 'unsound') return refuse(form.errors);
		await endSession(event.locals.accounts.db, viewer.id, form.input.id);
		redirect(303, '/account?done=ended');
	},
	out: async ({ locals, request, cookies }) => {
		await signOut(locals.accounts, request.headers, cookies);
		redirect(303, '/account/sign-in?after=out');
	},
	everywhere: async (event) => {
		const { accounts } = event.locals;
		const viewer = await requireViewer(event);
		await endSessions(accounts.db, viewer.id);
		await signOut(accounts, event.request.headers, event.cookies);
		redirect(303, '/account/sign-in?after=out');
	}
};
