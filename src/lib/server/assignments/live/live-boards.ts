import type { LiveBoard } from '../../../assign/live/board.ts';
import type { Database } from '../../database.ts';
import type { Events } from '../../events/events.ts';
import { log, tellOfError } from '../../log.ts';
import { BoardReader } from './board-reader.ts';
import { inTurn, type InTurn } from './in-turn.ts';

/** Milliseconds. */
export interface LivePace {
	/** Between two looks at one quiz, at the least: a burst of answers is one change. */
	readonly least: number;
	/** After which it is looked at anyway: time runs out without a word, members come and go, a notice may be lost. */
	readonly again: number;
}

const PACE: LivePace = { least: 1_000, again: 10_000 };

export type LiveNews =
	| { readonly kind: 'board'; readonly board: LiveBoard }
	/** There is no such quiz any more. */
	| { readonly kind: 'gone' }
	/** It could not be read, or the site is about to end: ask again later. */
	| { readonly kind: 'failed' };

type Watcher = (news: LiveNews) => void;

interface Watched {
	readonly watchers: Set<Watcher>;
	readonly reading: InTurn;
	board: LiveBoard | undefined;
	leave(): void;
}

/** The quizzes that trainers watch through this instance. Each is read once, however many watch it, and only meanwhile. */
export class LiveBoards {
	readonly #db: Database;
	readonly #events: Pick<Events, 'subscribe'>;
	readonly #clock: () => Date;
	readonly #pace: LivePace;
	readonly #watched = new Map<string, Watched>();
	/** What was under way when nobody watched any more. */
	readonly #ending = new Set<Promise<void>>();
	#isClosed = false;

	/** @param clock tells the time */
	constructor(db: Database, events: Pick<Events, 'subscribe'>, clock: () => Date, pace = PACE) {
		this.#db = db;
		this.#events = events;
		this.#clock = clock;
		this.#pace = pace;
	}

	/** Tells how it is, now and from now on. After `gone` and `failed` nothing more comes. @returns ends it */
	watch(assignmentId: string, watcher: Watcher): () => void {
		if (this.#isClosed) {
			watcher({ kind: 'failed' });
			return () => undefined;
		}
		const watched = this.#watched.get(assignmentId) ?? this.#begin(assignmentId);
		watched.watchers.add(watcher);
		if (watched.board) watcher({ kind: 'board', board: watched.board });
		return () => {
			watched.watchers.delete(watcher);
			if (watched.watchers.size === 0) this.#end(assignmentId, watched);
		};
	}

	/** Ends all watching, so that nothing keeps the site from ending. Resolves once nothing is read any more. */
	async close(): Promise<void> {
		this.#isClosed = true;
		for (const [id, watched] of [...this.#watched]) this.#tell(id, watched, { kind: 'failed' });
		await Promise.all(this.#ending);
	}

	#begin(id: string): Watched {
		const reader = new BoardReader(this.#db, id);
		const reading = inTurn(async () => {
			try {
				const board = await reader.read(this.#clock());
				this.#tell(id, watched, board ? { kind: 'board', board } : { kind: 'gone' });
			} catch (error) {
				log('error', 'a quiz could not be watched', { error: tellOfError(error) });
				this.#tell(id, watched, { kind: 'failed' });
			}
		}, this.#pace.least);
		const unsubscribe = this.#events.subscribe(id, () => reading.ask());
		const timer = setInterval(() => reading.ask(), this.#pace.again);
		timer.unref();
		const watched: Watched = {
			watchers: new Set(),
			reading,
			board: undefined,
			leave() {
				unsubscribe();
				clearInterval(timer);
			}
		};
		this.#watched.set(id, watched);
		reading.ask();
		return watched;
	}

	#tell(id: string, watched: Watched, news: LiveNews): void {
		if (news.kind === 'board') watched.board = news.board;
		const watchers = [...watched.watchers];
		if (news.kind !== 'board') this.#end(id, watched);
		for (const watcher of watchers) watcher(news);
	}

	#end(id: string, watched: Watched): void {
		if (this.#watched.get(id) !== watched) return;
		this.#watched.delete(id);
		watched.leave();
		const ending = watched.reading.stop().then(() => void this.#ending.delete(ending));
		this.#ending.add(ending);
	}
}
