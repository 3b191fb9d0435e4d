import { redirect } from '@sveltejs/kit';
import { readRoster } from '$lib/classes/roster';
import { countFates, importRoster, previewRoster } from '$lib/server/classes/import-roster';
import { requireClass } from '$lib/server/classes/require';
import { readRosterForm } from '$lib/server/classes/roster-form';
import { refuse } from '../../../../refuse';
import type { Actions, PageServerLoad } from './$types';

/** Lines that are shown of what is wrong, or of what will happen. */
const SHOWN = 100;
/** What is to be looked at goes first. */
const ORDER = { skipped: 0, address: 1, new: 2, there: 3 } as const;

export const load: PageServerLoad = async (event) => {
	const { id, name } = await requireClass(event);
	return { id, name, shown: SHOWN };
};

export const actions: Actions = {
	check: async (event) => {
		const { id } = await requireClass(event);
		const list = await readRosterForm(await event.request.formData());
		if (list.kind !== 'sound') return refuse({ text: list.kind });
		const { text } = list;
		const { rows, faults } = readRoster(text);
		if (faults.length > 0) return { text, faults: faults.slice(0, SHOWN), faultCount: faults.length };
		if (rows.length === 0) return refuse({ text: 'roster-empty' });
		const fates = await previewRoster(event.locals.accounts.db, id, rows);
		const shown = fates.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind]).slice(0, SHOWN);
		return {
			text,
			counts: countFates(fates),
			rows: shown.map(({ kind, row: { line, name, email } }) => ({ kind, line, name, email }))
		};
	},
	take: async (event) => {
		const { id } = await requireClass(event);
		const list = await readRosterForm(await event.request.formData());
		if (list.kind !== 'sound') return refuse({ text: list.kind });
		const { rows, faults } = readRoster(list.text);
		// Only what was checked comes here; whatever else does changes nothing.
		if (faults.length > 0) return refuse({ form: 'form-unsound' });
		const outcome = await importRoster(event.locals.accounts.db, id, rows, new Date());
		if (outcome.kind !== 'done') return refuse({ form: outcome.kind });
		const told = Object.entries(outcome.counts).map(([kind, count]) => [kind, String(count)]);
		const query = new URLSearchParams([['done', 'imported'], ...told]);
		redirect(303, `/classes/${id}/members?${query.toString()}`);
	}
};
