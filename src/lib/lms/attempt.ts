import type { Conditions, LaunchKind } from './conditions.ts';
import type { Manifest } from './manifest.ts';
import { formatDuration, parseDuration } from './time.ts';
import { VERSIONS, type Values, type Version } from './version.ts';

/** What an LMS keeps of one learner in one package. */
export interface Attempt {
	/** What the course reported, and arrived. */
	readonly values: Values;
	/** Hundredths of a second, of all launches before the one that the values are of. */
	readonly earlierTime: number;
	/** How many launches there were; each has a number, from 1. */
	readonly launches: number;
	/** The launch that the values are of; 0 for none. */
	readonly savedLaunch: number;
}

export const NO_ATTEMPT: Attempt = { values: {}, earlierTime: 0, launches: 0, savedLaunch: 0 };

export interface LaunchOptions {
	/** `[!-~]+`, as both versions take it. */
	readonly learnerId: string;
	readonly learnerName: string;
	readonly conditions: Pick<Conditions, 'kind' | 'masteryScore'>;
	readonly manifest: Manifest;
}

/** Gone at the next launch unless the last one suspended: in 2004 that is a new attempt (RTE 2004, cmi.exit). */
const ERASED =
	/^cmi\.(suspend_data|location|interactions\.|objectives\.|comments_from_learner\.|learner_preference\.)/;

/** All that the LMS's data model begins a launch with: element → value. */
export function valuesAtLaunch(version: Version, attempt: Attempt, options: LaunchOptions): Values {
	const { learnerId, learnerName, conditions, manifest } = options;
	const names = VERSIONS[version].elements;
	const { values, earlierTime } = carryOver(version, attempt, conditions.kind);
	// Of a launch from which nothing arrived an LMS knows nothing.
	const isFirst = Object.keys(attempt.values).length === 0;
	const isSuspended = attempt.values[names.exit] === 'suspend';
	return {
		...values,
		...(version === '2004' ? objectivesBeside(values, manifest.objectives) : {}),
		[names.learnerId]: learnerId,
		[names.learnerName]: learnerName,
		[names.mode]: looksBack(conditions.kind) ? conditions.kind : 'normal',
		[names.credit]: conditions.kind === 'credit' ? 'credit' : 'no-credit',
		[names.entry]: isFirst ? 'ab-initio' : isSuspended ? 'resume' : '',
		[names.totalTime]: formatDuration(earlierTime, version),
		...passMarkAtLaunch(version, conditions.masteryScore ?? manifest.passMark)
	};
}

/** A pass mark as the data model has it. @param passMark percent; undefined for none */
export function passMarkAtLaunch(version: Version, passMark: number | undefined): Values {
	if (passMark === undefined) return {};
	return { [VERSIONS[version].elements.passMark]: String(version === '1.2' ? passMark : passMark / 100) };
}

/** Takes in what a launch saves. The first save of a launch makes that launch the one that the values are of. */
export function takeIn(
	version: Version,
	attempt: Attempt,
	save: { readonly launch: number; readonly kind: LaunchKind; readonly values: Values }
): Attempt {
	const isLater = save.launch > attempt.savedLaunch;
	const base = isLater ? { ...carryOver(version, attempt, save.kind), savedLaunch: save.launch } : attempt;
	return { ...base, values: { ...base.values, ...save.values } };
}

/**
 * What goes from one launch to the next. The time of a session goes into the total once, and it and the exit go from
 * the values: restored as they are, they would count twice.
 */
export function carryOver(version: Version, attempt: Attempt, kind: LaunchKind): Attempt {
	const names = VERSIONS[version].elements;
	const keepsAll = version === '1.2' || attempt.values[names.exit] === 'suspend' || looksBack(kind);
	const kept = Object.entries(attempt.values).filter(
		([element]) =>
			element !== names.exit && element !== names.sessionTime && (keepsAll || !ERASED.test(element))
	);
	return {
		...attempt,
		values: Object.fromEntries(kept),
		earlierTime: attempt.earlierTime + sessionTimeOf(version, attempt.values)
	};
}

/** Hundredths of a second that the values' launch reported. */
export function sessionTimeOf(version: Version, values: Values): number {
	return parseDuration(values[VERSIONS[version].elements.sessionTime] ?? '', version) ?? 0;
}

const looksBack = (kind: LaunchKind) => kind === 'review' || kind === 'browse';

/** The objectives that a manifest names and the attempt does not have yet, at the end of its list. */
function objectivesBeside(values: Values, ids: readonly string[]): Values {
	const known = new Set<string>();
	let count = 0;
	for (const [element, value] of Object.entries(values)) {
		const [, index] = /^cmi\.objectives\.(\d+)\./.exec(element) ?? [];
		if (index === undefined) continue;
		count = Math.max(count, Number(index) + 1);
		if (element.endsWith('.id')) known.add(value);
	}
	const missing = ids.filter((id) => !known.has(id));
	return Object.fromEntries(missing.map((id, place) => [`cmi.objectives.${count + place}.id`, id]));
}
