import { resolve } from '$app/paths';
import type { BrowserRecords } from '$lib/record/browser';
import type { LearningEvent } from '$lib/record/event';
import { orderOf } from '$lib/record/order';
import { Courier, type LineStatus } from '$lib/record/sync/courier';
import { handTo, sendLast } from '$lib/record/sync/hand-over';
import { hasJoined, onJoined } from '$lib/record/sync/joined';
import { LineStore, type Line } from '$lib/record/sync/line-store';
import type { AssignedCourse } from '$lib/record/sync/messages';
import type { LearningSession } from '$lib/ui/learning-session.svelte';
import { givenCourses } from './given-courses';

/** Where the record of a course stands with a class. */
export interface ClassStanding {
	readonly given: AssignedCourse;
	/** `offered`: the learner has not decided yet; `declined`: nothing goes there. */
	readonly status: LineStatus | 'offered' | 'declined';
}

/** A page that is looked at again after so long asks what other devices did, in ms. */
const FRESH = 30_000;
const CHANNEL = 'versus-class';

/**
 * Carries the record of one course to the classes that have given it, once the learner has agreed, and brings what other
 * devices did. The record in this browser stays the truth of this device; it belongs to one learner at a time: who
 * agrees takes it over from somebody else who was here before, and nothing goes to them any more.
 */
export class ClassRecord {
	readonly #course: string;
	readonly #session: LearningSession;
	readonly #records: Promise<BrowserRecords>;
	readonly #events = new Map<string, LearningEvent>();
	readonly #couriers = new Map<string, Courier>();
	#store: LineStore | undefined;
	#lines = $state.raw<readonly Line[]>([]);
	/** What the server said in this visit; undefined while it was not to be asked. */
	#given = $state.raw<readonly AssignedCourse[]>();
	#statuses = $state.raw<Readonly<Record<string, LineStatus>>>({});
	#reading: Promise<void> = Promise.resolve();
	#channel: BroadcastChannel | undefined;
	#stop: (() => void)[] = [];
	#isClosed = false;
	#askedAt = 0;

	constructor(course: string, session: LearningSession, records: Promise<BrowserRecords>) {
		this.#course = course;
		this.#session = session;
		this.#records = records;
	}

	/** By class; none where nobody has given the course to this learner. */
	get standings(): readonly ClassStanding[] {
		// Without an answer, what was agreed to before is all that is known.
		const given = this.#given ?? this.#lines.map((line) => line.given);
		return given.map((each) => {
			const line = this.#lines.find((known) => known.given.member === each.member);
			const status = this.#statuses[each.member] ?? 'sending';
			return { given: each, status: line ? (line.isAgreed ? status : 'declined') : 'offered' };
		});
	}

	/** Whether this browser's record of the course goes to a class for somebody else. */
	get isOfAnother(): boolean {
		return this.#lines.some(({ isAgreed, given }) => isAgreed && !this.#isGivenTo(given.member));
	}

	/** Whether anything was done in this course and this browser. */
	get hasWork(): boolean {
		const { lessons, attempts, cards } = this.#session.state;
		return attempts.length > 0 || [lessons, cards].some((each) => Object.keys(each).length > 0);
	}

