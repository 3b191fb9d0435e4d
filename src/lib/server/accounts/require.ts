import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Viewer } from './session.ts';

type Asked = Pick<RequestEvent, 'locals' | 'url'>;

/** Who is signed in. Sends others to sign in, and back afterwards. */
export async function requireViewer({ locals, url }: Asked): Promise<Viewer> {
	const viewer = await locals.viewer();
	if (!viewer) redirect(303, `/account/sign-in?next=${encodeURIComponent(url.pathname)}`);
	return viewer;
}

/** The same, and only administrators. */
export async function requireAdministrator(asked: Asked): Promise<Viewer> {
	const viewer = await requireViewer(asked);
	if (viewer.role !== 'administrator') error(403, { message: 'Forbidden', code: 'forbidden' });
	return viewer;
}

/** The same, and only trainers and administrators. */
export async function requireTrainer(asked: Asked): Promise<Viewer> {
	const viewer = await requireViewer(asked);
	if (viewer.role === 'learner') error(403, { message: 'Forbidden', code: 'trainers-only' });
	return viewer;
}

/** Where somebody wanted to go before signing in: a page of this site, whatever the address says. */
export function nextOf(url: URL): string {
	const next = url.searchParams.get('next');
	if (!next?.startsWith('/') || !URL.canParse(next, url.origin)) return '/';
	const target = new URL(next, url.origin);
	return target.origin === url.origin ? `${target.pathname}${target.search}` : '/';
}
