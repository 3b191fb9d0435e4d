import type { Course } from '../../course/course.ts';
import { grammarOf } from '../../course/grammar/grammar.ts';
import { CodedError } from '../../errors.ts';
import { grade } from '../../quiz/grade.ts';
import { parseNumber } from '../../quiz/match-text.ts';
import { decodeState, encodeState, type CodecContext, type SavedState } from '../codec/state-codec.ts';
import type { LearningEvent } from '../event.ts';
import { outcomeOf, type DimensionOutcome } from '../outcome.ts';
import type { OpenedRecord, RecordDestination } from '../port.ts';
import { apply, NOTHING_YET, type Attempt, type LearnerState } from '../state.ts';
import type { ScormFunctions } from './find-api.ts';
import { toInteraction, type Interaction } from './interaction.ts';
import type { Mapping, Setting } from './mapping.ts';
import type { Mirror } from './mirror.ts';
import { Transport } from './transport.ts';

export interface ScormOptions {
	readonly course: Course;
	readonly context: CodecContext;
	readonly lms: ScormFunctions;
	readonly mapping: Mapping;
	/** The browser's copy, by the learner's id as the LMS gives it. */
	readonly mirrorOf: (learner: string) => Mirror;
	readonly now: () => number;
	/** A name for a new attempt: `[a-z0-9]+`. */
	readonly newAttempt: () => string;
	readonly isOnline: () => boolean;
}

/** What an LMS may change: all of it; nothing that touches a grade; nothing. */
type Writing = 'all' | 'progress' | 'nothing';

/** A record in an LMS. The order of things is scorm.md's, the elements and words are the mapping's. */
export class ScormDestination implements RecordDestination {
	readonly #options: ScormOptions;
	readonly #transport: Transport;
	#mirror: Mirror | undefined;
	#writing: Writing = 'all';
	#saved: SavedState = { state: NOTHING_YET, counter: 0, attempt: '' };
	#wasConfirmed = false;
	#passMark: number;
	#location = '';
	#openedAt = 0;
	/** Index of the next interaction: the journal is only added to. */
	#nextInteraction = 0;
	/** Index of each objective by its dimension. */
	readonly #objectives = new Map<string, number>();
	#objectiveCount = 0;
	/** Objectives that were there when the session began. */
	readonly #given = new Set<string>();
	/** What `save` was given, so that a repeated one is neither applied nor reported twice. */
	readonly #seen = new Set<string>();

	constructor(options: ScormOptions) {
		this.#options = options;
		this.#transport = new Transport(options.lms, options.mapping, options.isOnline);
		this.#passMark = options.course.passMark;
	}

