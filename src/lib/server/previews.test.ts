import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../../tests/support/databases.ts';
import { PLAIN_CONDITIONS } from '../lms/conditions.ts';
import type { OpenDatabase } from './database.ts';
import {
	createPreview,
	deletePreview,
	deletePreviews,
	findPreview,
	launchPreview,
	listPreviews,
	PREVIEW_LIMITS,
	savePreview,
	type PreviewSave
} from './previews.ts';
import { previewSessions } from './schema.ts';

const NOW = new Date('2026-05-01T10:00:00Z');
const LATER = new Date('2026-05-02T10:00:00Z');
const [ADA, BOB] = ['ada', 'bob'];
const picked = {
	course: 'kpo-vs-bpo',
	standard: 'scorm2004-4',
	learnerName: 'Ada Lovelace',
	conditions: PLAIN_CONDITIONS
} as const;
const manifest = { page: 'index.html', passMark: 80, objectives: ['a'] };
const request = { conditions: PLAIN_CONDITIONS, isFresh: false, package: { revision: 'r1', manifest } };

describe.each(databases)('on $name', ({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	});
	afterAll(() => database.close());
	beforeEach(() => database.db.delete(previewSessions));

	const create = async (owner = ADA, now = NOW, session: Parameters<typeof createPreview>[2] = picked) => {
		const id = await createPreview(database.db, owner, session, now);
		if (id === undefined) throw new Error('no room');
		return id;
	};
	const launch = (id: string, owner = ADA, change: Partial<typeof request> = {}) =>
		launchPreview(database.db, owner, id, { ...request, ...change }, LATER);
	const save = (id: string, change: Partial<PreviewSave> = {}, owner = ADA) =>
		savePreview(database.db, owner, id, { launch: 1, number: 1, values: {}, ...change }, LATER);
	const find = (id: string, owner = ADA) => findPreview(database.db, owner, id);

	describe('a session', () => {
		test('comes back as it was begun', async () => {
			const id = await create();
			expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
			expect(await find(id)).toEqual({
				id,
				...picked,
				packageRevision: '',
				attempt: { values: {}, earlierTime: 0, launches: 0, savedLaunch: 0 },
				createdAt: NOW,
				usedAt: NOW
			});
		});

		test('keeps what it is told, over launches, with each time once', async () => {
			const id = await create();
			const first = await launch(id);
			expect(first).toMatchObject({
				launch: 1,
				given: {
					'cmi.entry': 'ab-initio',
					'cmi.learner_id': `trial-${id}`,
					'cmi.scaled_passing_score': '0.8'
				}
			});
			expect(await save(id, { values: { 'cmi.exit': 'suspend', 'cmi.suspend_data': 'x' } })).toBe('saved');
			expect(await save(id, { number: 2, values: { 'cmi.session_time': 'PT1M' } })).toBe('saved');
			expect(await launch(id)).toMatchObject({
				launch: 2,
				attempt: { earlierTime: 6000 },
				given: { 'cmi.entry': 'resume', 'cmi.suspend_data': 'x', 'cmi.total_time': 'PT1M' }
			});
			expect(await save(id, { launch: 2, values: { 'cmi.session_time': 'PT30S' } })).toBe('saved');
			expect(await find(id)).toMatchObject({
				packageRevision: 'r1',
				usedAt: LATER,
				attempt: {
					earlierTime: 6000,
					launches: 2,
					savedLaunch: 2,
					values: { 'cmi.session_time': 'PT30S', 'cmi.suspend_data': 'x' }
				}
			});
		});

		test('counts a save that comes twice once', async () => {
			const id = await create();
			await launch(id);
			await save(id, { number: 2, values: { 'cmi.location': 'b' } });
			expect(await save(id, { number: 1, values: { 'cmi.location': 'a' } })).toBe('saved');
			expect(await save(id, { number: 2, values: { 'cmi.location': 'c' } })).toBe('saved');
			expect((await find(id))?.attempt.values).toEqual({ 'cmi.location': 'b' });
			// The numbers of the next launch begin anew.
			await launch(id);
			await save(id, { launch: 2, number: 1, values: { 'cmi.location': 'd' } });
			expect((await find(id))?.attempt.values).toEqual({ 'cmi.location': 'd' });
		});

		test('takes nothing more from a launch that another one has followed', async () => {
			const id = await create();
			await launch(id);
			await launch(id);
			expect(await save(id, { launch: 1, values: { 'cmi.location': 'a' } })).toBe('superseded');
			expect(await save(id, { launch: 3, values: { 'cmi.location': 'a' } })).toBe('superseded');
			expect((await find(id))?.attempt.values).toEqual({});
		});

		test('begun afresh has forgotten all, but not how many launches there were', async () => {
			const id = await create();
			await launch(id);
			await save(id, {
				values: { 'cmi.exit': 'suspend', 'cmi.suspend_data': 'x', 'cmi.session_time': 'PT1M' }
			});
			expect(await launch(id, ADA, { isFresh: true })).toMatchObject({
				launch: 2,
				attempt: { values: {}, earlierTime: 0 },
				given: { 'cmi.entry': 'ab-initio', 'cmi.total_time': 'PT0S' }
			});
			expect((await find(id))?.attempt.values).toEqual({});
		});

		test('launched without an API is as it was, but for what was picked', async () => {
			const id = await create();
			await launch(id);
			await save(id, { values: { 'cmi.exit': 'suspend', 'cmi.session_time': 'PT1M' } });
			const before = (await find(id))?.attempt;
			const conditions = { ...PLAIN_CONDITIONS, hasApi: false };
			await launch(id, ADA, { conditions, package: { revision: 'r2', manifest } });
			expect(await find(id)).toMatchObject({ attempt: before, conditions, packageRevision: 'r2' });
		});

		test('has room for so much, and says when it is full', async () => {
			const id = await create();
			await launch(id);
			const values = (from: number, count: number) =>
				Object.fromEntries(
					Array.from({ length: count }, (_, index) => [
						`cmi.interactions.${from + index}.learner_response`,
						'x'.repeat(50_000)
					])
				);
			expect(await save(id, { number: 1, values: values(0, 10) })).toBe('saved');
			expect(await save(id, { number: 2, values: values(10, 9) })).toBe('saved');
			expect(await save(id, { number: 3, values: values(19, 1) })).toBe('too-large');
			const kept = (await find(id))?.attempt.values ?? {};
			expect(Object.keys(kept)).toHaveLength(19);
			expect(JSON.stringify(kept).length).toBeLessThanOrEqual(PREVIEW_LIMITS.state);
			// What fits is taken all the same.
			expect(await save(id, { number: 4, values: { 'cmi.location': 'a' } })).toBe('saved');
		});

		test('stores what PostgreSQL has no letters for', async () => {
			const id = await create();
			await launch(id);
			expect(await save(id, { values: { 'cmi.suspend_data': 'a\0b\ud83c', 'cmi.location': '🍵' } })).toBe(
				'saved'
			);
			expect((await find(id))?.attempt.values).toEqual({
				'cmi.suspend_data': 'ab\ufffd',
				'cmi.location': '🍵'
			});
		});
	});

	describe('sessions belong to the browser that made them', () => {
		test('nobody else finds, launches, fills or deletes one', async () => {
			const id = await create();
			await launch(id);
			expect(await find(id, BOB)).toBeUndefined();
			expect(await launch(id, BOB)).toBeUndefined();
			expect(await save(id, { values: { 'cmi.location': 'b' } }, BOB)).toBe('unknown');
			expect(await deletePreview(database.db, BOB, id)).toBe(false);
			await deletePreviews(database.db, BOB);
			expect(await listPreviews(database.db, BOB)).toEqual([]);
			expect(await find(id)).toMatchObject({ attempt: { launches: 1, values: {} } });
		});

		test('an unknown id is nothing', async () => {
			expect(await find('nothing')).toBeUndefined();
			expect(await launch('nothing')).toBeUndefined();
			expect(await save('nothing')).toBe('unknown');
			expect(await deletePreview(database.db, ADA, 'nothing')).toBe(false);
		});

		test('are listed by use, of one course or of all', async () => {
			const first = await create();
			const other = await create(ADA, NOW, { ...picked, course: 'crocodilians' });
			const last = await create(ADA, new Date(NOW.valueOf() + 1));
			await create(BOB);
			const ids = async (course?: string) =>
				(await listPreviews(database.db, ADA, course)).map(({ id }) => id);
			expect(await ids('kpo-vs-bpo')).toEqual([last, first]);
			expect((await ids()).toSorted()).toEqual([first, other, last].toSorted());
			await launch(first);
			expect(await ids('kpo-vs-bpo')).toEqual([first, last]);
		});

		test('can be deleted, one or all', async () => {
			const [one, two] = [await create(), await create()];
			const bobs = await create(BOB);
			expect(await deletePreview(database.db, ADA, one)).toBe(true);
			expect(await find(one)).toBeUndefined();
			expect(await find(two)).toBeDefined();
			await deletePreviews(database.db, ADA);
			expect(await listPreviews(database.db, ADA)).toEqual([]);
			expect(await find(bobs, BOB)).toBeDefined();
		});
	});

	describe('bounds', () => {
		test('one owner keeps so many sessions', async () => {
			for (let count = 0; count < PREVIEW_LIMITS.sessions; count++) await create();
			expect(await createPreview(database.db, ADA, picked, NOW)).toBeUndefined();
			expect(await createPreview(database.db, BOB, picked, NOW)).toBeDefined();
			const [any] = await listPreviews(database.db, ADA);
			await deletePreview(database.db, ADA, any?.id ?? '');
			expect(await createPreview(database.db, ADA, picked, NOW)).toBeDefined();
		});

		test('one owner keeps so many sessions, asked for at once too', async () => {
			const asked = Array.from({ length: PREVIEW_LIMITS.sessions + 8 }, () =>
				createPreview(database.db, ADA, picked, NOW)
			);
			const made = (await Promise.all(asked)).filter((id) => id !== undefined);
			expect(made).toHaveLength(PREVIEW_LIMITS.sessions);
			expect(await listPreviews(database.db, ADA)).toHaveLength(PREVIEW_LIMITS.sessions);
		});

		test('what nobody opens for long is deleted when a session is begun', async () => {
			const day = 86_400_000;
			const old = await create(BOB, new Date(NOW.valueOf() - (PREVIEW_LIMITS.days + 1) * day));
			const recent = await create(BOB, new Date(NOW.valueOf() - (PREVIEW_LIMITS.days - 1) * day));
			await create();
			expect(await find(old, BOB)).toBeUndefined();
			expect(await find(recent, BOB)).toBeDefined();
		});
	});
});
