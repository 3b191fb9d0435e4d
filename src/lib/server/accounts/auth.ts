import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Database } from '../database.ts';
import { tellOfError, log } from '../log.ts';
import { userAccounts, users, userSessions, verifications } from '../schema.ts';
import type { PasswordHasher } from './password-hasher.ts';
import { PASSWORD_LENGTH } from './passwords.ts';

const DAY = 86_400;
/** Seconds for which a link that was mailed sets a new password. */
const RESET_LASTS = 3600;

export interface AuthParts {
	readonly db: Database;
	readonly secret: string;
	readonly origin: string;
	readonly hasher: PasswordHasher;
	/** Sends the link with this secret; asked for only where the person has a password. */
	sendReset(
		user: { readonly id: string; readonly email: string; readonly name: string },
		token: string
	): Promise<void>;
	/** Takes over what nobody waits for. */
	background(work: Promise<unknown>): void;
}

/** Where better-auth is mounted: of all that it offers, only the way back from single sign-on is a route. */
const SINGLE_SIGN_ON_PATH = '/account/sso';

/**
 * What better-auth does here: passwords, sessions, and links for new passwords. Accounts are made by sign-up.ts, turns are counted by rate-limits.ts.
 */
export function authOptions({ db, secret, origin, hasher, sendReset, background }: AuthParts) {
	return {
		baseURL: origin,
		basePath: SINGLE_SIGN_ON_PATH,
		secret,
		database: drizzleAdapter(db, {
			provider: 'pg',
			schema: { user: users, session: userSessions, account: userAccounts, verification: verifications },
			transaction: true
		}),
		user: { additionalFields: { role: { type: 'string', input: false, defaultValue: 'learner' } } },
		session: { expiresIn: 30 * DAY, updateAge: DAY },
		verification: { storeIdentifier: 'hashed' },
		emailAndPassword: {
			enabled: true,
			password: hasher,
			disableSignUp: true,
			minPasswordLength: PASSWORD_LENGTH.least,
			maxPasswordLength: PASSWORD_LENGTH.most,
			resetPasswordTokenExpiresIn: RESET_LASTS,
			revokeSessionsOnPasswordReset: true,
			sendResetPassword: ({ user, token }) => sendReset(user, token)
		},
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		advanced: {
			cookiePrefix: 'versus',
			// Nothing needs to know where people sign in from.
			ipAddress: { disableIpTracking: true },
			backgroundTasks: { handler: background }
		},
		onAPIError: { errorURL: '/account/sign-in' },
		logger: {
			level: 'error',
			log: (_level, message, ...details) =>
				log('error', 'better-auth', {
					error: message,
					causes: details.filter((detail) => detail instanceof Error).map(tellOfError)
				})
		}
	} satisfies BetterAuthOptions;
}

export const createAuth = (parts: AuthParts) => betterAuth(authOptions(parts));

export type Auth = ReturnType<typeof createAuth>;
