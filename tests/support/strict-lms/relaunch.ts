import { addClockTimes, addPeriods } from './time-sums.ts';

type Values = Readonly<Record<string, string>>;

/** Which elements an LMS works with between two launches. */
interface Launch {
	readonly status: readonly string[];
	readonly exit: string;
	readonly entry: string;
	readonly mode: string;
	readonly credit: string;
	readonly totalTime: string;
	readonly sessionTime: string;
	readonly add: (...times: readonly string[]) => string;
	/** Gone at the next launch unless the last one suspended. */
	readonly erased: RegExp | undefined;
}

const LAUNCH_12: Launch = {
	status: ['cmi.core.lesson_status'],
	exit: 'cmi.core.exit',
	entry: 'cmi.core.entry',
	mode: 'cmi.core.lesson_mode',
	credit: 'cmi.core.credit',
	totalTime: 'cmi.core.total_time',
	sessionTime: 'cmi.core.session_time',
	add: addClockTimes,
	erased: undefined
};
const LAUNCH_2004: Launch = {
	status: ['cmi.completion_status', 'cmi.success_status'],
	exit: 'cmi.exit',
	entry: 'cmi.entry',
	mode: 'cmi.mode',
	credit: 'cmi.credit',
	totalTime: 'cmi.total_time',
	sessionTime: 'cmi.session_time',
	add: addPeriods,
	erased:
		/^cmi\.(suspend_data|location|interactions\.|objectives\.|comments_from_learner\.|learner_preference\.)/
};
const FINISHED = ['completed', 'passed', 'failed'];

/**
 * The options of the next launch, as an LMS makes them from what was stored: session time is added to the total once
 * and cleared with the exit; entry is `resume` after a suspend, else empty. Status and score are carried. A 2004
 * attempt that was not suspended loses the rest. With `review`, a finished attempt opens in review, without credit,
 * with everything that it had. Further options (`unsupported`, `latency`) are spread beside the result.
 */
export function relaunch(store: Values, { review = false } = {}): { readonly data: Values } {
	const launch = 'cmi.core.lesson_status' in store ? LAUNCH_12 : LAUNCH_2004;
	const { [launch.exit]: exit, [launch.sessionTime]: sessionTime = '', ...rest } = store;
	const suspended = exit === 'suspend';
	const finished = launch.status.some((name) => FINISHED.includes(store[name] ?? ''));
	const reviewed = review && finished;
	const kept = Object.entries(rest).filter(
		([name]) => suspended || reviewed || !(launch.erased?.test(name) ?? false)
	);
	const data: Record<string, string> = {
		...Object.fromEntries(kept),
		[launch.entry]: suspended ? 'resume' : '',
		[launch.totalTime]: launch.add(store[launch.totalTime] ?? '', sessionTime)
	};
	delete data['adl.nav.request'];
	if (!reviewed) return { data };
	return { data: { ...data, [launch.mode]: 'review', [launch.credit]: 'no-credit' } };
}
