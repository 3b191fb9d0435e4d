import type { Course } from '../../course/course.ts';
import { CodedError, type ErrorCode } from '../../errors.ts';
import { decodeState, encodeState, type CodecContext, type SavedState } from '../codec/state-codec.ts';
import type { LearningEvent } from '../event.ts';
import { outcomeOf } from '../outcome.ts';
import type { OpenedRecord, RecordDestination } from '../port.ts';
import { apply, NOTHING_YET } from '../state.ts';
import type { ScormFunctions } from './find-api.ts';
import { cleanText } from './formats.ts';
import { Journal } from './journal.ts';
import type { Mapping, Setting } from './mapping.ts';
import type { Mirror } from './mirror.ts';
import type { MirrorOf } from './mirrors.ts';
import { Objectives } from './objectives.ts';
import { reconcile } from './reconcile.ts';
import { Standing } from './standing.ts';
import { Transport } from './transport.ts';

export interface ScormOptions {
	readonly course: Course;
	readonly context: CodecContext;
	readonly lms: ScormFunctions;
	readonly mapping: Mapping;
	readonly mirrorOf: MirrorOf;
	readonly now: () => number;
	/** A name for a new attempt: `[a-z0-9]+`. */
	readonly newAttempt: () => string;
	readonly isOnline: () => boolean;
	/**
	 * Runs the first commit, once the page has nothing else to do: it may take as long as everything before it. Nothing
	 * waits for it, since the learner has done nothing yet. At once where it is left out.
	 */
	readonly soon?: (run: () => void) => void;
}

/** What an LMS may change: all of it; nothing that touches a grade; nothing. */
type Writing = 'all' | 'progress' | 'nothing';

/** What an open session works with. */
interface Session {
	readonly record: Omit<OpenedRecord, 'state'>;
	readonly writing: Writing;
	readonly mirror: Mirror;
	/** Percent. */
	readonly passMark: number;
	readonly lmsCompares: boolean;
	readonly openedAt: number;
	readonly journal: Journal;
	readonly objectives: Objectives;
	readonly standing: Standing;
	/** What the LMS is told of this session's beginning, until it is handed over. */
	opening: readonly Setting[];
}

/** A record in an LMS. The order of things is scorm.md's, the elements and words are the mapping's. */
export class ScormDestination implements RecordDestination {
	readonly #options: ScormOptions;
	readonly #transport: Transport;
	#session: Session | undefined;
	/** The browser's copy, where the LMS has not let this page begin a session. */
	#alone: Mirror | undefined;
	#saved = blank('');
	/** Whether the LMS is known to have a state of this attempt. */
	#isConfirmed = false;
	#location = '';
	/** What `save` was given, so that a repeated one is neither applied nor reported twice. */
	readonly #seen = new Set<string>();

	constructor(options: ScormOptions) {
		this.#options = options;
		this.#transport = new Transport(options.lms, options.mapping, options.isOnline);
	}

