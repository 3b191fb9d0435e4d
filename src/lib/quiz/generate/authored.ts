import { isDecided, subjectsOf, type Course } from '../../course/course.ts';
import type { AuthoredQuestion } from '../../course/schema.ts';
import { explain, type DimensionContext } from '../context.ts';
import type { Proof, Question } from '../question.ts';
import { targetsOf } from '../targets.ts';

/** The author's own questions of a dimension, in the form of all others. Their proof is the author's word. */
export function readAuthored(context: DimensionContext): Question[] {
	return context.dimension.questions.flatMap((written) => toQuestion(written, context) ?? []);
}

function toQuestion(written: AuthoredQuestion, context: DimensionContext): Question | undefined {
	const { course, dimension, wording } = context;
	const facts = dimension.facts.filter((fact) => written.facts.includes(fact.id));
	const [first] = facts;
	if (!first) return undefined;
	const about = subjectsOf(
		course,
		facts.flatMap((fact) => fact.holds)
	).map(({ id }) => id);
	const told = written.why ?? facts.map((fact) => explain(fact, context)).join(' ');
	const proof: Proof[] = facts.map((fact) => ({ line: 'authored', fact: fact.id }));
	const base = {
		id: `authored.${written.id}`,
		dimension: dimension.id,
		facts: facts.map(({ id }) => id),
		subjects: about,
		level: written.level,
		difficulty: 0.5,
		stem: written.ask,
		explanation: told,
		section: first.section,
		authored: true
	} as const;
	// Options of authored questions have no facts to be named after, so they are named after their place.
	const letter = (index: number) => String.fromCharCode(97 + index);

	switch (written.type) {
		case 'choice':
		case 'multiple': {
			const options = written.options.map(({ text, feedback }, index) => ({
				id: letter(index),
				text,
				feedback: feedback ?? told,
				proof
			}));
			const keys = written.options.flatMap(({ right }, index) => (right ? [letter(index)] : []));
			return written.type === 'multiple'
				? { ...base, type: 'multiple', format: 'multiple', options, keys }
				: { ...base, type: 'choice', format: 'choice', options, key: keys[0] ?? '', fixedOrder: false };
		}
		case 'true-false':
			return {
				...base,
				type: 'true-false',
				format: 'choice',
				options: [
					{ id: 'true', text: wording.truth.right, feedback: told, proof },
					{ id: 'false', text: wording.truth.wrong, feedback: told, proof }
				],
				key: String(written.answer),
				fixedOrder: true
			};
		case 'matching': {
			const targets = [...new Set(written.pairs.map(({ match }) => match))];
			return {
				...base,
				type: 'matching',
				format: 'assign',
				oneToOne: targets.length === written.pairs.length,
				items: written.pairs.map(({ item, match }, index) => ({
					id: letter(index),
					text: item,
					key: letter(targets.indexOf(match)),
					feedback: told,
					proof
				})),
				targets: targets.map((text, index) => ({ id: letter(index), text, subjects: [] }))
			};
		}
		case 'sort':
			return {
				...base,
				type: 'sort',
				format: 'assign',
				oneToOne: false,
				items: written.items.map(({ text, subjects }, index) => ({
					id: letter(index),
					text,
					key: subjectsOf(course, subjects)
						.map(({ id }) => id)
						.join('+'),
					feedback: told,
					proof
				})),
				targets: sortTargets(course, written.items, context)
			};
		case 'fill-in':
			return { ...base, type: 'fill-in', format: 'text', accepted: written.accept, others: [], proof };
		case 'numeric': {
			const { value, unit, tolerance } = written;
			return { ...base, type: 'numeric', format: 'numeric', value, unit, tolerance, proof };
		}
	}
}

/** The dimension's targets, with those that only the author's items need. */
function sortTargets(
	course: Course,
	items: readonly { subjects: string[] }[],
	{ dimension }: DimensionContext
) {
	const extra = items.flatMap(({ subjects }) => {
		const falseFor = course.subjects.map(({ id }) => id).filter((id) => !subjects.includes(id));
		const [model] = dimension.facts;
		return model ? [{ ...model, holds: subjects, falseFor }] : [];
	});
	return targetsOf(course, {
		...dimension,
		facts: [...dimension.facts, ...extra.filter((fact) => isDecided(course, fact))]
	});
}
