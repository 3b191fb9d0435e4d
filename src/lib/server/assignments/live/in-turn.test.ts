import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTurn } from './in-turn.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a burst is done at once and once more', async () => {
	const work = vi.fn(() => Promise.resolve());
	const turns = inTurn(work, 1_000);
	for (let count = 0; count < 50; count++) turns.ask();
	await vi.advanceTimersByTimeAsync(500);
	for (let count = 0; count < 50; count++) turns.ask();
	expect(work).toHaveBeenCalledTimes(1);
	await vi.advanceTimersByTimeAsync(500);
	expect(work).toHaveBeenCalledTimes(2);
	await vi.advanceTimersByTimeAsync(10_000);
	expect(work).toHaveBeenCalledTimes(2);
	turns.ask();
	expect(work).toHaveBeenCalledTimes(3);
});

test('what is asked while it is under way is done afterwards, never beside it', async () => {
	const under: (() => void)[] = [];
	const turns = inTurn(() => new Promise<void>((resolve) => under.push(resolve)), 100);
	turns.ask();
	turns.ask();
	await vi.advanceTimersByTimeAsync(5_000);
	expect(under).toHaveLength(1);
	under[0]?.();
	await vi.advanceTimersByTimeAsync(100);
	expect(under).toHaveLength(2);
});

test('stopped, it ends what is under way and begins nothing', async () => {
	let end: () => void = () => undefined;
	const work = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
	const turns = inTurn(work, 100);
	turns.ask();
	turns.ask();
	let isStopped = false;
	const stopping = turns.stop().then(() => (isStopped = true));
	await vi.advanceTimersByTimeAsync(1_000);
	expect(isStopped).toBe(false);
	end();
	await stopping;
	turns.ask();
	await vi.advanceTimersByTimeAsync(1_000);
	expect(work).toHaveBeenCalledTimes(1);
});
