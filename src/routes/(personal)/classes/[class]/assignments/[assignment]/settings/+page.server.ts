import { redirect } from '@sveltejs/kit';
import { fieldsOf } from '$lib/assign/plan-fields';
import { planScreen } from '$lib/assign/plan-screen';
import { changePlan } from '$lib/server/assignments/manage-assignment';
import { materialOf } from '$lib/server/assignments/material';
import { readPlan } from '$lib/server/assignments/read-plan';
import { requireAssignment } from '$lib/server/assignments/require-assignment';
import { placesOf } from '../../../places';
import { refusePlan, sentFields } from '../../../plan/sent-fields';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { class: of, assignment, hasBegun } = await requireAssignment(event);
	const material = await materialOf(event.locals.site.database.db, assignment);
	const { settings, timeZone, opensAt, publishedAt, title } = assignment;
	const now = new Date();
	return {
		class: of,
		id: assignment.id,
		title,
		screen: planScreen(settings.kind, material, {
			quiz: settings.kind === 'quiz' ? settings : undefined,
			timeZone,
			isZoneGuessed: false,
			isLocked: hasBegun,
			hasOpened: publishedAt !== null && opensAt <= now
		}),
		fields: fieldsOf(assignment, publishedAt !== null, now)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { class: of, assignment, hasBegun } = await requireAssignment(event);
		const { db } = event.locals.site.database;
		const now = new Date();
		const fields = await sentFields(event.request);
		const material = await materialOf(db, assignment);
		const kept = { ...assignment, hasBegun };
		const plan = readPlan(assignment.settings.kind, fields, { material, kept, now });
		if (plan.kind === 'unsound') return refusePlan(plan.errors, fields);
		const outcome = await changePlan(db, assignment, plan.input, now);
		if (outcome !== 'done') return refusePlan({ form: outcome }, fields);
		event.locals.site.events.tell(assignment.id);
		redirect(303, `${placesOf(of.id).assignment(assignment.id)}?done=saved`);
	}
};
