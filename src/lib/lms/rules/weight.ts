import { VERSIONS } from '../version.ts';
import type { Step } from './rule.ts';

/** The first thing of a launch with weight: a save, or a report of anything but status and exit, where it counts. */
export function isWeighty({ call, version, element, isSet, before }: Step): boolean {
	if (before.countsForNothing || !before.hasBegun || before.hasEnded || call.by === 'lms') return false;
	const { status, exit } = VERSIONS[version].elements;
	return call.saving !== undefined || (isSet && element !== status && element !== exit);
}
