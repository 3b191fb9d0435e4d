import { sql } from 'drizzle-orm';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { databases, postgres } from '../../../../tests/support/databases.ts';
import { openDatabase, type OpenDatabase } from '../database.ts';
import { Events } from './events.ts';

async function open(database: OpenDatabase): Promise<Events> {
	const events = await Events.open(database.db, database.notices);
	onTestFinished(() => events.close());
	return events;
}

describe.each(databases)('events on $name', ({ open: openEmpty }) => {
	async function world() {
		const database = await openEmpty();
		onTestFinished(() => database.close());
		return { database, events: await open(database) };
	}

	test('reach whoever asked for them, once for a burst', async () => {
		const { events } = await world();
		const [one, other] = [vi.fn(), vi.fn()];
		events.subscribe('one', one);
		events.subscribe('other', other);
		for (let count = 0; count < 100; count++) events.tell('one');
		await vi.waitFor(() => expect(one).toHaveBeenCalled());
		expect(one).toHaveBeenCalledTimes(1);
		expect(other).not.toHaveBeenCalled();
	});

	test('do not reach who asks no longer, and do reach another with the same function', async () => {
		const { events } = await world();
		const heard = vi.fn();
		const leave = events.subscribe('one', heard);
		events.subscribe('one', heard);
		leave();
		leave();
		events.tell('one');
		await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
	});

	test('survive a database that does not take them', async () => {
		const { database } = await world();
		const failing = vi.spyOn(database.db, 'execute').mockRejectedValueOnce(new Error('gone'));
		const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		onTestFinished(() => void vi.restoreAllMocks());
		const events = await open(database);
		const heard = vi.fn();
		events.subscribe('one', heard);
		events.tell('one');
		await vi.waitFor(() => expect(told).toHaveBeenCalled());
		expect(failing).toHaveBeenCalledTimes(1);
		events.tell('one');
		await vi.waitFor(() => expect(heard).toHaveBeenCalled());
	});
});

describe('events of two instances on one PostgreSQL', () => {
	async function instances() {
		const { place, drop } = await postgres.make();
		onTestFinished(drop);
		const begin = async () => {
			const database = await openDatabase(place);
			onTestFinished(() => database.close());
			return { db: database.db, events: await open(database) };
		};
		return [await begin(), await begin()] as const;
	}

	test('go from one to the other', async () => {
		const [here, there] = await instances();
		const heard = vi.fn();
		there.events.subscribe('one', heard);
		here.events.tell('one');
		await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
	});

	test('are told before an instance ends', async () => {
		const [here, there] = await instances();
		const heard = vi.fn();
		there.events.subscribe('one', heard);
		here.events.tell('one');
		await here.events.close();
		await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
	});

	test('after a connection was cut, everybody is told to look, and hears again', async () => {
		const [here, there] = await instances();
		vi.spyOn(console, 'error').mockImplementation(() => undefined);
		onTestFinished(() => void vi.restoreAllMocks());
		const [one, other] = [vi.fn(), vi.fn()];
		there.events.subscribe('one', one);
		there.events.subscribe('other', other);
		// What listens has asked for nothing else.
		const cut = sql`select count(pg_terminate_backend(pid))::int as cut from pg_stat_activity
			where datname = current_database() and query ilike 'listen%'`;
		const { rows } = await here.db.execute<{ cut: number }>(cut);
		expect(rows).toEqual([{ cut: 2 }]);
		await vi.waitFor(() => expect([one, other].map((each) => each.mock.calls.length)).toEqual([1, 1]), 5_000);
		here.events.tell('other');
		await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(2));
		expect(one).toHaveBeenCalledTimes(1);
	});
});
