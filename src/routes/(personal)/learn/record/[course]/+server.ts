import { error, json } from '@sveltejs/kit';
import { exchangeSchema, SYNC_LIMITS } from '$lib/record/sync/messages';
import { askerOf } from '$lib/server/classes/asker';
import { assignedCourses } from '$lib/server/learning-record/assigned-courses';
import { exchangeRecord } from '$lib/server/learning-record/exchange';
import { readJson } from '$lib/server/read-json';
import type { RequestHandler } from './$types';

/** Exchanges what a device and the server have of a member's record. */
export const POST: RequestHandler = async (event) => {
	const { params, request, locals } = event;
	const { db } = locals.site.database;
	const now = new Date();
	const given = (await assignedCourses(db, await askerOf(event), now)).filter(
		({ course }) => course === params.course
	);
	// Strangers learn nothing, not even whether what they sent is in order.
	if (given.length === 0) error(404);
	const input = await readJson(request, exchangeSchema, SYNC_LIMITS.bytes);
	if (input === 'no-json') error(415);
	if (input === 'too-large') error(413);
	if (!input) error(400);
	const own = given.find(({ member }) => member === input.member);
	if (!own) error(404);
	const owner = { member: own.member, class: own.class.id, course: own.course };
	return json(await exchangeRecord(db, owner, input, now));
};
