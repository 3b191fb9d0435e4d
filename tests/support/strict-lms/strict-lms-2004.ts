import { openSession, type LmsOptions, type StrictLms } from './open-session.ts';
import { version2004 } from './version-2004.ts';

/** The API object of SCORM 2004 (RTE 2004, 3.1). Arguments are checked, not trusted. */
export interface Api2004 {
	Initialize(argument: unknown): string;
	Terminate(argument: unknown): string;
	GetValue(element: unknown): string | number;
	SetValue(element: unknown, value: unknown): string;
	Commit(argument: unknown): string;
	GetLastError(): string;
	GetErrorString(code: unknown): string;
	GetDiagnostic(code: unknown): string;
}

/** A SCORM 2004 LMS as strict as the standard and scorm.md, failing as Moodle 4.5 was seen to fail. */
export function createStrictLms2004(options: LmsOptions = {}): StrictLms<Api2004> {
	return openSession(version2004, options, false, (session, read) => ({
		Initialize: (argument) => session.initialize('Initialize', argument),
		Terminate: (argument) => session.terminate('Terminate', argument),
		GetValue: (element) => read('GetValue', element),
		SetValue: (element, value) => session.set('SetValue', element, value),
		Commit: (argument) => session.commit('Commit', argument),
		GetLastError: () => session.lastError('GetLastError'),
		GetErrorString: (code) => session.errorString('GetErrorString', code),
		GetDiagnostic: (code) => session.diagnostic('GetDiagnostic', code)
	}));
}
