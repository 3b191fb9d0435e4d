import { dayOf } from '../cards/plan/calendar.ts';
import { recallOn } from '../cards/plan/open-cards.ts';
import { standingOf } from '../cards/plan/readiness.ts';
import { DEFAULT_STUDY } from '../cards/plan/settings.ts';
import type { Study } from '../cards/study/study.ts';
import { studyDay } from '../cards/study-day.ts';
import type { LearningEvent } from './event.ts';
import { openStudy } from './open-study.ts';
import { outcomeOf } from './outcome.ts';
import { replayEvents } from './state.ts';
import type { StudyMaterial } from './study-log.ts';

/** What was assigned of a course, as far as progress goes. */
export interface Scope {
	/** Ids, in the course's order; what lies outside them counts for nothing. */
	readonly dimensions: readonly string[];
	/** The date by which the cards are to be known, `YYYY-MM-DD`, and the chance of recall that counts as known. */
	readonly readyBy?: string | undefined;
	readonly target?: number | undefined;
}

/** How far a learner is with a course or its cards, as the learner and the class's trainers see it. */
export interface CourseProgress {
	readonly lessons: { readonly finished: readonly string[]; readonly of: number };
	/** By dimension, percent of its best quiz; undefined before one is finished. */
	readonly quizzes: readonly { readonly dimension: string; readonly percent: number | undefined }[];
	/** Percent of the final quiz, by the course's rule for several; undefined before one is finished. */
	readonly final: number | undefined;
	readonly isPassed: boolean | undefined;
	readonly cards: CardsProgress;
	/** When anything was done last, by the device's clock; undefined before that. */
	readonly lastActive: number | undefined;
	/** Time used in ms, estimated: what lies between two things that were done, unless it is a pause. */
	readonly time: number;
}

export interface CardsProgress {
	readonly of: number;
	/** Answered at least once. */
	readonly seen: number;
	/** Whose chance of recall is at the target or above: today, or on the morning of a date that has passed. */
	readonly known: number;
	/** Mean chance of recall at that time, 0 to 1; a card that was never answered counts 0. */
	readonly readiness: number;
	/** The same on a date ahead, if the plan is kept up from today on; undefined without one. */
	readonly onDate: number | undefined;
}

/** Longer than this without doing anything is a pause, in ms. */
const PAUSE = 300_000;

/** @param material with no trainer's date of its own @param events in any order */
export function courseProgress(
	material: StudyMaterial,
	events: readonly LearningEvent[],
	{ dimensions, readyBy, target = DEFAULT_STUDY.readyTarget }: Scope,
	now: number
): CourseProgress {
	const { course } = material;
	const outcome = outcomeOf(course, replayEvents(events), course.passMark);
	const isInScope = (dimension: string) => dimensions.includes(dimension);
	const own = outcome.dimensions.filter(({ dimension }) => isInScope(dimension));
	const study = openStudy(material, events).study;
	const today = studyDay(now, study.calendar);
	const date = readyBy === undefined ? undefined : { day: dayOf(readyBy), target };
	const isPast = date !== undefined && date.day <= today;
	const before = isPast
		? openStudy(
				material,
				// What was learnt after the date changes nothing of what was known on it.
				events.filter(({ at }) => studyDay(at, study.calendar) < date.day)
			).study
		: study;
	// The learner's own dates are theirs; the class asks about its own.
	const dated = { ...before, dates: date && !isPast ? [date] : [] };
	return {
		lessons: {
			finished: own.filter(({ isRead }) => isRead).map(({ dimension }) => dimension),
			of: own.length
		},
		quizzes: own.map(({ dimension, score }) => ({ dimension, percent: score })),
		final: outcome.score,
		isPassed: outcome.isPassed,
		cards: cardsProgress(dated, isInScope, isPast ? date.day : today, target),
		...activityOf(events, now)
	};
}

function cardsProgress(
	study: Study,
	isInScope: (dimension: string) => boolean,
	day: number,
	target: number
): CardsProgress {
	const cards = study.cards.filter(({ dimension }) => isInScope(dimension));
	const chances = (on: number, of = cards) =>
		of.map(({ id }) => {
			const memory = study.memories.get(id)?.now;
			return memory ? recallOn(study, memory, on) : 0;
		});
	const now = chances(day);
	const seen = new Set(study.reviews.map(({ card }) => card));
	return {
		of: cards.length,
		seen: cards.filter(({ id }) => seen.has(id)).length,
		known: now.filter((chance) => chance >= target).length,
		readiness: sum(now) / Math.max(1, cards.length),
		onDate: onDate()
	};

	/** What the plan leads to; it leaves suspended cards alone, which the class asks about all the same. */
	function onDate(): number | undefined {
		const [date] = study.dates;
		if (!date) return undefined;
		const planned = standingOf(study, day)
			.dimensions.filter(({ dimension }) => isInScope(dimension))
			.map(({ cards: count, onDate: mean = 0 }) => count * mean);
		const left = cards.filter(({ id }) => study.suspended.has(id));
		return (sum(planned) + sum(chances(date.day, left))) / Math.max(1, cards.length);
	}
}

/** A clock that runs ahead shows nothing later than now. */
function activityOf(
	events: readonly LearningEvent[],
	now: number
): Pick<CourseProgress, 'lastActive' | 'time'> {
	const moments = events
		.filter(({ type }) => type !== 'settings-changed')
		.map(({ at }) => Math.min(at, now))
		.toSorted((a, b) => a - b);
	const gaps = moments.map((at, index) => at - (moments[index - 1] ?? at));
	return { lastActive: moments.at(-1), time: sum(gaps.filter((gap) => gap <= PAUSE)) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
