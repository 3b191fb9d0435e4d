import { openNumber, type Fact } from '../../course/course.ts';
import { explain, meanLikeness, ownFacts, type DimensionContext } from '../context.ts';
import type { ChoiceQuestion, Option } from '../question.ts';
import { rankBy } from '../random.ts';
import { proofOf } from '../targets.ts';

/**
 * Two statements of one subject and one of another. Each fact is the odd one once; the pair comes from one subject
 * of which the odd one is known to be false, and the pair is known to be false of the odd one's subject.
 */
export function generateOddOneOut(context: DimensionContext): ChoiceQuestion[] {
	const own = ownFacts(context);
	return own.flatMap((odd): ChoiceQuestion[] => {
		const id = `odd-one-out.${odd.id}`;
		const others = context.course.subjects.filter((subject) => subject.id !== odd.holds[0]);
		const [pairSubject] = rankBy(id, others, (subject) => subject.id);
		const pool = own.filter((fact) => fact.holds[0] === pairSubject?.id && fact.aspect !== odd.aspect);
		// The three run to different aspects, or two of them would stand out as each other's counterparts.
		const ranked = rankBy(id, pool, (fact) => fact.id);
		const [first] = ranked;
		const second = ranked.find((fact) => fact.aspect !== first?.aspect);
		return first && second ? [oddOneOut(id, odd, [first, second], context)] : [];
	});
}

function oddOneOut(id: string, odd: Fact, pair: readonly Fact[], context: DimensionContext): ChoiceQuestion {
	const { course, dimension, wording } = context;
	const option = (fact: Fact): Option => ({
		id: fact.id,
		text: wording.fragment(fact, openNumber(course)),
		feedback:
			fact === odd ? explain(fact, context) : wording.describesOther(fact, context.subjects(fact.holds)),
		proof: proofOf(course, fact)
	});
	return {
		id,
		type: 'odd-one-out',
		format: 'choice',
		dimension: dimension.id,
		facts: [odd.id],
		subjects: odd.holds,
		level: 'analyse',
		difficulty: 0.4 + meanLikeness(odd, pair, context) / 2,
		stem: context.vary(wording.oddStems(course.subjects), id),
		explanation: [odd, ...pair]
			.map((fact) => wording.statement(fact, context.subjects(fact.holds)))
			.join(' '),
		section: odd.section,
		authored: false,
		options: [odd, ...pair].map(option),
		key: odd.id,
		fixedOrder: false
	};
}
