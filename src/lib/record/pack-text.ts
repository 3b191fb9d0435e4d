import type { LearningEvent } from './event.ts';

type Reviewed = Extract<LearningEvent, { type: 'reviewed' }>;

/**
 * Many events as one short text. Reviews, which a long log is made of, are columns: a browser reads those twice as fast
 * as objects that each name their fields, and what recurs (a card's id, a model's name) is one string in memory.
 */
interface PackText {
	readonly course: string;
	readonly reviews: Columns;
	/** What is no review, each with its place among all events. */
	readonly others: readonly (readonly [number, LearningEvent])[];
}

interface Columns {
	/** What recurs, to be named by its place here. */
	readonly texts: readonly string[];
	readonly ratings: readonly Reviewed['rating'][];
	readonly id: readonly string[];
	readonly at: readonly number[];
	readonly order: readonly (number | null)[];
	readonly card: readonly number[];
	readonly revision: readonly number[];
	readonly rating: readonly number[];
	readonly day: readonly number[];
	readonly latency: readonly number[];
	readonly given: readonly number[];
	/** Of the memory before; `NEW` of a new card, `UNTOLD` where the event does not tell. */
	readonly stability: readonly number[];
	readonly difficulty: readonly number[];
	readonly model: readonly number[];
}

/** In the place of a stability, which is positive; of a text's place the second. */
const NEW = 0;
const UNTOLD = -1;

/** @param events of one course, as `eventSchema` has passed them */
export function writePack(course: string, events: readonly LearningEvent[]): string {
	const texts = new Map<string, number>();
	const placeOf = (text: string | undefined): number => {
		if (text === undefined) return UNTOLD;
		const place = texts.get(text) ?? texts.size;
		texts.set(text, place);
		return place;
	};
	const reviews = events.filter((event) => event.type === 'reviewed');
	const ratings = [...new Set(reviews.map(({ rating }) => rating))];
	const columns: Omit<Columns, 'texts'> = {
		ratings,
		id: reviews.map(({ id }) => id),
		at: reviews.map(({ at }) => at),
		order: reviews.map(({ order }) => order ?? null),
		card: reviews.map(({ card }) => placeOf(card)),
		revision: reviews.map(({ revision }) => revision),
		rating: reviews.map(({ rating }) => ratings.indexOf(rating)),
		day: reviews.map(({ day }) => day),
		latency: reviews.map(({ latency }) => latency),
		given: reviews.map(({ given }) => placeOf(given)),
		stability: reviews.map(({ before }) => (before ? before.stability : before === null ? NEW : UNTOLD)),
		difficulty: reviews.map(({ before }) => before?.difficulty ?? 0),
		model: reviews.map(({ model }) => placeOf(model))
	};
	const others = events.flatMap((event, place): [number, LearningEvent][] =>
		event.type === 'reviewed' ? [] : [[place, event]]
	);
	const pack: PackText = { course, reviews: { ...columns, texts: [...texts.keys()] }, others };
	return JSON.stringify(pack);
}

/** The events that `writePack` was given, in their order. @param text of its making */
export function readPack(text: string): LearningEvent[] {
	const { course, reviews, others }: PackText = JSON.parse(text);
	const { texts, ratings, id, at, order, card, revision, rating, day, latency } = reviews;
	const { given, stability, difficulty, model } = reviews;
	const events: LearningEvent[] = [];
	let next = 0;
	const takeOthers = () => {
		for (let other = others[next]; other?.[0] === events.length; other = others[next]) {
			events.push(other[1]);
			next += 1;
		}
	};
	takeOthers();
	for (let n = 0; n < id.length; n++) {
		const met = stability[n] ?? UNTOLD;
		events.push({
			type: 'reviewed',
			id: id[n] ?? '',
			at: at[n] ?? 0,
			order: order[n] ?? undefined,
			course,
			card: texts[card[n] ?? 0] ?? '',
			revision: revision[n] ?? 0,
			rating: ratings[rating[n] ?? 0] ?? 'again',
			day: day[n] ?? 0,
			latency: latency[n] ?? 0,
			given: texts[given[n] ?? UNTOLD],
			before:
				met === UNTOLD ? undefined : met === NEW ? null : { stability: met, difficulty: difficulty[n] ?? 0 },
			model: texts[model[n] ?? UNTOLD]
		});
		takeOthers();
	}
	return events;
}
