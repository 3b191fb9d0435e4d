import type { Blueprint } from './blueprint.ts';
import { cues } from './flaws/cueing.ts';
import type { ChoiceQuestion, Question } from './question.ts';
import { createRandom, type Random } from './random.ts';

/** A question as it stands in a form: with its options or items in the order in which they are shown. */
export interface FormItem {
	readonly question: Question;
	/** Ids of options or items; none where something is typed. */
	readonly order: readonly string[];
}

export interface Form {
	readonly seed: number;
	readonly items: readonly FormItem[];
}

/** What an earlier attempt tells about the next one. */
export interface History {
	/** Ids of the questions that were not answered rightly. */
	readonly missed: readonly string[];
	/** Ids of the questions that were asked before. */
	readonly seen: readonly string[];
	/** Ids of the facts that were taken for another subject's. */
	readonly confused: readonly string[];
}

const NO_HISTORY: History = { missed: [], seen: [], confused: [] };
/** Of a retake, what was missed fills this share at most; the rest is fresh. */
const MISSED_SHARE = 0.5;

/**
 * Draws a form from a bank: the same bank, blueprint, seed and history give the same form. A retake begins with
 * contrasts of what was confused (learning.md, Comparison learning), goes on with what was missed, and fills up with
 * questions that were not asked before.
 */
export function drawForm(
	bank: readonly Question[],
	blueprint: Blueprint,
	seed: number,
	history: History = NO_HISTORY
): Form {
	const random = createRandom(seed);
	const pool = random.shuffle(bank.filter((question) => fits(question, blueprint)));
	const repeats = Math.floor(blueprint.count * MISSED_SHARE);
	const first = contrastsFor(pool, history.confused).slice(0, repeats);
	const missed = pool.filter(
		({ id }) => history.missed.includes(id) && !first.some((question) => question.id === id)
	);
	const drawn = fillUp(
		[...first, ...missed.slice(0, repeats - first.length)],
		pool,
		blueprint.count,
		history.seen
	);
	const rest = drawn.slice(first.length);
	const ordered = blueprint.order === 'interleaved' ? interleave(rest) : block(rest, blueprint.dimensions);
	return arrangeForm([...first, ...ordered], seed);
}

/** Adds to what is drawn, up to `count`, each time the first of the pool that repeats least; what was seen comes last. */
export function fillUp(
	drawnAlready: readonly Question[],
	pool: readonly Question[],
	count: number,
	seen: readonly string[]
): Question[] {
	const drawn = [...drawnAlready];
	const left = pool
		.filter((question) => !drawn.includes(question))
		.map((question): Candidate => ({ question, price: seen.includes(question.id) ? SEEN : 0 }));
	for (const question of drawn) raisePrices(left, question);
	while (drawn.length < count) {
		const best = cheapest(left);
		if (!best) break;
		left.splice(left.indexOf(best), 1);
		drawn.push(best.question);
		raisePrices(left, best.question);
	}
	return drawn;
}

/** Whether a question is among those that a blueprint draws from. */
export function fits(
	question: Question,
	{ dimensions, types, levels, source }: Pick<Blueprint, 'dimensions' | 'types' | 'levels' | 'source'>
): boolean {
	return (
		dimensions.includes(question.dimension) &&
		types.includes(question.type) &&
		levels.includes(question.level) &&
		(source === 'all' || question.authored)
	);
}

/** For each confused fact a question that sets it against its counterpart, one a fact, none twice. */
function contrastsFor(pool: readonly Question[], confused: readonly string[]): Question[] {
	const found = [...new Set(confused)].flatMap((fact) => {
		const about = pool.filter((question) => question.facts.includes(fact));
		const best =
			about.find(({ type }) => type === 'contrast') ?? about.find(({ type }) => type === 'true-false');
		return best ? [best] : [];
	});
	return [...new Set(found)];
}

/**
 * Lays out given questions as a form: the order of options is shuffled so that the keys' places are balanced over
 * the whole form, not left to chance a question.
 */
