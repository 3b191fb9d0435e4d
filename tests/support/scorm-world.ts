import { codecContext, encodeState, type CodecContext } from '../../src/lib/record/codec/state-codec.ts';
import type { EventDetail, LearningEvent } from '../../src/lib/record/event.ts';
import type { OpenedRecord } from '../../src/lib/record/port.ts';
import { ScormDestination } from '../../src/lib/record/scorm/destination.ts';
import { parseApi, type ScormFunctions } from '../../src/lib/record/scorm/find-api.ts';
import { mirrorsIn, type MirrorOf } from '../../src/lib/record/scorm/mirrors.ts';
import { scorm12 } from '../../src/lib/record/scorm/scorm12.ts';
import { scorm2004 } from '../../src/lib/record/scorm/scorm2004.ts';
import type { LearnerState } from '../../src/lib/record/state.ts';
import { loadBundledCourse } from './arbitrary-course.ts';
import type { LmsOptions, StrictLms } from './strict-lms/open-session.ts';
import { relaunch } from './strict-lms/relaunch.ts';
import { createStrictLms12 } from './strict-lms/strict-lms-12.ts';
import { createStrictLms2004 } from './strict-lms/strict-lms-2004.ts';

export type Version = '1.2' | '2004';
export const VERSIONS: readonly Version[] = ['1.2', '2004'];
export type Material = Awaited<ReturnType<typeof loadBundledCourse>>;
type Values = Readonly<Record<string, string>>;

/** A browser's storage that lives as long as a test, and can be made to refuse. */
export class MemoryStorage {
	readonly values = new Map<string, string>();
	refuses = false;

	getItem(name: string): string | null {
		return this.values.get(name) ?? null;
	}

	setItem(name: string, value: string): void {
		if (this.refuses) throw new DOMException('The disk says no.', 'QuotaExceededError');
		this.values.set(name, value);
	}
}

/** How often each course is read does not matter, so it is read once. */
export const kpoVsBpo: Material = await loadBundledCourse('kpo-vs-bpo');

/** One launch: what the LMS sees, and the page's own record. */
export interface Launch {
	readonly lms: StrictLms<object>;
	readonly destination: ScormDestination;
	/** Whether the page has died, and with it everything that was not written. */
	isDead(): boolean;
	readonly opened: OpenedRecord;
}

export interface LaunchOptions extends LmsOptions {
	/** The call of the LMS's API at which the page dies, counted from 1. */
	readonly killAt?: number;
	/** What runs the first commit; at once where it is left out. */
	readonly soon?: (run: () => void) => void;
}

/** One learner at one strict LMS in one browser, over any number of launches. */
export class ScormWorld {
	readonly version: Version;
	readonly material: Material;
	readonly context: CodecContext;
	readonly storage: MemoryStorage;
	/** Milliseconds since the epoch; passes only when told to. */
	now = Date.UTC(2026, 5, 1, 9, 0, 0);
	/** What the browser says of the line. */
	isOnline = true;
	/** Names the learner and the place of the package in the mirror's key. */
	folder = 'course-1';
	/** What the LMS kept before the last launch. */
	#before: Values | undefined;
	#lms: StrictLms<object> | undefined;
	#names = 0;

	constructor(version: Version, material: Material = kpoVsBpo, storage = new MemoryStorage()) {
		this.version = version;
		this.storage = storage;
		this.material = material;
		this.context = codecContext(material.course, material.bank, material.cards);
	}

	get mapping() {
		return this.version === '1.2' ? scorm12 : scorm2004;
	}

	/** What the LMS keeps now. */
	get store(): Values {
		return this.#kept ?? {};
	}

	/** Of a launch from which nothing arrived an LMS knows nothing. */
	get #kept(): Values | undefined {
		return this.#lms?.commits.some(({ stored }) => stored) ? this.#lms.store : this.#before;
	}

	/** A name of the data model's in this version. */
	name(in12: string, in2004: string): string {
		return this.version === '1.2' ? in12 : in2004;
	}

	/** The LMS begins a new attempt: it has nothing of the one before. */
	beginAttempt(): void {
		this.#before = undefined;
		this.#lms = undefined;
	}

	createLms(options: LmsOptions): StrictLms<object> {
		return this.version === '1.2' ? createStrictLms12(options) : createStrictLms2004(options);
	}

	/** Makes the page of the next launch, without opening its record. */
	prepare({ killAt, soon, ...options }: LaunchOptions = {}): Omit<Launch, 'opened'> {
		this.#before = this.#kept;
		const before = this.#before ? relaunch(this.#before).data : {};
		const lms = this.createLms({ ...options, data: { ...before, ...options.data } });
		this.#lms = lms;
		const page = { isDead: false, calls: 0 };
		const api = parseApi(lms.api);
		const functions: ScormFunctions = {
			call: (name, ...args) => {
				page.calls += 1;
				if (page.calls === killAt) {
					page.isDead = true;
					lms.control.kill();
				}
				return api?.call(name, ...args) ?? '';
			}
		};
		const destination = new ScormDestination({
			course: this.material.course,
			context: this.context,
			lms: functions,
			mapping: this.mapping,
			mirrorOf: mortal(mirrorsIn(this.storage, [this.folder]), page),
			now: () => this.now,
			newAttempt: () => `a${++this.#names}`,
			isOnline: () => this.isOnline,
			...(soon && { soon })
		});
		return { lms, destination, isDead: () => page.isDead };
	}

	async launch(options: LaunchOptions = {}): Promise<Launch> {
		const page = this.prepare(options);
		return { ...page, opened: await page.destination.open() };
	}

	/** An event that nothing else in the test has the id of. */
	event(detail: EventDetail): LearningEvent {
		this.now += 1000;
		return { ...detail, id: `e${++this.#names}`, at: this.now, course: this.material.course.id };
	}

	/** What a saved state keeps of a state, for comparing two. */
	textOf(state: LearnerState): string {
		return encodeState({ state, counter: 0, attempt: '' }, this.context, Infinity);
	}

	/** The interactions in the LMS, each as its elements by name. */
	interactions(): Record<string, string>[] {
		return recordsIn(this.store, 'cmi.interactions');
	}

	objectives(): Record<string, string>[] {
		return recordsIn(this.store, 'cmi.objectives');
	}
}

/** Records of a collection, in order; a hole in its indexes is an empty one. */
function recordsIn(store: Values, collection: string): Record<string, string>[] {
	const records: Record<string, string>[] = [];
	for (const [element, value] of Object.entries(store)) {
		const match = /^(\d+)\.(.+)$/.exec(
			element.startsWith(`${collection}.`) ? element.slice(collection.length + 1) : ''
		);
		if (!match) continue;
		const [, index = '', name = ''] = match;
		while (records.length <= Number(index)) records.push({});
		const record = records[Number(index)];
		if (record) record[name] = value;
	}
	return records;
}

/** A dead page writes nothing any more. */
function mortal(mirrorOf: MirrorOf, page: { readonly isDead: boolean }): MirrorOf {
	return (learner) => {
		const mirror = mirrorOf(learner);
		return { read: () => mirror.read(), write: (state) => !page.isDead && mirror.write(state) };
	};
}
