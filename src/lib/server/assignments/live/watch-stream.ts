import type { LiveBoard, LiveEnd } from '../../../assign/live/board.ts';
import { tellBoard, tellChanges } from '../../../assign/live/changes.ts';
import { log, tellOfError } from '../../log.ts';
import type { LiveBoards } from './live-boards.ts';

/** Milliseconds between two signs of life. */
const BEAT = 10_000;
/** Milliseconds after which a browser connects again by itself. */
const RETRY = 2_000;

export interface Watching {
	readonly boards: Pick<LiveBoards, 'watch'>;
	readonly assignmentId: string;
	/** Why nothing more may be told; undefined while it may. Asked before anything is told, and with each sign of life. */
	mayNot(): Promise<LiveEnd | undefined>;
	/** Milliseconds. */
	readonly beat?: number;
}

/**
 * Server-sent events (HTML Standard, 9.2) of one who watches a quiz: `board` with a LiveMessage, the first one a snapshot;
 * `beat` when there was nothing to tell for a while; `end` with a LiveEnd, the last one. A stream that ends without `end`
 * is to be asked for again. What a slow line has not taken yet is never kept: it gets what is different by then.
 */
export function watchStream({ boards, assignmentId, mayNot, beat = BEAT }: Watching): ReadableStream {
	const encoder = new TextEncoder();
	let now: LiveBoard | undefined;
	let sent: LiveBoard | undefined;
	let isBeatDue = false;
	let isBusy = false;
	let isOver = false;
	let timer: ReturnType<typeof setInterval> | undefined;
	let leave: () => void = () => undefined;

	function finish(controller: ReadableStreamDefaultController): void {
		if (isOver) return;
		stop();
		controller.close();
	}
	function stop(): void {
		isOver = true;
		clearInterval(timer);
		leave();
	}
	/** What is to be told next; nothing where there is none. */
	function next(): string | undefined {
		const message = now && (sent ? tellChanges(sent, now) : tellBoard(now));
		const first = sent ? '' : `retry: ${RETRY}\n`;
		sent = now;
		if (!message && !isBeatDue) return undefined;
		isBeatDue = false;
		return message ? `${first}event: board\ndata: ${JSON.stringify(message)}\n\n` : 'event: beat\ndata:\n\n';
	}
	async function offer(controller: ReadableStreamDefaultController): Promise<void> {
		if (isBusy) return;
		isBusy = true;
		try {
			while (!isOver && (controller.desiredSize ?? 0) > 0 && (isBeatDue || sent !== now)) {
				const end = await mayNot();
				if (isOver) return;
				const text = end ? `event: end\ndata: ${end}\n\n` : next();
				if (text !== undefined) controller.enqueue(encoder.encode(text));
				if (end) finish(controller);
			}
		} catch (error) {
			// Whether it may be told is not known: nothing is, and the browser asks again.
			log('error', 'a watcher was let go', { error: tellOfError(error) });
			finish(controller);
		} finally {
			isBusy = false;
		}
	}

	return new ReadableStream({
		start(controller) {
			leave = boards.watch(assignmentId, (news) => {
				switch (news.kind) {
					case 'board':
						now = news.board;
						return void offer(controller);
					case 'gone':
						if (!isOver) controller.enqueue(encoder.encode('event: end\ndata: not-theirs\n\n'));
						return finish(controller);
					case 'failed':
						return finish(controller);
				}
			});
			// It may be over before it has begun.
			if (isOver) return leave();
			timer = setInterval(() => {
				isBeatDue = true;
				void offer(controller);
			}, beat);
			timer.unref();
		},
		pull: (controller) => offer(controller),
		cancel: stop
	});
}
