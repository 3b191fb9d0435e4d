import { setTimeout as wait } from 'node:timers/promises';
import { error, json } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { REQUEST_LIMIT, saveInput } from '$lib/server/preview-input';
import { readJson } from '$lib/server/read-json';
import { PREVIEW_LIMITS, savePreview } from '$lib/server/previews';
import { requirePreview } from '$lib/server/require-preview';
import type { RequestHandler } from './$types';

/** Stores what the built-in LMS was told since its last save. */
export const POST: RequestHandler = async (event) => {
	const { owner, session } = await requirePreview(event, event.params.session);
	const input = await readJson(event.request, saveInput, REQUEST_LIMIT);
	if (input === 'too-large') error(413, m.preview_error_request_large({ most: REQUEST_LIMIT / 1000 }));
	if (!input) error(400, m.preview_error_request());
	const { delay, ...save } = input;
	const { db } = event.locals.site.database;
	const outcome = await savePreview(db, owner, session.id, save, new Date());
	if (outcome === 'unknown') error(404, m.preview_error_session());
	if (outcome === 'superseded') error(403, m.preview_error_superseded());
	if (outcome === 'too-large') error(413, m.preview_error_too_large({ most: PREVIEW_LIMITS.state / 1000 }));
	// A slow LMS: its answer is late, what it was given is safe.
	await wait(delay);
	return json({ saved: true });
};
