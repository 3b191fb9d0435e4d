/** Milliseconds between two announcements, at the least: who listens to the page wants to think meanwhile. */
const CALM = 20_000;

/** Text for a live region: how it is now, told seldom enough not to chatter, and only when it is another than before. */
export class CalmAnnouncer {
	#text = $state('');
	#newest = '';
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param before how it was when the page came, which the page itself says */
	constructor(before: string) {
		this.#newest = before;
	}

	get text(): string {
		return this.#text;
	}

	tell(newest: string): void {
		if (newest === this.#newest) return;
		this.#newest = newest;
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			this.#text = this.#newest;
		}, CALM);
	}

	stop(): void {
		clearTimeout(this.#timer);
	}
}
