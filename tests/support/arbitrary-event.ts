import fc from 'fast-check';
import { CONFIDENCES } from '../../src/lib/record/confidence.ts';
import type { EventDetail, LearningEvent } from '../../src/lib/record/event.ts';

const id = fc.string({ minLength: 1, maxLength: 200 });
const moment = fc.nat({ max: Number.MAX_SAFE_INTEGER });
// Ids of the course, which name parts of records: any but the one name that no plain object can have.
const name = id.filter((text) => text !== '__proto__');

const detail: fc.Arbitrary<EventDetail> = fc.oneof(
	fc.record({
		type: fc.constant('prompt-answered' as const),
		dimension: id,
		fact: id,
		target: id,
		correct: fc.boolean()
	}),
	fc.record({ type: fc.constant('lesson-finished' as const), dimension: id }),
	fc.record({
		type: fc.constant('quiz-started' as const),
		attempt: id,
		quiz: id,
		seed: fc.integer(),
		questions: fc.array(id)
	}),
	fc.record({
		type: fc.constant('answered' as const),
		attempt: id,
		question: id,
		response: fc.oneof(
			fc.record({ format: fc.constant('choice' as const), option: id }),
			fc.record({ format: fc.constant('multiple' as const), options: fc.array(id) }),
			fc.record({
				format: fc.constant('assign' as const),
				targets: fc.dictionary(name, id, { noNullPrototype: true })
			}),
			fc.record({
				format: fc.constantFrom('text' as const, 'numeric' as const),
				text: fc.string({ maxLength: 100 })
			})
		),
		// JSON has no -0.
		score: fc.double({ min: 0, max: 1, noNaN: true }).map((score) => score + 0),
		confidence: fc.constantFrom(undefined, ...CONFIDENCES),
		latency: moment
	}),
	fc.record({ type: fc.constant('quiz-finished' as const), attempt: id }),
	fc.record({
		type: fc.constant('reviewed' as const),
		card: id,
		revision: fc.integer(),
		rating: fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const),
		day: fc.integer(),
		latency: moment,
		given: fc.option(id, { nil: undefined }),
		before: fc.constantFrom(undefined, null, { stability: 1.5, difficulty: 3.25 }),
		model: fc.constantFrom(undefined, 'fsrs-6 default')
	}),
	fc.record({ type: fc.constant('review-undone' as const), review: id })
);

/** An event as any device may have written it. */
export const anyEvent: fc.Arbitrary<LearningEvent> = fc
	.record({ detail, id, at: moment, order: fc.option(moment, { nil: undefined }), course: id })
	.map(({ detail: what, ...envelope }) => ({ ...what, ...envelope }));
