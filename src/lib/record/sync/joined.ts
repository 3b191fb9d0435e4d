/**
 * Whether this browser may have classes, so that pages which work offline ask nothing for everybody else. It is a guess
 * to save requests by, and gives no right to anything: the server knows.
 */
const KEY = 'versus-class';
const told = new Set<() => void>();
let signedIn: string | undefined;

/** Somebody has joined a class in this browser: what was known of its classes is out of date. */
export function noteJoined(): void {
	try {
		localStorage.setItem(KEY, '1');
	} catch {
		// It is true of this page at least.
	}
	for (const tell of [...told]) tell();
}

/** Somebody is signed in, and may have classes. Told again and again, it counts once. */
export function noteSignedIn(name: string): void {
	const isOther = signedIn !== undefined && signedIn !== name;
	signedIn = name;
	if (isOther || !hasJoined()) noteJoined();
}

/** The server knows of no class for this browser. */
export function forgetJoined(): void {
	try {
		localStorage.removeItem(KEY);
	} catch {
		// Then it is asked again.
	}
}

export function hasJoined(): boolean {
	try {
		return localStorage.getItem(KEY) !== null;
	} catch {
		return false;
	}
}

/** Calls back when somebody joins while this page is open; returns how to stop. */
export function onJoined(run: () => void): () => void {
	told.add(run);
	return () => told.delete(run);
}