	async open(): Promise<OpenedRecord> {
		const { course, mapping, context, now } = this.#options;
		if (!this.#transport.initialize()) throw new CodedError('lms-unreachable');
		this.#openedAt = now();
		const get = (name: keyof Mapping['elements']) => this.#transport.get(mapping.elements[name]);
		// A missing mode means normal.
		const mode = get('mode') || 'normal';
		this.#writing =
			mode === 'review' || mode === 'browse' ? 'nothing' : get('credit') === 'no-credit' ? 'progress' : 'all';
		this.#passMark = mapping.passMark(this.#transport.get(mapping.passMarkElement)) ?? course.passMark;
		this.#location = get('location');
		this.#mirror = this.#options.mirrorOf(get('learner'));

		const stored = get('suspendData');
		const theirs = decodeState(stored, context);
		const mine = this.#writing === 'nothing' ? undefined : this.#recall(theirs, get('entry'));
		const isBehind = mine !== undefined && mine.counter > (theirs?.counter ?? -1);
		this.#saved = (isBehind ? mine : theirs) ?? {
			state: NOTHING_YET,
			counter: 0,
			attempt: this.#options.newAttempt()
		};
		this.#wasConfirmed = theirs !== undefined;
		const opened: OpenedRecord = {
			state: this.#saved.state,
			keeps: this.#writing === 'nothing' ? 'nothing' : 'lms',
			location: this.#location || undefined,
			passMark: this.#passMark
		};
		if (this.#writing === 'nothing') return opened;

		this.#nextInteraction = Number(get('interactionCount')) || 0;
		this.#readObjectives(Number(get('objectiveCount')) || 0);
		const lost = isBehind ? answersMissing(mine.state, theirs?.state ?? NOTHING_YET) : [];
		// What fails here is sent again with the next save; until then the mirror has it.
		this.#push([
			...(this.#writing === 'all' ? mapping.begin(get('status')) : [mapping.suspend]),
			...lost.flatMap(({ attempt, question }) => this.#report(attempt, question))
		]);
		return opened;
	}

	async save(event: LearningEvent): Promise<void> {
		if (this.#writing === 'nothing') return;
		const settings: Setting[] = [];
		if (!this.#seen.has(event.id)) {
			this.#seen.add(event.id);
			this.#saved = { ...this.#saved, state: apply(this.#saved.state, event) };
			if (event.type === 'answered') {
				const attempt = this.#saved.state.attempts.find(({ id }) => id === event.attempt);
				if (attempt) settings.push(...this.#report(attempt, event.question));
			}
		}
		if (!this.#push(settings))
			throw new CodedError(this.#options.isOnline() ? 'lms-not-saved' : 'lms-offline');
	}

	visited(location: string): void {
		this.#location = location.slice(0, this.#options.mapping.locationLimit);
	}

	follow(): () => void {
		return () => undefined;
	}

	reconnected(): boolean {
		this.#transport.doubt();
		return this.#writing === 'nothing' || this.#push([]);
	}

	flush(): boolean {
		return this.#writing === 'nothing' || !this.#transport.isOpen || this.#push([]);
	}

	suspend(): boolean {
		if (!this.#transport.isOpen) return true;
		const saved = this.#writing === 'nothing' || this.#push([this.#options.mapping.suspend]);
		return this.#transport.terminate() && saved;
	}

	/** The mirror's state, where it belongs to the attempt that the LMS opens. */
	#recall(theirs: SavedState | undefined, entry: string): SavedState | undefined {
		const mirrored = this.#mirror?.read();
		const mine = mirrored && decodeState(mirrored.text, this.#options.context);
		if (!mine) return undefined;
		if (theirs) return mine.attempt === theirs.attempt ? mine : undefined;
		// Nothing at the LMS: either it never took anything of this attempt, or it has begun a new one.
		return !mirrored.wasConfirmed && entry !== 'resume' ? mine : undefined;
	}

	/** Writes the mirror, then sets and commits. Returns whether the LMS has it all. */
	#push(settings: readonly Setting[]): boolean {
		const { course, mapping, context, now } = this.#options;
		this.#saved = { ...this.#saved, counter: this.#saved.counter + 1 };
		const text = encodeState(this.#saved, context, mapping.suspendLimit);
		this.#mirror?.write({ text, wasConfirmed: this.#wasConfirmed });
		const outcome = outcomeOf(course, this.#saved.state, this.#passMark);
		const grading =
			this.#writing === 'all'
				? [
						...outcome.dimensions.flatMap((dimension) => this.#objective(dimension)),
						...mapping.outcome(outcome)
					]
				: [];
		const done = this.#transport.save([
			...settings,
			...grading,
			...(this.#location ? [[mapping.elements.location, this.#location] as const] : []),
			[mapping.elements.suspendData, text],
			mapping.sessionTime(now() - this.#openedAt)
		]);
		if (done && !this.#wasConfirmed) {
			this.#wasConfirmed = true;
			this.#mirror?.write({ text, wasConfirmed: true });
		}
		return done;
	}

	/** Objectives that are there already, from a manifest or an earlier session: an id may not be set twice. */
	#readObjectives(count: number): void {
		for (let index = 0; index < count; index++) {
			const id = this.#transport.get(this.#options.mapping.objectiveId(index));
			if (id === '') continue;
			this.#objectives.set(id, index);
			this.#given.add(id);
		}
		this.#objectiveCount = count;
	}

	#objective(outcome: DimensionOutcome): Setting[] {
		const known = this.#objectives.get(outcome.dimension);
		// Nothing to tell yet.
		if (known === undefined && !outcome.isRead && outcome.score === undefined) return [];
		const index = known ?? this.#objectiveCount++;
		this.#objectives.set(outcome.dimension, index);
		const settings = this.#options.mapping.objective(index, outcome, this.#passMark);
		// The id of one that was there already may not be set again (351).
		return this.#given.has(outcome.dimension)
			? settings.filter(([element]) => !element.endsWith('.id'))
			: settings;
	}

	#report(attempt: Attempt, questionId: string): Setting[] {
		const interaction = this.#interactionOf(attempt, questionId);
		if (!interaction || this.#writing !== 'all') return [];
		return this.#options.mapping.interaction(this.#nextInteraction++, interaction);
	}

	#interactionOf(attempt: Attempt, questionId: string): Interaction | undefined {
		const question = this.#options.context.questions.get(questionId);
		const answer = attempt.answers[questionId];
		if (!question || !answer) return undefined;
		const { attempts } = this.#saved.state;
		const before = attempts.slice(0, attempts.indexOf(attempt)).filter(({ answers }) => answers[questionId]);
		const grammar = grammarOf(this.#options.course.language);
		const { correct } = grade(question, answer.response, { grammar, allOrNothing: false });
		return toInteraction(question, answer.response, {
			score: answer.score,
			correct,
			at: answer.at,
			latency: answer.latency,
			attempt: before.length + 1,
			typed: answer.response.format === 'numeric' ? (parseNumber(answer.response.text) ?? 0) : 0
		});
	}
}

/** Answers that one state has and another lacks; attempts are told by their quiz, seed and beginning. */
function answersMissing(mine: LearnerState, theirs: LearnerState): { attempt: Attempt; question: string }[] {
	const keyOf = ({ quiz, seed, startedAt }: Attempt) => `${quiz} ${seed} ${Math.floor(startedAt / 1000)}`;
	const known = new Map(theirs.attempts.map((attempt) => [keyOf(attempt), attempt]));
	return mine.attempts.flatMap((attempt) =>
		attempt.questions
			.filter((id) => attempt.answers[id] && !known.get(keyOf(attempt))?.answers[id])
			.map((question) => ({ attempt, question }))
	);
}
