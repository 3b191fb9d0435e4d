import { error, json } from '@sveltejs/kit';
import { markAnswer } from '$lib/assign/marking';
import { m } from '$lib/paraglide/messages.js';
import { sentAnswerSchema, takeAnswer } from '$lib/server/assignments/answers';
import { attemptForm } from '$lib/server/assignments/attempt-form';
import { materialOf } from '$lib/server/assignments/material';
import { findAssignment } from '$lib/server/assignments/assignments';
import { askerOf } from '$lib/server/classes/asker';
import { readJson } from '$lib/server/read-json';
import type { RequestHandler } from './$types';

/** Bytes: the longest answer is some hundred statements sorted, or a line of text. */
const MOST = 32_000;

/** Takes one answer, and tells what was right where that is told at once. */
export const POST: RequestHandler = async (event) => {
	const { database, events } = event.locals.site;
	const { db } = database;
	const { attempt } = event.params;
	const sent = await readJson(event.request, sentAnswerSchema, MOST);
	if (sent === 'too-large') error(413, m.error_request_large());
	if (!sent || sent === 'no-json') return json({ kind: 'refused' }, { status: 400 });
	const outcome = await takeAnswer(db, await askerOf(event), attempt, sent, new Date());
	if (outcome.kind === 'saved' && outcome.changed) events.tell(outcome.changed);
	switch (outcome.kind) {
		case 'unknown':
			return json({ kind: 'refused' }, { status: 404 });
		case 'unsound':
			return json({ kind: 'refused' }, { status: 400 });
		case 'over':
			return json({ kind: 'over' }, { status: 409 });
		case 'saved':
		case 'answered-already': {
			if (outcome.kind === 'saved' && outcome.feedback !== 'at-once') return json({ kind: 'saved' });
			const assignment = await findAssignment(db, event.params.assignment);
			const form = await attemptForm(db, attempt);
			const item = form?.items[outcome.answer.place];
			if (!assignment || !form || !item) error(404);
			const { course } = await materialOf(db, assignment);
			return json({ kind: 'saved', marking: markAnswer(course, form, item, outcome.answer.response) });
		}
	}
};
