import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/lib/server/database.ts';
import { previewRegrade, regrade } from '../../src/lib/server/assignments/regrade.ts';
import { readResults } from '../../src/lib/server/results/read-results.ts';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { person } from '../support/class-people.ts';
import { openClass } from '../support/class-world.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { simulateClass } from '../support/simulated-class.ts';

const LEARNERS = 2_000;
const QUESTIONS = 20;
const DAY = 86_400_000;

/** What a large class's results cost, in milliseconds, on both databases: to read them, and to decide about a question. */
export async function benchResults(): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'versus-bench-'));
	const postgres = await startPostgres();
	const { course } = await loadBundledCourse('kpo-vs-bpo');
	for (const [name, place] of [
		['PGlite', { kind: 'folder', path: join(folder, 'database') }],
		['PostgreSQL', { kind: 'server', url: postgres.url }]
	] as const) {
		const { db, close } = await openDatabase(place);
		await person(db, 'Tina', 'trainer');
		const room = await openClass(db, course);
		const now = new Date();
		const assignment = await room.assign(
			{ count: QUESTIONS, form: 'same' },
			{ opensAt: new Date(now.valueOf() - 7 * DAY), closesAt: null }
		);
		await simulateClass(db, assignment, LEARNERS, { seed: 1, now: new Date(now.valueOf() - DAY) });
		const time = async <T>(title: string, task: () => Promise<T>): Promise<T> => {
			const begun = performance.now();
			const result = await task();
			console.log(
				`${name}, ${LEARNERS} learners, ${QUESTIONS} questions: ${title}: ${Math.round(performance.now() - begun)} ms`
			);
			return result;
		};
		const { questions } = await time('read the results', () => readResults(db, assignment, now));
		await time('read them again', () => readResults(db, assignment, now));
		const [question = ''] = questions.keys();
		const ruled = { question, reason: 'Two are right', by: 'Tina' };
		await time('what striking a question would change', () =>
			previewRegrade(db, assignment, question, 'struck', now)
		);
		for (const decision of ['struck', 'credited', 'counted'] as const) {
			const outcome = await time(`regrade all (${decision})`, () =>
				regrade(db, assignment, { ...ruled, decision }, now)
			);
			if (outcome !== 'done') throw new Error(outcome);
		}
		await close();
	}
	await postgres.stop();
	await rm(folder, { recursive: true });
}
