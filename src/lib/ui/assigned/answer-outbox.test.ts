import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttemptPort, SendOutcome, SentAnswer } from '../../assign/attempt-port.ts';
import { AnswerOutbox, type OutboxOptions } from './answer-outbox.svelte.ts';

/** A browser's storage, which may be full. */
class MemoryStorage {
	readonly entries = new Map<string, string>();
	isFull = false;
	get length() {
		return this.entries.size;
	}
	key = (place: number) => [...this.entries.keys()][place] ?? null;
	getItem = (name: string) => this.entries.get(name) ?? null;
	removeItem = (name: string) => void this.entries.delete(name);
	setItem = (name: string, value: string) => {
		if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
		this.entries.set(name, value);
	};
}

/** A server behind a line that can be cut before or after what is sent arrives. */
class Server implements AttemptPort {
	readonly kept = new Map<string, SentAnswer>();
	line: 'up' | 'down' | 'loses-answers' = 'up';
	isOver = false;
	sent = 0;
	async send(answer: SentAnswer): Promise<SendOutcome> {
		this.sent++;
		await Promise.resolve();
		if (this.line === 'down') return { kind: 'unreachable' };
		if (this.isOver && !this.kept.has(answer.key)) return { kind: 'over' };
		this.kept.set(answer.key, answer);
		return this.line === 'loses-answers' ? { kind: 'unreachable' } : { kind: 'saved' };
	}
	finish = () => Promise.resolve('finished' as const);
}

function open(server = new Server(), storage: MemoryStorage | undefined = new MemoryStorage()) {
	let key = 0;
	const later: (() => void)[] = [];
	const options: OutboxOptions = {
		port: server,
		name: 'attempt',
		storage,
		newKey: () => `key-${Math.random()}-${key++}`,
		later: (call) => {
			later.push(call);
			return () => later.splice(later.indexOf(call), 1);
		}
	};
	return {
		server,
		storage,
		later,
		outbox: new AnswerOutbox(options),
		reopen: () => new AnswerOutbox(options)
	};
}
const answer = (place: number, option = 'o1') =>
	({ place, response: { format: 'choice', option }, latency: 5 }) as const;

describe('answers on their way', () => {
	it('are saved once the server has them, and leave nothing behind', async () => {
		const { server, storage, outbox } = open();
		expect(await outbox.give(answer(0))).toEqual({ kind: 'saved' });
		await outbox.flush();
		expect(outbox.status).toEqual({ kind: 'saved' });
		expect(server.kept.size).toBe(1);
		expect(storage?.length).toBe(0);
	});

	it('wait while the line is down, and say how many and where', async () => {
		const { server, outbox, later } = open();
		server.line = 'down';
		void outbox.give(answer(0));
		void outbox.give(answer(1));
		await outbox.flush();
		expect(outbox.status).toEqual({ kind: 'waiting', count: 2, isKept: true });
		expect(later).toHaveLength(1);
		server.line = 'up';
		await outbox.flush();
		expect(outbox.status).toEqual({ kind: 'saved' });
		expect([...server.kept.values()].map(({ place }) => place)).toEqual([0, 1]);
	});

	it('are sent again under their keys where the answer to them was lost', async () => {
		const { server, outbox } = open();
		server.line = 'loses-answers';
		void outbox.give(answer(0));
		await outbox.flush();
		server.line = 'up';
		await outbox.flush();
		expect(server.kept.size).toBe(1);
		expect(server.sent).toBeGreaterThan(1);
	});

	it('outlive the page, the last one of each question on screen', async () => {
		const { server, outbox, reopen } = open();
		server.line = 'down';
		void outbox.give(answer(0, 'o1'));
		void outbox.give(answer(3, 'o2'));
		void outbox.give(answer(0, 'o4'));
		await outbox.flush();
		const next = reopen();
		expect(next.waiting).toMatchObject([
			{ place: 3, response: { option: 'o2' } },
			{ place: 0, response: { option: 'o4' } }
		]);
		server.line = 'up';
		await next.flush();
		expect([...server.kept.values()].map(({ response }) => response)).toMatchObject([
			{ option: 'o1' },
			{ option: 'o2' },
			{ option: 'o4' }
		]);
	});

	it('are not said to be kept where the browser keeps nothing', async () => {
		const { server, storage, outbox } = open();
		server.line = 'down';
		if (storage) storage.isFull = true;
		void outbox.give(answer(0));
		await outbox.flush();
		expect(outbox.status).toEqual({ kind: 'waiting', count: 1, isKept: false });
	});

	it('that come too late are counted, and told to whoever gave them', async () => {
		const { server, storage, outbox } = open();
		server.line = 'down';
		const told = [outbox.give(answer(0)), outbox.give(answer(1))];
		await outbox.flush();
		server.line = 'up';
		server.isOver = true;
		await outbox.flush();
		expect(await Promise.all(told)).toEqual([{ kind: 'over' }, { kind: 'over' }]);
		expect(outbox.status).toEqual({ kind: 'over', lost: 2 });
		expect(storage?.length).toBe(0);
		expect(await outbox.give(answer(2))).toEqual({ kind: 'over' });
		expect(outbox.status).toEqual({ kind: 'over', lost: 3 });
	});

	it('leave alone what is not theirs', () => {
		const storage = new MemoryStorage();
		storage.setItem('versus.answer.attempt.key-x', 'no JSON');
		storage.setItem('versus.answer.another.key-y', JSON.stringify({ ...answer(0), key: 'key-y', turn: 0 }));
		expect(open(new Server(), storage).outbox.waiting).toEqual([]);
	});

	it('arrive once each and in turn, whatever the line does and however often the page begins anew', async () => {
		const step = fc.constantFrom('give', 'give', 'flush', 'up', 'down', 'loses-answers', 'reopen');
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
				const world = open();
				let { outbox } = world;
				let given = 0;
				for (const each of steps) {
					if (each === 'give') void outbox.give(answer(given++));
					else if (each === 'flush') await outbox.flush();
					else if (each === 'reopen') {
						await outbox.flush();
						outbox = world.reopen();
					} else world.server.line = each;
				}
				world.server.line = 'up';
				await outbox.flush();
				await outbox.flush();
				expect([...world.server.kept.values()].map(({ place }) => place)).toEqual(
					Array.from({ length: given }, (_, place) => place)
				);
				expect(outbox.status).toEqual({ kind: 'saved' });
			})
		);
	});
});
