import { redirect } from '@sveltejs/kit';
import { readJoinCode } from '$lib/classes/join-code';
import { askerOf } from '$lib/server/classes/asker';
import { comeBack } from '$lib/server/classes/come-back';
import { forgetDeviceIn } from '$lib/server/classes/devices';
import { comeBackForm, joinAsForm, joinForm } from '$lib/server/classes/forms';
import { joinByAccount, joinByName } from '$lib/server/classes/join';
import { tryCode, tryJoining } from '$lib/server/classes/join-tries';
import { membershipByCode } from '$lib/server/classes/membership';
import { requireViewer } from '$lib/server/accounts/require';
import { ensureOwner, ownerOf } from '$lib/server/owner';
import { readForm } from '$lib/server/read-form';
import { clientOfEvent } from '../../client';
import { refuse, typedIn } from '../../refuse';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db } = event.locals.accounts;
	const typed = event.params.code;
	const account = (await event.locals.viewer())?.name;
	const code = readJoinCode(typed);
	const membership = code === undefined ? undefined : await membershipByCode(db, await askerOf(event), code);
	if (membership) {
		const { name, hasAccount } = membership;
		return { kind: 'member' as const, account, class: membership.class.name, name, hasAccount };
	}
	const outcome = await tryCode(db, typed, clientOfEvent(event).address, new Date());
	return outcome.kind === 'found'
		? { kind: 'open' as const, account, class: outcome.class.name }
		: { kind: outcome.kind, account };
};

export const actions: Actions = {
	join: async (event) => {
		const { params, request, cookies, url } = event;
		const { db } = event.locals.accounts;
		const values = await typedIn(request, 'name');
		const form = await readForm(request, joinForm);
		if (form.kind === 'unsound') return refuse(form.errors, values, 'join');
		const now = new Date();
		const person = { ...form.input, device: ensureOwner(cookies, url) };
		const outcome = await tryJoining(db, clientOfEvent(event).address, now, () =>
			joinByName(db, readJoinCode(params.code) ?? '', { ...person, pin: person.pin }, now)
		);
		if (outcome.kind === 'done') redirect(303, '/learn?done=joined');
		return refuseJoining(outcome.kind, values, 'join');
	},
	account: async (event) => {
		const { params, request } = event;
		const { db } = event.locals.accounts;
		const viewer = await requireViewer(event);
		const values = await typedIn(request, 'name');
		const form = await readForm(request, joinAsForm);
		if (form.kind === 'unsound') return refuse(form.errors, values, 'account');
		const now = new Date();
		const person = { user: viewer.id, name: form.input.name };
		const outcome = await tryJoining(db, clientOfEvent(event).address, now, () =>
			joinByAccount(db, readJoinCode(params.code) ?? '', person, now)
		);
		if (outcome.kind === 'done') redirect(303, '/learn?done=joined');
		return refuseJoining(outcome.kind, values, 'account');
	},
	back: async (event) => {
		const { params, request, cookies, url } = event;
		const { db } = event.locals.accounts;
		const values = await typedIn(request, 'name');
		const form = await readForm(request, comeBackForm);
		if (form.kind === 'unsound') return refuse(form.errors, values, 'back');
		const person = {
			...form.input,
			device: ensureOwner(cookies, url),
			address: clientOfEvent(event).address
		};
		const outcome = await comeBack(db, readJoinCode(params.code) ?? '', person, new Date());
		if (outcome.kind === 'done') redirect(303, '/learn?done=joined');
		return refuse({ form: outcome.kind }, values, 'back');
	},
	/** Somebody else is at this browser. */
	other: async (event) => {
		const { db } = event.locals.accounts;
		const device = ownerOf(event.cookies);
		const code = readJoinCode(event.params.code);
		const membership =
			device === undefined || code === undefined ? undefined : await membershipByCode(db, { device }, code);
		if (device !== undefined && membership) await forgetDeviceIn(db, membership.class.id, device);
		redirect(303, `/join/${event.params.code}`);
	}
};

function refuseJoining(
	kind: 'code-unknown' | 'member-name-taken' | 'not-on-roster' | 'too-many-tries' | 'too-many-requests',
	values: Readonly<Record<string, string>>,
	at: string
) {
	const isOfName = kind === 'member-name-taken' || kind === 'not-on-roster';
	return refuse({ [isOfName ? 'name' : 'form']: kind }, values, at);
}