	/** Hears of everything that is done. */
	observe(events: readonly LearningEvent[]): void {
		for (const event of events) this.#events.set(event.id, event);
		for (const courier of this.#couriers.values()) courier.wake();
	}

	/** Begins, once the record is read. */
	async open(): Promise<void> {
		const store = await LineStore.open().catch(() => undefined);
		// A browser that keeps nothing cannot keep what the learner decides either.
		if (!store) return;
		if (this.#isClosed) return store.close();
		this.#store = store;
		this.#listen();
		await this.#readLines();
		await this.#ask();
	}

	/** Everything that was done goes to the class from now on, or only what is done from now on. */
	async agree(given: AssignedCourse, what: 'all' | 'from-now-on'): Promise<void> {
		const orders = [...this.#events.values()].map(orderOf);
		const from = what === 'all' ? 0 : orders.reduce((last, order) => Math.max(last, order), 0) + 1;
		for (const { given: before } of this.#lines)
			if (!this.#isGivenTo(before.member)) await this.#store?.remove(this.#course, before.member);
		await this.#decide({ given, isAgreed: true, from });
	}

	async decline(given: AssignedCourse): Promise<void> {
		await this.#decide({ given, isAgreed: false, from: 0 });
	}

	/** Lets the learner decide anew. */
	async ask(given: AssignedCourse): Promise<void> {
		await this.#store?.remove(this.#course, given.member);
		await this.#readLines();
		this.#channel?.postMessage(this.#course);
	}

	/** Nothing is waited for; what was not sent yet goes with the next visit where it does not arrive. */
	close(): void {
		this.#isClosed = true;
		for (const stop of this.#stop.splice(0)) stop();
		for (const courier of this.#couriers.values()) {
			courier.last();
			courier.stop();
		}
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
		this.#settle();
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

	/** Who is here as far as is known: somebody else's record goes nowhere meanwhile. */
	#isGivenTo(member: string): boolean {
		return this.#given?.some((given) => given.member === member) ?? true;
	}

	/** A courier for each line that is agreed to, and no others. */
	#settle(): void {
		const open = this.#lines.filter(({ isAgreed, given }) => isAgreed && this.#isGivenTo(given.member));
		for (const [member, courier] of this.#couriers)
			if (!open.some(({ given }) => given.member === member)) {
				courier.stop();
				this.#couriers.delete(member);
			}
		for (const line of open)
			if (!this.#couriers.has(line.given.member)) {
				const courier = this.#courierOf(line);
				this.#couriers.set(line.given.member, courier);
				void courier.now();
			}
	}

	#courierOf({ given: { course, member }, from }: Line): Courier {
		const store = this.#store;
		if (!store) throw new Error('the class record is not open');
		const address = resolve('/learn/record/[course]', { course });
		this.#statuses = { ...this.#statuses, [member]: 'sending' };
		return new Courier({
			end: {
				member,
				from,
				likeness: store.likeness(course, member),
				events: () => [...this.#events.values()],
				take: (events) => this.#take(events),
				refused: new Set()
			},
			hand: handTo(address, fetch),
			sendLast: (exchange) => sendLast(address, exchange, fetch),
			alone: (round) => alone(`${CHANNEL} ${course} ${member}`, round),
			later: (milliseconds, run) => {
				const timer = setTimeout(run, milliseconds);
				return () => clearTimeout(timer);
			},
			random: Math.random,
			tell: (status) => (this.#statuses = { ...this.#statuses, [member]: status })
		});
	}

	async #take(events: readonly LearningEvent[]): Promise<void> {
		const own = events.filter(({ course }) => course === this.#course);
		if (!(await (await this.#records).addAll(own))) return;
		this.#channel?.postMessage(this.#course);
		await this.#reread();
	}

	/** One after the other. */
	#reread(): Promise<void> {
		const reading = this.#reading.then(() => this.#session.reread());
		this.#reading = reading.catch(() => undefined);
		return reading;
	}

	#listen(): void {
		const on = <T extends EventTarget>(target: T, name: string, run: (event: Event) => void) => {
			target.addEventListener(name, run);
			this.#stop.push(() => target.removeEventListener(name, run));
		};
		const all = (run: (courier: Courier) => void) => [...this.#couriers.values()].forEach(run);
		this.#askedAt = Date.now();
		on(window, 'online', () => {
			all((courier) => void courier.now());
			if (!this.#given) void this.#ask();
		});
		on(window, 'pagehide', () => all((courier) => courier.last()));
		on(document, 'visibilitychange', () => {
			if (document.visibilityState === 'hidden') return all((courier) => courier.last());
			if (Date.now() - this.#askedAt < FRESH) return;
			this.#askedAt = Date.now();
			all((courier) => void courier.now());
		});
		this.#stop.push(onJoined(() => void this.#ask()));
		if (typeof BroadcastChannel === 'undefined') return;
		// Of other tabs: the record grew by what another device did, or the learner has decided.
		this.#channel = new BroadcastChannel(CHANNEL);
		this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
			if (data !== this.#course) return;
			void this.#reread().catch(() => undefined);
			void this.#readLines();
		};
	}
}

/** Web Locks are for pages from a secure address alone; without them two tabs do some work twice. */
function alone<T>(name: string, round: () => Promise<T>): Promise<T> {
	return 'locks' in navigator ? navigator.locks.request(name, round) : round();
}
