import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { defaultFields, KINDS } from '$lib/assign/plan-fields';
import { planScreen } from '$lib/assign/plan-screen';
import { describeFormError } from '$lib/errors';
import { createAssignment, lastTimeZone } from '$lib/server/assignments/assignments';
import { materialOf } from '$lib/server/assignments/material';
import { readPlan } from '$lib/server/assignments/read-plan';
import { requireClass } from '$lib/server/classes/require';
import { findCourse, listCourses } from '$lib/server/courses';
import { placesOf } from '../places';
import { refusePlan, sentFields } from '../plan/sent-fields';
import type { Actions, PageServerLoad } from './$types';

/** What an address may choose; without both, they are asked for. */
const choiceSchema = z.object({
	kind: z.enum(KINDS).optional().catch(undefined),
	course: z.string().max(200).optional().catch(undefined)
});

export const load: PageServerLoad = async (event) => {
	const of = await requireClass(event);
	const { db } = event.locals.site.database;
	const { kind, course } = choiceSchema.parse(Object.fromEntries(event.url.searchParams));
	const found = course === undefined ? undefined : await findCourse(db, course);
	if (kind && found) {
		const now = new Date();
		const material = await materialOf(db, { courseId: found.course.id, revision: found.revision });
		const last = await lastTimeZone(db, of.id);
		const timeZone = last ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
		return {
			class: of,
			step: {
				name: 'fill' as const,
				course: found.course.title,
				screen: planScreen(kind, material, {
					timeZone,
					isZoneGuessed: last === undefined,
					isLocked: false,
					hasOpened: false
				}),
				fields: defaultFields(kind, found.course, timeZone, now)
			}
		};
	}
	const courses = [];
	for (const { course, revision } of await listCourses(db)) {
		const { bank } = await materialOf(db, { courseId: course.id, revision });
		const { id, title, dimensions } = course;
		courses.push({ id, title, dimensions: dimensions.length, questions: bank.length });
	}
	return { class: of, step: { name: 'choose' as const, kinds: KINDS, kind, course, courses } };
};

export const actions: Actions = {
	default: async (event) => {
		const of = await requireClass(event);
		const { db } = event.locals.site.database;
		const { kind, course } = choiceSchema.parse(Object.fromEntries(event.url.searchParams));
		const found = course === undefined ? undefined : await findCourse(db, course);
		if (!kind || !found) error(404, describeFormError('course-unknown'));
		const revision = { courseId: found.course.id, revision: found.revision };
		const now = new Date();
		const fields = await sentFields(event.request);
		const plan = readPlan(kind, fields, { material: await materialOf(db, revision), now });
		if (plan.kind === 'unsound') return refusePlan(plan.errors, fields);
		const id = await createAssignment(db, of.id, revision, plan.input, now);
		redirect(303, `${placesOf(of.id).assignment(id)}?done=created`);
	}
};
