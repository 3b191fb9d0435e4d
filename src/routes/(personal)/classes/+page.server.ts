import { redirect } from '@sveltejs/kit';
import { requireAdministrator, requireTrainer } from '$lib/server/accounts/require';
import { classForm, keepMostForm } from '$lib/server/classes/forms';
import { createClass } from '$lib/server/classes/manage-class';
import { listLostClasses, listOwnClasses } from '$lib/server/classes/own-classes';
import { isNearEnd, keepDaysMost, setKeepDaysMost } from '$lib/server/classes/retention';
import { readForm } from '$lib/server/read-form';
import { refuse, typedIn } from '../refuse';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = await requireTrainer(event);
	const { db } = event.locals.accounts;
	const now = new Date();
	const isAdministrator = viewer.role === 'administrator';
	const listed = (classes: Awaited<ReturnType<typeof listOwnClasses>>) =>
		classes.map((one) => ({ ...one, isNearEnd: isNearEnd(one.erasedAt, now) }));
	return {
		classes: listed(await listOwnClasses(db, viewer.id)),
		administration: isAdministrator
			? { lost: listed(await listLostClasses(db)), keepDaysMost: await keepDaysMost(db) }
			: undefined,
		done: event.url.searchParams.get('done')
	};
};

export const actions: Actions = {
	make: async (event) => {
		const viewer = await requireTrainer(event);
		const values = await typedIn(event.request, 'name');
		const form = await readForm(event.request, classForm);
		if (form.kind === 'unsound') return refuse(form.errors, values, 'make');
		const { db } = event.locals.accounts;
		const outcome = await createClass(db, viewer.id, form.input.name, new Date());
		if (outcome.kind !== 'done') return refuse({ form: outcome.kind }, values, 'make');
		redirect(303, `/classes/${outcome.id}`);
	},
	keep: async (event) => {
		await requireAdministrator(event);
		const values = await typedIn(event.request, 'days');
		const form = await readForm(event.request, keepMostForm);
		if (form.kind === 'unsound') return refuse(form.errors, values, 'keep');
		const { days, sure } = form.input;
		const { db } = event.locals.accounts;
		const outcome = await setKeepDaysMost(db, days, sure === 'on', new Date());
		if (outcome !== 'done') return refuse({ sure: outcome }, values, 'keep');
		redirect(303, '/classes?done=saved');
	}
};
