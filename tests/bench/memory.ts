import { dueDay } from '../../src/lib/cards/plan/due.ts';
import { planTowards, type DateItem } from '../../src/lib/cards/plan/ready-by.ts';
import { memoryModel } from '../../src/lib/cards/fsrs.ts';
import { advanceMemory, type CardMemory } from '../../src/lib/cards/study/memory.ts';
import { DEFAULT_PACE } from '../../src/lib/cards/study/pace.ts';
import { createRandom } from '../../src/lib/quiz/random.ts';
import { MINDS, type Mind, type Trace } from '../support/minds.ts';
import { leitner, sm2, type CardScheduler } from '../support/rival-schedulers.ts';

const CARDS = 200;
const DAYS = 60;
/** New cards a day for every scheduler but the one that paces them itself. */
const NEW = 5;
const SEEDS = [1, 2, 3];
const GRAIN = 1_000_000;

/** What a scheduler asks for on a day, and what it is told. */
interface Desk {
	due(day: number): readonly number[];
	answered(card: number, day: number, isRecalled: boolean): void;
}

interface Contender {
	readonly name: string;
	readonly dial: string;
	open(): Desk;
}

/**
 * Reviews spent against cards known on a date, as a curve: every scheduler at several settings of its dial, in several
 * memories, one of them its own, three not. Answers are Again or Good; what is missed is asked again the same day.
 */
export function benchMemory(): void {
	for (const mind of MINDS) {
		console.log(`\n${mind.name}: ${CARDS} cards, ${DAYS} days, mean of ${SEEDS.length} runs`);
		console.table(
			contenders().map(({ name, dial, open }) => {
				const runs = SEEDS.map((seed) => run(mind, open(), seed));
				const mean = (of: (run: (typeof runs)[number]) => number) =>
					runs.reduce((sum, each) => sum + of(each), 0) / runs.length;
				return {
					scheduler: name,
					dial,
					'answers a card': (mean(({ answers }) => answers) / CARDS).toFixed(2),
					'known on the date': `${((100 * mean(({ known }) => known)) / CARDS).toFixed(1)}%`,
					'busiest day': Math.round(mean(({ busiest }) => busiest))
				};
			})
		);
	}
}

function run(mind: Mind, desk: Desk, seed: number) {
	const random = createRandom(seed);
	const traces = Array.from({ length: CARDS }, (): Trace => mind.meet(random));
	let answers = 0;
	let busiest = 0;
	for (let day = 0; day < DAYS; day++) {
		const before = answers;
		for (const card of desk.due(day)) {
			const trace = traces[card];
			if (!trace) continue;
			const isRecalled = random.int(GRAIN) < GRAIN * trace.recall(day);
			trace.learn(day, isRecalled);
			desk.answered(card, day, isRecalled);
			answers += 1;
			if (isRecalled) continue;
			// It comes back in the session until it is known.
			trace.learn(day, true);
			desk.answered(card, day, true);
			answers += 1;
		}
		busiest = Math.max(busiest, answers - before);
	}
	return { answers, busiest, known: traces.reduce((sum, trace) => sum + trace.recall(DAYS), 0) };
}

function contenders(): Contender[] {
	return [
		...[0.8, 0.85, 0.9, 0.94].map((retention) => ({
			name: 'Versus, no date',
			dial: `retention ${retention}`,
			open: () => retentionDesk(retention)
		})),
		...[0.8, 0.9, 0.95].map((target) => ({
			name: 'Versus, ready by',
			dial: `target ${target}`,
			open: () => dateDesk(target)
		})),
		...[1.5, 1, 0.7].map((stretch) => ({
			name: 'SM-2',
			dial: `intervals × ${stretch}`,
			open: () => cardDesk(sm2(stretch))
		})),
		...[
			[1, 4, 16, 64],
			[1, 2, 4, 8, 16, 32],
			[1, 2, 4, 7, 14]
		].map((boxes) => ({
			name: 'Leitner',
			dial: `boxes ${boxes.join(', ')}`,
			open: () => cardDesk(leitner(boxes))
		}))
	];
}

const introduced = (day: number) =>
	Array.from({ length: NEW }, (_, index) => day * NEW + index).filter((card) => card < CARDS);

/** Cards by their next day, as one scheduler or another has set it. */
function queueDesk(next: (card: number, day: number, isRecalled: boolean) => number): Desk {
	const due = new Map<number, number>();
	return {
		due: (day) => [...introduced(day), ...[...due].flatMap(([card, at]) => (at <= day ? [card] : []))],
		answered: (card, day, isRecalled) => void due.set(card, next(card, day, isRecalled))
	};
}

function cardDesk<S>(scheduler: CardScheduler<S>): Desk {
	const states = new Map<number, S>();
	const failed = new Map<number, number>();
	return queueDesk((card, day, isRecalled) => {
		// A second try on the day of a failure is practice: SM-2 and Leitner grade the first.
		if (failed.get(card) === day) return day + 1;
		if (!isRecalled) failed.set(card, day);
		const { state, days } = scheduler.answer(states.get(card) ?? scheduler.start, isRecalled);
		states.set(card, state);
		return day + days;
	});
}

const model = memoryModel();
const never = () => false;

function remembering() {
	const memories = new Map<number, CardMemory>();
	return {
		memories,
		answered(card: number, day: number, isRecalled: boolean) {
			const review = { at: 0, day, rating: isRecalled ? ('good' as const) : ('again' as const) };
			const memory = advanceMemory(model, memories.get(card), review);
			memories.set(card, memory);
			return memory.now;
		}
	};
}

function retentionDesk(retention: number): Desk {
	const { answered } = remembering();
	return queueDesk((card, day, isRecalled) => {
		const memory = answered(card, day, isRecalled);
		return dueDay(`c${card}`, memory, { model, retention, isOff: never });
	});
}

function dateDesk(target: number): Desk {
	const { memories, answered } = remembering();
	return {
		due(day) {
			const items = Array.from({ length: CARDS }, (_, card): DateItem => ({
				id: String(card),
				memory: memories.get(card)?.now,
				siblings: []
			}));
			const goal = { model, day, date: DAYS, target, retention: 0.9, isOff: never, limit: Infinity };
			const [today] = planTowards(items, { ...goal, pace: DEFAULT_PACE }).days;
			return [...(today?.reviews ?? []), ...(today?.fresh ?? [])].map(Number);
		},
		answered: (card, day, isRecalled) => void answered(card, day, isRecalled)
	};
}
