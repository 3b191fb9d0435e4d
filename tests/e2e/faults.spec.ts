import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import type { DatabasePlace } from '../../src/lib/server/database-place.ts';
import { openDatabase } from '../../src/lib/server/database.ts';
import { checkKept, type Acknowledged } from '../load/check-kept.ts';
import { clientOf, type Client } from '../load/client.ts';
import { seat, type Sitting } from '../load/world.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { OwnSite } from './own-site.ts';

const LEARNERS = 24;
const QUESTIONS = 6;
const QUIZ = { count: QUESTIONS, types: ['choice'] } as const;

/** Learners who each answer one question after the other, and send an answer again until it is said to be saved. */
class Room {
	readonly acknowledged: Acknowledged[] = [];
	/** What else they were told, or that nobody was there. */
	readonly refusals = new Map<string, number>();
	readonly #sittings: readonly Sitting[];
	readonly #client: Client;

	constructor({ origin }: OwnSite, sittings: readonly Sitting[]) {
		this.#sittings = sittings;
		this.#client = clientOf([origin], sittings.length);
	}

	async answer(places: readonly number[]): Promise<void> {
		await Promise.all(
			this.#sittings.map(async (sitting) => {
				for (const place of places) await this.#persist(sitting, place);
			})
		);
	}

	close(): void {
		this.#client.close();
	}

	async #persist({ assignment, attempt, secret, answers }: Sitting, place: number): Promise<void> {
		const given = answers[place];
		if (!given) throw new Error('no such question');
		const key = randomBytes(12).toString('base64url');
		const path = `/learn/${assignment}/attempts/${attempt}/answers`;
		for (;;) {
			const told = await this.#client.post(path, secret, { ...given.body, key }).then(
				({ status, text }) => `${status} ${status === 200 ? text : ''}`,
				() => 'nobody'
			);
			if (told === '200 {"kind":"saved"}') break;
			this.refusals.set(told, (this.refusals.get(told) ?? 0) + 1);
			await pause(100);
		}
		this.acknowledged.push({ attempt, place, key, score: given.score });
	}
}

const places = (from: number, to: number) => Array.from({ length: to - from }, (_, turn) => from + turn);

async function expectAllKept(place: DatabasePlace, { acknowledged }: Room, more = 0): Promise<void> {
	const { db, close } = await openDatabase(place);
	const kept = await checkKept(db, acknowledged).finally(close);
	expect(kept).toEqual({ kept: acknowledged.length + more, lost: 0, wrong: 0, twice: 0 });
}

test('the server is killed in the middle of a burst: what it acknowledged is there, and a learner goes on', async ({
	browser
}) => {
	test.slow();
	let sittings: Sitting[] = [];
	const site = await OwnSite.begin(undefined, async (db) => {
		sittings = await seat(db, LEARNERS + 1, QUIZ);
	});
	const [own, ...others] = sittings;
	if (!own) throw new Error('nobody has begun');
	const room = new Room(site, others);
	const context = await browser.newContext({ baseURL: site.origin, reducedMotion: 'reduce' });
	await context.addCookies([{ name: 'versus_owner', value: own.secret, url: site.origin, httpOnly: true }]);
	const page = await context.newPage();
	const status = page.locator('[data-status]');
	const question = (number: number) =>
		page.locator('form').filter({ hasText: `Question ${number} of ${QUESTIONS}` });
	const answer = async (number: number) => {
		await question(number).getByRole('radio').first().check();
		await question(number).getByRole('button', { name: 'Next question' }).click();
	};
	await page.goto(`/learn/${own.assignment}/take`);
	await answer(1);
	await expect(status).toHaveText('All answers are saved.');

	const burst = room.answer(places(0, QUESTIONS));
	await expect.poll(() => room.acknowledged.length).toBeGreaterThan(LEARNERS);
	await site.kill();
	expect(room.acknowledged.length).toBeLessThan(LEARNERS * QUESTIONS);
	await answer(2);
	await expect(status).not.toHaveText('All answers are saved.');
	await expect(question(3)).toBeVisible();
	await site.start();
	await burst;
	await expect(status).toHaveText('All answers are saved.', { timeout: 40_000 });
	await page.reload();
	await expect(question(3)).toBeVisible();
	expect(room.refusals.get('nobody')).toBeGreaterThan(0);

	await context.close();
	room.close();
	await site.stop();
	await expectAllKept(site.database, room, 2);
	await site.remove();
});

test('the database cuts its connections in the middle of a burst, again and again: nothing is lost, nothing twice', async () => {
	test.slow();
	const postgres = await startPostgres();
	const place = { kind: 'server', url: postgres.url } as const;
	const { db, close } = await openDatabase(place);
	const sittings = await seat(db, LEARNERS, QUIZ).finally(close);
	const site = await OwnSite.begin(async () => ({ DATABASE_URL: postgres.url }));
	const room = new Room(site, sittings);
	const knife = new pg.Client(postgres.url);
	await knife.connect();
	let cut = 0;
	for (let turn = 0; turn < QUESTIONS; turn++) {
		const burst = room.answer([turn]);
		const before = room.acknowledged.length;
		await expect.poll(() => room.acknowledged.length, { intervals: [1] }).toBeGreaterThan(before);
		const { rowCount } = await knife.query(
			`select pg_terminate_backend(pid) from pg_stat_activity
			where backend_type = 'client backend' and pid <> pg_backend_pid()`
		);
		cut += rowCount ?? 0;
		await burst;
	}
	expect(cut).toBeGreaterThanOrEqual(QUESTIONS);
	expect((await fetch(`${site.origin}/healthz`)).status).toBe(200);
	await knife.end();
	room.close();
	await site.stop();
	await expectAllKept(place, room);
	await site.remove();
	await postgres.stop();
});

test('the disk fills up: no answer is said to be saved that is not, and all goes on once there is room', async () => {
	test.slow();
	const folder = await mkdtemp(join(tmpdir(), 'versus-full-'));
	const flag = join(folder, 'full');
	let sittings: Sitting[] = [];
	const site = await OwnSite.begin(
		async () => ({
			NODE_OPTIONS: `--import ${pathToFileURL('tests/e2e/full-disk.mjs').href}`,
			FULL_DISK: flag
		}),
		async (db) => {
			sittings = await seat(db, LEARNERS, QUIZ);
		}
	);
	const room = new Room(site, sittings);
	await room.answer([0]);
	expect(room.refusals).toEqual(new Map());

	for (const [turn, how] of ['something grows', 'no room'].entries()) {
		await writeFile(flag, how);
		if (how === 'no room')
			await expect.poll(async () => (await fetch(`${site.origin}/healthz`)).status).toBe(503);
		const before = room.refusals.get('500 ') ?? 0;
		// A page or two may have room for some; never for all of them.
		const burst = room.answer(places(1 + 2 * turn, 3 + 2 * turn));
		await expect.poll(() => room.refusals.get('500 ') ?? 0).toBeGreaterThan(before + LEARNERS);
		const saved = room.acknowledged.length;
		expect(saved).toBeLessThan(LEARNERS * (3 + 2 * turn));
		await rm(flag);
		await burst;
		expect(room.acknowledged).toHaveLength(LEARNERS * (3 + 2 * turn));
	}
	expect((await fetch(`${site.origin}/healthz`)).status).toBe(200);
	await site.kill();
	await site.start();
	await room.answer([5]);
	room.close();
	await site.stop();
	await expectAllKept(site.database, room);
	await site.remove();
	await rm(folder, { recursive: true });
});
