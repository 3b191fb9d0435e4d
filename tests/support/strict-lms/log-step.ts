import type { Call } from './session.ts';

/** What a course did against the rules, and which rule. */
export interface Violation {
	readonly rule:
		| 'error'
		| 'error-unread'
		| 'initialize'
		| 'terminate'
		| 'status-early'
		| 'exit-early'
		| 'status-lowered'
		| 'raw-with-scaled'
		| 'journal'
		| 'grade-in-review'
		| 'at-end';
	/** Where in the log. */
	readonly at: number;
	readonly message: string;
}

export type Report = (rule: Violation['rule'], step: LogStep, what: string) => void;
export type Check = (steps: readonly LogStep[], report: Report) => void;

/** A call of the log with what the checks ask of it, the same for both versions. */
export interface LogStep {
	readonly call: Call;
	readonly at: number;
	readonly is12: boolean;
	/** As 2004 names it: `SetValue`, `Terminate`. */
	readonly verb: string;
	/** The first argument, and the second. */
	readonly element: string;
	readonly value: string;
	/** Whether it was answered without an error. */
	readonly done: boolean;
	/** Whether the course had read that this launch counts for nothing: review, browse or no-credit. */
	readonly passive: boolean;
	/** Whether an earlier commit of the session was lost, so that values have to be sent again. */
	readonly afterLoss: boolean;
	/** Whether the LMS has refused to begin a session, so that there is none to make errors in. */
	readonly isShutOut: boolean;
}

const PASSIVE: Readonly<Record<string, readonly string[]>> = {
	'cmi.core.lesson_mode': ['review', 'browse'],
	'cmi.mode': ['review', 'browse'],
	'cmi.core.credit': ['no-credit'],
	'cmi.credit': ['no-credit']
};

/** Reads a log in order; what the course has learnt till then goes with each step. */
export function toSteps(calls: readonly Call[]): readonly LogStep[] {
	let [passive, afterLoss, isShutOut] = [false, false, false];
	return calls.map((call, at) => {
		const { method, args, result = '', error } = call;
		const [element = '', value = ''] = args;
		const verb = method.replace(/^LMS/, '').replace('Finish', 'Terminate');
		if (verb === 'Initialize') isShutOut = call.refused ?? false;
		const step = { call, at, verb, element, value, passive, afterLoss, isShutOut };
		if (verb === 'GetValue') passive ||= PASSIVE[element]?.includes(result) ?? false;
		afterLoss ||= call.lost ?? false;
		return { ...step, is12: method.startsWith('LMS'), done: error === '0' };
	});
}

/** Whether it asks about an error, which no rule restricts. */
export const isQuestion = ({ verb }: LogStep) => /^Get(LastError|ErrorString|Diagnostic)$/.test(verb);
export const isSet = ({ verb, done }: LogStep) => verb === 'SetValue' && done;
export const isSave = ({ verb }: LogStep) => verb === 'Commit' || verb === 'Terminate';
/** A set that an LMS without the element refused counts as well: the course did its part. */
export const triesToSet = (name: string) => (step: LogStep) =>
	step.verb === 'SetValue' && step.element === name;
