/** Calls back once what is on its way to the screen is there; not while the page is hidden. Returns how to cancel. */
export function afterPaint(run: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	// A frame's callbacks come just before its paint, a task that they ask for after it.
	const frame = requestAnimationFrame(() => (timer = setTimeout(run)));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
