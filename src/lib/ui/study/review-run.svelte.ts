import type { DeckCard } from '../../cards/deck/deck-card.ts';
import { queueToday, type Reason, type TodayQueue } from '../../cards/plan/queue-today.ts';
import type { Rating } from '../../cards/schedule.ts';
import type { Grammar } from '../../course/grammar/grammar.ts';
import type { StudySession } from './study-session.svelte.ts';
import { judgeTyped, type TypedVerdict } from './typed-answer.ts';

/** A card on screen. */
export interface Shown {
	readonly card: DeckCard;
	readonly reason: Reason;
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly isFlipped: boolean;
	readonly verdict: TypedVerdict | undefined;
}

/** Something that undo takes back. */
interface Step {
	readonly kind: 'answer' | 'bury' | 'suspend';
	readonly event: string;
	readonly card: string;
}

export interface ReviewOptions {
	readonly grammar: Grammar;
	/** Beyond the daily limit. */
	readonly extraMinutes: number;
}

/**
 * A visit to today's cards: which card is shown, on which side, and what can be taken back. What is asked next comes
 * from the log alone, so a reload goes on where it was.
 */
export class ReviewRun {
	readonly #studying: StudySession;
	readonly #options: ReviewOptions;
	#shown = $state.raw<Shown>();
	#isBusy = $state(false);
	/** What is being saved; settles, whatever comes of it. */
	#running: Promise<unknown> = Promise.resolve();
	/** Of this visit, the latest last. */
	#steps = $state.raw<readonly Step[]>([]);
	readonly #queue = $derived.by(() => {
		const { study, now, day } = this.#studying;
		return queueToday(study, { now, day, extraMinutes: this.#options.extraMinutes });
	});

	constructor(studying: StudySession, options: ReviewOptions) {
		this.#studying = studying;
		this.#options = options;
	}

	get queue(): TodayQueue {
		return this.#queue;
	}

	/** The card on screen. It stays until it is answered or set aside, whatever falls due or comes in meanwhile. */
	get shown(): Shown | undefined {
		return this.#shown;
	}

	/** Whether an answer is being saved: another one would mean another card. */
	get isBusy(): boolean {
		return this.#isBusy;
	}

	/** Whether the card on screen was answered or set aside in another tab meanwhile. */
	readonly isSettledElsewhere = $derived.by(() => {
		const shown = this.#shown;
		if (!shown || this.#isBusy) return false;
		const { study, day } = this.#studying;
		const last = study.reviews.findLast(({ card }) => card === shown.card.id);
		return (
			(last !== undefined && last.at > shown.at) ||
			study.suspended.has(shown.card.id) ||
			study.buried.get(shown.card.id) === day
		);
	});

	/** What undo would take back: the last step of this visit or, after a reload, of this study day. */
	readonly undoable = $derived.by((): Step | undefined => {
		const { study, day } = this.#studying;
		const step = this.#steps.at(-1);
		if (step) return step;
		const last = study.reviews.at(-1);
		return last?.day === day ? { kind: 'answer', event: last.id, card: last.card } : undefined;
	});

	/** Shows what is next, if anything. */
	pick(): void {
		this.#studying.tick();
		const { next } = this.#queue;
		this.#shown = next && { ...next, at: this.#studying.now, isFlipped: false, verdict: undefined };
	}

	flip(): void {
		if (this.#shown) this.#shown = { ...this.#shown, isFlipped: true };
	}

	/** Judges what was typed, and flips; nothing typed only flips. */
	check(text: string): void {
		const typed = this.#shown?.card.typed;
		if (!this.#shown || !typed) return;
		this.#shown = {
			...this.#shown,
			isFlipped: true,
			verdict: judgeTyped(text, typed, this.#options.grammar)
		};
	}

	/** @param given what was answered instead, where the learner tells */
	async rate(rating: Rating, given?: string): Promise<void> {
		const shown = this.#shown;
		if (!shown?.isFlipped) return;
		this.#studying.tick();
		const { study, day } = this.#studying;
		const { id: card, revision } = shown.card;
		const memory = study.memories.get(card)?.now;
		const before = memory ? { stability: memory.stability, difficulty: memory.difficulty } : null;
		const mistaken = rating === 'again' ? (given ?? shown.verdict?.given) : undefined;
		await this.#busily(async () => {
			const event = await this.#studying.did({
				type: 'reviewed',
				card,
				revision,
				rating,
				day,
				latency: Math.max(0, this.#studying.now - shown.at),
				before,
				model: study.modelName,
				...(mistaken !== undefined && { given: mistaken })
			});
			this.#steps = [...this.#steps, { kind: 'answer', event, card }];
			this.pick();
		});
	}

	/** Sets the card aside for the study day. Answers whether it did. */
	bury(): Promise<boolean> {
		return this.#setAside('bury');
	}

	/** Asks the card no more until the learner takes it up again. */
	suspend(): Promise<boolean> {
		return this.#setAside('suspend');
	}

	async #setAside(kind: 'bury' | 'suspend'): Promise<boolean> {
		const card = this.#shown?.card.id;
		if (card === undefined) return false;
		const { day } = this.#studying;
		const isDone = await this.#busily(async () => {
			const event = await this.#studying.did(
				kind === 'bury'
					? { type: 'card-buried', card, day }
					: { type: 'card-suspended', card, suspended: true }
			);
			this.#steps = [...this.#steps, { kind, event, card }];
			this.pick();
			return true;
		});
		return isDone ?? false;
	}

	/**
	 * Takes back the last step, and shows its card again. Answers with what it was. Whoever asks for it while an answer
	 * is still being saved means that answer, so this waits for it.
	 */
	async undo(): Promise<Step | undefined> {
		while (this.#isBusy) await this.#running;
		const step = this.undoable;
		if (!step) return undefined;
		return this.#busily(async () => {
			await this.#studying.did({ type: 'review-undone', review: step.event });
			this.#steps = this.#steps.filter(({ event }) => event !== step.event);
			this.pick();
			const card = this.#studying.study.cards.find(({ id }) => id === step.card);
			// It may not be the most urgent one now, but it is the one that was meant.
			if (card && this.#shown?.card.id !== card.id)
				this.#shown = {
					card,
					reason: this.#studying.study.memories.has(card.id) ? 'review' : 'new',
					at: this.#studying.now,
					isFlipped: false,
					verdict: undefined
				};
			return step;
		});
	}

	/** Asks for the card to be mended; an empty note takes that back. */
	async flag(note: string): Promise<void> {
		const card = this.#shown?.card.id;
		if (card !== undefined) await this.#studying.did({ type: 'card-flagged', card, note });
	}

	async #busily<T>(work: () => Promise<T>): Promise<T | undefined> {
		if (this.#isBusy) return undefined;
		this.#isBusy = true;
		const running = work().finally(() => (this.#isBusy = false));
		this.#running = running.catch(() => undefined);
		return running;
	}
}
