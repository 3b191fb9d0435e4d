import { resolve } from '$app/paths';
import type { LearningEvent } from '$lib/record/event';
import { orderOf } from '$lib/record/order';
import { Courier, type LineStatus } from '$lib/record/sync/courier';
import { handTo, sendLast } from '$lib/record/sync/hand-over';
import type { Line, LineStore } from '$lib/record/sync/line-store';

interface CouriersOptions {
	readonly course: string;
	/** Keeps what other devices did. */
	readonly take: (events: readonly LearningEvent[]) => Promise<void>;
	readonly tell: (member: string, status: LineStatus) => void;
}

/** A page that is looked at again after so long asks what other devices did, in ms. */
const FRESH = 30_000;

/** The events of a course that is open, and a courier for each class that they go to. */
export class Couriers {
	readonly #options: CouriersOptions;
	readonly #events = new Map<string, LearningEvent>();
	readonly #byMember = new Map<string, Courier>();
	#askedAt = Date.now();

	constructor(options: CouriersOptions) {
		this.#options = options;
	}

	/** Of all that was done; 0 before anything. */
	get lastOrder(): number {
		return [...this.#events.values()].reduce((last, event) => Math.max(last, orderOf(event)), 0);
	}

	observe(events: readonly LearningEvent[]): void {
		for (const event of events) this.#events.set(event.id, event);
		for (const courier of this.#byMember.values()) courier.wake();
	}

	/** Sends over these lines, and no others. */
	settle(lines: readonly Line[], store: LineStore): void {
		for (const [member, courier] of this.#byMember)
			if (!lines.some(({ given }) => given.member === member)) {
				courier.stop();
				this.#byMember.delete(member);
			}
		for (const line of lines) {
			const { member } = line.given;
			if (this.#byMember.has(member)) continue;
			const courier = this.#courierOf(line, store);
			this.#byMember.set(member, courier);
			void courier.now();
		}
	}

	/** Follows the page: the line that is back, the learner who is, and both that go. Returns how to stop. */
	follow(): () => void {
		const all = (run: (courier: Courier) => void) => this.#byMember.forEach(run);
		const now = () => {
			this.#askedAt = Date.now();
			all((courier) => void courier.now());
		};
		const last = () => all((courier) => courier.last());
		const turn = () => {
			if (document.visibilityState === 'hidden') last();
			else if (Date.now() - this.#askedAt > FRESH) now();
		};
		window.addEventListener('online', now);
		window.addEventListener('pagehide', last);
		document.addEventListener('visibilitychange', turn);
		return () => {
			window.removeEventListener('online', now);
			window.removeEventListener('pagehide', last);
			document.removeEventListener('visibilitychange', turn);
		};
	}

	/** What was not sent yet goes now; where it does not arrive it goes with the next visit. */
	stop(): void {
		for (const courier of this.#byMember.values()) {
			courier.last();
			courier.stop();
		}
		this.#byMember.clear();
	}

	#courierOf({ given: { member }, from }: Line, store: LineStore): Courier {
		const { course, take, tell } = this.#options;
		const address = resolve('/(personal)/learn/record/[course]', { course });
		tell(member, 'sending');
		return new Courier({
			end: {
				member,
				from,
				likeness: store.likeness(course, member),
				events: () => [...this.#events.values()],
				take,
				refused: new Set()
			},
			hand: handTo(address, fetch),
			sendLast: (exchange) => sendLast(address, exchange, fetch),
			alone: (round) => alone(`versus-class ${course} ${member}`, round),
			later: (milliseconds, run) => {
				const timer = setTimeout(run, milliseconds);
				return () => clearTimeout(timer);
			},
			random: Math.random,
			tell: (status) => tell(member, status)
		});
	}
}

/** Web Locks are for pages from a secure address alone; without them two tabs do some work twice. */
function alone<T>(name: string, round: () => Promise<T>): Promise<T> {
	return 'locks' in navigator ? navigator.locks.request<Promise<T>>(name, round) : round();
}
