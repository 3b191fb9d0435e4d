import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';

/** What the provider says of the person who signs in next. */
export interface Claims {
	readonly sub: string;
	readonly email: string;
	readonly email_verified?: boolean;
	readonly name?: string;
	readonly groups?: readonly string[];
}

/** An OpenID Connect provider on this machine, at which a person signs in without being asked anything. */
export class IdentityProvider {
	readonly clientId = 'versus';
	readonly clientSecret = 'a secret that only the provider and the site know';
	readonly issuer: string;
	readonly #server: Server;
	/** Who signs in next. */
	person: Claims = { sub: 'nobody', email: 'nobody@example.org' };

	/** @param sites addresses that people come from and are sent back to */
	static async begin(...sites: string[]): Promise<IdentityProvider> {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		const address = server.address();
		if (!address || typeof address === 'string') throw new Error('not listening');
		return new IdentityProvider(server, `http://127.0.0.1:${address.port}`, sites);
	}

	private constructor(server: Server, issuer: string, sites: readonly string[]) {
		this.#server = server;
		this.issuer = issuer;
		const people = new Map<string, Claims>();
		const provider: Provider = new Provider(issuer, {
			clients: [
				{
					client_id: this.clientId,
					client_secret: this.clientSecret,
					redirect_uris: sites.map((site) => `${site}/account/sso/callback/oidc`),
					token_endpoint_auth_method: 'client_secret_post'
				}
			],
			jwks: {
				keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })]
			},
			// Seconds; it complains where they are not said.
			ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
			cookies: { keys: ['a key of this test'] },
			claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
			pkce: { required: () => true },
			features: { devInteractions: { enabled: false } },
			interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
			findAccount: (_context, sub) => ({
				accountId: sub,
				claims: () => ({ ...(people.get(sub) ?? { sub }) })
			}),
			async loadExistingGrant(context) {
				const { client, account } = context.oidc;
				const grant = new provider.Grant({ clientId: client?.clientId, accountId: account?.accountId });
				grant.addOIDCScope('openid email profile');
				await grant.save();
				return grant;
			}
		});
		const answer = provider.callback();
		server.on('request', (request, response) => {
			if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
			people.set(this.person.sub, this.person);
			const login = { accountId: this.person.sub, remember: false };
			void provider.interactionFinished(request, response, { login });
		});
	}

	async end(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}
}
