import type { Blueprint } from './blueprint.ts';
import type { ChoiceQuestion, Question } from './question.ts';
import { createRandom, type Random } from './random.ts';

/** A question as it stands in a form: with its options or items in the order in which they are shown. */
export interface FormItem {
	readonly question: Question;
	/** Ids of options or items. */
	readonly order: readonly string[];
}

export interface Form {
	readonly seed: number;
	readonly items: readonly FormItem[];
}

/** Draws a form from a bank: the same bank, blueprint and seed give the same form. */
export function drawForm(bank: readonly Question[], blueprint: Blueprint, seed: number): Form {
	const random = createRandom(seed);
	const pool = random.shuffle(
		bank.filter(
			(question) =>
				blueprint.dimensions.includes(question.dimension) && blueprint.types.includes(question.type)
		)
	);
	const drawn: Question[] = [];
	while (drawn.length < blueprint.count) {
		const best = cheapest(pool, drawn);
		if (!best) break;
		pool.splice(pool.indexOf(best), 1);
		drawn.push(best);
	}
	const ordered = blueprint.order === 'interleaved' ? interleave(drawn) : block(drawn, blueprint.dimensions);
	return arrangeForm(ordered, seed);
}

/**
 * Lays out given questions as a form: the order of options is shuffled so that the keys' places are balanced over
 * the whole form, not left to chance a question.
 */
export function arrangeForm(questions: readonly Question[], seed: number): Form {
	const random = createRandom(seed ^ 0x5eed);
	const places = new Map<number, number[]>();
	return {
		seed,
		items: questions.map((question) => ({
			question,
			order:
				question.format === 'assign'
					? random.shuffle(question.items.map((item) => item.id))
					: orderOptions(question, places, random)
		}))
	};
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

/** The first question of the pool that repeats least of what is drawn; none that asks a fact again in the same way. */
function cheapest(pool: readonly Question[], drawn: readonly Question[]): Question | undefined {
	let best: Question | undefined;
	let least = Infinity;
	for (const question of pool) {
		const price = priceOf(question, drawn);
		if (price < least) [best, least] = [question, price];
	}
	return best;
}

function priceOf(question: Question, drawn: readonly Question[]): number {
	const key = keyKind(question);
	let price = 0;
	for (const other of drawn) {
		const common = question.facts.filter((fact) => other.facts.includes(fact)).length;
		if (common > 0 && question.type === other.type && question.format === 'choice') return Infinity;
		price += 6 * common;
		if (question.dimension === other.dimension) price += 4;
		if (question.type === other.type) price += question.format === 'assign' ? 3 : 2;
		if (key !== undefined && key === keyKind(other)) price += 1;
	}
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

/** Neighbours differ in dimension, then in type, as far as the questions allow. */
function interleave(questions: readonly Question[]): Question[] {
	const left = [...questions];
	const result: Question[] = [];
	while (left.length > 0) {
		const before = result.at(-1);
		const remaining = (question: Question) =>
			left.filter((other) => other.dimension === question.dimension).length;
		const unlike = (question: Question) =>
			(question.dimension !== before?.dimension ? 100 : 0) +
			(question.type !== before?.type ? 2 : 0) +
			remaining(question) * 4;
		const next = left.reduce((best, question) => (unlike(question) > unlike(best) ? question : best));
		left.splice(left.indexOf(next), 1);
		result.push(next);
	}
	return result;
}
