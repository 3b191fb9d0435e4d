import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBundledCourse } from '../../../../tests/support/arbitrary-course.ts';
import { after, openClass } from '../../../../tests/support/class-world.ts';
import { databases } from '../../../../tests/support/databases.ts';
import type { OpenDatabase } from '../database.ts';
import { answers } from '../schema.ts';
import { sentAnswerSchema } from './answers.ts';
import { startAttempt } from './attempts.ts';
import { keepAnswer, type GradedAnswer } from './keep-answers.ts';

const { course } = await loadBundledCourse('crocodilians');
const NOW = after(5);

describe.each(databases)('answers that come together, on $name', ({ open }) => {
	let database: OpenDatabase;
	let room: Awaited<ReturnType<typeof openClass>>;
	beforeAll(async () => {
		database = await open();
		room = await openClass(database.db, course);
	});
	afterAll(() => database.close());

	/** Somebody with a running attempt. @returns an answer of theirs */
	async function sit(name: string) {
		const { db } = database;
		const assignment = await room.assign({ count: 8, feedback: 'at-end' });
		const { id, asker } = await room.join(name);
		const outcome = await startAttempt(db, assignment, id, NOW);
		if (outcome.kind !== 'running') throw new Error(outcome.kind);
		return (place: number, change: Partial<GradedAnswer> = {}): GradedAnswer => ({
			asker,
			attempt: outcome.attempt,
			key: `${name}-${place}`.padEnd(16, '-'),
			place,
			response: { format: 'text', text: name },
			score: 1,
			confidence: null,
			latency: 1000,
			now: NOW,
			...change
		});
	}
	const keepAll = (all: readonly GradedAnswer[]) =>
		Promise.allSettled(all.map((answer) => keepAnswer(database.db, answer)));
	const kept = async ({ attempt }: GradedAnswer) =>
		(await database.db.select().from(answers).where(eq(answers.attemptId, attempt)))
			.map(({ key, place, revision, response }) => ({ key, place, revision, response }))
			.sort((a, b) => a.place - b.place || a.revision - b.revision);

	it('are kept each for its own, and strangers’ ones are not', async () => {
		const [ada, ben] = [await sit('Ada'), await sit('Ben')];
		const all = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((place) => [ada(place), ben(place)]);
		const foreign = ada(0, { asker: ben(0).asker, key: 'k'.repeat(16) });
		const results = await keepAll([...all, foreign]);
		expect(results.slice(0, -1)).toEqual(
			all.map(() => ({
				status: 'fulfilled',
				value: expect.objectContaining({ feedback: 'at-end', isKept: true })
			}))
		);
		expect(results.at(-1)).toEqual({ status: 'fulfilled', value: undefined });
		for (const answer of [ada, ben])
			expect(await kept(answer(0))).toEqual(
				[0, 1, 2, 3, 4, 5, 6, 7].map((place) => {
					const { key, response } = answer(place);
					return { key, place, revision: 0, response };
				})
			);
	});

	it('to one question are put one after the other, and one that comes twice is kept once', async () => {
		const cleo = await sit('Cleo');
		const keys = ['first', 'second', 'third'].map((key) => key.padEnd(16, '-'));
		const results = await keepAll([...keys, keys[0] ?? ''].map((key) => cleo(3, { key })));
		expect(results.map((each) => each.status === 'fulfilled' && each.value?.isKept)).toEqual([
			true,
			true,
			true,
			false
		]);
		expect((await kept(cleo(3))).map(({ key, revision }) => [key, revision])).toEqual(
			keys.map((key, revision) => [key, revision])
		);
	});

	it('are kept though one of them cannot be', async () => {
		const [dan, eve] = [await sit('Dan'), await sit('Eve')];
		const response = { format: 'text', text: '\ud800' } as const;
		const results = await keepAll([dan(0), eve(0, { response }), dan(1), eve(1)]);
		expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
		expect((await kept(dan(0))).map(({ place }) => place)).toEqual([0, 1]);
		expect((await kept(eve(0))).map(({ place }) => place)).toEqual([1]);
	});
});

it.each(['\0', 'a\ud800b', '\udc00'])('what no database holds is no answer (%j)', (text) => {
	const sent = { key: 'k'.repeat(16), place: 0, response: { format: 'text', text }, latency: 1 };
	expect(sentAnswerSchema.safeParse(sent).success).toBe(false);
	const sound = { ...sent, response: { format: 'text', text: 'crocodiles 🐊' } };
	expect(sentAnswerSchema.safeParse(sound).success).toBe(true);
});
