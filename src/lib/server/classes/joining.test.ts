import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { classOf, device, NOW, person } from '../../../../tests/support/class-people.ts';
import { databases } from '../../../../tests/support/databases.ts';
import { CLASS_LIMITS } from '../../classes/limits.ts';
import type { Joining } from '../../classes/joining.ts';
import { LIMITS, takeTurn } from '../accounts/rate-limits.ts';
import type { OpenDatabase } from '../database.ts';
import { classes, members, rateLimits, users } from '../schema.ts';
import { comeBack } from './come-back.ts';
import { forgetDevice, forgetDeviceIn } from './devices.ts';
import { joinByAccount, joinByName, takeRosterPlaces } from './join.ts';
import { tryCode, tryJoining } from './join-tries.ts';
import { changeClass } from './manage-class.ts';
import { addMember, resetPin } from './members.ts';
import { membershipIn, membershipsOf } from './membership.ts';
import { pinTries } from './pin-tries.ts';

const HERE = '192.0.2.1';
const LATER = new Date(NOW.valueOf() + 16 * 60_000);

describe.each(databases)('on $name', ({ open }) => {
	let database: OpenDatabase;
	let id: string;
	let code: string;
	beforeAll(async () => {
		database = await open();
	});
	afterAll(() => database.close());
	beforeEach(async () => {
		const { db } = database;
		for (const table of [classes, users, rateLimits]) await db.delete(table);
		await person(db, 'Tina', 'trainer');
		({ id, code } = await classOf(db, 'Tina'));
	});

	const join = (name: string, on = device(), pin?: string) =>
		joinByName(database.db, code, { name, pin, device: on }, NOW);
	const back = (name: string, pin: string, on = device(), now = NOW, address = HERE, typed = code) =>
		comeBack(database.db, typed, { name, pin, device: on, address }, now);
	const policy = (joining: Joining) => changeClass(database.db, id, { joining }, NOW);
	const nameOn = async (on: string) => (await membershipIn(database.db, { device: on }, id))?.name;
	const fill = (count: number) =>
		database.db.insert(members).values(
			Array.from({ length: count }, (_, index) => ({
				id: `m${index}`,
				classId: id,
				name: `M ${index}`,
				nameKey: `m ${index}`,
				createdAt: NOW,
				joinedAt: NOW
			}))
		);

	describe('by name', () => {
		test('a browser is let in, and no other', async () => {
			const phone = device();
			expect(await join('Leo', phone)).toMatchObject({ kind: 'done', classId: id });
			expect(await nameOn(phone)).toBe('Leo');
			expect(await membershipsOf(database.db, { device: device() })).toEqual([]);
			expect(await membershipsOf(database.db, {})).toEqual([]);
		});

		test('no two have one name, however it is written and however fast', async () => {
			const outcomes = await Promise.all(['José', 'jose', ' JOSÉ '].map((name) => join(name)));
			expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
				'done',
				'member-name-taken',
				'member-name-taken'
			]);
		});

		test('what a browser sends twice joins once', async () => {
			const phone = device();
			const [one, two] = [await join('Leo', phone), await join('leo', phone)];
			expect(one).toEqual(two);
			expect(one.kind).toBe('done');
		});

		test('a browser that joins anew is the new member', async () => {
			const phone = device();
			await join('Leo', phone);
			await join('Lea', phone);
			expect(await nameOn(phone)).toBe('Lea');
		});

		test('somebody on the roster takes the place, once', async () => {
			await addMember(database.db, id, { name: 'Leo', email: 'leo@example.org' }, NOW);
			const phone = device();
			expect(await nameOn(phone)).toBeUndefined();
			await join('LEO', phone);
			expect(await nameOn(phone)).toBe('Leo');
			expect(await join('Leo')).toEqual({ kind: 'member-name-taken' });
		});

		test('a class for its roster takes in nobody else, a closed one nobody', async () => {
			await addMember(database.db, id, { name: 'Leo', email: undefined }, NOW);
			await policy('roster');
			expect(await join('Lea')).toEqual({ kind: 'not-on-roster' });
			expect((await join('Leo')).kind).toBe('done');
			await policy('closed');
			expect(await join('Lea')).toEqual({ kind: 'code-unknown' });
		});

		test('a full class takes in those on the roster, and looks closed to all others', async () => {
			const { db } = database;
			await fill(CLASS_LIMITS.members - 1);
			await addMember(db, id, { name: 'Leo', email: undefined }, NOW);
			expect(await addMember(db, id, { name: 'Lea', email: undefined }, NOW)).toBe('class-full');
			expect(await join('Lea')).toEqual({ kind: 'code-unknown' });
			expect((await tryCode(db, code, HERE, NOW)).kind).toBe('found');
			expect((await join('Leo')).kind).toBe('done');
			expect(await tryCode(db, code, HERE, NOW)).toEqual({ kind: 'code-unknown' });
		});
	});

	describe('with a PIN', () => {
		test('one comes back on another device', async () => {
			await join('Leo', device(), '4821');
			const laptop = device();
			expect((await back('leo', '4821', laptop)).kind).toBe('done');
			expect(await nameOn(laptop)).toBe('Leo');
		});

		test('into a class that was closed meanwhile too', async () => {
			await join('Leo', device(), '4821');
			await policy('closed');
			expect((await back('Leo', '4821')).kind).toBe('done');
		});

		test.each([
			['a wrong PIN', 'Leo', '4822', undefined],
			['an unknown name', 'Lea', '4821', undefined],
			['somebody without a PIN', 'Max', '4821', undefined],
			['an unknown code', 'Leo', '4821', '00000000']
		])('%s is answered alike, and lets nobody in', async (_, name, pin, typed) => {
			await join('Leo', device(), '4821');
			await join('Max');
			const laptop = device();
			expect(await back(name, pin, laptop, NOW, HERE, typed)).toEqual({ kind: 'pin-wrong' });
			expect(await membershipsOf(database.db, { device: laptop })).toEqual([]);
		});

		test('five wrong ones are counted for a name, also from elsewhere and also where nobody has it', async () => {
			await join('Leo', device(), '4821');
			for (const name of ['Leo', 'Nobody']) {
				for (let turn = 1; turn < LIMITS.pinOf.most; turn++)
					await takeTurn(database.db, LIMITS.pinOf, pinTries(id, name.toLowerCase()), NOW);
				expect(await back(name, '0001', device(), NOW, '192.0.2.9')).toEqual({ kind: 'pin-wrong' });
				expect(await back(name, '4821')).toEqual({ kind: 'too-many-tries' });
			}
			expect((await back('Leo', '4821', device(), LATER)).kind).toBe('done');
		});

		test('twenty a day, until the trainer gives a new one', async () => {
			const { db } = database;
			const joined = await join('Leo', device(), '4821');
			if (joined.kind !== 'done') throw new Error(joined.kind);
			for (let turn = 1; turn < LIMITS.pinOfInDay.most; turn++)
				await takeTurn(db, LIMITS.pinOfInDay, pinTries(id, 'leo'), NOW);
			expect(await back('Leo', '0001')).toEqual({ kind: 'pin-wrong' });
			expect(await back('Leo', '4821', device(), LATER)).toEqual({ kind: 'pin-locked' });
			const pin = await resetPin(db, id, joined.memberId, LATER);
			expect(pin).toMatch(/^\d{6}$/);
			expect(await back('Leo', '4821', device(), LATER)).toEqual({ kind: 'pin-wrong' });
			expect((await back('Leo', pin ?? '', device(), LATER)).kind).toBe('done');
		});

		test('a new one from the trainer ends what was let in before', async () => {
			const phone = device();
			const joined = await join('Leo', phone);
			if (joined.kind !== 'done') throw new Error(joined.kind);
			await resetPin(database.db, id, joined.memberId, NOW);
			expect(await nameOn(phone)).toBeUndefined();
		});

		test('whoever is in a class does not use up the turns', async () => {
			await join('Leo', device(), '4821');
			for (let turn = 0; turn < 6; turn++) expect((await back('Leo', '4821')).kind).toBe('done');
		});
	});

	describe('by account', () => {
		const joinAs = (user: string, name = user) => joinByAccount(database.db, code, { user, name }, NOW);

		test('under the account’s name, once', async () => {
			await person(database.db, 'Leo');
			const outcomes = await Promise.all([joinAs('Leo'), joinAs('Leo')]);
			expect(outcomes[0]).toEqual(outcomes[1]);
			expect(await membershipIn(database.db, { user: 'Leo' }, id)).toMatchObject({
				name: 'Leo',
				hasAccount: true
			});
		});

		test('not under the name of somebody who is there', async () => {
			await join('Leo');
			await person(database.db, 'Leo');
			expect(await joinAs('Leo')).toEqual({ kind: 'member-name-taken' });
			expect((await joinAs('Leo', 'Leo B')).kind).toBe('done');
		});

		test('an address that is known to be one’s own takes the place on the roster, whatever the name', async () => {
			const { db } = database;
			await addMember(db, id, { name: 'Leonard B', email: 'leo@example.org' }, NOW);
			await policy('roster');
			await person(db, 'Leo');
			expect((await joinAs('Leo')).kind).toBe('done');
			expect((await membershipIn(db, { user: 'Leo' }, id))?.name).toBe('Leonard B');
		});

		test('an address that nobody has checked does not', async () => {
			const { db } = database;
			await addMember(db, id, { name: 'Leonard B', email: 'leo@example.org' }, NOW);
			await policy('roster');
			await person(db, 'Leo', 'learner', false);
			expect(await joinAs('Leo')).toEqual({ kind: 'not-on-roster' });
			await takeRosterPlaces(db, 'Leo', NOW);
			expect(await membershipsOf(db, { user: 'Leo' })).toEqual([]);
		});

		test('the address brings one in without a code, and out whoever came in by that name', async () => {
			const { db } = database;
			await addMember(db, id, { name: 'Leo', email: 'leo@example.org' }, NOW);
			const stranger = device();
			await join('Leo', stranger, '4821');
			await person(db, 'Leo');
			await Promise.all([takeRosterPlaces(db, 'Leo', NOW), takeRosterPlaces(db, 'Leo', NOW)]);
			expect(await membershipIn(db, { user: 'Leo' }, id)).toMatchObject({ name: 'Leo' });
			expect(await nameOn(stranger)).toBeUndefined();
			expect((await back('Leo', '4821')).kind).toBe('pin-wrong');
		});

		test('a class that is closed takes in no account either', async () => {
			await person(database.db, 'Leo');
			await policy('closed');
			expect(await joinAs('Leo')).toEqual({ kind: 'code-unknown' });
		});
	});

	test('a browser forgets one class, or all', async () => {
		const { db } = database;
		const phone = device();
		const other = await classOf(db, 'Tina', 'Another');
		await join('Leo', phone);
		await joinByName(db, other.code, { name: 'Leo', pin: undefined, device: phone }, NOW);
		await forgetDeviceIn(db, id, phone);
		expect(await membershipsOf(db, { device: phone })).toMatchObject([{ class: { name: 'Another' } }]);
		await forgetDevice(db, phone);
		expect(await membershipsOf(db, { device: phone })).toEqual([]);
	});

	describe('codes', () => {
		test('are read as they are typed; unknown and closed are answered alike', async () => {
			const { db } = database;
			expect(await tryCode(db, ` ${code.toLowerCase()} `, HERE, NOW)).toMatchObject({
				kind: 'found',
				code,
				class: { id, name: 'Analysts' }
			});
			expect(await tryCode(db, '00000000', HERE, NOW)).toEqual({ kind: 'code-unknown' });
			await policy('closed');
			expect(await tryCode(db, code, HERE, NOW)).toEqual({ kind: 'code-unknown' });
		});

		test('a client that guesses is stopped, others are not', async () => {
			const { db } = database;
			for (let turn = 0; turn < LIMITS.codeFrom.most; turn++) await takeTurn(db, LIMITS.codeFrom, HERE, NOW);
			expect(await tryCode(db, code, HERE, NOW)).toEqual({ kind: 'too-many-tries' });
			expect((await tryCode(db, code, '198.51.100.7', NOW)).kind).toBe('found');
			expect((await tryCode(db, code, HERE, LATER)).kind).toBe('found');
		});

		test('two hundred join from one address of the network, and none is turned away', async () => {
			const { db } = database;
			for (let one = 0; one < 200; one++) {
				expect((await tryCode(db, code, HERE, NOW)).kind).toBe('found');
				const outcome = await tryJoining(db, HERE, NOW, () => join(`Learner ${one}`));
				expect(outcome.kind).toBe('done');
			}
		});

		test('whoever guesses names is stopped', async () => {
			const { db } = database;
			await policy('roster');
			const guess = () => tryJoining(db, HERE, NOW, () => join('Somebody'));
			for (let turn = 0; turn < LIMITS.nameFrom.most - 1; turn++)
				await takeTurn(db, LIMITS.nameFrom, HERE, NOW);
			expect(await guess()).toEqual({ kind: 'not-on-roster' });
			expect(await guess()).toEqual({ kind: 'too-many-tries' });
		});
	});
});
