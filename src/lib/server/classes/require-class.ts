import { error, type RequestEvent } from '@sveltejs/kit';
import { eq } from 'drizzle-orm';
import { describeFormError } from '../../errors.ts';
import { requireViewer } from '../accounts/require.ts';
import type { Viewer } from '../accounts/session.ts';
import { classes } from '../schema.ts';
import { looksAfter } from './membership.ts';

type Asked = Pick<RequestEvent, 'locals' | 'url'> & { readonly params: { readonly class: string } };

/** A class for whoever looks after it; for everybody else there is none. Sends strangers to sign in. */
export async function requireClass(
	event: Asked
): Promise<{ viewer: Viewer; class: { id: string; name: string } }> {
	const viewer = await requireViewer(event);
	const { db } = event.locals.site.database;
	const isTheirs = viewer.role !== 'learner' && (await looksAfter(db, viewer.id, event.params.class));
	const [found] = isTheirs
		? await db
				.select({ id: classes.id, name: classes.name })
				.from(classes)
				.where(eq(classes.id, event.params.class))
		: [];
	if (!found) error(404, describeFormError('class-gone'));
	return { viewer, class: found };
}
