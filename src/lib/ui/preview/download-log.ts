import type { LoggedCall } from '../../lms/call-log.ts';
import type { Conditions } from '../../lms/conditions.ts';
import type { Version } from '../../lms/version.ts';
import { describeErrorCode } from './error-meanings.ts';
import { describeBreach } from './rule-texts.ts';

export interface LogHead {
	readonly session: string;
	readonly course: string;
	readonly standard: string;
	readonly learner: string;
	/** As they are now. */
	readonly conditions: Conditions;
}

/** The log as a text of JSON: each call with its error's meaning and the rules that it breaks. */
export function writeLog(version: Version, head: LogHead, entries: readonly LoggedCall[]): string {
	const calls = entries.map(({ seq, call, breaches }) => ({
		call: seq,
		launch: call.launch,
		by: call.by,
		at: new Date(call.at).toISOString(),
		function: call.name,
		arguments: call.args,
		result: call.result,
		error: { code: call.error, meaning: describeErrorCode(version, call.error) },
		milliseconds: Math.round(call.duration * 10) / 10,
		...(call.saving ? { stored: call.saving.arrived, missing: call.saving.missing } : {}),
		warnings: breaches.map((breach) => ({
			rule: breach.rule,
			text: describeBreach(breach),
			source: breach.source
		}))
	}));
	return JSON.stringify({ ...head, calls }, null, '\t');
}

/** Hands a text to the browser as a file. */
export function downloadText(text: string, name: string, type: string): void {
	const address = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	URL.revokeObjectURL(address);
}
