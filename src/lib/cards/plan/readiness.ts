import type { DeckCard } from '../deck/deck-card.ts';
import { paceOf } from '../study/pace.ts';
import type { Study } from '../study/study.ts';
import { nextDate } from './dates.ts';
import { recallOn } from './open-cards.ts';
import { dateGoal } from './plan-date-day.ts';
import { planTowards, type DateGoal, type DateItem } from './ready-by.ts';

/** Mean chances of recall, 0 to 1, over cards that are not suspended; one that was never answered counts 0. */
export interface Readiness {
	readonly cards: number;
	/** Of them behind lessons that are not finished. */
	readonly locked: number;
	readonly now: number;
	/** On the date, if the plan is kept up from today on and no further lesson is read; undefined without a date ahead. */
	readonly onDate: number | undefined;
	/** Cards that the plan brings to the target; undefined without a date ahead. */
	readonly reaching: number | undefined;
}

export interface Standing {
	readonly all: Readiness;
	/** In the course's order. */
	readonly dimensions: readonly (Readiness & { readonly dimension: string })[];
	readonly date: 'none' | 'ahead' | 'passed';
	/** Study days from today to the date, days off not counted. */
	readonly daysLeft: number;
}

export interface ReadinessReport extends Standing {
	/** What would bring every card to the target that can be, lessons still to be read included; undefined unless ahead. */
	readonly wanted: Wanted | undefined;
}

export interface Wanted {
	/** Of every study day; more than the learner's limit where that does not do. */
	readonly minutesADay: number;
	/** Answers to known cards, and new cards, until the date. */
	readonly reviews: number;
	readonly fresh: number;
	/** Cards that cannot be brought to the target even so, for lack of days. */
	readonly outOfReach: number;
}

const MINUTE = 60_000;
/** No day is studied longer. */
const MOST_MINUTES = 600;

/** Where the learner stands, by dimension, and what it would take. @param day today */
export function readinessOf(study: Study, day: number): ReadinessReport {
	const goal = goalOf(study, day);
	const items = askedCards(study).map((card) => itemOf(study, card));
	return { ...standingOf(study, day), wanted: goal && wantedFor(items, goal) };
}

/** The same without what it would take, which is most of the work. */
export function standingOf(study: Study, day: number): Standing {
	const cards = askedCards(study);
	const goal = goalOf(study, day);
	const unlocked = cards.filter(({ dimension }) => study.unlocked.has(dimension));
	const items = unlocked.map((card) => itemOf(study, card));
	const plan = goal && planTowards(items, restOf(goal, study));

	const over = (of: readonly DeckCard[]): Readiness => ({
		cards: of.length,
		locked: of.filter(({ dimension }) => !study.unlocked.has(dimension)).length,
		now: mean(of, ({ id }) => {
			const memory = study.memories.get(id)?.now;
			return memory ? recallOn(study, memory, day) : 0;
		}),
		onDate: plan && mean(of, ({ id }) => plan.outcome.get(id) ?? 0),
		reaching: plan && of.filter(({ id }) => plan.outcome.has(id) && !plan.short.has(id)).length
	});
	const dimensions = [...new Set(cards.map(({ dimension }) => dimension))];
	return {
		all: over(cards),
		dimensions: dimensions.map((dimension) => ({
			dimension,
			...over(cards.filter((card) => card.dimension === dimension))
		})),
		date: goal ? 'ahead' : study.dates.length > 0 ? 'passed' : 'none',
		daysLeft: goal ? studyDaysOf(goal) : 0
	};
}

const askedCards = ({ cards, suspended }: Study) => cards.filter(({ id }) => !suspended.has(id));

function goalOf(study: Study, day: number): DateGoal | undefined {
	const date = nextDate(study.dates, day);
	return date && dateGoal(study, day, date, paceOf(study.reviews));
}

const itemOf = ({ memories }: Study, { id, siblings }: DeckCard): DateItem => ({
	id,
	siblings,
	memory: memories.get(id)?.now
});

/** What is left of today's minutes is what today still has room for. */
function restOf(goal: DateGoal, study: Study): DateGoal {
	const spent = study.reviews
		.filter((review) => review.day === goal.day)
		.reduce((sum, { latency }) => sum + latency, 0);
	return spent === 0 ? goal : { ...goal, spent };
}

/** The least minutes a day, whole, by which as many cards get there as with any number of minutes. */
function wantedFor(items: readonly DateItem[], goal: DateGoal): Wanted {
	const within = (minutes: number) => planTowards(items, { ...goal, limit: minutes * MINUTE });
	const free = planTowards(items, { ...goal, limit: Infinity });
	const busiest = Math.max(...free.days.map(({ time }) => time)) / MINUTE;
	let [no, yes] = [0, Math.min(MOST_MINUTES, Math.ceil(busiest))];
	while (yes - no > 1) {
		const middle = Math.floor((no + yes) / 2);
		if (within(middle).short.size <= free.short.size) yes = middle;
		else no = middle;
	}
	const plan = within(yes);
	const count = (kind: 'reviews' | 'fresh') => plan.days.reduce((sum, day) => sum + day[kind].length, 0);
	return {
		minutesADay: yes,
		reviews: count('reviews'),
		fresh: count('fresh'),
		outOfReach: plan.short.size
	};
}

function studyDaysOf({ day, date, isOff }: DateGoal): number {
	return Array.from({ length: date - day }, (_, index) => day + index).filter((each) => !isOff(each)).length;
}

function mean(cards: readonly DeckCard[], of: (card: DeckCard) => number): number {
	return cards.reduce((sum, card) => sum + of(card), 0) / Math.max(1, cards.length);
}
