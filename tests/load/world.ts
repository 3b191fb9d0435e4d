import { tellResponse } from '../../src/lib/assign/asked.ts';
import type { AttemptForm } from '../../src/lib/assign/attempt-form.ts';
import type { QuizSettings } from '../../src/lib/assign/settings.ts';
import { attemptForm } from '../../src/lib/server/assignments/attempt-form.ts';
import { startAttempt } from '../../src/lib/server/assignments/attempts.ts';
import type { Database } from '../../src/lib/server/database.ts';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { openClass } from '../support/class-world.ts';
import { rightResponse, wrongResponse } from '../support/learner.ts';

/** A learner's attempt, and what this learner answers. */
export interface Sitting {
	readonly assignment: string;
	readonly attempt: string;
	/** What the device's cookie holds. */
	readonly secret: string;
	/** In the form's order: bodies of requests but for their keys, with what each is worth. */
	readonly answers: readonly { readonly place: number; readonly body: object; readonly score: number }[];
}

/** A class whose learners have all begun a quiz. */
export async function seat(db: Database, learners: number, quiz: Partial<QuizSettings>): Promise<Sitting[]> {
	const { course } = await loadBundledCourse('kpo-vs-bpo');
	const room = await openClass(db, course);
	const now = new Date();
	const { id: assignment } = await room.assign(
		{ form: 'own', feedback: 'at-end', ...quiz },
		{ opensAt: new Date(now.valueOf() - 60_000), closesAt: null }
	);
	const sittings: Sitting[] = [];
	for (let number = 0; number < learners; number++) {
		const { id, secret } = await room.join(`Learner ${number + 1}`);
		const outcome = await startAttempt(db, { id: assignment }, id, now);
		if (outcome.kind !== 'running') throw new Error(outcome.kind);
		const form = await attemptForm(db, outcome.attempt);
		if (!form) throw new Error('no form');
		sittings.push({ assignment, attempt: outcome.attempt, secret, answers: answersTo(form, number) });
	}
	return sittings;
}

/** Two of three right, each learner other ones. */
function answersTo({ items }: AttemptForm, learner: number): Sitting['answers'] {
	return items.map((item, place) => {
		const isRight = (place + learner) % 3 !== 0;
		const response = isRight ? rightResponse(item.question) : wrongResponse(item.question);
		return {
			place,
			body: { place, response: tellResponse(item, response), latency: 4000 + place },
			score: isRight ? 1 : 0
		};
	});
}
