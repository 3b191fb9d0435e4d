import { isDecided, subjectsOf, type Course, type Dimension, type Fact } from '../course/course.ts';
import type { Proof, Target } from './question.ts';
import { wordingOf } from './wording/wording.ts';

/** Id of the target that a fact belongs to: its subjects' ids in the course's order. */
export function targetOf(course: Course, fact: Fact): string {
	return subjectsOf(course, fact.holds)
		.map((subject) => subject.id)
		.join('+');
}

/**
 * The targets that a dimension's statements are sorted into: each subject, all together, and with three or more
 * subjects each pair that some fact of the dimension holds for. They are the dimension's, not a question's, so that
 * the targets on offer give nothing away.
 */
export function targetsOf(course: Course, dimension: Dimension): Target[] {
	const wording = wordingOf(course.language);
	const singles = course.subjects.map((subject) => subject.id);
	const groups = dimension.facts
		.filter((fact) => isDecided(course, fact) && fact.holds.length > 1)
		.map((fact) => targetOf(course, fact));
	const ids = [...singles, ...[...new Set(groups)].toSorted(), singles.join('+')];
	return [...new Set(ids)].map((id) => {
		const subjects = subjectsOf(course, id.split('+'));
		const text =
			subjects.length === 1 ? (subjects[0]?.name ?? id) : wording.together(subjects, course.subjects);
		return {
			id,
			text: text.charAt(0).toLocaleUpperCase() + text.slice(1),
			subjects: subjects.map((subject) => subject.id)
		};
	});
}

/** For each subject, the list of the fact that says whether the statement is true of it. */
export function proofOf(course: Course, fact: Fact): Proof[] {
	return course.subjects.flatMap(({ id }): Proof[] => {
		if (fact.holds.includes(id)) return [{ fact: fact.id, subject: id, line: 'holds' }];
		return fact.falseFor.includes(id) ? [{ fact: fact.id, subject: id, line: 'falseFor' }] : [];
	});
}
