/** Work that is asked for again and again. */
export interface InTurn {
	/** Has it done soon: now, or once the last time is long enough ago. Asked several times meanwhile, it is done once. */
	ask(): void;
	/** Nothing is begun any more; resolves once what is under way is done. */
	stop(): Promise<void>;
}

/**
 * Does work one at a time.
 * @param pause milliseconds from the end of one to the beginning of the next, at the least
 * @param work does not reject
 */
export function inTurn(work: () => Promise<void>, pause: number): InTurn {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let under: Promise<void> | undefined;
	let isAsked = false;
	let isStopped = false;
	function begin(): void {
		isAsked = false;
		under = work().then(() => {
			under = undefined;
			if (isStopped) return;
			timer = setTimeout(() => {
				timer = undefined;
				if (isAsked) begin();
			}, pause);
			timer.unref();
		});
	}
	return {
		ask() {
			isAsked = true;
			if (!isStopped && !under && timer === undefined) begin();
		},
		async stop() {
			isStopped = true;
			clearTimeout(timer);
			await under;
		}
	};
}
