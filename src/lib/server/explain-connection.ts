import type { DatabaseProblem } from './database-problem.ts';

/** Codes of PostgreSQL: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const CODES: Readonly<Record<string, 'database-login' | 'database-unknown' | 'database-rights'>> = {
	'28000': 'database-login',
	'28P01': 'database-login',
	'3D000': 'database-unknown',
	'42501': 'database-rights'
};

/** Node's codes of certificates that are not believed. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|^ERR_(TLS|SSL)/;

/** Why no connection was made. What is not known to last is taken for a server that cannot be reached yet. */
export function explainConnection(error: unknown, server: string): DatabaseProblem {
	const code = codeOf(error);
	const known = CODES[code];
	if (known) return { code: known, server };
	const message = error instanceof Error ? error.message : '';
	if (CERTIFICATE.test(code)) return { code: 'database-tls', server, reason: code };
	// node-postgres gives these no code.
	if (message.includes('does not support SSL')) return { code: 'database-tls', server, reason: 'no TLS' };
	if (/SASL|password must be a string/.test(message)) return { code: 'database-login', server };
	return { code: 'database-unreachable', server, reason: code || 'timeout' };
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
