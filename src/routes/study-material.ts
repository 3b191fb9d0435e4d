import { deriveDeck } from '$lib/cards/deck/derive-deck';
import { studyDay } from '$lib/cards/study-day';
import type { Course } from '$lib/course/course';
import { generateSoundBank } from '$lib/quiz/plan-bank';
import type { Question } from '$lib/quiz/question';
import type { LearningEvent } from '$lib/record/event';
import { openStudy } from '$lib/record/open-study';
import type { StudyMaterial } from '$lib/record/study-log';
import { cardsDueToday } from '$lib/ui/study/today-view';

/** What a course brings to the study of its cards. Deriving them takes its time. */
export function studyMaterial(course: Course, timeZone: string): StudyMaterial {
	let questions: ReadonlyMap<string, Question> | undefined;
	return {
		course,
		cards: deriveDeck(course),
		// Generating them takes longer than all the rest, and only quizzes that were answered need them.
		get questions() {
			return (questions ??= new Map(generateSoundBank(course).map((question) => [question.id, question])));
		},
		timeZone
	};
}

/** Cards that today asks for in a course that is not open; undefined while none is unlocked. */
export function cardsDueIn(
	course: Course,
	events: readonly LearningEvent[],
	{ now, timeZone }: { readonly now: number; readonly timeZone: string }
): number | undefined {
	const { study } = openStudy(studyMaterial(course, timeZone), events);
	return cardsDueToday({ study, now, day: studyDay(now, study.calendar) });
}
