/** A SCORM API as an LMS provides it: functions that take and give texts. */
export interface ScormFunctions {
	/** @throws whatever the LMS throws; a missing function gives "" */
	call(name: string, ...args: string[]): string;
}

/** Frames that are searched before a circle is assumed (SCORM 1.2 RTE 3.3.6.1 searches 7; real LMSs nest deeper). */
const MOST_PARENTS = 500;

/**
 * Finds the LMS's API: in this window, its parents, then the opener and its parents (scorm.md, Finding the API).
 * A parent of another origin throws on being looked at, and is passed over.
 * @param name `API` for SCORM 1.2, `API_1484_11` for 2004
 */
export function findApi(start: Window, name: 'API' | 'API_1484_11'): ScormFunctions | undefined {
	return (
		searchUp(start, name) ??
		searchUp(
			attempt(() => parseWindow(start.opener)),
			name
		)
	);
}

function searchUp(start: Window | undefined, name: string): ScormFunctions | undefined {
	let at = start;
	for (let step = 0; at && step <= MOST_PARENTS; step++) {
		const here = at;
		const found = attempt(() => parseApi(Reflect.get(here, name)));
		if (found) return found;
		const parent = attempt(() => here.parent);
		if (!parent || parent === here) return undefined;
		at = parent;
	}
	return undefined;
}

function parseWindow(value: unknown): Window | undefined {
	// `instanceof Window` fails across frames; a window is what has itself as `window`.
	return isWindow(value) ? value : undefined;
}

function isWindow(value: unknown): value is Window {
	return typeof value === 'object' && value !== null && Reflect.get(value, 'window') === value;
}

/** The functions of an object that an LMS gives; undefined where it is none. */
export function parseApi(value: unknown): ScormFunctions | undefined {
	if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return undefined;
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
