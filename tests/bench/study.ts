import { predictionsOf } from '../../src/lib/cards/fit/predictions.ts';
import { fitParameters } from '../../src/lib/cards/fit/fit-parameters.ts';
import { memoryModel } from '../../src/lib/cards/fsrs.ts';
import { planDay } from '../../src/lib/cards/plan/plan-day.ts';
import { queueToday } from '../../src/lib/cards/plan/queue-today.ts';
import { readinessOf } from '../../src/lib/cards/plan/readiness.ts';
import { simulateWorkloads } from '../../src/lib/cards/plan/workload.ts';
import { activityByDay } from '../../src/lib/cards/statistics/activity.ts';
import { forecast } from '../../src/lib/cards/statistics/forecast.ts';
import { retentionByWeek } from '../../src/lib/cards/statistics/retention.ts';
import { eventSchema, type LearningEvent } from '../../src/lib/record/event.ts';
import { mergeEvents } from '../../src/lib/record/merge.ts';
import { extendStudy, openStudy } from '../../src/lib/record/open-study.ts';
import { replayEvents } from '../../src/lib/record/state.ts';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { nodeOptimiser } from '../support/node-optimiser.ts';

const FIRST_DAY = 20_000;
const A_DAY = 60;
const RUNS = 7;

/** What a long log costs, in milliseconds: on opening the site with 10,000 reviews, after an answer, on each screen. */
export async function benchStudy(): Promise<void> {
	const { course, deck, bank } = await loadBundledCourse('kpo-vs-bpo');
	const questions = new Map(bank.map((question) => [question.id, question]));
	const material = { course, cards: deck, questions, timeZone: 'Europe/Berlin' };
	const reviewed = (n: number): LearningEvent => {
		const card = deck[(n * 7 + Math.floor(n / A_DAY)) % deck.length];
		if (!card) throw new Error('The course has no cards');
		const day = FIRST_DAY + Math.floor(n / A_DAY);
		return {
			...{ id: `e${n.toString(36)}`, at: day * 86_400_000 + (n % A_DAY) * 9_000, course: course.id },
			...{ type: 'reviewed', card: card.id, revision: card.revision, rating: n % 9 === 0 ? 'again' : 'good' },
			...{ day, latency: 5_000 + (n % 7_000), before: { stability: 12.3456, difficulty: 5.1 } },
			model: 'fsrs-6 default'
		};
	};
	const events: LearningEvent[] = [
		...course.dimensions.map(({ id }, index): LearningEvent => ({
			...{ id: `l${index}`, at: index, course: course.id },
			...{ type: 'lesson-finished', dimension: id }
		})),
		...Array.from({ length: 10_000 }, (_, n) => reviewed(n))
	];
	const day = FIRST_DAY + Math.ceil(10_000 / A_DAY);
	const record = openStudy(material, events);
	const { study } = record;
	const dated = { ...study, dates: [{ day: day + 30, target: 0.9 }] };
	const fresh = { ...study, memories: new Map() };
	const next = { ...reviewed(10_000), id: 'next', at: day * 86_400_000 };

	const tasks: Record<string, () => unknown> = {
		'read 10,000 reviews (zod)': () => events.map((event) => eventSchema.safeParse(event)),
		'merge them': () => mergeEvents(events),
		'replay the lessons’ record': () => replayEvents(events),
		'replay the study': () => openStudy(material, events),
		'one review more': () => extendStudy(material, record, [next]),
		'plan of a day': () => planDay(study, day),
		queue: () => queueToday(study, { now: day * 86_400_000, day }),
		'plan of a day, date in 30': () => planDay(dated, day),
		'readiness, date in 30': () => readinessOf(dated, day),
		'workloads, 90 days': () => simulateWorkloads(study, { day, days: 90, seed: 1 }),
		'workloads, 90 days, all new': () => simulateWorkloads(fresh, { day, days: 90, seed: 1 }),
		'forecast, 30 days': () => forecast(study, { now: day * 86_400_000, day }, 30),
		'retention, activity, calibration': () => [
			retentionByWeek(study.reviews),
			activityByDay(study),
			predictionsOf(study)
		]
	};
	const bytes = JSON.stringify(events).length;
	console.log(`\n${deck.length} cards, ${events.length} events, ${(bytes / 1e6).toFixed(1)} MB of JSON`);
	console.table(
		Object.entries(tasks).map(([task, work]) => {
			// Time on the processor, since other programs share it.
			const times = Array.from({ length: RUNS }, () => {
				const before = process.cpuUsage();
				work();
				const { user, system } = process.cpuUsage(before);
				return (user + system) / 1_000;
			});
			const median = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
			return { task, 'first ms': (times[0] ?? 0).toFixed(1), 'median ms': median.toFixed(1) };
		})
	);
	for (const count of [1_000, 10_000]) {
		const before = performance.now();
		const result = await fitParameters(study.reviews.slice(0, count), memoryModel(), nodeOptimiser);
		console.log(`fit to ${count} reviews: ${Math.round(performance.now() - before)} ms, ${result.kind}`);
	}
}
