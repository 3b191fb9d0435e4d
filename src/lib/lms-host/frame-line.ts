/**
 * Lets the page in a frame see the line as up or down, as its browser would: by `navigator.onLine` and the events that
 * go with it. The frame is of this origin.
 */
export function showLine(frame: Window, isOnline: boolean): void {
	if (frame.navigator.onLine === isOnline) return;
	// The browser's own value lies on the prototype: what is set here hides it, and goes with the page.
	Reflect.deleteProperty(frame.navigator, 'onLine');
	if (frame.navigator.onLine !== isOnline)
		Object.defineProperty(frame.navigator, 'onLine', { configurable: true, get: () => isOnline });
	// Of the frame's own kind, so that nothing in it can tell the difference.
	frame.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
}
