import type { LearningEvent } from '../../src/lib/record/event.ts';
import { loadBundledCourse } from './arbitrary-course.ts';
import { MINDS, type Mind } from './minds.ts';
import { studyHistory, type SimulatedLearner } from './study-history.ts';

/** A learner of KPO vs BPO in Berlin who forgets quicker than most; the same in every run. */
export async function kpoLearner(
	options: Pick<SimulatedLearner, 'now' | 'days'> &
		Partial<Pick<SimulatedLearner, 'settings'>> & { readonly mind?: Mind | undefined }
): Promise<LearningEvent[]> {
	const { course, deck, bank } = await loadBundledCourse('kpo-vs-bpo');
	const [, forgetful] = MINDS;
	if (!forgetful) throw new Error('There are no minds');
	return studyHistory({
		material: {
			course,
			cards: deck,
			questions: new Map(bank.map((question) => [question.id, question])),
			timeZone: 'Europe/Berlin'
		},
		seed: 1,
		settings: { minutesADay: 15 },
		...options,
		mind: options.mind ?? forgetful
	});
}
