import { forgetCourseCopies } from '../../lms-host/course-copies.ts';
import { Deliverer, type DeliveryMode } from '../../lms-host/deliver.ts';
import { showLine } from '../../lms-host/frame-line.ts';
import { Launch } from '../../lms-host/launch.ts';
import { Outbox } from '../../lms-host/outbox.ts';
import { post, requestLaunch, type LaunchAnswer } from '../../lms-host/request-launch.ts';
import type { SaveTrouble } from '../../lms-host/saver.ts';
import type { Attempt } from '../../lms/attempt.ts';
import { CallLog, type LoggedCall } from '../../lms/call-log.ts';
import { isFailure, type Call } from '../../lms/call.ts';
import type { Conditions, Line } from '../../lms/conditions.ts';
import { reportOf } from '../../lms/report.ts';
import type { Breach } from '../../lms/rules/rule.ts';
import { Warnings, type Warning } from '../../lms/warnings.ts';
import { VERSIONS, type Values, type Version } from '../../lms/version.ts';
import { m } from '../../paraglide/messages.js';
import { describeErrorCode } from './error-meanings.ts';
import { describeBreach } from './rule-texts.ts';

export interface PreviewOptions {
	readonly session: string;
	readonly version: Version;
	/** As the server keeps it. */
	readonly attempt: Attempt;
	readonly addresses: { readonly launch: string; readonly save: string; readonly content: string };
	/** undefined where the browser keeps nothing */
	readonly storage: Storage | undefined;
}

/** `finished`: the course has ended its session, and its page is still there. */
export type Phase = 'idle' | 'starting' | 'running' | 'finished';

/** One session in the built-in LMS, as its page shows it: launched, running, ended, launched again. */
export class PreviewRun {
	readonly #options: PreviewOptions;
	readonly #outbox: Outbox;
	readonly #deliverer: Deliverer;
	readonly #log = new CallLog();
	readonly #warnings = new Warnings();
	#launch: Launch | undefined;
	#frame: HTMLIFrameElement | undefined;
	#isDrawing = false;

	#phase = $state<Phase>('idle');
	#failure = $state('');
	#source = $state('');
	#number = $state(0);
	#hasApi = $state(true);
	#line = $state<Line>('up');
	#values = $state.raw<Values>({});
	#earlierTime = $state(0);
	#missing = $state(0);
	#trouble = $state.raw<SaveTrouble>();
	#entries = $state.raw<readonly LoggedCall[]>([]);
	#dropped = $state(0);
	#listed = $state.raw<readonly Warning[]>([]);
	#said = $state('');

