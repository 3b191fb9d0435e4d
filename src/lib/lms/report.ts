import { sessionTimeOf, type Attempt } from './attempt.ts';
import { VERSIONS, type Values, type Version } from './version.ts';

/** What an LMS's report says of an attempt. Texts are the course's own; undefined where nothing was said. */
export interface Report {
	/** `passed`, `incomplete`, …: in 2004 the work alone. */
	readonly status: string | undefined;
	/** Mastery, which 1.2 has no element of its own for. */
	readonly success: string | undefined;
	/** 0 to 1; 2004 only. */
	readonly progress: number | undefined;
	readonly score: Score;
	/** Percent that the LMS compares the score with. */
	readonly passMark: number | undefined;
	/** Hundredths of a second. */
	readonly sessionTime: number;
	readonly totalTime: number;
	/** `suspend`, `normal`, …; empty is a value too. */
	readonly exit: string | undefined;
	readonly suspendData: { readonly length: number; readonly limit: number };
	readonly objectives: readonly ObjectiveRow[];
	readonly interactions: readonly InteractionRow[];
}

export interface Score {
	readonly raw: string | undefined;
	readonly min: string | undefined;
	readonly max: string | undefined;
	readonly scaled: string | undefined;
	/** 0 to 100, from whichever of them says it. */
	readonly percent: number | undefined;
}

export interface ObjectiveRow {
	readonly id: string;
	readonly score: Score;
	/** In 1.2 the one status. */
	readonly success: string | undefined;
	readonly completion: string | undefined;
}

export interface InteractionRow {
	readonly index: number;
	readonly id: string;
	readonly type: string;
	readonly objective: string;
	readonly response: string;
	/** Patterns of right answers. */
	readonly right: readonly string[];
	readonly result: string;
	readonly moment: string;
	readonly latency: string;
	/** 2004 only. */
	readonly description: string;
}

/** @param values of the data model, stored or as the course has just told them */
export function reportOf(
	version: Version,
	values: Values,
	{ earlierTime }: Pick<Attempt, 'earlierTime'>
): Report {
	const names = VERSIONS[version].elements;
	const read = (element: string) => values[element] || undefined;
	const is12 = version === '1.2';
	const passMark = read(names.passMark);
	const progress = read('cmi.progress_measure');
	const sessionTime = sessionTimeOf(version, values);
	return {
		status: read(names.status),
		success: is12 ? undefined : read('cmi.success_status'),
		progress: progress === undefined ? undefined : Number(progress),
		score: scoreOf((part) => values[`${is12 ? 'cmi.core' : 'cmi'}.score.${part}`]),
		passMark: passMark === undefined ? undefined : rounded(Number(passMark) * (is12 ? 1 : 100)),
		sessionTime,
		totalTime: earlierTime + sessionTime,
		exit: values[names.exit],
		suspendData: {
			length: values[names.suspendData]?.length ?? 0,
			limit: VERSIONS[version].suspendLimit
		},
		objectives: recordsIn(values, 'cmi.objectives').map(([, fields]) => ({
			id: fields['id'] ?? '',
			score: scoreOf((part) => fields[`score.${part}`]),
			success: fields[is12 ? 'status' : 'success_status'] || undefined,
			completion: is12 ? undefined : fields['completion_status'] || undefined
		})),
		interactions: recordsIn(values, 'cmi.interactions').map(([index, fields]) =>
			interactionOf(version, index, fields)
		)
	};
}

function scoreOf(read: (part: string) => string | undefined): Score {
	const [raw, min, max, scaled] = ['raw', 'min', 'max', 'scaled'].map((part) => read(part) || undefined);
	return { raw, min, max, scaled, percent: percentOf(raw, min, max, scaled) };
}

/** A scaled score says it plainly; raw lies between min and max, which are 0 and 100 where they are not said. */
function percentOf(raw?: string, min = '0', max = '100', scaled?: string): number | undefined {
	if (scaled !== undefined) return bounded(Number(scaled) * 100);
	if (raw === undefined) return undefined;
	const range = Number(max) - Number(min);
	return range > 0 ? bounded((100 * (Number(raw) - Number(min))) / range) : undefined;
}

function interactionOf(version: Version, index: number, fields: Values): InteractionRow {
	const read = (name: string) => fields[name] ?? '';
	const { moment, response } = VERSIONS[version].interaction;
	return {
		index,
		id: read('id'),
		type: read('type'),
		objective: read('objectives.0.id'),
		response: read(response),
		right: Object.entries(fields).flatMap(([name, value]) =>
			/^correct_responses\.\d+\.pattern$/.test(name) ? [value] : []
		),
		result: read('result'),
		moment: read(moment),
		latency: read('latency'),
		description: read('description')
	};
}

/** A collection's records by index, in order, each as the values inside it; a hole in the indexes is left out. */
function recordsIn(values: Values, collection: string): (readonly [index: number, fields: Values])[] {
	const records = new Map<number, Record<string, string>>();
	const start = `${collection}.`;
	for (const [element, value] of Object.entries(values)) {
		if (!element.startsWith(start)) continue;
		const [, index, name] = /^(\d+)\.(.+)$/.exec(element.slice(start.length)) ?? [];
		if (index === undefined || name === undefined) continue;
		const fields = records.get(Number(index)) ?? {};
		fields[name] = value;
		records.set(Number(index), fields);
	}
	return [...records].toSorted(([a], [b]) => a - b);
}

/** Not more than there is to show, and without the dust of floating point. */
const bounded = (percent: number) =>
	Number.isNaN(percent) ? undefined : rounded(Math.min(100, Math.max(0, percent)));
const rounded = (number: number) => Number(number.toFixed(2));
