import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Gathered, perDatabase, type Waiting } from './gathered.ts';
import { openPglite } from './open-pglite.ts';

interface Item {
	readonly key: string;
	readonly value: number;
}

/** Doubles what it gets, and remembers in which batches it got it. */
function doubling(most: number) {
	const batches: Item[][] = [];
	const gathered = new Gathered<Item, number>({
		most,
		keyOf: ({ key }) => key,
		work: async (batch) => {
			batches.push(batch.map(({ item }) => item));
			await setImmediate();
			for (const { item, resolve } of batch) resolve(item.value * 2);
		}
	});
	return { batches, gathered };
}

test('what comes together is done together, also where it comes in several turns of microtasks', async () => {
	const { batches, gathered } = doubling(10);
	const late = async (value: number) => {
		await Promise.resolve();
		await Promise.resolve();
		return gathered.add({ key: String(value), value });
	};
	expect(await Promise.all([gathered.add({ key: '1', value: 1 }), late(2), late(3)])).toEqual([2, 4, 6]);
	expect(batches.map((batch) => batch.length)).toEqual([3]);
});

test('what comes while work is under way goes into the next, and the queue rests and begins again', async () => {
	const { batches, gathered } = doubling(10);
	const first = gathered.add({ key: 'a', value: 1 });
	await setImmediate();
	const second = gathered.add({ key: 'b', value: 2 });
	expect(await Promise.all([first, second])).toEqual([2, 4]);
	expect(await gathered.add({ key: 'c', value: 3 })).toBe(6);
	expect(batches.map((batch) => batch.map(({ key }) => key))).toEqual([['a'], ['b'], ['c']]);
});

test('each is done once and gets its own result; no batch is too large or has a key twice, and one key keeps its order', () =>
	fc.assert(
		fc.asyncProperty(
			fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 }),
			fc.integer({ min: 1, max: 6 }),
			async (keys, most) => {
				const { batches, gathered } = doubling(most);
				const items = keys.map((key, value) => ({ key, value }));
				const results = await Promise.all(items.map((item) => gathered.add(item)));
				expect(results).toEqual(items.map(({ value }) => value * 2));
				for (const batch of batches) {
					expect(batch.length).toBeLessThanOrEqual(most);
					expect(new Set(batch.map(({ key }) => key)).size).toBe(batch.length);
				}
				const done = batches.flat();
				expect(done).toHaveLength(items.length);
				for (const key of new Set(keys))
					expect(done.filter((item) => item.key === key)).toEqual(items.filter((item) => item.key === key));
			}
		)
	));

test('work that fails is told to those who waited for it, and to no other', async () => {
	const work = async (batch: readonly Waiting<string, string>[]): Promise<void> => {
		await setImmediate();
		if (batch.some(({ item }) => item === 'bad')) throw new Error('the database is away');
		for (const { item, resolve } of batch) resolve(item);
	};
	const gathered = new Gathered<string, string>({ most: 2, keyOf: (item) => item, work });
	const settled = await Promise.allSettled(['one', 'bad', 'two', 'three'].map((item) => gathered.add(item)));
	expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled']);
});

test('each database has its own, and always the same', async () => {
	const [one, other] = await Promise.all([openPglite(undefined, {}), openPglite(undefined, {})]);
	try {
		const made = perDatabase(() => ({}));
		expect(made(one.db)).toBe(made(one.db));
		expect(made(one.db)).not.toBe(made(other.db));
	} finally {
		await Promise.all([one.close(), other.close()]);
	}
});