	/** What the LMS would report now: what the course has told it, stored or not. */
	readonly report = $derived.by(() =>
		reportOf(this.#options.version, this.#values, { earlierTime: this.#earlierTime })
	);

	constructor(options: PreviewOptions) {
		this.#options = options;
		this.#outbox = new Outbox(options.storage, options.session);
		this.#deliverer = new Deliverer(options.addresses.save, this.#outbox);
		this.show(options.attempt);
	}

	/** Shows what the server has, while nothing runs here. */
	show(attempt: Attempt): void {
		if (this.#phase !== 'idle') return;
		this.#values = attempt.values;
		this.#earlierTime = attempt.earlierTime;
		this.#number = attempt.launches;
	}

	/** Sends what a page before this one could not wait for. Returns whether there was anything that arrived. */
	async sendWaiting(): Promise<boolean> {
		try {
			return await this.#outbox.flush((request) => post(this.#options.addresses.save, request));
		} catch {
			// It is tried again at the next launch.
			return false;
		}
	}

	get version(): Version {
		return this.#options.version;
	}

	get phase(): Phase {
		return this.#phase;
	}

	/** Whether the course's page is there. */
	get isShown(): boolean {
		return this.#phase === 'running' || this.#phase === 'finished';
	}

	/** Why the last launch did not begin, in a sentence; empty where it did. */
	get failure(): string {
		return this.#failure;
	}

	/** Address of the course's page. */
	get source(): string {
		return this.#source;
	}

	/** Of the last launch; 0 before the first. */
	get number(): number {
		return this.#number;
	}

	get hasApi(): boolean {
		return this.#hasApi;
	}

	/** Values that the course has told and the server does not have. */
	get missing(): number {
		return this.#missing;
	}

	/** What really keeps this site from storing. */
	get trouble(): SaveTrouble | undefined {
		return this.#trouble;
	}

	/** Calls since the page was opened, in order; the oldest may have made room. */
	get entries(): readonly LoggedCall[] {
		return this.#entries;
	}

	/** Whether a course has called an API since the page was opened; until then the server alone says what there is. */
	get isWatched(): boolean {
		return this.#entries.length > 0;
	}

	get dropped(): number {
		return this.#dropped;
	}

	get warnings(): readonly Warning[] {
		return this.#listed;
	}

	/** For the live region: errors and new warnings, not each call. */
	get said(): string {
		return this.#said;
	}

	/** What happens to saves from now on. A lost session stays lost. */
	get line(): Line {
		return this.#line;
	}

	set line(line: Line) {
		if (this.#launch) this.#launch.line = line;
		this.#line = this.#launch?.line ?? line;
		this.#showLine();
	}

	set delay(milliseconds: number) {
		if (this.#launch) this.#launch.delay = milliseconds;
	}

	set frame(frame: HTMLIFrameElement | undefined) {
		this.#frame = frame;
	}

	/** @param isFresh forgets what was reported in this session */
	async launch(conditions: Conditions, isFresh: boolean): Promise<void> {
		if (this.#phase === 'starting') return;
		this.end();
		this.#phase = 'starting';
		this.#failure = '';
		// A page that was left, and came back out of the browser's cache, may wait again.
		this.#deliverer.mode = 'wait';
		const { addresses } = this.#options;
		let answer: LaunchAnswer;
		try {
			await this.#outbox.flush((request) => post(addresses.save, request));
			if (isFresh) forgetCourseCopies(this.#options.storage, addresses.content);
			answer = await requestLaunch(addresses.launch, { conditions, isFresh });
			if (answer.kind === 'begun') await this.#begin(answer, conditions);
		} catch (error) {
			console.error(error);
			answer = { kind: 'refused', message: m.preview_error_unreachable() };
		}
		if (answer.kind === 'refused') {
			this.#failure = m.preview_error_launch({ reason: answer.message });
			this.#phase = 'idle';
		}
	}

	/** The course's own page is being left, for another one in the frame or because the whole page is: it may not wait. */
	framePageLeaves(): void {
		if (this.#deliverer.mode === 'wait') this.#deliverer.mode = 'hand-over';
	}

	/** A page has come into the frame. */
	framePageCame(): void {
		this.#deliverer.mode = 'wait';
		this.#showLine();
	}

	/** Takes the course's page away, as an LMS does that closes its window, and ends its session where it has not. */
	end(): void {
		if (!this.isShown) return;
		this.#close('hold');
		const delivery = this.#deliverer.release();
		this.#launch?.end();
		this.#draw();
		if (delivery.kind === 'unreachable' || delivery.kind === 'refused') this.#trouble = delivery;
		this.#launch = undefined;
	}

	/** The page with all of this is left: nobody can wait for an answer any more. */
	leave(): void {
		if (!this.isShown) return;
		this.#close('hand-over');
		this.#launch?.end();
		this.#draw();
		this.#launch = undefined;
	}

	/** At once, so that the course hears of it while its LMS is still there. */
	#close(mode: DeliveryMode): void {
		this.#deliverer.mode = mode;
		this.#frame?.remove();
		this.#frame = undefined;
		if (mode === 'hold') this.#deliverer.mode = 'wait';
		Reflect.deleteProperty(window, VERSIONS[this.version].api);
		this.#phase = 'idle';
	}

	async #begin(
		{ begun, page }: Extract<LaunchAnswer, { kind: 'begun' }>,
		conditions: Conditions
	): Promise<void> {
		const { version, addresses } = this.#options;
		this.#number = begun.launch;
		this.#hasApi = conditions.hasApi;
		this.#line = conditions.line;
		this.#trouble = undefined;
		this.#missing = 0;
		this.#values = begun.given;
		this.#earlierTime = begun.attempt.earlierTime;
		if (conditions.hasApi) {
			this.#launch = await Launch.begin({
				version,
				begun,
				conditions,
				deliver: (request) => this.#deliverer.deliver(request),
				tell: (call, breaches) => this.#take(call, breaches),
				now: () => Date.now(),
				clock: () => performance.now()
			});
			Reflect.set(window, VERSIONS[version].api, this.#launch.api);
		}
		this.#source = `${addresses.content}/${page}`;
		this.#phase = 'running';
	}

	#take(call: Call, breaches: readonly Breach[]): void {
		const [fresh] = this.#warnings.add(this.#log.add(call, breaches));
		// The frame's page has begun by now, and may ask its browser about the line next.
		if (call.verb === 'Initialize') this.#showLine();
		if (fresh) this.#said = m.preview_warning_new({ rule: fresh.rule, text: describeBreach(fresh) });
		if (call.saving && isFailure(call))
			this.#said =
				call.error === '0'
					? m.preview_said_lost()
					: m.preview_said_failed({ meaning: describeErrorCode(this.version, call.error) });
		if (call.verb === 'Terminate' && call.by === 'course' && this.#launch && !this.#launch.isOpen)
			this.#phase = 'finished';
		if (this.#isDrawing) return;
		// A course makes dozens of calls in one go: they are drawn together.
		this.#isDrawing = true;
		requestAnimationFrame(() => this.#draw());
	}

	#draw(): void {
		this.#isDrawing = false;
		this.#entries = [...this.#log.entries];
		this.#dropped = this.#log.dropped;
		this.#listed = this.#warnings.list;
		if (!this.#launch) return;
		this.#values = this.#launch.values;
		this.#missing = this.#launch.missing;
		this.#trouble = this.#launch.trouble;
	}

	#showLine(): void {
		const page = this.#frame?.contentWindow;
		if (page) showLine(page, this.#line !== 'offline');
	}
}
