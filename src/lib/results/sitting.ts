import type { Question, Response } from '../quiz/question.ts';

/** One question of an attempt that was handed in, or whose time was up. */
export interface SatQuestion {
	/** Id of the question. */
	readonly question: string;
	/** 0 to 1; 0 where nothing was answered. */
	readonly score: number;
	/** In the question's own ids; undefined where nothing was answered. */
	readonly response: Response | undefined;
	/** Milliseconds from showing to answering; undefined where nothing was answered. */
	readonly latency: number | undefined;
}

/** The attempt of a learner that counts. */
export interface Sitting {
	/** Id of the member. */
	readonly learner: string;
	/** In the order in which they were asked. */
	readonly asked: readonly SatQuestion[];
}

/** What the figures of a class are worked out from. */
export interface ClassSittings {
	/** Every question that was asked, by id, as it was asked. */
	readonly questions: ReadonlyMap<string, Question>;
	readonly sittings: readonly Sitting[];
}

/** Share of the points, 0 to 1. */
export function shareOf({ asked }: Sitting): number {
	return asked.length === 0 ? 0 : asked.reduce((sum, { score }) => sum + score, 0) / asked.length;
}
