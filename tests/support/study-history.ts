import { planDay } from '../../src/lib/cards/plan/plan-day.ts';
import type { StudySettings } from '../../src/lib/cards/plan/settings.ts';
import type { Rating } from '../../src/lib/cards/schedule.ts';
import { studyDay } from '../../src/lib/cards/study-day.ts';
import { createRandom } from '../../src/lib/quiz/random.ts';
import type { EventDetail, LearningEvent } from '../../src/lib/record/event.ts';
import { extendStudy, openStudy } from '../../src/lib/record/open-study.ts';
import type { StudyMaterial } from '../../src/lib/record/study-log.ts';
import type { Mind, Trace } from './minds.ts';

export interface SimulatedLearner {
	readonly material: StudyMaterial;
	readonly mind: Mind;
	readonly seed: number;
	/** Milliseconds since the epoch: the history ends on the study day before. */
	readonly now: number;
	/** Study days from the first lesson to today. */
	readonly days: number;
	readonly settings: Partial<Pick<StudySettings, 'retention' | 'minutesADay'>>;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Study days between two lessons. */
const LESSON_EVERY = 4;
const STUDIES = 0.85;
/** Of a card that was just looked up, ten minutes later. */
const KNOWN_AGAIN = 0.9;

/**
 * Everything that a learner did who follows the plan of each day: mostly in the evening, sometimes past midnight, now
 * and then not at all, once for two weeks; with a slip of the finger taken back here and there, and a cram.
 */
export function studyHistory(learner: SimulatedLearner): LearningEvent[] {
	const { material, now, days } = learner;
	const random = createRandom(learner.seed);
	const chance = (share: number) => random.int(1_000_000) < share * 1_000_000;
	const traces = new Map<string, Trace>();
	let record = openStudy(material, []);
	let clock = 0;
	let count = 0;
	const did = (detail: EventDetail): string => {
		const id = `h${(count++).toString(36).padStart(4, '0')}`;
		const event: LearningEvent = { ...detail, id, at: clock, course: material.course.id };
		record = extendStudy(material, record, [event]);
		return id;
	};
	const review = (card: string, rating: Rating): string => {
		const { memories, cards, modelName: model, calendar } = record.study;
		const memory = memories.get(card)?.now;
		// A median of five seconds, longer where it was not known.
		const latency = Math.round(
			(rating === 'again' ? 8_000 : 5_000) * Math.exp((random.int(2_000) - 1_000) / 1_000)
		);
		clock += latency + 400;
		return did({
			type: 'reviewed',
			card,
			revision: cards.find(({ id }) => id === card)?.revision ?? 1,
			rating,
			day: studyDay(clock, calendar),
			latency,
			before: memory ? { stability: memory.stability, difficulty: memory.difficulty } : null,
			model
		});
	};

	const lessons = material.course.dimensions.map(({ id }) => id);
	const today = studyDay(now, record.study.calendar);
	const first = today - days;
	const holiday = first + Math.floor(days * 0.6);
	clock = first * DAY + 17 * 60 * MINUTE;
	did({ type: 'settings-changed', settings: learner.settings });

	for (let day = first; day < today; day++) {
		if (day > first && ((day >= holiday && day < holiday + 14) || !chance(STUDIES))) continue;
		// In UTC: from six in the evening in Berlin to two in the morning, all of it before its day turns over.
		const begins = chance(0.05) ? 23 * 60 : 17 * 60 + random.int(4 * 60);
		clock = day * DAY + begins * MINUTE;
		if ((day - first) % LESSON_EVERY === 0 || clock === 0) {
			const dimension = lessons.shift();
			if (dimension) did({ type: 'lesson-finished', dimension });
			clock += 5 * MINUTE;
		}
		const plan = planDay(record.study, day);
		const again: string[] = [];
		for (const { id } of [...plan.reviews, ...plan.fresh]) {
			const trace = traces.get(id) ?? learner.mind.meet(random);
			traces.set(id, trace);
			const isRecalled = chance(trace.recall(day));
			trace.learn(day, isRecalled);
			if (chance(0.01)) {
				const review_ = review(id, isRecalled ? 'again' : 'good');
				did({ type: 'review-undone', review: review_ });
			}
			review(id, isRecalled ? 'good' : 'again');
			if (!isRecalled) again.push(id);
		}
		if (again.length > 0) clock += 10 * MINUTE;
		for (let id = again.shift(); id; id = again.shift()) {
			const isRecalled = chance(KNOWN_AGAIN);
			review(id, isRecalled ? 'good' : 'again');
			if (!isRecalled) again.push(id);
		}
		if (chance(0.01))
			for (const { id, revision } of plan.reviews.slice(0, 5)) {
				clock += 4_000;
				did({ type: 'crammed', card: id, revision, rating: 'good', day, latency: 3_600 });
			}
	}
	return [...record.events];
}
