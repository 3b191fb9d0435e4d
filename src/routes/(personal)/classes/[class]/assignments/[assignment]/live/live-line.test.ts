import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LiveBoard, LiveEnd, LiveMember } from '$lib/assign/live/board';
import { tellBoard } from '$lib/assign/live/changes';
import { LiveLine, type Source } from './live-line.svelte';

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
const changes = (answered: number) => ({
	kind: 'changes',
	members: [{ ...ada, answered }],
	membersGone: [],
	questions: [],
	questionsGone: []
});

class FakeSource implements Source {
	readonly #heard = new Map<string, (event: { readonly data: string }) => void>();
	isClosed = false;
	addEventListener(type: string, heard: (event: { readonly data: string }) => void): void {
		this.#heard.set(type, heard);
	}
	close(): void {
		this.isClosed = true;
	}
	say(type: 'board' | 'beat' | 'end' | 'error', data: unknown = ''): void {
		this.#heard.get(type)?.({ data: typeof data === 'string' ? data : JSON.stringify(data) });
	}
}

function world() {
	const sources: FakeSource[] = [];
	const whyNot = vi.fn<() => Promise<LiveEnd | undefined>>(() => Promise.resolve(undefined));
	const line = new LiveLine('/events', board(0), 1, {
		open() {
			const source = new FakeSource();
			sources.push(source);
			return source;
		},
		whyNot,
		now: () => Date.now()
	});
	const source = () => {
		const last = sources.at(-1);
		if (!last) throw new Error('nothing was opened');
		return last;
	};
	const answered = () => line.board.members[0]?.answered;
	return { line, sources, source, whyNot, answered };
}

beforeEach(() => void vi.useFakeTimers({ now: 1_000 }));
afterEach(() => void vi.useRealTimers());

describe('a line', () => {
	test('is live from the snapshot on, and follows the changes', async () => {
		const { line, source, answered } = world();
		expect(line.state).toEqual({ kind: 'still' });
		line.open();
		line.open();
		source().say('beat');
		expect(line.state).toEqual({ kind: 'still' });
		expect(line.asOf).toBe(1);
		source().say('board', tellBoard(board(2)));
		expect(line.state).toEqual({ kind: 'live' });
		expect(line.asOf).toBe(1_000);
		source().say('board', changes(3));
		expect(answered()).toBe(3);
	});

	test('that breaks says so at once, with what it had, and is made again from a snapshot', async () => {
		const { line, sources, source, answered, whyNot } = world();
		line.open();
		source().say('board', tellBoard(board(2)));
		const lost = source();
		lost.say('error');
		expect(line.state).toEqual({ kind: 'lost' });
		expect([lost.isClosed, answered()]).toEqual([true, 2]);
		await vi.advanceTimersByTimeAsync(500);
		expect(sources).toHaveLength(2);
		expect(line.state).toEqual({ kind: 'lost' });
		// What the old one still says is of the past.
		lost.say('board', tellBoard(board(1)));
		expect(line.state).toEqual({ kind: 'lost' });
		source().say('board', tellBoard(board(5)));
		expect([line.state.kind, answered()]).toEqual(['live', 5]);
		expect(whyNot).not.toHaveBeenCalled();
	});

	test('is tried again and again, ever more seldom', async () => {
		const { line, sources, source } = world();
		line.open();
		const pauses = [];
		for (let turn = 0; turn < 6; turn++) {
			const before = Date.now();
			source().say('error');
			const count = sources.length;
			while (sources.length === count) await vi.advanceTimersByTimeAsync(250);
			pauses.push(Date.now() - before);
		}
		expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000]);
	});

	test('on which nothing is heard any more is lost', async () => {
		const { line, source } = world();
		line.open();
		source().say('board', tellBoard(board(2)));
		await vi.advanceTimersByTimeAsync(20_000);
		source().say('beat');
		await vi.advanceTimersByTimeAsync(20_000);
		expect(line.state).toEqual({ kind: 'live' });
		await vi.advanceTimersByTimeAsync(5_000);
		expect(line.state).toEqual({ kind: 'lost' });
		expect(line.asOf).toBe(21_000);
	});

	test.each(['signed-out', 'not-theirs'] as const)('that is ended as %s is tried no more', async (why) => {
		const { line, sources, source } = world();
		line.open();
		source().say('board', tellBoard(board(2)));
		source().say('end', why);
		await vi.advanceTimersByTimeAsync(60_000);
		line.open();
		line.interrupt();
		expect(line.state).toEqual({ kind: 'ended', why });
		expect(sources).toHaveLength(1);
	});

	test('that is refused is asked why', async () => {
		const { line, sources, source, whyNot } = world();
		whyNot.mockResolvedValueOnce(undefined).mockResolvedValueOnce('not-theirs');
		line.open();
		source().say('error');
		await vi.advanceTimersByTimeAsync(500);
		source().say('error');
		await vi.advanceTimersByTimeAsync(60_000);
		expect(line.state).toEqual({ kind: 'ended', why: 'not-theirs' });
		expect(sources).toHaveLength(2);
	});

	test.each([
		['no JSON', 'oops'],
		['another shape', { kind: 'later' }],
		['changes of what never came', changes(1)]
	])('that says what cannot be followed (%s) is not live', async (_, data) => {
		const { line, source } = world();
		line.open();
		source().say('board', data);
		expect(line.state).toEqual({ kind: 'lost' });
	});

	test('is lost with the network, and back with it', async () => {
		const { line, source } = world();
		line.open();
		source().say('board', tellBoard(board(2)));
		line.interrupt();
		expect(line.state).toEqual({ kind: 'lost' });
		line.open();
		source().say('board', tellBoard(board(3)));
		expect(line.state).toEqual({ kind: 'live' });
	});

	test('of a page that was left is not made again', async () => {
		const { line, sources, source, whyNot } = world();
		let tell: (why: undefined) => void = () => undefined;
		whyNot.mockReturnValueOnce(new Promise((resolve) => (tell = resolve)));
		line.open();
		source().say('error');
		line.close();
		tell(undefined);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(sources).toHaveLength(1);
	});
});