export function arrangeForm(questions: readonly Question[], seed: number): Form {
	const random = createRandom(seed ^ 0x5eed);
	const places = new Map<number, number[]>();
	const orderOf = (question: Question): string[] => {
		switch (question.format) {
			case 'choice':
				return orderOptions(question, places, random);
			case 'multiple':
				return random.shuffle(question.options.map(({ id }) => id));
			case 'assign':
				return random.shuffle(question.items.map(({ id }) => id));
			case 'text':
			case 'numeric':
				return [];
		}
	};
	return { seed, items: questions.map((question) => ({ question, order: orderOf(question) })) };
}

function orderOptions(question: ChoiceQuestion, places: Map<number, number[]>, random: Random): string[] {
	const ids = question.options.map((option) => option.id);
	if (question.fixedOrder) return ids;
	// Each run of as many questions as there are options has its key once at each place, in random order.
	let left = places.get(ids.length) ?? [];
	if (left.length === 0) left = random.shuffle(ids.map((_, index) => index));
	const [place = 0, ...after] = left;
	places.set(ids.length, after);
	const others = random.shuffle(ids.filter((id) => id !== question.key));
	return [...others.slice(0, place), question.key, ...others.slice(place)];
}

/** Fresh before seen, whatever else they have in common with what is drawn. */
const SEEN = 1000;

/** A question that may be drawn, and how much of what is drawn already it would repeat. */
interface Candidate {
	readonly question: Question;
	/** Grows with each question that is drawn; infinite where it asks a fact again in the same way, or is given away. */
	price: number;
}

/** The first that repeats least; none where all are out of the question. */
function cheapest(candidates: readonly Candidate[]): Candidate | undefined {
	let best: Candidate | undefined;
	for (const candidate of candidates) if (candidate.price < (best?.price ?? Infinity)) best = candidate;
	return best;
}

function raisePrices(candidates: readonly Candidate[], drawn: Question): void {
	const key = keyKind(drawn);
	for (const candidate of candidates)
		if (candidate.price < Infinity) candidate.price += priceBeside(candidate.question, drawn, key);
}

/** What a question costs beside one that is drawn, which has a key of the given kind. */
function priceBeside(question: Question, drawn: Question, key: string | undefined): number {
	const common = question.facts.filter((fact) => drawn.facts.includes(fact)).length;
	if (common > 0 && question.type === drawn.type && question.format === 'choice') return Infinity;
	if (cues(question, drawn) || cues(drawn, question)) return Infinity;
	let price = 6 * common;
	if (question.dimension === drawn.dimension) price += 4;
	if (question.type === drawn.type) price += question.format === 'assign' ? 3 : 2;
	if (key !== undefined && key === keyKind(question)) price += 1;
	return price;
}

/** What makes two keys alike: true or false, or the subject that is asked about. */
function keyKind(question: Question): string | undefined {
	if (question.format !== 'choice') return undefined;
	return question.fixedOrder ? question.key : question.subjects[0];
}

function block(questions: readonly Question[], dimensions: readonly string[]): Question[] {
	return questions.toSorted((a, b) => dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension));
}

/** Neighbours differ in dimension, then in type and subject, as far as the questions allow. */
export function interleave(questions: readonly Question[]): Question[] {
	const left = [...questions];
	const result: Question[] = [];
	while (left.length > 0) {
		const before = result.at(-1);
		const remaining = (question: Question) =>
			left.filter((other) => other.dimension === question.dimension).length;
		const unlike = (question: Question) =>
			(question.dimension !== before?.dimension ? 100 : 0) +
			(question.type !== before?.type ? 2 : 0) +
			(question.subjects[0] !== before?.subjects[0] ? 1 : 0) +
			remaining(question) * 4;
		const next = left.reduce((best, question) => (unlike(question) > unlike(best) ? question : best));
		left.splice(left.indexOf(next), 1);
		result.push(next);
	}
	return result;
}
