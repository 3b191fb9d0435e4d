import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../../../tests/support/databases.ts';
import type { OpenDatabase } from '../database.ts';
import { rateLimits } from '../schema.ts';
import { clientOf, giveBack, sweepRateLimits, takeTurn } from './rate-limits.ts';

const LIMIT = { name: 'test', most: 3, seconds: 60 };
const NOW = new Date('2026-05-01T10:00:00Z');
const at = (seconds: number) => new Date(NOW.valueOf() + seconds * 1000);

describe.each(databases)('on $name', ({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	});
	afterAll(() => database.close());
	beforeEach(() => database.db.delete(rateLimits));

	const take = (whom = 'ada', now = NOW, limit = LIMIT) => takeTurn(database.db, limit, whom, now);
	const takeAll = async (count: number, now = NOW) => {
		const taken = [];
		for (let turn = 0; turn < count; turn++) taken.push(await take('ada', now));
		return taken;
	};

	describe('turns', () => {
		test('are counted for each one, until there are no more', async () => {
			expect(await takeAll(5)).toEqual([true, true, true, false, false]);
			expect(await take('bob')).toBe(true);
			expect(await take('ada', NOW, { ...LIMIT, name: 'other' })).toBe(true);
		});

		test('begin anew when the time from the first is over, however often was tried since', async () => {
			await takeAll(5);
			expect(await take('ada', at(59))).toBe(false);
			expect(await takeAll(4, at(60))).toEqual([true, true, true, false]);
			expect(await take('ada', at(119))).toBe(false);
		});

		test('that are given back can be taken again, and no more than were taken', async () => {
			await takeAll(3);
			await giveBack(database.db, LIMIT, 'ada');
			expect(await takeAll(2)).toEqual([true, false]);
			for (let turn = 0; turn < 20; turn++) await giveBack(database.db, LIMIT, 'ada');
			expect(await takeAll(4)).toEqual([true, true, true, false]);
		});

		test('are counted when they are taken at once', async () => {
			const taken = await Promise.all(Array.from({ length: 10 }, () => take()));
			expect(taken.filter(Boolean)).toHaveLength(3);
		});

		test('that are over are forgotten', async () => {
			await take('ada');
			await take('bob', at(30));
			await sweepRateLimits(database.db, at(61));
			expect(await database.db.select({ endsAt: rateLimits.endsAt }).from(rateLimits)).toEqual([
				{ endsAt: at(90) }
			]);
		});

		test('name nobody in the database', async () => {
			await take('ada@example.org');
			expect(await database.db.select().from(rateLimits)).toEqual([
				{ key: expect.stringMatching(/^[0-9a-f]{64}$/), count: 1, endsAt: at(60) }
			]);
		});
	});
});

test.each([
	['192.0.2.7', '192.0.2.7'],
	['::ffff:192.0.2.7', '192.0.2.7'],
	['not an address', '127.0.0.1']
])('the client at %s is %s', (address, client) => {
	expect(clientOf(address)).toBe(client);
});

test('a client may not pick another address of its IPv6 network', () => {
	expect(clientOf('2001:db8:1:2:aaaa::1')).toBe(clientOf('2001:db8:1:2::ffff'));
	expect(clientOf('2001:db8:1:2::1')).not.toBe(clientOf('2001:db8:1:3::1'));
});
