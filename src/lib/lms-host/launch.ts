import type { Attempt } from '../lms/attempt.ts';
import type { Call } from '../lms/call.ts';
import type { Conditions, Line } from '../lms/conditions.ts';
import { Ledger } from '../lms/ledger.ts';
import type { Breach } from '../lms/rules/rule.ts';
import { CallWatch } from '../lms/watch-calls.ts';
import { VERSIONS, type Values, type Version } from '../lms/version.ts';
import { openLms, type Lms } from './open-lms.ts';
import { recordCalls, type RecordedCall, type RunTimeApi } from './record-calls.ts';
import { Saver, type Delivery, type SaveRequest } from './saver.ts';

/** What the server says of a launch that has begun. */
export interface BegunLaunch {
	/** Its number. */
	readonly launch: number;
	/** As the launch finds it. */
	readonly attempt: Attempt;
	/** What the data model begins with. */
	readonly given: Values;
}

export interface LaunchOptions {
	readonly version: Version;
	readonly begun: BegunLaunch;
	readonly conditions: Conditions;
	readonly deliver: (request: SaveRequest) => Delivery;
	/** Told of each call, in order, with the rules that it breaks. */
	readonly tell: (call: Call, breaches: readonly Breach[]) => void;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** Milliseconds, for durations. */
	readonly clock: () => number;
}

/** One launch of a course by the built-in LMS: scorm-again, what watches it, and what it saves. */
export class Launch {
	readonly #options: LaunchOptions;
	readonly #ledger: Ledger;
	readonly #saver: Saver;
	readonly #watch: CallWatch;
	readonly #lms: Lms;
	/** What content finds as `API` or `API_1484_11`. */
	readonly api: RunTimeApi;
	#by: Call['by'] = 'course';

	static async begin(options: LaunchOptions): Promise<Launch> {
		const { version, begun, conditions, deliver } = options;
		const ledger = new Ledger(version, begun.given, objectivesFromManifest(begun));
		const { line, delay } = conditions;
		const saver = new Saver({ launch: begun.launch, ledger, line, delay, deliver });
		const lms = await openLms({
			version,
			given: begun.given,
			onSave: (_isEnd, atEnd) => {
				for (const [element, value] of Object.entries(atEnd)) {
					const isSaid = value !== 'unknown' && value !== 'not attempted';
					if (isSaid && ledger.valueOf(element) !== value) ledger.set(element, value);
				}
				return saver.save();
			}
		});
		return new Launch(options, ledger, saver, lms);
	}

	private constructor(options: LaunchOptions, ledger: Ledger, saver: Saver, lms: Lms) {
		this.#options = options;
		this.#ledger = ledger;
		this.#saver = saver;
		this.#watch = new CallWatch(options.version, options.begun.given);
		this.#lms = lms;
		this.api = recordCalls(options.version, lms, {
			takeSaving: () => saver.takeLast(),
			tell: (call) => this.#take(call),
			clock: options.clock
		});
	}

	/** Everything that the LMS's page has, stored or not. */
	get values(): Values {
		return this.#ledger.values;
	}

	/** How many values the server does not have. */
	get missing(): number {
		return this.#ledger.missing().length;
	}

	/** What really keeps this site from saving; undefined while it saves. */
	get trouble(): Saver['trouble'] {
		return this.#saver.trouble;
	}

	/** Whether the course has begun its session and not ended it. */
	get isOpen(): boolean {
		return this.#lms.isOpen;
	}

	get line(): Line {
		return this.#saver.line;
	}

	set line(line: Line) {
		this.#saver.line = line;
	}

	set delay(milliseconds: number) {
		this.#saver.delay = milliseconds;
	}

	/** The course's page is gone: ends its session where it has not done so itself. */
	end(): void {
		if (!this.#lms.isOpen) return;
		this.#by = 'lms';
		this.api[VERSIONS[this.#options.version].functionOf('Terminate')]?.('');
	}

	#take(recorded: RecordedCall): void {
		const { begun, now, tell } = this.#options;
		const call: Call = { ...recorded, launch: begun.launch, by: this.#by, at: now() };
		const [element = '', value = ''] = call.args;
		if (call.verb === 'SetValue' && call.error === '0') this.#ledger.set(element, value);
		tell(call, this.#watch.check(call));
	}
}

/** Ids of objectives that are there without the course having set them: it may never do so, and reports on them. */
function objectivesFromManifest({ given, attempt }: BegunLaunch): string[] {
	return Object.keys(given).filter(
		(element) => /^cmi\.objectives\.\d+\.id$/.test(element) && attempt.values[element] !== given[element]
	);
}
