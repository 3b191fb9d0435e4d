import fc from 'fast-check';
import { expect, it } from 'vitest';
import { courseArbitrary, loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import type { Course } from '../course/course.ts';
import { grammarOf } from '../course/grammar/grammar.ts';
import { contextOf } from './context.ts';
import { findFlaws } from './flaws/find-flaws.ts';
import { generateBank, wordingsOf } from './generate.ts';
import { readAuthored } from './generate/authored.ts';
import { planBank } from './plan-bank.ts';
import type { Question } from './question.ts';

/** The bank as it reads without a plan: of each question the first wording that no rule finds a flaw in. */
function applyRules(course: Course): Question[] {
	const context = { grammar: grammarOf(course.language), subjects: course.subjects };
	const wordings = wordingsOf(course);
	return course.dimensions.flatMap((dimension) => {
		const turns = [0, 1, 2].map((turn) => wordings(dimension, turn));
		const ofFact = new Map<string | undefined, number>();
		const sound = (turns[0] ?? []).flatMap(({ id }) =>
			turns
				.flatMap((questions) => questions.filter((question) => question.id === id))
				.filter((question) => findFlaws(question, context).length === 0)
				.slice(0, 1)
		);
		const kept = sound.filter(({ facts: [fact, ...others] }) => {
			if (others.length > 0) return true;
			ofFact.set(fact, (ofFact.get(fact) ?? 0) + 1);
			return (ofFact.get(fact) ?? 0) <= 8;
		});
		return [...readAuthored(contextOf(course, dimension)), ...kept];
	});
}

/** Hands the plan over as a package does. */
const byPlan = (course: Course) => generateBank(course, JSON.parse(JSON.stringify(planBank(course))));

it.each(['kpo-vs-bpo', 'crocodilians'])('yields the bank of %s that the rules leave', async (id) => {
	const { course, plan } = await loadBundledCourse(id);
	// Else nothing would be shown here.
	expect(Object.keys(plan)).not.toEqual([]);
	expect(byPlan(course)).toEqual(applyRules(course));
});

it('yields the bank that the rules leave, of any course', () => {
	fc.assert(
		fc.property(courseArbitrary, (course) => {
			expect(byPlan(course)).toEqual(applyRules(course));
		}),
		{ numRuns: 40 }
	);
});
