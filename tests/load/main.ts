// `npm run load [-- --database pglite|postgres] [--instances N] [--learners N] [--sittings N] [--burst N] [--questions N]
// [--pause ms]`: how many answers a second the built site grades and keeps, how long each waits, and whether all of them are there
// afterwards, once each. On this machine alone; learners and site share its processors.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openDatabase, type OpenDatabase } from '../../src/lib/server/database.ts';
import makeEmptyDatabase from '../e2e/empty-database.ts';
import { OwnSite } from '../e2e/own-site.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { checkKept, type Acknowledged } from './check-kept.ts';
import { clientOf, type Client } from './client.ts';
import { seat, type Sitting } from './world.ts';

const { values } = parseArgs({
	options: {
		database: { type: 'string', default: 'pglite' },
		instances: { type: 'string', default: '1' },
		learners: { type: 'string', default: '200' },
		sittings: { type: 'string', default: '1000' },
		burst: { type: 'string', default: '2000' },
		questions: { type: 'string', default: '12' },
		pause: { type: 'string', default: '400' }
	}
});
const isServer = values.database === 'postgres';
const [instances, learners, sittings, burst, questions, pause] = [
	values.instances,
	values.learners,
	values.sittings,
	values.burst,
	values.questions,
	values.pause
].map(Number);
if (!instances || !learners || !sittings || !burst || !questions || !pause)
	throw new Error('numbers above 0 are needed');
if (!isServer && instances > 1) throw new Error('the embedded database serves one instance');

/** One answer in so many is sent once more, as after a reply that was lost. */
const AGAIN = 20;

const acknowledged: Acknowledged[] = [];
let unsaved = 0;

async function answer(
	client: Client,
	sitting: Sitting,
	place: number,
	times: RecordableHistogram
): Promise<void> {
	const given = sitting.answers[place];
	if (!given) return;
	const key = randomBytes(12).toString('base64url');
	const path = `/learn/${sitting.assignment}/attempts/${sitting.attempt}/answers`;
	const sends = (place + key.charCodeAt(0)) % AGAIN === 0 ? 2 : 1;
	for (let send = 0; send < sends; send++) {
		const began = performance.now();
		const { status, text } = await client.post(path, sitting.secret, { ...given.body, key });
		times.record(Math.max(1, Math.round(1000 * (performance.now() - began))));
		if (status === 200 && text === '{"kind":"saved"}') {
			if (send === 0) acknowledged.push({ attempt: sitting.attempt, place, key, score: given.score });
		} else unsaved++;
	}
}

async function handIn(client: Client, { assignment, attempt, secret }: Sitting): Promise<void> {
	const { status } = await client.post(`/learn/${assignment}/attempts/${attempt}/finish`, secret, {});
	if (status !== 200) unsaved++;
}

const inMs = (times: RecordableHistogram, percentile: number) =>
	(times.percentile(percentile) / 1000).toFixed(1);
function tell(what: string, times: RecordableHistogram, seconds: number): void {
	const rate = Math.round(times.count / seconds);
	console.log(
		`${what}: ${times.count} answers in ${seconds.toFixed(1)} s, ${rate} a second; p50 ${inMs(times, 50)} ms, p99 ${inMs(times, 99)} ms, longest ${inMs(times, 100)} ms`
	);
}

/** MB that a process had at its most. */
async function memoryOf(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	return Math.round(Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? NaN) / 1024);
}

await makeEmptyDatabase();
const postgres = isServer ? await startPostgres({ isDurable: true }) : undefined;
let room: Sitting[] = [];
const fill = async ({ db }: Pick<OpenDatabase, 'db'>) => {
	const began = performance.now();
	room = await seat(db, sittings + learners + burst, { count: questions });
	console.log(`${room.length} learners have begun, in ${((performance.now() - began) / 1000).toFixed(1)} s`);
};
if (postgres) {
	const database = await openDatabase({ kind: 'server', url: postgres.url });
	await fill(database).finally(() => database.close());
}
const sites: OwnSite[] = [];
for (let number = 0; number < instances; number++)
	sites.push(
		await OwnSite.begin(
			async (): Promise<Record<string, string>> => (postgres ? { DATABASE_URL: postgres.url } : {}),
			postgres ? undefined : (db) => fill({ db })
		)
	);
const client = clientOf(
	sites.map(({ origin }) => origin),
	learners
);
console.log(
	`${values.database}, ${instances} instance${instances > 1 ? 's' : ''}, ${availableParallelism()} processors (${cpus()[0]?.model ?? ''}), learners included`
);

// So many at once, none of whom ever thinks: each answers one question after the other, then hands in; then the next ones.
// It shows how much the site can do. How long each waits follows from it: so many at once, divided by the rate.
const queue = room.slice(0, sittings);
const warm = queue.splice(0, Math.min(20, queue.length - 1));
const take = async (sitting: Sitting, times: RecordableHistogram, think?: () => Promise<void>) => {
	for (let place = 0; place < sitting.answers.length; place++) {
		await think?.();
		await answer(client, sitting, place, times);
	}
	await think?.();
	await handIn(client, sitting);
};
await Promise.all(warm.map((sitting) => take(sitting, createHistogram())));
const steady = createHistogram();
let began = performance.now();
await Promise.all(
	Array.from({ length: learners }, async () => {
		for (let next = queue.shift(); next; next = queue.shift()) await take(next, steady);
	})
);
tell(`${learners} learners who never think`, steady, (performance.now() - began) / 1000);

// As many who think for a while, none as long as another: much faster still than anybody reads.
const paced = createHistogram();
const thinking = async () => {
	await wait(2 * pause * Math.random());
};
began = performance.now();
await Promise.all(room.slice(sittings, sittings + learners).map((sitting) => take(sitting, paced, thinking)));
tell(`${learners} learners who think for ${pause} ms`, paced, (performance.now() - began) / 1000);

// At a deadline all send what they have last, and hand in.
const late = createHistogram();
began = performance.now();
await Promise.all(
	room.slice(sittings + learners).map(async (sitting) => {
		await answer(client, sitting, 0, late);
		await handIn(client, sitting);
	})
);
tell(`${burst} at a deadline`, late, (performance.now() - began) / 1000);
for (const { pid } of sites) console.log(`memory of an instance at its most: ${await memoryOf(pid)} MB`);

client.close();
for (const site of sites) await (postgres ? site.kill() : site.stop());
const place = postgres ? ({ kind: 'server', url: postgres.url } as const) : sites[0]?.database;
if (!place) throw new Error('no database');
const { db, close } = await openDatabase(place);
const found = await checkKept(db, acknowledged);
await close();
for (const site of sites) await site.remove();
await postgres?.stop();
console.log(
	`${acknowledged.length} acknowledged, ${unsaved} refused; in the database ${found.kept}: ${found.lost} lost, ${found.wrong} wrong, ${found.twice} twice`
);
process.exitCode = found.lost + found.wrong + found.twice + unsaved > 0 ? 1 : 0;
