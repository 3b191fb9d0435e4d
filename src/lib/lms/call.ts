import type { Verb } from './version.ts';

/** One call of the run-time API, as it was answered. */
export interface Call {
	readonly verb: Verb;
	/** The function as the version names it: `LMSSetValue`. */
	readonly name: string;
	readonly args: readonly string[];
	readonly result: string;
	/** What GetLastError answers after it. */
	readonly error: string;
	/** Milliseconds that the course waited. */
	readonly duration: number;
	/** Of Commit and Terminate: what became of the data, whatever the answer was. */
	readonly saving?: Saving;
	/** Which launch of the session it belongs to, from 1. */
	readonly launch: number;
	/** The LMS itself ends a session whose page goes away without doing so. */
	readonly by: 'course' | 'lms';
	/** Milliseconds since the epoch. */
	readonly at: number;
}

export interface Saving {
	/** Whether the server took it. */
	readonly arrived: boolean;
	/** Elements whose value the server does not have after it. */
	readonly missing: number;
}

/** What calls are about; the log can be filtered by it. */
export const CALL_KINDS = ['session', 'set', 'get', 'save', 'question'] as const;
export type CallKind = (typeof CALL_KINDS)[number];

const KINDS: Readonly<Record<Verb, CallKind>> = {
	Initialize: 'session',
	Terminate: 'session',
	SetValue: 'set',
	GetValue: 'get',
	Commit: 'save',
	GetLastError: 'question',
	GetErrorString: 'question',
	GetDiagnostic: 'question'
};

export const kindOf = ({ verb }: Pick<Call, 'verb'>): CallKind => KINDS[verb];

/** Whether it went wrong: answered with an error, or answered well while the data was lost. */
export function isFailure({ verb, error, saving }: Call): boolean {
	// A question about an error answers with the error that was there before it.
	return (KINDS[verb] !== 'question' && error !== '0') || saving?.arrived === false;
}
