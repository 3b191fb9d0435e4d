import type { Scorm12API, Scorm2004API, Settings } from 'scorm-again';
import { kindOf } from '../lms/call.ts';
import type { Values, Verb, Version } from '../lms/version.ts';

/** What became of a save, in the words of the run-time API. */
export interface SaveAnswer {
	readonly result: 'true' | 'false';
	/** 0, or 101 where it failed. */
	readonly errorCode: number;
}

export interface LmsOptions {
	readonly version: Version;
	/** What the data model begins with. */
	readonly given: Values;
	/**
	 * Stores what the course has reported; called by Commit and Terminate.
	 * @param atEnd statuses that the LMS itself has set at Terminate, by comparing the score with the pass mark
	 */
	readonly onSave: (isEnd: boolean, atEnd: Values) => SaveAnswer;
}

/** An LMS's side of one launch. */
export interface Lms {
	/** Calls a function of the API. */
	call(verb: Verb, first: string, second: string): string;
	/** What GetLastError answers. */
	lastError(): string;
	/** Whether the session has begun and not ended. */
	readonly isOpen: boolean;
}

/** "Execution has not begun, or is over", the one code that 1.2 has for both. */
const NOT_INITIALIZED = 301;
const STATUSES = ['cmi.core.lesson_status', 'cmi.completion_status', 'cmi.success_status'];

/** scorm-again as an LMS, loaded when it is first needed: it weighs more than the rest of the page. */
export async function openLms({ version, given, onSave }: LmsOptions): Promise<Lms> {
	const settings: Settings = {
		// Its http service is ours; without an address it would not save at all.
		lmsCommitUrl: '/',
		dataCommitFormat: 'flattened',
		autocommit: false,
		// As Moodle does: an attempt that was left without a status counts as completed.
		autoCompleteLessonStatus: true,
		logLevel: 'NONE'
	};
	const http = {
		processHttpRequest: (_address: string, values: object, isEnd: boolean) =>
			onSave(isEnd, isEnd ? statusesIn(values) : {}),
		updateSettings: () => undefined
	};
	const api: Scorm12API | Scorm2004API =
		version === '1.2'
			? new (await import('scorm-again/scorm12')).Scorm12API(settings, http)
			: new (await import('scorm-again/scorm2004')).Scorm2004API(settings, http);
	api.loadFromFlattenedJSON({ ...given });
	const functions: Readonly<Record<Verb, (first: string, second: string) => unknown>> = {
		Initialize: (blank) => api.lmsInitialize(blank),
		Terminate: (blank) => api.lmsFinish(blank),
		GetValue: (element) => api.lmsGetValue(element),
		SetValue: (element, value) => api.lmsSetValue(element, value),
		Commit: (blank) => api.lmsCommit(blank),
		GetLastError: () => api.lmsGetLastError(),
		GetErrorString: (code) => api.lmsGetErrorString(code),
		GetDiagnostic: (code) => api.lmsGetDiagnostic(code)
	};
	let isFinished = false;
	return {
		call(verb, first, second) {
			// scorm-again goes on after LMSFinish. LMSs do not, and Moodle's has closed before it asks the server.
			if (isFinished && verb !== 'Initialize' && kindOf({ verb }) !== 'question') {
				api.throwSCORMError('api', NOT_INITIALIZED);
				return verb === 'GetValue' ? '' : 'false';
			}
			const isEnd = version === '1.2' && verb === 'Terminate' && api.isInitialized();
			const result = functions[verb](first, second);
			if (isEnd) isFinished = true;
			// Counts come as numbers from some LMSs, and as they are here.
			return result === undefined || result === null ? '' : String(result);
		},
		lastError: () => String(api.lmsGetLastError()),
		get isOpen() {
			return api.isInitialized() && !isFinished;
		}
	};
}

function statusesIn(values: object): Values {
	return Object.fromEntries(
		STATUSES.flatMap((element) => {
			const value: unknown = Reflect.get(values, element);
			return typeof value === 'string' && value !== '' ? [[element, value]] : [];
		})
	);
}
