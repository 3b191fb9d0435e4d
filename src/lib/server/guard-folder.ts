import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { open, readdir, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseError } from '../errors.ts';

/** Each process that has the folder, or asks for it, listens on a socket of such a name in it. */
const SOCKET = /^versus-[0-9a-f]{12}\.sock$/;
/** Bytes: what the address of a socket has room for on every system. */
const LONGEST = 100;
/** Two that ask at the same moment both step back, and ask again after a while of a length of their own. */
const ATTEMPTS = 4;

/**
 * Keeps every other process off a folder. PGlite keeps nobody off: two that have one folder write over each other.
 *
 * A socket that is listened on tells the truth where a file with a process id does not: the system closes it with its
 * process, however that ends, and it is seen from another container that has the same volume. Whoever asks listens
 * first and looks for others afterwards, so that of two at least one sees the other.
 * @param tellUnguarded told the reason, where the file system can hold no sockets
 * @returns lets go of the folder
 * @throws {DatabaseError} `database-in-use`
 */
export async function guardFolder(
	folder: string,
	tellUnguarded: (reason: string) => void
): Promise<() => Promise<void>> {
	const { path, close } = await shortPath(folder);
	for (let attempt = 1; ; attempt++) {
		const name = `versus-${randomBytes(6).toString('hex')}.sock`;
		const server = createServer((socket) => socket.destroy());
		try {
			server.listen(join(path, name));
			await once(server, 'listening');
		} catch (error) {
			await close();
			tellUnguarded(codeOf(error));
			return () => Promise.resolve();
		}
		// A process that has nothing else to do may end.
		server.unref();
		const release = async () => {
			server.close();
			await once(server, 'close');
			await rm(join(folder, name), { force: true });
			await close();
		};
		if (!(await hasOther(folder, path, name))) return release;
		server.close();
		await once(server, 'close');
		if (attempt === ATTEMPTS) {
			await close();
			throw new DatabaseError({ code: 'database-in-use', folder });
		}
		await pause(randomInt(20, 200));
	}
}

/** Sweeps up what ended processes left behind, on the way. */
async function hasOther(folder: string, path: string, own: string): Promise<boolean> {
	for (const name of await readdir(folder)) {
		if (name === own || !SOCKET.test(name)) continue;
		const answer = await ask(join(path, name));
		if (answer === 'ECONNREFUSED') await rm(join(folder, name), { force: true });
		else if (answer !== 'ENOENT') return true;
	}
	return false;
}

/** @returns `open`, or the error's code */
async function ask(path: string): Promise<string> {
	const socket = connect(path);
	try {
		await once(socket, 'connect');
		return 'open';
	} catch (error) {
		return codeOf(error);
	} finally {
		socket.destroy();
	}
}

/** A path to the folder that leaves room for a socket's name. */
async function shortPath(folder: string): Promise<{ path: string; close: () => Promise<void> }> {
	const path = resolve(folder);
	const isShort = Buffer.byteLength(path) + '/versus-0123456789ab.sock'.length <= LONGEST;
	if (isShort || process.platform !== 'linux') return { path, close: () => Promise.resolve() };
	const handle = await open(path);
	return { path: `/proc/self/fd/${handle.fd}`, close: () => handle.close() };
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
