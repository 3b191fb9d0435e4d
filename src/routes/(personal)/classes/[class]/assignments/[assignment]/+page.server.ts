import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { assignedBank } from '$lib/assign/draw-attempt';
import { mayTellResult } from '$lib/assign/phase';
import { stateOf } from '$lib/assign/state';
import type { FormErrorCode } from '$lib/errors';
import { countProgress, deleteAssignment, type Assignment } from '$lib/server/assignments/assignments';
import { openingOf } from '$lib/server/assignments/attempts';
import {
	copyAssignment,
	newerRevision,
	otherClasses,
	useNewest
} from '$lib/server/assignments/copy-assignment';
import {
	closeNow,
	publish,
	withdraw,
	type AssignmentKey,
	type ManageOutcome
} from '$lib/server/assignments/manage-assignment';
import { materialOf } from '$lib/server/assignments/material';
import { requireAssignment } from '$lib/server/assignments/require-assignment';
import { listStandings, STANDINGS_PAGE } from '$lib/server/assignments/standings';
import { listJoined } from '$lib/server/classes/members';
import type { Database } from '$lib/server/database';
import { progressOf } from '$lib/server/learning-record/progress';
import { readForm } from '$lib/server/read-form';
import { refuse } from '../../../../refuse';
import type { ProgressRow } from '../../../progress-columns';
import { learnersAddress, placesOf } from '../../places';
import { summariseSettings } from '../../plan/summary';
import { tellTime } from '../../plan/tell-times';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { viewer, class: of, assignment, hasBegun } = await requireAssignment(event);
	const { db } = event.locals.site.database;
	const now = new Date();
	const { id, title, settings, timeZone, opensAt, closesAt, publishedAt } = assignment;
	const { course, bank } = await materialOf(db, assignment);
	const isQuiz = settings.kind === 'quiz';
	const page = Math.min(Math.max(Math.trunc(Number(event.url.searchParams.get('page'))) || 1, 1), 10_000);
	const { standings, total } = isQuiz
		? await listStandings(db, { ...assignment, settings }, page, now)
		: { standings: [], total: 0 };
	const joined = isQuiz ? [] : await listJoined(db, of.id);
	const others = await otherClasses(db, viewer.id, of.id);
	const copy = event.url.searchParams.get('copy');
	return {
		class: of,
		id,
		title,
		kind: settings.kind,
		course: course.title,
		quiz: isQuiz ? settings : undefined,
		summary: summariseSettings(settings, isQuiz ? assignedBank(bank, settings).length : 0),
		state: stateOf({ ...openingOf(assignment), isPublished: publishedAt !== null }, now.valueOf()),
		times: {
			zone: timeZone,
			opens: tellTime(opensAt, timeZone),
			opensAtOnce: opensAt <= now,
			closes: closesAt && tellTime(closesAt, timeZone)
		},
		hasBegun,
		progress: await countProgress(db, id),
		standings,
		/** Of a quiz: once its learners may know their results. */
		givesCertificate:
			isQuiz &&
			settings.certificate !== 'none' &&
			mayTellResult(settings.feedback, openingOf(assignment), { isFinished: true }, now.valueOf()),
		members: isQuiz ? total : joined.length,
		/** Of cards and courses. It comes when it is worked out: a large class takes its time. */
		rows: isQuiz ? undefined : progressRows(db, assignment, joined, now),
		dimensions: course.dimensions.map((dimension) => [dimension.id, dimension.title] as const),
		page,
		pages: Math.max(1, Math.ceil(total / STANDINGS_PAGE)),
		others,
		copiedTo: others.find((other) => other.id === event.url.searchParams.get('to')),
		copy,
		isNewer: (await newerRevision(db, assignment)) !== undefined,
		link: new URL(learnersAddress(id), event.url.origin).href,
		done: event.url.searchParams.get('done')
	};
};

async function progressRows(
	db: Database,
	assignment: Assignment,
	joined: readonly { readonly id: string; readonly name: string }[],
	now: Date
): Promise<ProgressRow[]> {
	const progress = await progressOf(
		db,
		assignment,
		joined.map(({ id }) => id),
		now
	);
	return joined.map((member) => ({ member, progress: progress.get(member.id) }));
}

type Event = RequestEvent<{ class: string; assignment: string }>;

/** An action that changes the assignment, or says why it did not. */
const managing =
	(work: (db: Database, key: AssignmentKey, now: Date) => Promise<ManageOutcome>, done: string) =>
	async (event: Event) => {
		const { assignment, class: of } = await requireAssignment(event);
		const outcome = await work(event.locals.site.database.db, assignment, new Date());
		if (outcome !== 'done') return refuse({ form: outcome }, {}, done);
		event.locals.site.events.tell(assignment.id);
		redirect(303, `${placesOf(of.id).assignment(assignment.id)}?done=${done}`);
	};

const copyForm = z.object({ class: z.string('class-unknown' satisfies FormErrorCode).max(200) });
const deleteForm = z.object({ sure: z.literal('on', 'not-sure' satisfies FormErrorCode) });

export const actions: Actions = {
	publish: managing(publish, 'published'),
	withdraw: managing(withdraw, 'withdrawn'),
	close: managing(closeNow, 'closed'),
	newest: managing(useNewest, 'newest'),
	copy: async (event) => {
		const { viewer, class: of, assignment } = await requireAssignment(event);
		const form = await readForm(event.request, copyForm);
		if (form.kind === 'unsound') return refuse(form.errors, {}, 'copy');
		const to = { classId: form.input.class, user: viewer.id };
		const copy = await copyAssignment(event.locals.site.database.db, assignment, to, new Date());
		if (copy === undefined) return refuse({ class: 'class-unknown' }, {}, 'copy');
		const query = new URLSearchParams({ done: 'copied', to: form.input.class, copy });
		redirect(303, `${placesOf(of.id).assignment(assignment.id)}?${query.toString()}`);
	},
	delete: async (event) => {
		const { class: of, assignment } = await requireAssignment(event);
		const form = await readForm(event.request, deleteForm);
		if (form.kind === 'unsound') return refuse(form.errors, {}, 'delete');
		await deleteAssignment(event.locals.site.database.db, assignment);
		redirect(303, `${placesOf(of.id).home}?done=assignment-deleted`);
	}
};
