import { openSession, type LmsOptions, type StrictLms } from './open-session.ts';
import { version12 } from './version-12.ts';

/** The API object of SCORM 1.2 (RTE 1.2, 3.3). Arguments are checked, not trusted. */
export interface Api12 {
	LMSInitialize(argument: unknown): string;
	LMSFinish(argument: unknown): string;
	LMSGetValue(element: unknown): string | number;
	LMSSetValue(element: unknown, value: unknown): string;
	LMSCommit(argument: unknown): string;
	LMSGetLastError(): string;
	LMSGetErrorString(code: unknown): string;
	LMSGetDiagnostic(code: unknown): string;
}

export interface Lms12Options extends LmsOptions {
	/** Takes any characters in texts of 255, as Moodle does; the standard has ASCII there. */
	readonly unicode?: boolean;
}

/** A SCORM 1.2 LMS as strict as the standard and scorm.md, failing as Moodle 4.5 was seen to fail. */
export function createStrictLms12({ unicode, ...options }: Lms12Options = {}): StrictLms<Api12> {
	return openSession(version12({ unicode }), options, true, (session, read) => ({
		LMSInitialize: (argument) => session.initialize('LMSInitialize', argument),
		LMSFinish: (argument) => session.terminate('LMSFinish', argument),
		LMSGetValue: (element) => read('LMSGetValue', element),
		LMSSetValue: (element, value) => session.set('LMSSetValue', element, value),
		LMSCommit: (argument) => session.commit('LMSCommit', argument),
		LMSGetLastError: () => session.lastError('LMSGetLastError'),
		LMSGetErrorString: (code) => session.errorString('LMSGetErrorString', code),
		LMSGetDiagnostic: (code) => session.diagnostic('LMSGetDiagnostic', code)
	}));
}
