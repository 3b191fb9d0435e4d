import { error, type RequestEvent } from '@sveltejs/kit';
import { requireViewer } from '../accounts/require.ts';
import { askerOf } from './asker.ts';
import { membershipIn, type Membership } from './membership.ts';
import { findOwnClass, type OwnClass } from './own-classes.ts';

type Asked = Pick<RequestEvent<{ class: string }>, 'locals' | 'cookies' | 'params' | 'url'>;

/** The class of a page, for those who look after it. To everybody else who is signed in there is none. */
export async function requireClass(event: Omit<Asked, 'cookies'>): Promise<OwnClass> {
	const viewer = await requireViewer(event);
	return (await findOwnClass(event.locals.accounts.db, viewer, event.params.class)) ?? notFound();
}

/** As whom somebody learns in the class of a page. To everybody else there is none. */
export async function requireMember(event: Asked): Promise<Membership> {
	return (
		(await membershipIn(event.locals.accounts.db, await askerOf(event), event.params.class)) ?? notFound()
	);
}

function notFound(): never {
	error(404, { message: 'Not found' });
}
