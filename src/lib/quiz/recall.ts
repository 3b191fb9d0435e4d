import { isDecided, type Course, type Dimension, type Fact } from '../course/course.ts';
import { rankBy } from './random.ts';
import { targetOf } from './targets.ts';

/** The recall prompts that stand after one part of a lesson. */
export interface PromptGroup {
	/** Section id; undefined is the comparison at the top. */
	readonly section: string | undefined;
	readonly facts: readonly Fact[];
}

const PER_SECTION = 2;

/**
 * One or two statements after each part of a lesson, to be given back to their subjects. Chosen by the facts' ids, so
 * that a lesson asks the same each time; two prompts of a part have different answers where the facts allow.
 */
export function promptsOf(course: Course, dimension: Dimension): PromptGroup[] {
	return [undefined, ...dimension.sections.map((section) => section.id)].flatMap((section) => {
		const facts = dimension.facts.filter((fact) => fact.section === section && isDecided(course, fact));
		const ranked = rankBy(dimension.id, facts, (fact) => fact.id);
		const [first] = ranked;
		if (!first) return [];
		const second = ranked.find((fact) => targetOf(course, fact) !== targetOf(course, first)) ?? ranked[1];
		return [{ section, facts: second ? [first, second].slice(0, PER_SECTION) : [first] }];
	});
}
