/** A SCORM API as an LMS provides it: functions that take and give texts. */
export interface ScormFunctions {
	/** @throws whatever the LMS throws; a missing function gives "" */
	call(name: string, ...args: string[]): string;
}

/** Frames that are searched before a circle is assumed (SCORM 1.2 RTE 3.3.6.1 searches 7; real LMSs nest deeper). */
const MOST_PARENTS = 500;

/**
 * Finds the LMS's API: in this window, its parents, then the opener and its parents, and the same for the window that
 * this one is a frame of (scorm.md, Finding the API). A window of another origin throws on being looked at, and is
 * passed over. Of things by that name the first that can begin a session is taken: a page may have named something
 * else so; where none can, the first, which may come to later.
 * @param name `API` for SCORM 1.2, `API_1484_11` for 2004
 */
export function findApi(start: Window, name: 'API' | 'API_1484_11'): ScormFunctions | undefined {
	const opener = (of: () => Window | null) => attempt(() => parseWindow(of()?.opener));
	const found = [start, opener(() => start), opener(() => start.top)].flatMap((each) => namedIn(each, name));
	const begins = name === 'API' ? 'LMSInitialize' : 'Initialize';
	const usable = found.find((value) => attempt(() => typeof Reflect.get(value, begins) === 'function'));
	return parseApi(usable ?? found[0]);
}

/** What a window and its parents have by that name. */
function namedIn(start: Window | undefined, name: string): object[] {
	const found: object[] = [];
	let at = start;
	for (let step = 0; at && step <= MOST_PARENTS; step++) {
		const here = at;
		const value = attempt((): unknown => Reflect.get(here, name));
		if (isObject(value)) found.push(value);
		const parent = attempt(() => here.parent);
		at = parent === here ? undefined : parent;
	}
	return found;
}

function parseWindow(value: unknown): Window | undefined {
	// `instanceof Window` fails across frames; a window is what has itself as `window`.
	return isWindow(value) ? value : undefined;
}

function isWindow(value: unknown): value is Window {
	return isObject(value) && Reflect.get(value, 'window') === value;
}

function isObject(value: unknown): value is object {
	return value !== null && (typeof value === 'object' || typeof value === 'function');
}

/** The functions of an object that an LMS gives; undefined where it is none. */
export function parseApi(value: unknown): ScormFunctions | undefined {
	if (!isObject(value)) return undefined;
	return {
		call(name, ...args) {
			const method: unknown = Reflect.get(value, name);
			if (typeof method !== 'function') return '';
			const result: unknown = Reflect.apply(method, value, args);
			// `_count` and booleans come as numbers and booleans from some LMSs.
			return result === undefined || result === null ? '' : String(result);
		}
	};
}

function attempt<T>(look: () => T): T | undefined {
	try {
		return look();
	} catch {
		return undefined;
	}
}
