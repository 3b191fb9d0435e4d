import { describe, expect, test } from 'vitest';
import { readAccountsOptions } from './configuration.ts';

const OIDC = {
	VERSUS_OIDC_ISSUER: 'https://id.example.org',
	VERSUS_OIDC_CLIENT_ID: 'versus',
	VERSUS_OIDC_CLIENT_SECRET: 'hush'
};

test('without variables there is no mail and no single sign-on', () => {
	expect(readAccountsOptions({ ORIGIN: '', VERSUS_SMTP_URL: '', PATH: '/bin' })).toEqual({
		origin: 'http://localhost:3000',
		secret: undefined,
		mail: undefined,
		singleSignOn: undefined
	});
});

test('what is set is taken', () => {
	expect(
		readAccountsOptions({
			...OIDC,
			ORIGIN: 'https://learn.example.org/',
			VERSUS_SECRET: 's'.repeat(32),
			VERSUS_SMTP_URL: 'smtp://user:pass@mail.example.org:587',
			VERSUS_MAIL_FROM: 'Versus <versus@example.org>',
			VERSUS_OIDC_NAME: 'Example ID',
			VERSUS_OIDC_DOMAINS: 'Example.org, example.com,',
			VERSUS_OIDC_ROLE_CLAIM: 'groups',
			VERSUS_OIDC_TRAINERS: 'Trainers,L&D',
			VERSUS_OIDC_ADMINISTRATORS: 'IT'
		})
	).toEqual({
		origin: 'https://learn.example.org',
		secret: 's'.repeat(32),
		mail: { url: 'smtp://user:pass@mail.example.org:587', from: 'Versus <versus@example.org>' },
		singleSignOn: {
			issuer: 'https://id.example.org',
			clientId: 'versus',
			clientSecret: 'hush',
			name: 'Example ID',
			domains: ['example.org', 'example.com'],
			roles: { claim: 'groups', trainers: ['Trainers', 'L&D'], administrators: ['IT'] }
		}
	});
});

describe('what is of no use is told by its name and never by its value', () => {
	test.each([
		[{ ORIGIN: 'learn.example.org' }, 'ORIGIN'],
		[{ VERSUS_SECRET: 'tooshort' }, 'VERSUS_SECRET'],
		[{ VERSUS_SMTP_URL: 'https://hush.example.org', VERSUS_MAIL_FROM: 'a@b.c' }, 'VERSUS_SMTP_URL'],
		[{ VERSUS_SMTP_URL: 'smtp://hush.example.org' }, 'VERSUS_MAIL_FROM'],
		[{ ...OIDC, VERSUS_OIDC_CLIENT_SECRET: '' }, 'VERSUS_OIDC_ISSUER'],
		[{ ...OIDC, VERSUS_OIDC_ISSUER: 'hush' }, 'VERSUS_OIDC_ISSUER']
	])('%j', (variables, name) => {
		const read = () => readAccountsOptions(variables);
		expect(read).toThrow(new RegExp(`^${name} `));
		expect(read).not.toThrow(/tooshort|hush/);
	});
});
