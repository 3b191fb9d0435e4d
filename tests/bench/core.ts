import { Bench } from 'tinybench';
import { deriveCards } from '../../src/lib/cards/card.ts';
import { queueCards } from '../../src/lib/cards/queue.ts';
import { reviewCard, type CardState } from '../../src/lib/cards/schedule.ts';
import { blueprintFor, FINAL } from '../../src/lib/quiz/blueprint.ts';
import { drawForm } from '../../src/lib/quiz/draw.ts';
import { generateSoundBank } from '../../src/lib/quiz/plan-bank.ts';
import { listCourseFolders, loadCourseFolder } from '../../src/lib/server/course-folder.ts';
import { inspectCourse } from '../../src/lib/server/inspect-course.ts';

/** What the pure core costs, in milliseconds, over the bundled courses. */
export async function benchCore(): Promise<void> {
	const folders = await Promise.all((await listCourseFolders('questions')).map(loadCourseFolder));
	const bench = new Bench({ time: 1000, warmupTime: 300 });

	bench.add(`read and check ${folders.length} courses`, () => {
		for (const folder of folders) inspectCourse(folder);
	});
	for (const folder of folders) {
		const { course, bank } = inspectCourse(folder);
		if (!course) throw new Error(`${folder.id} has errors; run npm run -s versus -- check`);
		const blueprint = blueprintFor(course, FINAL);
		let seed = 0;
		bench.add(
			`${course.id}: generate the bank (${bank.length} questions)`,
			() => void generateSoundBank(course)
		);
		bench.add(
			`${course.id}: draw the final quiz (${blueprint.count} of ${bank.length})`,
			() => void drawForm(bank, blueprint, seed++)
		);

		const cards = deriveCards(course);
		const day = 20_000;
		const states = new Map<string, CardState>(
			cards.map((card, index) => [
				card.id,
				reviewCard(card.id, undefined, { at: 0, day: day - (index % 30), rating: 'good' })
			])
		);
		const [first] = states;
		if (!first) continue;
		bench.add(
			`${course.id}: one schedule step`,
			() => void reviewCard(first[0], first[1], { at: 0, day, rating: 'good' })
		);
		const unlocked = new Set(course.dimensions.map(({ id }) => id));
		bench.add(
			`${course.id}: the day's queue (${cards.length} cards)`,
			() => void queueCards({ cards, states, unlocked, newToday: 0, now: 0, day })
		);
	}

	await bench.run();
	console.table(
		bench.tasks.map(({ name, result }) => {
			if (!('latency' in result)) return { task: name };
			const { latency } = result;
			return {
				task: name,
				'median ms': latency.p50.toFixed(3),
				'p99 ms': latency.p99.toFixed(3),
				runs: latency.samplesCount
			};
		})
	);
}
