import * as calls from './check-calls.ts';
import * as reports from './check-reports.ts';
import { toSteps, type Check, type Report, type Violation } from './log-step.ts';
import type { Call } from './session.ts';

const CHECKS: readonly Check[] = [...Object.values(calls), ...Object.values(reports)];

/** Everything in the log of one session that breaks a rule of the standard or of scorm.md, in order of the calls. */
export function checkLog(log: readonly Call[]): readonly Violation[] {
	const violations: Violation[] = [];
	const report: Report = (rule, { at, call }, what) => {
		const args = call.args.map((arg) => JSON.stringify(clip(arg))).join(', ');
		violations.push({ rule, at, message: `call ${at}, ${call.method}(${args}), ${what}` });
	};
	const steps = toSteps(log);
	for (const check of CHECKS) check(steps, report);
	return violations.sort((one, other) => one.at - other.at);
}

const clip = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
