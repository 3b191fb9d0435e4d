import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { classOf, device, NOW, person } from '../../../../tests/support/class-people.ts';
import { databases } from '../../../../tests/support/databases.ts';
import { readJoinCode } from '../../classes/join-code.ts';
import { CLASS_LIMITS } from '../../classes/limits.ts';
import { removePerson, setRole } from '../accounts/administration.ts';
import type { OpenDatabase } from '../database.ts';
import { classes, classTrainers, members, settings, users } from '../schema.ts';
import { joinByAccount, joinByName } from './join.ts';
import { changeClass, createClass, deleteClass, renewCode } from './manage-class.ts';
import { findOwnClass, listLostClasses, listOwnClasses } from './own-classes.ts';
import { erasedAt, keepDaysMost, setKeepDaysMost, sweepClasses, touchClass } from './retention.ts';
import { addTrainer, listTrainers, removeTrainer } from './trainers.ts';

const days = (count: number) => new Date(NOW.valueOf() + count * 86_400_000);

describe.each(databases)('on $name', ({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	});
	afterAll(() => database.close());
	beforeEach(async () => {
		for (const table of [classes, users, settings]) await database.db.delete(table);
	});

	describe('a class', () => {
		test('is its maker’s alone', async () => {
			const { db } = database;
			const [tina, tom, ada] = [
				await person(db, 'Tina', 'trainer'),
				await person(db, 'Tom', 'trainer'),
				await person(db, 'Ada', 'administrator')
			];
			const { id, code } = await classOf(db, tina.id);
			expect(readJoinCode(code)).toBe(code);
			expect(await findOwnClass(db, tina, id)).toMatchObject({
				name: 'Analysts',
				joining: 'open',
				keepDays: 365
			});
			expect(await findOwnClass(db, tom, id)).toBeUndefined();
			expect(await findOwnClass(db, ada, id)).toBeUndefined();
			expect(await findOwnClass(db, tina, 'another')).toBeUndefined();
			expect(await listOwnClasses(db, tom.id)).toEqual([]);
			await joinByName(db, code, { name: 'Leo', pin: undefined, device: device() }, NOW);
			expect(await listOwnClasses(db, tina.id)).toMatchObject([{ id, name: 'Analysts', members: 1 }]);
		});

		test('is nobody’s who trains no more, and then the administrators’', async () => {
			const { db } = database;
			const [tina, ada] = [await person(db, 'Tina', 'trainer'), await person(db, 'Ada', 'administrator')];
			const { id } = await classOf(db, tina.id);
			expect(await listLostClasses(db)).toEqual([]);
			await setRole(db, tina.id, 'learner', NOW);
			expect(await findOwnClass(db, { ...tina, role: 'learner' }, id)).toBeUndefined();
			expect(await findOwnClass(db, ada, id)).toMatchObject({ id });
			expect(await listLostClasses(db)).toMatchObject([{ id }]);
			expect(await addTrainer(db, id, ada.email, NOW)).toBe('done');
			expect(await listLostClasses(db)).toEqual([]);
		});

		test('outlives its trainer’s account', async () => {
			const { db } = database;
			const tina = await person(db, 'Tina', 'trainer');
			await person(db, 'Ada', 'administrator');
			const { id } = await classOf(db, tina.id);
			await removePerson(db, tina.id);
			expect(await listLostClasses(db)).toMatchObject([{ id }]);
		});

		test('gets another name and another code', async () => {
			const { db } = database;
			const tina = await person(db, 'Tina', 'trainer');
			const { id, code } = await classOf(db, tina.id);
			await changeClass(db, id, { name: 'Engineers', joining: 'roster', keepDays: 30 }, NOW);
			await renewCode(db, id, NOW);
			const found = await findOwnClass(db, tina, id);
			expect(found).toMatchObject({ name: 'Engineers', joining: 'roster', keepDays: 30 });
			expect(found?.code).not.toBe(code);
			expect(await joinByName(db, code, { name: 'Leo', pin: undefined, device: device() }, NOW)).toEqual({
				kind: 'code-unknown'
			});
		});

		test('goes with its members', async () => {
			const { db } = database;
			const tina = await person(db, 'Tina', 'trainer');
			const { id, code } = await classOf(db, tina.id);
			await joinByName(db, code, { name: 'Leo', pin: undefined, device: device() }, NOW);
			await deleteClass(db, id);
			expect(await db.select().from(members)).toEqual([]);
		});

		test('is one of 200 at most, also when many are made at once', async () => {
			const { db } = database;
			const tina = await person(db, 'Tina', 'trainer');
			const rows = Array.from({ length: CLASS_LIMITS.classes - 1 }, (_, index) => ({
				id: `class-${index}`,
				code: String(index),
				name: 'A class',
				joining: 'open' as const,
				keepDays: 365,
				createdAt: NOW,
				usedAt: NOW
			}));
			await db.insert(classes).values(rows);
			await db
				.insert(classTrainers)
				.values(rows.map(({ id }) => ({ classId: id, userId: tina.id, addedAt: NOW })));
			const outcomes = await Promise.all([1, 2, 3].map(() => createClass(db, tina.id, 'One more', NOW)));
			expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
				'done',
				'too-many-classes',
				'too-many-classes'
			]);
			const tom = await person(db, 'Tom', 'trainer');
			const other = await classOf(db, tom.id);
			expect(await addTrainer(db, other.id, tina.email, NOW)).toBe('trainer-full');
		});
	});

	describe('its trainers', () => {
		test('are trainers of the site, by address', async () => {
			const { db } = database;
			const tina = await person(db, 'Tina', 'trainer');
			const [tom, leo] = [await person(db, 'Tom', 'trainer'), await person(db, 'Leo')];
			const { id } = await classOf(db, tina.id);
			expect(await addTrainer(db, id, leo.email, NOW)).toBe('trainer-unknown');
			expect(await addTrainer(db, id, 'nobody@example.org', NOW)).toBe('trainer-unknown');
			expect(await addTrainer(db, id, tom.email, days(1))).toBe('done');
			expect(await addTrainer(db, id, tom.email, days(1))).toBe('done');
			expect(await listTrainers(db, id)).toMatchObject([{ name: 'Tina' }, { name: 'Tom' }]);
			expect(await findOwnClass(db, tom, id)).toMatchObject({ id });
		});

		test('of two who leave at once one stays', async () => {
			const { db } = database;
			const tina = await person(db, 'Tina', 'trainer');
			const tom = await person(db, 'Tom', 'trainer');
			const { id } = await classOf(db, tina.id);
			await addTrainer(db, id, tom.email, NOW);
			const outcomes = await Promise.all([tina, tom].map((user) => removeTrainer(db, id, user.id, NOW)));
			expect(outcomes.sort()).toEqual(['done', 'last-trainer']);
			expect(await listTrainers(db, id)).toHaveLength(1);
		});

		test('do not count when they train no more', async () => {
			const { db } = database;
			const tina = await person(db, 'Tina', 'trainer');
			const tom = await person(db, 'Tom', 'trainer');
			const { id } = await classOf(db, tina.id);
			await addTrainer(db, id, tom.email, NOW);
			await setRole(db, tom.id, 'learner', NOW);
			expect(await removeTrainer(db, id, tina.id, NOW)).toBe('last-trainer');
		});
	});

	describe('retention', () => {
		const left = async () => (await database.db.select().from(classes)).length;

		test('erases a class after whole days without use, and its members with it', async () => {
			const { db } = database;
			const tina = await person(db, 'Tina', 'trainer');
			const { id, code } = await classOf(db, tina.id);
			await changeClass(db, id, { keepDays: 30 }, NOW);
			await joinByName(db, code, { name: 'Leo', pin: undefined, device: device() }, NOW);
			const at = (await findOwnClass(db, tina, id))?.erasedAt;
			expect(at).toEqual(new Date('2026-06-01T00:00:00Z'));
			expect(await sweepClasses(db, new Date('2026-05-31T23:59:59Z'))).toBe(0);
			expect(await sweepClasses(db, new Date('2026-06-01T00:00:00Z'))).toBe(1);
			expect(await left()).toBe(0);
			expect(await db.select().from(members)).toEqual([]);
		});

		test('begins anew with use, to the day, and never goes back', async () => {
			const { db } = database;
			const tina = await person(db, 'Tina', 'trainer');
			const { id } = await classOf(db, tina.id);
			await touchClass(db, id, days(20));
			await touchClass(db, id, days(3));
			const [row] = await db.select().from(classes).where(eq(classes.id, id));
			expect(row?.usedAt).toEqual(new Date('2026-05-21T00:00:00Z'));
		});

		test('is no longer than an administrator allows, who is asked before that erases anything', async () => {
			const { db } = database;
			const tina = await person(db, 'Tina', 'trainer');
			const { id } = await classOf(db, tina.id);
			expect(await keepDaysMost(db)).toBe(1095);
			expect(await setKeepDaysMost(db, 90, false, days(80))).toBe('done');
			expect((await findOwnClass(db, tina, id))?.erasedAt).toEqual(
				erasedAt({ usedAt: NOW, keepDays: 90 }, 365)
			);
			expect(await setKeepDaysMost(db, 40, false, days(80))).toBe('would-erase');
			expect(await keepDaysMost(db)).toBe(90);
			expect(await setKeepDaysMost(db, 40, true, days(80))).toBe('done');
			expect(await sweepClasses(db, days(80))).toBe(1);
			const next = await classOf(db, tina.id, 'Next');
			expect(await findOwnClass(db, tina, next.id)).toMatchObject({ keepDays: 40 });
		});

		test('of several sweeps at once each class is erased once', async () => {
			const { db } = database;
			const tina = await person(db, 'Tina', 'trainer');
			for (let count = 0; count < 5; count++) await classOf(db, tina.id);
			const swept = await Promise.all([1, 2, 3].map(() => sweepClasses(db, days(400))));
			expect(swept.reduce((sum, erased) => sum + erased, 0)).toBe(5);
			expect(await left()).toBe(0);
		});
	});

	test('a member’s account goes with what is kept of the member', async () => {
		const { db } = database;
		const tina = await person(db, 'Tina', 'administrator');
		const leo = await person(db, 'Leo');
		const { code } = await classOf(db, tina.id);
		await joinByAccount(db, code, { user: leo.id, name: 'Leo' }, NOW);
		await removePerson(db, leo.id);
		expect(await db.select().from(members)).toEqual([]);
	});
});
