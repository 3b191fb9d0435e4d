import type { BrowserRecords } from '$lib/record/browser';
import type { LearningEvent } from '$lib/record/event';
import type { LineStatus } from '$lib/record/sync/courier';
import { hasJoined, onJoined } from '$lib/record/sync/joined';
import { LineStore, type Line } from '$lib/record/sync/line-store';
import type { AssignedCourse } from '$lib/record/sync/messages';
import type { LearningSession } from '$lib/ui/learning-session.svelte';
import { Couriers } from './couriers';
import { givenCourses } from './given-courses';

/** Where the record of a course stands with a class. */
export interface ClassStanding {
	readonly given: AssignedCourse;
	/** `offered`: the learner has not decided yet; `declined`: nothing goes there. */
	readonly status: LineStatus | 'offered' | 'declined';
}

const CHANNEL = 'versus-class';

/**
 * Carries the record of one course to the classes that have given it, once the learner has agreed, and brings what other
 * devices did. The record in this browser stays the truth of this device; it belongs to one learner at a time: who
 * agrees takes it over from somebody else who was here before, and nothing goes to them any more.
 */
export class ClassRecord {
	readonly #course: string;
	readonly #session: LearningSession;
	#records: Promise<BrowserRecords> | undefined;
	readonly #couriers: Couriers;
	#store: LineStore | undefined;
	#lines = $state.raw<readonly Line[]>([]);
	/** What the server said in this visit; undefined while it was not to be asked. */
	#given = $state.raw<readonly AssignedCourse[]>();
	/** By member. */
	#statuses = $state.raw<Readonly<Record<string, LineStatus>>>({});
	#reading: Promise<void> = Promise.resolve();
	/** Between the tabs: a course whose record has grown by what another device did, or of which the learner decided. */
	#channel: BroadcastChannel | undefined;
	#stop: (() => void)[] = [];
	#isClosed = false;

	constructor(course: string, session: LearningSession) {
		this.#course = course;
		this.#session = session;
		this.#couriers = new Couriers({
			course,
			take: (events) => this.#take(events),
			tell: (member, status) => (this.#statuses = { ...this.#statuses, [member]: status })
		});
	}

	/** By class; none where nobody has given the course to this learner. */
	get standings(): readonly ClassStanding[] {
		// Without an answer, what was decided before is all that is known.
		const given = this.#given ?? this.#lines.map((line) => line.given);
		return given.map((each) => {
			const line = this.#lines.find((known) => known.given.member === each.member);
			const status = this.#statuses[each.member] ?? 'sending';
			return { given: each, status: line ? (line.isAgreed ? status : 'declined') : 'offered' };
		});
	}

	/** Whether this browser's record of the course goes to a class for somebody else. */
	get isOfAnother(): boolean {
		return this.#lines.some((line) => line.isAgreed && !this.#isHere(line));
	}

	/** Whether anything was done in this course and this browser. */
	get hasWork(): boolean {
		const { lessons, attempts, cards } = this.#session.state;
		return attempts.length > 0 || [lessons, cards].some((each) => Object.keys(each).length > 0);
	}

	/** Hears of everything that is done. */
	observe(events: readonly LearningEvent[]): void {
		this.#couriers.observe(events);
	}

	/** Begins, once the record is read. */
	async open(records: Promise<BrowserRecords>): Promise<void> {
		this.#records = records;
		const store = await LineStore.open().catch(() => undefined);
		// A browser that keeps nothing cannot keep what the learner decides either.
		if (!store) return;
		if (this.#isClosed) return store.close();
		this.#store = store;
		this.#stop.push(
			this.#couriers.follow(),
			onJoined(() => void this.#ask())
		);
		const askAgain = () => {
			if (!this.#given) void this.#ask();
		};
		window.addEventListener('online', askAgain);
		this.#stop.push(() => window.removeEventListener('online', askAgain));
		this.#hearOtherTabs();
		await this.#readLines();
		await this.#ask();
	}

	/** Everything that was done goes to the class from now on, or only what is done from now on. */
	async agree(given: AssignedCourse, what: 'all' | 'from-now-on'): Promise<void> {
		const from = what === 'all' ? 0 : this.#couriers.lastOrder + 1;
		for (const line of this.#lines)
			if (!this.#isHere(line)) await this.#store?.remove(this.#course, line.given.member);
		await this.#decide({ given, isAgreed: true, from });
	}

	async decline(given: AssignedCourse): Promise<void> {
		await this.#decide({ given, isAgreed: false, from: 0 });
	}

	/** Lets the learner decide anew. */
	async ask(given: AssignedCourse): Promise<void> {
		await this.#store?.remove(this.#course, given.member);
		// Without an answer the line is all that is known of the class.
		this.#given ??= this.#lines.map((line) => line.given);
		await this.#readLines();
		this.#channel?.postMessage(this.#course);
	}

	close(): void {
		this.#isClosed = true;
		for (const stop of this.#stop.splice(0)) stop();
		this.#couriers.stop();
		this.#channel?.close();
		this.#channel = undefined;
		this.#store?.close();
	}

	async #decide(line: Line): Promise<void> {
		await this.#store?.put(line);
		await this.#readLines();
		this.#channel?.postMessage(this.#course);
	}

	async #readLines(): Promise<void> {
		if (!this.#store || this.#isClosed) return;
		this.#lines = await this.#store.lines(this.#course);
		// Read or closed in the meantime.
		if (this.#isClosed) return;
		const open = this.#lines.filter((line) => line.isAgreed && this.#isHere(line));
		this.#couriers.settle(open, this.#store);
	}

	async #ask(): Promise<void> {
		const answer = hasJoined() ? await givenCourses() : undefined;
		if (this.#isClosed || answer === undefined) return;
		this.#given = answer.filter(({ course }) => course === this.#course);
		for (const given of this.#given) {
			const line = this.#lines.find((known) => known.given.member === given.member);
			if (line) await this.#store?.put({ ...line, given });
		}
		await this.#readLines();
	}

	/** As far as is known: the record of somebody who is not goes nowhere meanwhile. */
	#isHere({ given: { member } }: Line): boolean {
		return this.#given?.some((given) => given.member === member) ?? true;
	}

	async #take(events: readonly LearningEvent[]): Promise<void> {
		const own = events.filter(({ course }) => course === this.#course);
		if (!(await (await this.#records)?.addAll(own))) return;
		this.#channel?.postMessage(this.#course);
		await this.#readAnew();
	}

	/** One after the other. */
	#readAnew(): Promise<void> {
		const reading = this.#reading.then(() => this.#session.readAnew());
		this.#reading = reading.catch(() => undefined);
		return reading;
	}

	#hearOtherTabs(): void {
		if (typeof BroadcastChannel === 'undefined') return;
		this.#channel = new BroadcastChannel(CHANNEL);
		this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
			if (data !== this.#course) return;
			void this.#readAnew().catch(() => undefined);
			void this.#readLines();
		};
	}
}
