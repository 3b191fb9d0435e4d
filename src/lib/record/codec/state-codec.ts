import type { Card } from '../../cards/card.ts';
import { factsOf, type Course } from '../../course/course.ts';
import { FINAL } from '../../quiz/blueprint.ts';
import type { Question } from '../../quiz/question.ts';
import { hash } from '../../quiz/random.ts';
import { NOTHING_YET, type LearnerState } from '../state.ts';
import { readAttempts, writeAttempts } from './attempts.ts';
import { BitReader, BitWriter } from './bits.ts';
import { readCards, writeCards } from './cards.ts';
import { readLessons, writeLessons } from './lessons.ts';
import { Names } from './names.ts';
import { shorten } from './shorten.ts';

/** What the ids in a state refer to. */
export interface CodecContext {
	readonly course: Course;
	readonly questions: ReadonlyMap<string, Question>;
	readonly dimensionNames: Names;
	readonly factNames: Names;
	readonly quizNames: Names;
	readonly questionNames: Names;
	readonly cardNames: Names;
	readonly revisions: ReadonlyMap<string, number>;
}

export function codecContext(
	course: Course,
	bank: readonly Question[],
	cards: readonly Card[]
): CodecContext {
	return lazyCodecContext(
		course,
		() => bank,
		() => cards
	);
}

/**
 * The same where questions and cards are yet to be made, which would take most of a launch: they are asked for when a
 * state first has any in it.
 */
export function lazyCodecContext(
	course: Course,
	bankOf: () => readonly Question[],
	cardsOf: () => readonly Card[]
): CodecContext {
	const dimensions = course.dimensions.map(({ id }) => id);
	const facts = factsOf(course).map(({ id }) => id);
	let questions: ReadonlyMap<string, Question> | undefined;
	let questionNames: Names | undefined;
	let revisions: ReadonlyMap<string, number> | undefined;
	let cardNames: Names | undefined;
	return {
		course,
		get questions() {
			return (questions ??= new Map(bankOf().map((question) => [question.id, question])));
		},
		get questionNames() {
			return (questionNames ??= Names.distinct([...this.questions.keys()], 17));
		},
		dimensionNames: Names.distinct(dimensions, 12),
		factNames: Names.distinct(facts, 14),
		quizNames: Names.distinct([...dimensions, FINAL], 12),
		get revisions() {
			return (revisions ??= new Map(cardsOf().map(({ id, revision }) => [id, revision])));
		},
		get cardNames() {
			return (cardNames ??= Names.distinct([...this.revisions.keys()], 17));
		}
	};
}

export interface SavedState {
	readonly state: LearnerState;
	/** Raised with every save: of two copies of one attempt the higher one is the newer. */
	readonly counter: number;
	/** Names the attempt at the course, so that a copy of an earlier one is not taken for it: `[a-z0-9]*`. */
	readonly attempt: string;
}

const VERSION = '1';
const courseKey = (course: Course) => hash(course.id).toString(36);

/**
 * A learner's state as a text that fits an LMS's `suspend_data`: ASCII letters, digits, `-`, `_` and `.`.
 * Parts are joined by dots: version, course, counter, attempt, lessons, attempts, cards; the last three carry checksums.
 * @param limit characters at most; what counts least is left out to keep to it, see `shorten`
 */
export function encodeState(
	{ state, counter, attempt }: SavedState,
	context: CodecContext,
	limit: number
): string {
	const head = [VERSION, courseKey(context.course), counter.toString(36), attempt];
	const encode = (kept: LearnerState) =>
		[
			...head,
			writeLessons(new BitWriter(), kept, context),
			writeAttempts(new BitWriter(), kept.attempts, context),
			writeCards(new BitWriter(), kept, context)
		].join('.');
	let kept: LearnerState | undefined = state;
	let text = encode(state);
	while (text.length > limit && (kept = shorten(kept))) text = encode(kept);
	return text;
}

/**
 * Reads a saved state. What this course no longer has is left out, thing by thing; a damaged part is left out whole;
 * the state of another course, or of a version that is not known, is refused.
 */
export function decodeState(text: string, context: CodecContext): SavedState | undefined {
	const [version, course, counter, attempt, lessons, attempts, cards] = text.split('.');
	if (version !== VERSION || course !== courseKey(context.course)) return undefined;
	const part = <T>(value: string | undefined, read: (reader: BitReader) => T, none: T): T => {
		const reader = BitReader.open(value ?? '');
		return reader ? read(reader) : none;
	};
	const count = parseInt(counter ?? '', 36);
	return {
		attempt: attempt ?? '',
		counter: Number.isSafeInteger(count) && count >= 0 ? count : 0,
		state: {
			lessons: part(lessons, (reader) => readLessons(reader, context), NOTHING_YET.lessons),
			attempts: part(attempts, (reader) => readAttempts(reader, context), NOTHING_YET.attempts),
			cards: part(cards, (reader) => readCards(reader, context), NOTHING_YET.cards)
		}
	};
}
