import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Role } from '../../accounts/role.ts';
import { claimAdministration, setRole } from './administration.ts';
import { authOptions, type AuthParts } from './auth.ts';
import type { SingleSignOnOptions } from './configuration.ts';

/** Id of the provider in the database and in the address that it sends people back to. */
export const PROVIDER = 'oidc';

type Profile = Readonly<Record<string, unknown>>;

/**
 * Whether a profile's address is of one of the domains. It counts only where the provider vouches for it; anybody could
 * have entered any other.
 */
export function isOfDomains(profile: Profile, domains: readonly string[]): boolean {
	if (domains.length === 0) return true;
	const { email, email_verified: isVerified } = profile;
	if (typeof email !== 'string' || (isVerified !== true && isVerified !== 'true')) return false;
	const [, domain] = /@([^@]+)$/.exec(email) ?? [];
	return domain !== undefined && domains.includes(domain.toLowerCase());
}

/** The role that a profile's claim makes; undefined where roles are not the provider's to say. */
export function roleOf(profile: Profile, roles: SingleSignOnOptions['roles']): Role | undefined {
	if (!roles) return undefined;
	const value = profile[roles.claim];
	const groups: readonly unknown[] = Array.isArray(value) ? value : [value];
	if (roles.administrators.some((group) => groups.includes(group))) return 'administrator';
	return roles.trainers.some((group) => groups.includes(group)) ? 'trainer' : 'learner';
}

/**
 * better-auth with one OpenID Connect provider. Apart from the one for passwords, since it asks the provider for its
 * addresses before it does anything else, and a provider that does not answer must not keep others out.
 */
export function createSingleSignOn(parts: AuthParts, options: SingleSignOnOptions) {
	/** What the provider says of somebody whose account is being made. */
	const arriving = new WeakMap<object, Role>();
	const base = authOptions(parts);
	return betterAuth({
		...base,
		plugins: [
			genericOAuth({
				config: [
					{
						providerId: PROVIDER,
						name: options.name,
						discoveryUrl: new URL('.well-known/openid-configuration', `${options.issuer.replace(/\/$/, '')}/`)
							.href,
						requireIdTokenVerification: true,
						clientId: options.clientId,
						clientSecret: options.clientSecret,
						scopes: ['openid', 'email', 'profile'],
						disableProviderLogout: true
					}
				]
			})
		],
		account: { updateAccountOnSignIn: false },
		user: {
			...base.user,
			async validateUserInfo({ user, source }, context) {
				const profile = source.oauth?.profile ?? {};
				if (!isOfDomains(profile, options.domains)) return { error: 'not_of_domain' };
				const role = roleOf(profile, options.roles);
				if (!role) return undefined;
				if (source.action === 'create-user') arriving.set(context, role);
				// The only administrator stays one whatever the provider says.
				else if (user.id) await setRole(parts.db, user.id, role, new Date());
				return undefined;
			}
		},
		databaseHooks: {
			user: {
				create: {
					before: async (user, context) => {
						const role = context && arriving.get(context);
						return { data: { ...user, name: user.name || nameOf(user.email), ...(role && { role }) } };
					},
					after: async (user) => claimAdministration(parts.db, user.id)
				}
			},
			account: {
				create: {
					// Nobody asks the provider for anything once a person is in.
					before: async (account) => ({
						data: { ...account, accessToken: null, refreshToken: null, idToken: null }
					})
				}
			}
		}
	} satisfies BetterAuthOptions);
}

export type SingleSignOn = ReturnType<typeof createSingleSignOn>;

const nameOf = (email: string) => email.slice(0, email.indexOf('@'));
