import { browser, dev, version } from '$app/environment';
import type { CourseStatus } from './keep-course.ts';
import { readWorkerMessage, type PageMessage } from './messages.ts';
import type { Reason } from './shelf.ts';

/** How it stands with a course for offline use, as far as the page knows. */
export type OfflineStatus =
	| { readonly kind: 'unknown' }
	/** This browser or this address has no service workers: private windows, plain http. */
	| { readonly kind: 'unsupported' }
	| CourseStatus;

/** How long the new version is waited for before the page is loaded anew all the same, in ms. */
const TAKE_OVER = 3_000;

/** The site's service worker as pages see it. Where there is none, everything else works as ever. */
class SiteWorker {
	/** By course. */
	#courses = $state.raw<Readonly<Record<string, OfflineStatus>>>({});
	/** Courses that this page wants kept, with how many things each consists of. */
	readonly #wanted = new Map<string, number>();
	/** Those of them that wait for this browser's first worker, which saves the site before any course. */
	readonly #waiting = new Set<string>();
	#isUpdateReady = $state(false);
	#isOutdated = $state(false);
	#siteFailure: Reason = 'unreachable';
	/** How it stands with every course where there is no worker. */
	#without: OfflineStatus = { kind: 'unsupported' };
	#reloads = false;
	#registration: Promise<ServiceWorkerRegistration | undefined> | undefined;

	/** Whether a version other than this page's is ready to take over. */
	get isUpdateReady(): boolean {
		return this.#isUpdateReady;
	}

	/** Whether another version has taken over, for instance from another tab. */
	get isOutdated(): boolean {
		return this.#isOutdated;
	}

	statusOf(course: string): OfflineStatus {
		return this.#courses[course] ?? { kind: 'unknown' };
	}

	/** Registers the worker once the page has what it needs itself. */
	start(): Promise<ServiceWorkerRegistration | undefined> {
		return (this.#registration ??= this.#register());
	}

	/** Has a course kept for offline use. `size` is how many things it consists of. */
	async keepCourse(course: string, size: number): Promise<void> {
		this.#wanted.set(course, size);
		const registration = await this.start();
		if (!registration) return this.#set(course, this.#without);
		this.#waiting.add(course);
		const worker = registration.active ?? (await activation(registration));
		this.#waiting.delete(course);
		if (worker) tell(worker, { type: 'keep-course', course });
		else this.#set(course, { kind: 'failed', reason: this.#siteFailure });
	}

	/** Looks for a new version now, not at the next visit. */
	async checkForUpdate(): Promise<void> {
		const registration = await this.start();
		// Offline there is none to be had.
		await registration?.update().catch(() => undefined);
	}

	/** Loads the page anew, in the new version. */
	async takeUpdate(): Promise<void> {
		const waiting = (await this.start())?.waiting;
		if (!waiting) return location.reload();
		this.#reloads = true;
		tell(waiting, { type: 'take-over' });
		setTimeout(() => location.reload(), TAKE_OVER);
	}

	async #register(): Promise<ServiceWorkerRegistration | undefined> {
		if (!browser || dev || !('serviceWorker' in navigator)) return undefined;
		try {
			const container = navigator.serviceWorker;
			container.addEventListener('message', (event) => this.#hear(event));
			container.startMessages();
			await whenQuiet();
			const registration = await container.register('/service-worker.js', { updateViaCache: 'none' });
			registration.addEventListener('updatefound', () => this.#watch(registration.installing));
			this.#watch(registration.installing);
			if (registration.waiting) tell(registration.waiting, { type: 'meet', version });
			if (registration.active) tell(registration.active, { type: 'hello' });
			return registration;
		} catch (error) {
			// A private window may refuse; a TypeError is a script that could not be had.
			if (error instanceof TypeError) this.#without = { kind: 'failed', reason: 'unreachable' };
			return undefined;
		}
	}

	#watch(worker: ServiceWorker | null): void {
		worker?.addEventListener('statechange', () => {
			if (worker.state === 'installed') tell(worker, { type: 'meet', version });
		});
	}

	#hear(event: MessageEvent<unknown>): void {
		const message = readWorkerMessage(event.data);
		switch (message?.type) {
			case 'which-version':
				event.ports[0]?.postMessage(version);
				break;
			case 'update-ready':
				this.#isUpdateReady = true;
				break;
			case 'in-charge':
				this.#isUpdateReady = false;
				this.#isOutdated = message.version !== version;
				if (this.#reloads) location.reload();
				else if (!this.#isOutdated) this.#keepOutdated();
				break;
			case 'site-progress':
				for (const course of this.#waiting) {
					const size = this.#wanted.get(course) ?? 0;
					this.#set(course, { kind: 'saving', done: message.done, total: message.total + size });
				}
				break;
			case 'site-failed':
				this.#siteFailure = message.reason;
				// The reason may come after the failure.
				for (const course of this.#wanted.keys())
					if (this.statusOf(course).kind === 'failed')
						this.#set(course, { kind: 'failed', reason: message.reason });
				break;
			case 'course':
				this.#set(message.course, message.status);
				break;
		}
	}

	/** What the worker of another version could not keep. */
	#keepOutdated(): void {
		for (const [course, size] of this.#wanted) {
			const status = this.statusOf(course);
			if (status.kind === 'failed' && status.reason === 'outdated') void this.keepCourse(course, size);
		}
	}

	#set(course: string, status: OfflineStatus): void {
		this.#courses = { ...this.#courses, [course]: status };
	}
}

export const siteWorker = new SiteWorker();

function tell(worker: ServiceWorker, message: PageMessage): void {
	worker.postMessage(message);
}

/** The first worker of this browser once it is active; undefined where its installation fails. */
function activation(registration: ServiceWorkerRegistration): Promise<ServiceWorker | undefined> {
	const worker = registration.installing ?? registration.waiting;
	return new Promise((resolve) => {
		if (!worker) return resolve(undefined);
		worker.addEventListener('statechange', () => {
			if (worker.state === 'activated') resolve(worker);
			if (worker.state === 'redundant') resolve(undefined);
		});
	});
}

/** Resolves once the page is loaded and idle, so that saving for later takes nothing from now. */
function whenQuiet(): Promise<void> {
	return new Promise((resolve) => {
		const wait = () => {
			if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2_000 });
			else setTimeout(resolve, 200);
		};
		if (document.readyState === 'complete') wait();
		else window.addEventListener('load', wait, { once: true });
	});
}
