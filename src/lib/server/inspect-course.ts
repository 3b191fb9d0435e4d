import { checkDeck } from '../cards/deck/check-deck.ts';
import type { DeckCard } from '../cards/deck/deck-card.ts';
import { deriveDeck } from '../cards/deck/derive-deck.ts';
import type { Course } from '../course/course.ts';
import type { Problem } from '../course/problem.ts';
import { readCourse, type CourseFolder } from '../course/read-course.ts';
import { checkAuthored } from '../quiz/check-authored.ts';
import { checkYield } from '../quiz/check-yield.ts';
import { generateBank, wordingsOf, type BankPlan } from '../quiz/generate.ts';
import { planBank } from '../quiz/plan-bank.ts';
import type { Question } from '../quiz/question.ts';

export interface Inspection {
	/** There when no error was found. */
	readonly course: Course | undefined;
	readonly problems: readonly Problem[];
	readonly plan: BankPlan;
	/** As planned. */
	readonly bank: readonly Question[];
	/** The site's cards. */
	readonly deck: readonly DeckCard[];
}

/** Reads a course and all that is made from it, with everything that is wrong with either. */
export function inspectCourse(folder: CourseFolder): Inspection {
	const { course, problems, ...places } = readCourse(folder);
	if (!course) return { course, problems, plan: {}, bank: [], deck: [] };
	const wordings = wordingsOf(course);
	const plan = planBank(course, wordings);
	const bank = generateBank(course, plan, wordings);
	const deck = deriveDeck(course);
	const all = [
		...problems,
		...checkYield(course.dimensions, bank, places.lineOfFact),
		...checkAuthored(course, bank, places.lineOfQuestion),
		...checkDeck(course, deck, places)
	];
	const sound = all.every(({ severity }) => severity === 'warning');
	return { course: sound ? course : undefined, problems: all, plan, bank, deck };
}
