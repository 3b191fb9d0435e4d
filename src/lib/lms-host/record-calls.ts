import type { Call, Saving } from '../lms/call.ts';
import { VERBS, VERSIONS, type Version } from '../lms/version.ts';
import type { Lms } from './open-lms.ts';

/** A call as it was answered, before it is known when and of what launch. */
export type RecordedCall = Omit<Call, 'launch' | 'by' | 'at'>;

/** The object that content finds: the eight functions of the standard and nothing of the LMS behind them. */
export type RunTimeApi = Readonly<Record<string, (...args: unknown[]) => string>>;

/**
 * A thin layer between content and LMS that tells of each call.
 * @param takeSaving what became of the save that a call made, if it made one
 * @param clock milliseconds, for durations
 */
export function recordCalls(
	version: Version,
	lms: Lms,
	{
		takeSaving,
		tell,
		clock
	}: {
		readonly takeSaving: () => Saving | undefined;
		readonly tell: (call: RecordedCall) => void;
		readonly clock: () => number;
	}
): RunTimeApi {
	const entries = VERBS.map((verb) => {
		const name = VERSIONS[version].functionOf(verb);
		const call = (...given: unknown[]): string => {
			const args = given.map(String);
			const begun = clock();
			const result = lms.call(verb, args[0] ?? '', args[1] ?? '');
			const duration = clock() - begun;
			const saving = takeSaving();
			tell({
				verb,
				name,
				args,
				result,
				error: lms.lastError(),
				duration,
				...(saving ? { saving } : {})
			});
			return result;
		};
		return [name, call] as const;
	});
	return Object.fromEntries(entries);
}
