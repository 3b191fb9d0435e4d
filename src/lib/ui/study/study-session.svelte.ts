import { studyDay } from '../../cards/study-day.ts';
import type { Study } from '../../cards/study/study.ts';
import type { EventDetail, LearningEvent } from '../../record/event.ts';
import { extendStudy, openStudy, type StudyMaterial } from '../../record/open-study.ts';
import type { LearningSession, SaveStatus } from '../learning-session.svelte.ts';

/**
 * One learner's study of one course's cards: what the whole log amounts to, kept up with each event of this tab and of
 * others, and the clock that plans are made by.
 */
export class StudySession {
	readonly #session: LearningSession;
	readonly #material: () => StudyMaterial;
	#study = $state.raw<Study>();
	#now = $state(0);
	/** Events since the record was opened, while there is no study yet. */
	#waiting: LearningEvent[] = [];
	/** Ids of the events in the study: a tab may be told of one that it has just read from the record. */
	readonly #known: Record<string, true> = Object.create(null);

	/** @param material called once, when the study is opened: deriving a deck takes its time */
	constructor(session: LearningSession, material: () => StudyMaterial) {
		this.#session = session;
		this.#material = material;
	}

	/** Whether the record is read and the study made of it. */
	get isOpen(): boolean {
		return this.#study !== undefined;
	}

	/** @throws before the study is open, which is a fault of the caller: the cards' layout draws its pages after that */
	get study(): Study {
		if (!this.#study) throw new Error('the study is not open');
		return this.#study;
	}

	/** Milliseconds since the epoch; moves on with `tick` and with each event. */
	get now(): number {
		return this.#now;
	}

	/** The learner's study day now. */
	get day(): number {
		return this.dayAt(this.#now);
	}

	/** IANA name: the learner's choice, or the device's. */
	get timeZone(): string {
		return this.study.settings.timeZone ?? this.#session.timeZone;
	}

	get status(): SaveStatus {
		return this.#session.status;
	}

	/** The learner's study day at a moment in ms. */
	dayAt(moment: number): number {
		return studyDay(moment, { timeZone: this.timeZone, rolloverHour: this.study.settings.rolloverHour });
	}

	/** Opens the study once the session is ready; does nothing before that, or when it is open. */
	open(): void {
		if (this.#study || !this.#session.isReady) return;
		this.tick();
		const events = [...(this.#session.opened?.events ?? []), ...this.#waiting.splice(0)];
		for (const { id } of events) this.#known[id] = true;
		this.#study = openStudy(this.#material(), events);
	}

	/** Lets the clock catch up. */
	tick(): void {
		this.#now = this.#session.now();
	}

	/** Takes in what the learner did. Resolves with its id once it is kept, or once it is plain that it isn't yet. */
	did(detail: EventDetail): Promise<string> {
		return this.#session.did(detail);
	}

	/** Hears of an event, of this tab or another. */
	take(event: LearningEvent): void {
		if (!this.#study) {
			this.#waiting.push(event);
		} else if (!this.#known[event.id]) {
			this.#known[event.id] = true;
			this.#study = extendStudy(this.#study, event);
			this.tick();
		}
	}
}
