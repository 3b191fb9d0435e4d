import { error, redirect } from '@sveltejs/kit';
import { LIMITS, takeTurn } from '$lib/server/accounts/rate-limits';
import { nextOf } from '$lib/server/accounts/require';
import { carryCookies } from '$lib/server/accounts/session';
import { PROVIDER } from '$lib/server/accounts/single-sign-on';
import { tellOfError, log } from '$lib/server/log';
import { clientOfEvent } from '../../client';
import type { RequestHandler } from './$types';

/**
 * Sends people to the provider: to sign in, or, who is signed in, to connect it with their account. By a link, since
 * the content security policy lets no form lead to another site.
 */
export const GET: RequestHandler = async (event) => {
	const { locals, request, cookies, url } = event;
	const { singleSignOn, db } = locals.accounts;
	if (!singleSignOn) error(404, 'Not found');
	if (!(await takeTurn(db, LIMITS.singleSignOnFrom, clientOfEvent(event).address, new Date())))
		error(429, 'Too many requests');
	const { api } = singleSignOn.open();
	const isLink = (await locals.viewer()) !== undefined;
	const body = {
		provider: PROVIDER,
		callbackURL: isLink ? '/account?done=sso' : nextOf(url),
		errorCallbackURL: isLink ? '/account' : '/account/sign-in',
		disableRedirect: true
	};
	const asked = { body, headers: request.headers, returnHeaders: true } as const;
	let target: string | undefined;
	try {
		const { response, headers } = await (isLink ? api.linkSocialAccount(asked) : api.signInSocial(asked));
		carryCookies(headers, cookies);
		target = response.url;
	} catch (cause) {
		// The provider does not answer, or not as one.
		log('error', 'single sign-on failed', { error: tellOfError(cause) });
	}
	redirect(303, target ?? `${body.errorCallbackURL}?error=unreachable`);
};
