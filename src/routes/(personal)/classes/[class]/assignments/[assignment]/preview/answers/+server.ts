import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { readResponse } from '$lib/assign/asked';
import { drawAttempt } from '$lib/assign/draw-attempt';
import { markAnswer } from '$lib/assign/marking';
import { struckIn } from '$lib/assign/ruling';
import { m } from '$lib/paraglide/messages.js';
import { sentAnswerSchema } from '$lib/server/assignments/answers';
import { materialOf } from '$lib/server/assignments/material';
import { rulingsOf } from '$lib/server/assignments/regrade';
import { requireQuizOf } from '$lib/server/assignments/require-assignment';
import { readJson } from '$lib/server/read-json';
import type { RequestHandler } from './$types';

/** Bytes: the longest answer is some hundred statements sorted, or a line of text. */
const MOST = 32_000;
const seedSchema = z.coerce
	.number()
	.int()
	.min(0)
	.max(2 ** 31);

/** Marks one answer of a trainer who tries a quiz, and stores nothing. */
export const POST: RequestHandler = async (event) => {
	const { assignment, quiz } = await requireQuizOf(event);
	const sent = await readJson(event.request, sentAnswerSchema, MOST);
	if (sent === 'too-large') error(413, m.error_request_large());
	const seed = seedSchema.safeParse(event.url.searchParams.get('seed'));
	if (!sent || sent === 'no-json' || !seed.success) return json({ kind: 'refused' }, { status: 400 });
	const { db } = event.locals.site.database;
	const { course, bank } = await materialOf(db, assignment);
	const form = drawAttempt(course, bank, quiz, {
		assignment: assignment.seed,
		attempt: seed.data,
		seen: [],
		withdrawn: struckIn(await rulingsOf(db, assignment.id))
	});
	const item = form.items[sent.place];
	const response = item && readResponse(item, sent.response);
	if (!item || !response) return json({ kind: 'refused' }, { status: 400 });
	return json({ kind: 'saved', marking: markAnswer(course, form, item, response) });
};
