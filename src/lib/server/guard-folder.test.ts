import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { guardFolder } from './guard-folder.ts';
import { courses } from './schema.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'versus-guard-'));
});
afterEach(() => rm(folder, { recursive: true }));

const guard = (path = folder) =>
	guardFolder(path, (reason) => {
		throw new Error(reason);
	});
const inUse = (path = folder) => ({ problem: { code: 'database-in-use', folder: path } });
const sockets = async () => (await readdir(folder)).filter((name) => name.endsWith('.sock'));

test('a folder has one holder, and is free again when that lets go', async () => {
	const release = await guard();
	await expect(guard()).rejects.toMatchObject(inUse());
	await release();
	expect(await sockets()).toEqual([]);
	await (
		await guard()
	)();
});

test('of many that ask at once one has it at most', async () => {
	const asked = await Promise.allSettled(Array.from({ length: 8 }, () => guard()));
	const had = asked.filter(({ status }) => status === 'fulfilled');
	expect(had.length).toBeLessThanOrEqual(1);
	for (const outcome of asked) if (outcome.status === 'fulfilled') await outcome.value();
	expect(await sockets()).toEqual([]);
});

test('a folder with a path that is too long for a socket is guarded too', async () => {
	const long = join(folder, 'x'.repeat(120));
	await mkdir(long);
	const release = await guard(long);
	await expect(guard(long)).rejects.toMatchObject(inUse(long));
	await release();
});

test('a process that was killed leaves the folder free at once; one that only stands still does not', async () => {
	const listen = `require('node:net').createServer().listen(process.argv[1], () => console.log('up'))`;
	const other = spawn(process.execPath, ['-e', listen, join(folder, 'versus-0123456789ab.sock')]);
	await once(other.stdout, 'data');
	other.kill('SIGSTOP');
	await expect(guard()).rejects.toMatchObject(inUse());
	other.kill('SIGKILL');
	await once(other, 'exit');
	expect(await sockets()).toEqual(['versus-0123456789ab.sock']);
	const release = await guard();
	expect(await sockets()).toHaveLength(1);
	await release();
	expect(await sockets()).toEqual([]);
});

test('an embedded database is opened by one, and keeps what it holds', async () => {
	const place = { kind: 'folder', path: join(folder, 'database') } as const;
	const first = await openDatabase(place);
	await first.db.insert(courses).values({ id: 'a', revision: 'r' });
	await expect(openDatabase(place)).rejects.toMatchObject(inUse(place.path));
	expect(await first.db.select().from(courses)).toHaveLength(1);
	await first.close();
	const second = await openDatabase(place);
	expect(await second.db.select().from(courses)).toHaveLength(1);
	await second.close();
});

test('a place that is no folder is told of', async () => {
	const path = join(folder, 'file');
	await writeFile(path, '');
	await expect(openDatabase({ kind: 'folder', path })).rejects.toMatchObject({
		problem: { code: 'database-folder', folder: path, reason: 'EEXIST' }
	});
});
