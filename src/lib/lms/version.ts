import type { Standard } from '../package/standard.ts';

/** A version of the run-time API. The editions of SCORM 2004 have the same one. */
export type Version = '1.2' | '2004';

export const versionOf = (standard: Standard): Version => (standard === 'scorm12' ? '1.2' : '2004');

/** What content may call, as SCORM 2004 names it. */
export const VERBS = [
	'Initialize',
	'Terminate',
	'GetValue',
	'SetValue',
	'Commit',
	'GetLastError',
	'GetErrorString',
	'GetDiagnostic'
] as const;
export type Verb = (typeof VERBS)[number];

/** What the two versions name differently. */
export interface VersionTraits {
	/** Of the object that content looks for. */
	readonly api: 'API' | 'API_1484_11';
	/** Of the function in that object. */
	functionOf(verb: Verb): string;
	readonly elements: Readonly<
		Record<
			| 'learnerId'
			| 'learnerName'
			| 'mode'
			| 'credit'
			| 'entry'
			| 'exit'
			| 'status'
			| 'raw'
			| 'sessionTime'
			| 'totalTime'
			| 'passMark'
			| 'suspendData',
			string
		>
	>;
	/** Names inside an interaction. */
	readonly interaction: Readonly<Record<'moment' | 'response', string>>;
	/** Characters that the standard has room for. */
	readonly suspendLimit: number;
	readonly locationLimit: number;
}

/** Names and limits: SCORM 1.2 Run-Time Environment, 3.4; SCORM 2004 4th Edition Run-Time Environment, 4.2. */
export const VERSIONS: Readonly<Record<Version, VersionTraits>> = {
	'1.2': {
		api: 'API',
		functionOf: (verb) => (verb === 'Terminate' ? 'LMSFinish' : `LMS${verb}`),
		elements: {
			learnerId: 'cmi.core.student_id',
			learnerName: 'cmi.core.student_name',
			mode: 'cmi.core.lesson_mode',
			credit: 'cmi.core.credit',
			entry: 'cmi.core.entry',
			exit: 'cmi.core.exit',
			status: 'cmi.core.lesson_status',
			raw: 'cmi.core.score.raw',
			sessionTime: 'cmi.core.session_time',
			totalTime: 'cmi.core.total_time',
			passMark: 'cmi.student_data.mastery_score',
			suspendData: 'cmi.suspend_data'
		},
		interaction: { moment: 'time', response: 'student_response' },
		suspendLimit: 4096,
		locationLimit: 255
	},
	'2004': {
		api: 'API_1484_11',
		functionOf: (verb) => verb,
		elements: {
			learnerId: 'cmi.learner_id',
			learnerName: 'cmi.learner_name',
			mode: 'cmi.mode',
			credit: 'cmi.credit',
			entry: 'cmi.entry',
			exit: 'cmi.exit',
			status: 'cmi.completion_status',
			raw: 'cmi.score.raw',
			sessionTime: 'cmi.session_time',
			totalTime: 'cmi.total_time',
			passMark: 'cmi.scaled_passing_score',
			suspendData: 'cmi.suspend_data'
		},
		interaction: { moment: 'timestamp', response: 'learner_response' },
		suspendLimit: 64_000,
		locationLimit: 1000
	}
};

/** Elements of the data model and their values. */
export type Values = Readonly<Record<string, string>>;
