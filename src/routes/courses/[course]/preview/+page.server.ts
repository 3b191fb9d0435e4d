import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { resolve } from '$app/paths';
import { LONGEST_DELAY } from '$lib/lms/conditions';
import { reportOf } from '$lib/lms/report';
import { versionOf } from '$lib/lms/version';
import { m } from '$lib/paraglide/messages.js';
import { findCourse } from '$lib/server/courses';
import { ensureOwner, ownerOf } from '$lib/server/owner';
import { NAME_LIMIT, readNewSession, type NewSessionField } from '$lib/server/preview-input';
import { createPreview, deletePreview, listPreviews, PREVIEW_LIMITS } from '$lib/server/previews';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, cookies }) => {
	const owner = ownerOf(cookies);
	const sessions = owner ? await listPreviews(locals.site.database.db, owner, params.course) : [];
	return {
		isTrial: true,
		days: PREVIEW_LIMITS.days,
		sessions: sessions.map(({ id, standard, learnerName, attempt, usedAt }) => {
			const version = versionOf(standard);
			const { status, success, score, totalTime } = reportOf(version, attempt.values, attempt);
			return {
				id,
				standard,
				learnerName,
				launches: attempt.launches,
				usedAt,
				status: success ?? status,
				percent: score.percent,
				totalTime
			};
		})
	};
};

/** What a person is told of the first field that does not fit. */
const fieldTexts: Readonly<Record<NewSessionField, () => string>> = {
	standard: m.preview_bad_standard,
	learnerName: () => m.preview_bad_learner({ most: NAME_LIMIT }),
	masteryScore: m.preview_bad_mastery,
	delay: () => m.preview_bad_delay({ most: LONGEST_DELAY }),
	kind: m.preview_bad_condition,
	viewport: m.preview_bad_condition,
	line: m.preview_bad_condition,
	api: m.preview_bad_condition
};

const deletion = z.object({ session: z.string() });

export const actions: Actions = {
	begin: async ({ locals, params, cookies, url, request }) => {
		const { db } = locals.site.database;
		const { course } = params;
		if (!(await findCourse(db, course))) error(404, m.error_course_not_found({ id: course }));
		const input = readNewSession(await request.formData());
		if (input.kind === 'unsound') return fail(400, { message: fieldTexts[input.field]() });
		const { standard, learnerName, conditions } = input;
		const session = { course, standard, learnerName, conditions };
		const id = await createPreview(db, ensureOwner(cookies, url), session, new Date());
		if (id === undefined) return fail(409, { message: m.preview_full({ count: PREVIEW_LIMITS.sessions }) });
		redirect(303, `${resolve('/courses/[course]/preview/[session]', { course, session: id })}?launch`);
	},
	delete: async ({ locals, cookies, request }) => {
		const owner = ownerOf(cookies);
		const { success, data } = deletion.safeParse(Object.fromEntries(await request.formData()));
		const isGone =
			owner !== undefined && success && (await deletePreview(locals.site.database.db, owner, data.session));
		if (!isGone) error(404, m.preview_error_session());
		return { deleted: data.session };
	}
};
