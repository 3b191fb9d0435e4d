import type { Question, Response } from '../../src/lib/quiz/question.ts';
import type { Random } from '../../src/lib/quiz/random.ts';
import { FINAL } from '../../src/lib/quiz/blueprint.ts';
import type { EventDetail } from '../../src/lib/record/event.ts';
import type { LearnerState } from '../../src/lib/record/state.ts';
import type { Material } from './scorm-world.ts';

/** The response that answers a question wholly right. */
export function rightResponse(question: Question): Response {
	switch (question.format) {
		case 'choice':
			return { format: 'choice', option: question.key };
		case 'multiple':
			return { format: 'multiple', options: question.keys };
		case 'assign':
			return {
				format: 'assign',
				targets: Object.fromEntries(question.items.map(({ id, key }) => [id, key]))
			};
		case 'text':
			return { format: 'text', text: question.accepted[0] ?? '' };
		case 'numeric':
			return { format: 'numeric', text: String(question.value) };
	}
}

/** One that is wholly wrong. */
export function wrongResponse(question: Question): Response {
	switch (question.format) {
		case 'choice':
			return { format: 'choice', option: question.options.find(({ id }) => id !== question.key)?.id ?? '' };
		case 'multiple':
			return {
				format: 'multiple',
				options: question.options.map(({ id }) => id).filter((id) => !question.keys.includes(id))
			};
		case 'assign':
			return {
				format: 'assign',
				targets: Object.fromEntries(
					question.items.map(({ id, key }) => [
						id,
						question.targets.find((target) => target.id !== key)?.id ?? key
					])
				)
			};
		case 'text':
			return { format: 'text', text: 'nonsense' };
		case 'numeric':
			return { format: 'numeric', text: String(question.value + question.tolerance + 1) };
	}
}

/** Events that take a quiz from start to end, with so many of its questions answered right. */
export function takeQuiz(
	quiz: string,
	questions: readonly Question[],
	right: number,
	attempt: string
): EventDetail[] {
	return [
		{ type: 'quiz-started', attempt, quiz, seed: 7, questions: questions.map(({ id }) => id) },
		...questions.map((question, n): EventDetail => ({
			type: 'answered',
			attempt,
			question: question.id,
			response: n < right ? rightResponse(question) : wrongResponse(question),
			score: n < right ? 1 : 0,
			latency: 2000
		})),
		{ type: 'quiz-finished', attempt }
	];
}

/** What a learner does next, who may be anywhere in the course. */
export function nextStep(
	{ course, bank, cards }: Material,
	state: LearnerState,
	random: Random,
	name: string
): EventDetail {
	const pick = <T>(list: readonly T[]): T => {
		const found = list[random.int(list.length)];
		if (found === undefined) throw new Error('nothing to pick from');
		return found;
	};
	const open = state.attempts.find(({ finishedAt }) => finishedAt === undefined);
	if (open && random.int(4) > 0) {
		const left = open.questions.filter((id) => !open.answers[id]);
		const question = bank.find(({ id }) => id === left[0]);
		if (!question) return { type: 'quiz-finished', attempt: open.id };
		const isRight = random.int(3) > 0;
		return {
			type: 'answered',
			attempt: open.id,
			question: question.id,
			response: isRight ? rightResponse(question) : wrongResponse(question),
			score: isRight ? 1 : 0,
			latency: 1000 * random.int(30)
		};
	}
	const dimension = pick(course.dimensions);
	switch (random.int(open ? 3 : 5)) {
		case 0: {
			const fact = pick(dimension.facts);
			const correct = random.int(2) === 0;
			return { type: 'prompt-answered', dimension: dimension.id, fact: fact.id, target: 'kpo', correct };
		}
		case 1:
			return { type: 'lesson-finished', dimension: dimension.id };
		case 2: {
			const { id, revision } = pick(cards);
			return { type: 'reviewed', card: id, revision, rating: 'good', day: 20_600, latency: 3000 };
		}
		default: {
			const quiz = random.int(3) === 0 ? FINAL : dimension.id;
			const own = bank.filter((question) => quiz === FINAL || question.dimension === quiz);
			const questions = random.shuffle(own.map(({ id }) => id)).slice(0, 3);
			return { type: 'quiz-started', attempt: name, quiz, seed: random.int(1000), questions };
		}
	}
}
