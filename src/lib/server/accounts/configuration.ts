import { z } from 'zod';

/** Single sign-on with OpenID Connect. */
export interface SingleSignOnOptions {
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** What people call it. */
	readonly name: string;
	/** Domains of the addresses that may come in, in lower case; empty lets all in whom the provider lets in. */
	readonly domains: readonly string[];
	/** Where roles are the provider's to say. */
	readonly roles:
		| {
				/** Claim with a text or a list of texts. */
				readonly claim: string;
				/** Any of these in the claim make a trainer or an administrator. */
				readonly trainers: readonly string[];
				readonly administrators: readonly string[];
		  }
		| undefined;
}

export interface AccountsOptions {
	/** The address that people open. */
	readonly origin: string;
	/** Instead of the one in the database. */
	readonly secret: string | undefined;
	readonly mail: { readonly url: string; readonly from: string } | undefined;
	readonly singleSignOn: SingleSignOnOptions | undefined;
}

const text = z.string().trim().min(1).optional();
const list = z
	.string()
	.default('')
	.transform((value) =>
		value
			.split(',')
			.map((part) => part.trim())
			.filter(Boolean)
	);

const environment = z
	.object({
		ORIGIN: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
		VERSUS_SECRET: z.string().min(32, 'needs 32 characters or more').optional(),
		VERSUS_SMTP_URL: z
			.url({ protocol: /^smtps?$/, error: 'is no address such as smtp://mail.example.org:587' })
			.optional(),
		VERSUS_MAIL_FROM: text,
		VERSUS_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
		VERSUS_OIDC_CLIENT_ID: text,
		VERSUS_OIDC_CLIENT_SECRET: text,
		VERSUS_OIDC_NAME: z.string().trim().min(1).default('single sign-on'),
		VERSUS_OIDC_DOMAINS: list,
		VERSUS_OIDC_ROLE_CLAIM: text,
		VERSUS_OIDC_TRAINERS: list,
		VERSUS_OIDC_ADMINISTRATORS: list
	})
	.refine((given) => !given.VERSUS_SMTP_URL || given.VERSUS_MAIL_FROM, {
		path: ['VERSUS_MAIL_FROM'],
		error: 'is needed beside VERSUS_SMTP_URL'
	})
	.refine(
		(given) => !given.VERSUS_OIDC_ISSUER || (given.VERSUS_OIDC_CLIENT_ID && given.VERSUS_OIDC_CLIENT_SECRET),
		{
			path: ['VERSUS_OIDC_ISSUER'],
			error: 'needs VERSUS_OIDC_CLIENT_ID and VERSUS_OIDC_CLIENT_SECRET beside it'
		}
	);

/** Reads the environment's variables. @throws Error with one line for each that is of no use, and never its value */
export function readAccountsOptions(
	variables: Readonly<Record<string, string | undefined>>
): AccountsOptions {
	// A variable that is set to nothing is one that is not set.
	const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
	const { success, data, error } = environment.safeParse(given);
	if (!success)
		throw new Error(error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'));
	const claim = data.VERSUS_OIDC_ROLE_CLAIM;
	const { VERSUS_OIDC_ISSUER: issuer, VERSUS_OIDC_CLIENT_ID: clientId } = data;
	const { VERSUS_OIDC_CLIENT_SECRET: clientSecret, VERSUS_SMTP_URL: url, VERSUS_MAIL_FROM: from } = data;
	return {
		origin: new URL(data.ORIGIN).origin,
		secret: data.VERSUS_SECRET,
		mail: url && from ? { url, from } : undefined,
		singleSignOn:
			issuer && clientId && clientSecret
				? {
						issuer,
						clientId,
						clientSecret,
						name: data.VERSUS_OIDC_NAME,
						domains: data.VERSUS_OIDC_DOMAINS.map((domain) => domain.toLowerCase()),
						roles:
							claim === undefined
								? undefined
								: {
										claim,
										trainers: data.VERSUS_OIDC_TRAINERS,
										administrators: data.VERSUS_OIDC_ADMINISTRATORS
									}
					}
				: undefined
	};
}