	async open(): Promise<OpenedRecord> {
		const session = (this.#session ??= this.#begin());
		const trouble = session ? undefined : this.#keepAlone();
		return { keeps: 'lms', ...session?.record, trouble, state: this.#saved.state };
	}

	async save(event: LearningEvent): Promise<void> {
		const session = this.#retry();
		if (session?.writing === 'nothing') return;
		const settings: Setting[] = [];
		if (!this.#seen.has(event.id)) {
			this.#seen.add(event.id);
			const before = this.#saved.state;
			const state = apply(before, event);
			this.#saved = { ...this.#saved, state };
			// An answer that was there already changes nothing, and is not reported twice.
			if (session?.writing === 'all' && event.type === 'answered' && !isAnswered(before, event)) {
				const attempt = state.attempts.find(({ id }) => id === event.attempt);
				if (attempt) settings.push(...session.journal.report(state, attempt, event.question));
			}
		}
		if (!session) throw new CodedError(this.#keepAlone());
		if (!this.#push(session, settings))
			throw new CodedError(this.#options.isOnline() ? 'lms-not-saved' : 'lms-offline');
	}

	visited(location: string): void {
		const clean = cleanText(location, Infinity);
		// Half of a place would lead to another one.
		if (clean.length <= this.#options.mapping.locationLimit) this.#location = clean;
	}

	follow(): () => void {
		return () => undefined;
	}

	reconnected(): boolean {
		if (this.#session) this.#transport.doubt();
		return this.flush();
	}

	flush(): boolean {
		const session = this.#retry();
		if (session) return session.writing === 'nothing' || this.#push(session, []);
		if (this.#alone) this.#keepAlone();
		return !this.#alone;
	}

	suspend(): boolean {
		const session = this.#retry();
		if (!session) return this.flush();
		if (!this.#transport.isOpen) return true;
		const { suspend } = this.#options.mapping;
		// Looking back keeps what is there as well: a normal end may erase it.
		const saved =
			session.writing === 'nothing'
				? this.#transport.save([suspend], true)
				: this.#push(session, [suspend], true);
		return this.#transport.terminate() && saved;
	}

	/** The session; where the LMS did not let this page begin one, that is tried again. */
	#retry(): Session | undefined {
		if (this.#alone) this.#session ??= this.#begin();
		return this.#session;
	}

	/** Keeps everything in this browser until the LMS takes it. Returns what the learner is to be told. */
	#keepAlone(): ErrorCode {
		const { context, mapping, mirrorOf, newAttempt } = this.#options;
		if (!this.#alone) {
			// Some tell who it is all the same.
			this.#alone = mirrorOf(this.#transport.get(mapping.elements.learner));
			const stored = this.#alone.read();
			this.#isConfirmed = stored?.wasConfirmed ?? false;
			this.#saved = decodeState(stored?.text ?? '', context) ?? blank(newAttempt());
		}
		return this.#copyTo(this.#alone).isKept ? 'lms-unreachable' : 'lms-not-saved';
	}

	/** Begins a session; undefined where the LMS refuses. */
	#begin(): Session | undefined {
		const { course, context, mapping, now, mirrorOf, newAttempt } = this.#options;
		if (!this.#transport.initialize()) return undefined;
		const openedAt = now();
		const read = (element: string) => this.#transport.get(element);
		const get = (name: keyof Mapping['elements']) => read(mapping.elements[name]);
		const writing = writingOf(get('mode'), get('credit'));
		const looksBack = writing === 'nothing';
		const lmsPassMark = mapping.passMark(read(mapping.passMarkElement));
		const passMark = lmsPassMark ?? course.passMark;
		this.#location ||= get('location');
		const mirror = mirrorOf(get('learner'));
		const stored = get('suspendData');
		const { saved, isConfirmed, lost } = reconcile(
			stored,
			get('entry'),
			looksBack ? undefined : mirror.read(),
			context,
			this.#alone && !looksBack ? this.#saved : undefined
		);
		this.#saved = saved ?? blank(newAttempt());
		this.#isConfirmed = isConfirmed;
		const session: Session = {
			record: { keeps: looksBack ? 'nothing' : 'lms', location: this.#location || undefined, passMark },
			writing,
			mirror,
			passMark,
			lmsCompares: lmsPassMark !== undefined,
			openedAt,
			journal: new Journal(course, context, mapping, looksBack ? 0 : Number(get('interactionCount')) || 0),
			objectives: new Objectives(mapping, looksBack ? 0 : Number(get('objectiveCount')) || 0, read),
			standing: new Standing({ score: course.settings.score, lmsPassMark }),
			opening: []
		};
		if (looksBack) return session;
		for (const element of [
			...mapping.grades,
			...session.objectives.given.flatMap((index) => mapping.objectiveGrades(index))
		])
			session.standing.learn(element, read(element));
		this.#transport.fallBackOn(
			isConfirmed
				? stored
				: encodeState({ ...this.#saved, state: NOTHING_YET, counter: 0 }, context, mapping.suspendLimit)
		);
		session.opening =
			writing === 'all'
				? [
						...mapping.begin(get('status')),
						...lost.flatMap(({ attempt, question }) =>
							session.journal.report(this.#saved.state, attempt, question)
						)
					]
				: [mapping.suspend];
		// All of it is this learner's now, whoever it was taken for; the copy is written anew at once.
		this.#alone?.write({ text: '', wasConfirmed: false });
		const { soon = (run) => run() } = this.#options;
		// What was kept alone has waited long enough.
		if (this.#alone) this.#push(session, []);
		else soon(() => this.#tellOpening(session));
		return session;
	}

	/** The first commit of a session. What fails is sent again with the next save; until then the mirror has it. */
	#tellOpening(session: Session): void {
		// Something else has been committed since, or the page is left.
		if (session.opening.length === 0 || !this.#transport.isOpen) return;
		const done = this.#push(session, []);
		// The line has just brought this page: this once "true" means that it arrived.
		if (done && this.#transport.has(this.#options.mapping.elements.suspendData)) this.#confirm(session);
	}

	/** Writes the mirror, then sets and commits. Returns whether the LMS has it all. */
	#push(session: Session, settings: readonly Setting[], isLast?: boolean): boolean {
		const { mapping, now } = this.#options;
		const { text } = this.#copyTo(session.mirror);
		const all: Setting[] = [
			...session.opening,
			...settings,
			...this.#grading(session),
			...(this.#location ? [[mapping.elements.location, this.#location] as const] : []),
			[mapping.elements.suspendData, text],
			mapping.sessionTime(now() - session.openedAt)
		];
		session.opening = [];
		return this.#transport.save(all, isLast);
	}

	#grading({ writing, passMark, lmsCompares, objectives, standing }: Session): Setting[] {
		const { course, mapping } = this.#options;
		if (writing !== 'all') return [];
		const outcome = outcomeOf(course, this.#saved.state, passMark);
		return standing.keep([
			...outcome.dimensions.flatMap((dimension) => objectives.settings(dimension, passMark)),
			...mapping.outcome(outcome, lmsCompares)
		]);
	}

	/**
	 * Writes the browser's copy. Returns the saved state as a text, and whether the browser keeps it.
	 * @param steps 0 where the LMS has this very state already
	 */
	#copyTo(mirror: Mirror, steps = 1): { text: string; isKept: boolean } {
		this.#saved = { ...this.#saved, counter: this.#saved.counter + steps };
		const text = encodeState(this.#saved, this.#options.context, this.#options.mapping.suspendLimit);
		return { text, isKept: mirror.write({ text, wasConfirmed: this.#isConfirmed }) };
	}

	#confirm(session: Session): void {
		this.#isConfirmed = true;
		this.#transport.fallBackOn(this.#copyTo(session.mirror, 0).text);
	}
}

const blank = (attempt: string): SavedState => ({ state: NOTHING_YET, counter: 0, attempt });

/** A missing mode means normal, a missing credit that it counts. */
function writingOf(mode: string, credit: string): Writing {
	if (mode === 'review' || mode === 'browse') return 'nothing';
	return credit === 'no-credit' ? 'progress' : 'all';
}

function isAnswered(
	{ attempts }: SavedState['state'],
	event: Extract<LearningEvent, { type: 'answered' }>
): boolean {
	return attempts.some(({ id, answers }) => id === event.attempt && answers[event.question] !== undefined);
}
