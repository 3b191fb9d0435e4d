import type { Course } from '../../course/course.ts';
import { grammarOf } from '../../course/grammar/grammar.ts';
import { grade } from '../../quiz/grade.ts';
import type { CodecContext } from '../codec/state-codec.ts';
import type { Attempt, LearnerState } from '../state.ts';
import { toInteraction, type Interaction } from './interaction.ts';
import type { Mapping, Setting } from './mapping.ts';

/** Answers as interactions. The journal is only added to: each takes the next index. */
export class Journal {
	readonly #course: Course;
	readonly #context: CodecContext;
	readonly #mapping: Mapping;
	#next: number;

	/** @param next index of the first interaction that is not there yet */
	constructor(course: Course, context: CodecContext, mapping: Mapping, next: number) {
		this.#course = course;
		this.#context = context;
		this.#mapping = mapping;
		this.#next = next;
	}

	/** The settings that report an answer of `state`; none where there is no such answer or question. */
	report(state: LearnerState, attempt: Attempt, question: string): Setting[] {
		const interaction = this.#interactionOf(state, attempt, question);
		return interaction ? this.#mapping.interaction(this.#next++, interaction) : [];
	}

	#interactionOf(state: LearnerState, attempt: Attempt, questionId: string): Interaction | undefined {
		const question = this.#context.questions.get(questionId);
		const answer = attempt.answers[questionId];
		if (!question || !answer) return undefined;
		const { attempts } = state;
		const before = attempts.slice(0, attempts.indexOf(attempt)).filter(({ answers }) => answers[questionId]);
		const grammar = grammarOf(this.#course.language);
		const { correct } = grade(question, answer.response, { grammar, allOrNothing: false });
		return toInteraction(question, answer.response, {
			score: answer.score,
			correct,
			at: answer.at,
			latency: answer.latency,
			attempt: before.length + 1
		});
	}
}
