import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LiveBoard, LiveEnd, LiveMember } from '../../../assign/live/board.ts';
import type { LiveNews } from './live-boards.ts';
import { watchStream } from './watch-stream.ts';

const BEAT = 10_000;
const ada: LiveMember = {
	id: 'a',
	name: 'Ada',
	state: 'running',
	attempt: 1,
	answered: 0,
	questions: 8,
	percent: null,
	hasPassed: false
};
const board = (answered: number): LiveBoard => ({ members: [{ ...ada, answered }], questions: [] });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

function world() {
	let tell: (news: LiveNews) => void = () => undefined;
	const leave = vi.fn();
	const mayNot = vi.fn<() => Promise<LiveEnd | undefined>>(() => Promise.resolve(undefined));
	const stream = watchStream({
		boards: {
			watch(_, watcher) {
				tell = watcher;
				return leave;
			}
		},
		assignmentId: 'quiz',
		mayNot,
		beat: BEAT
	});
	const reader = stream.getReader();
	const decoder = new TextDecoder();
	return {
		leave,
		mayNot,
		reader,
		show: (answered: number) => tell({ kind: 'board', board: board(answered) }),
		tell: (news: LiveNews) => tell(news),
		/** The next event as text; undefined at the end. */
		async read() {
			const { value } = await reader.read();
			return value === undefined ? undefined : decoder.decode(value);
		}
	};
}
const changes = (answered: number) =>
	`event: board\ndata: ${JSON.stringify({
		kind: 'changes',
		members: [{ ...ada, answered }],
		membersGone: [],
		questions: [],
		questionsGone: []
	})}\n\n`;

test('a snapshot comes first, then what has changed', async () => {
	const { show, read } = world();
	show(0);
	expect(await read()).toBe(
		`retry: 2000\nevent: board\ndata: ${JSON.stringify({ kind: 'snapshot', ...board(0) })}\n\n`
	);
	show(1);
	expect(await read()).toBe(changes(1));
});

test('a slow line gets what is different by the time that it takes more', async () => {
	const { show, read } = world();
	show(0);
	await vi.advanceTimersByTimeAsync(0);
	for (let answered = 1; answered < 8; answered++) {
		show(answered);
		await vi.advanceTimersByTimeAsync(1_000);
	}
	await read();
	expect(await read()).toBe(changes(7));
});

test('signs of life come when there is nothing to tell, and one of them at most waits', async () => {
	const { show, read } = world();
	show(0);
	await read();
	show(0);
	await vi.advanceTimersByTimeAsync(3 * BEAT);
	expect(await read()).toBe('event: beat\ndata:\n\n');
	expect(await read()).toBe('event: beat\ndata:\n\n');
	show(1);
	expect(await read()).toBe(changes(1));
});

test('nothing is told once it may not be, and the end says why', async () => {
	const { show, read, mayNot, leave } = world();
	show(0);
	await read();
	mayNot.mockResolvedValue('signed-out');
	show(1);
	expect(await read()).toBe('event: end\ndata: signed-out\n\n');
	expect(await read()).toBeUndefined();
	expect(leave).toHaveBeenCalledTimes(1);
});

test('whether it may be told is asked with each sign of life', async () => {
	const { show, read, mayNot } = world();
	show(0);
	await read();
	mayNot.mockResolvedValue('not-theirs');
	await vi.advanceTimersByTimeAsync(BEAT);
	expect(await read()).toBe('event: end\ndata: not-theirs\n\n');
});

test('where that cannot be known nothing is told, and the browser is to ask again', async () => {
	const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const { show, read, mayNot, leave } = world();
	mayNot.mockRejectedValue(new Error('no database'));
	show(0);
	expect(await read()).toBeUndefined();
	expect(leave).toHaveBeenCalledTimes(1);
	expect(said).toHaveBeenCalledTimes(1);
});

test.each([
	['gone', 'event: end\ndata: not-theirs\n\n'],
	['failed', undefined]
] as const)('%s ends it', async (kind, last) => {
	const { show, read, tell, leave } = world();
	show(0);
	await read();
	tell({ kind });
	tell({ kind });
	if (last) expect(await read()).toBe(last);
	expect(await read()).toBeUndefined();
	expect(leave).toHaveBeenCalledTimes(1);
});

test('a browser that has gone is watched for no longer', async () => {
	const { show, reader, leave, mayNot } = world();
	show(0);
	await reader.cancel();
	expect(leave).toHaveBeenCalledTimes(1);
	const asked = mayNot.mock.calls.length;
	await vi.advanceTimersByTimeAsync(5 * BEAT);
	expect(mayNot).toHaveBeenCalledTimes(asked);
});

test('a site that ends before it has begun ends it too', async () => {
	const leave = vi.fn();
	const stream = watchStream({
		boards: {
			watch(_, watcher) {
				watcher({ kind: 'failed' });
				return leave;
			}
		},
		assignmentId: 'quiz',
		mayNot: () => Promise.resolve(undefined)
	});
	expect(await stream.getReader().read()).toEqual({ done: true, value: undefined });
	expect(leave).toHaveBeenCalledTimes(1);
});
