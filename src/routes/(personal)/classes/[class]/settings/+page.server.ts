import { redirect } from '@sveltejs/kit';
import { showJoinCode } from '$lib/classes/join-code';
import { JOININGS } from '$lib/classes/joining';
import { CLASS_LIMITS } from '$lib/classes/limits';
import { idForm, removalForm } from '$lib/server/accounts/forms';
import { classForm, joiningForm, keepForm, trainerForm } from '$lib/server/classes/forms';
import { changeClass, deleteClass, renewCode } from '$lib/server/classes/manage-class';
import { requireClass } from '$lib/server/classes/require';
import { keepDaysMost } from '$lib/server/classes/retention';
import { addTrainer, listTrainers, removeTrainer } from '$lib/server/classes/trainers';
import { readForm } from '$lib/server/read-form';
import { refuse, typedIn } from '../../../refuse';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id, name, joining, code, keepDays, erasedAt } = await requireClass(event);
	const { db } = event.locals.accounts;
	const most = await keepDaysMost(db);
	return {
		id,
		name,
		joining,
		joinings: JOININGS,
		code: showJoinCode(code),
		keep: { days: Math.min(keepDays, most), least: CLASS_LIMITS.keepDays.least, most, erasedAt },
		trainers: await listTrainers(db, id),
		done: event.url.searchParams.get('done')
	};
};

export const actions: Actions = {
	name: async (event) => {
		const { id } = await requireClass(event);
		const values = await typedIn(event.request, 'name');
		const form = await readForm(event.request, classForm);
		if (form.kind === 'unsound') return refuse(form.errors, values, 'name');
		await changeClass(event.locals.accounts.db, id, form.input, new Date());
		redirect(303, `/classes/${id}/settings?done=saved`);
	},
	joining: async (event) => {
		const { id } = await requireClass(event);
		const form = await readForm(event.request, joiningForm);
		if (form.kind === 'unsound') return refuse(form.errors, {}, 'joining');
		await changeClass(event.locals.accounts.db, id, form.input, new Date());
		redirect(303, `/classes/${id}/settings?done=saved`);
	},
	code: async (event) => {
		const { id } = await requireClass(event);
		await renewCode(event.locals.accounts.db, id, new Date());
		redirect(303, `/classes/${id}/settings?done=code`);
	},
	keep: async (event) => {
		const { id } = await requireClass(event);
		const { db } = event.locals.accounts;
		const values = await typedIn(event.request, 'days');
		const form = await readForm(event.request, keepForm(await keepDaysMost(db)));
		if (form.kind === 'unsound') return refuse(form.errors, values, 'keep');
		await changeClass(db, id, { keepDays: form.input.days }, new Date());
		redirect(303, `/classes/${id}/settings?done=saved`);
	},
	add: async (event) => {
		const { id } = await requireClass(event);
		const values = await typedIn(event.request, 'email');
		const form = await readForm(event.request, trainerForm);
		if (form.kind === 'unsound') return refuse(form.errors, values, 'add');
		const outcome = await addTrainer(event.locals.accounts.db, id, form.input.email, new Date());
		if (outcome !== 'done') return refuse({ email: outcome }, values, 'add');
		redirect(303, `/classes/${id}/settings?done=added`);
	},
	remove: async (event) => {
		const { id } = await requireClass(event);
		const form = await readForm(event.request, idForm);
		if (form.kind === 'unsound') return refuse(form.errors, {}, 'remove');
		const outcome = await removeTrainer(event.locals.accounts.db, id, form.input.id, new Date());
		if (outcome !== 'done') return refuse({ form: outcome }, {}, 'remove');
		const isSelf = form.input.id === (await event.locals.viewer())?.id;
		redirect(303, isSelf ? '/classes' : `/classes/${id}/settings?done=removed`);
	},
	delete: async (event) => {
		const { id } = await requireClass(event);
		const form = await readForm(event.request, removalForm);
		if (form.kind === 'unsound') return refuse(form.errors, {}, 'delete');
		await deleteClass(event.locals.accounts.db, id);
		redirect(303, '/classes?done=deleted');
	}
};
