import type { Study } from '../../cards/study/study.ts';
import { studyDay } from '../../cards/study-day.ts';
import type { EventDetail, LearningEvent } from '../../record/event.ts';
import { extendStudy, openStudy, type StudyRecord } from '../../record/open-study.ts';
import type { StudyMaterial } from '../../record/study-log.ts';
import type { LearningSession, SaveStatus } from '../learning-session.svelte.ts';

/**
 * One learner's study of one course's cards: what the whole log amounts to, kept up with each event of this tab and of
 * others, and the clock that plans are made by.
 */
export class StudySession {
	readonly #session: LearningSession;
	readonly #describe: () => StudyMaterial;
	#material: StudyMaterial | undefined;
	#record = $state.raw<StudyRecord>();
	#now = $state(0);
	/** What the session told while there was no study yet. */
	#waiting: LearningEvent[] = [];

	/** @param describe called once, when the study is opened: deriving a deck takes its time */
	constructor(session: LearningSession, describe: () => StudyMaterial) {
		this.#session = session;
		this.#describe = describe;
	}

	/** Whether the record is read and the study made of it. */
	get isOpen(): boolean {
		return this.#record !== undefined;
	}

	/** @throws before the study is open, which is a fault of the caller: the cards' layout draws its pages after that */
	get study(): Study {
		if (!this.#record) throw new Error('the study is not open');
		return this.#record.study;
	}

	/** Everything that was done in the course, in the order of replay. */
	get events(): readonly LearningEvent[] {
		return this.#record?.events ?? [];
	}

	/** Milliseconds since the epoch; moves on with `tick` and with each event. */
	get now(): number {
		return this.#now;
	}

	/** The learner's study day now. */
	get day(): number {
		return studyDay(this.#now, this.study.calendar);
	}

	/** IANA name: the learner's choice, or the device's. */
	get timeZone(): string {
		return this.study.calendar.timeZone;
	}

	get status(): SaveStatus {
		return this.#session.status;
	}

	/** Opens the study once the session is ready; does nothing before that, or when it is open. */
	open(): void {
		if (this.#record || !this.#session.isReady) return;
		this.tick();
		this.#material = this.#describe();
		this.#record = openStudy(this.#material, this.#waiting.splice(0));
	}

	/** Lets the clock catch up. */
	tick(): void {
		this.#now = this.#session.now();
	}

	/** Takes in what the learner did. Resolves with its id once it is kept, or once it is plain that it isn't yet. */
	did(detail: EventDetail): Promise<string> {
		return this.#session.did(detail);
	}

	/** Hears of events, of this tab or another. */
	observe(events: readonly LearningEvent[]): void {
		if (!this.#record || !this.#material) {
			// One by one: an argument list has its limits.
			for (const event of events) this.#waiting.push(event);
			return;
		}
		this.#record = extendStudy(this.#material, this.#record, events);
		this.tick();
	}
}
