import type { Fact, Subject } from '../../course/course.ts';
import { ownFacts, type DimensionContext } from '../context.ts';
import type { ChoiceQuestion, Option } from '../question.ts';
import { rankBy } from '../random.ts';

const DISTRACTORS = 2;

/** Two counterparts: one aspect, a fact of each subject. */
interface Pair {
	readonly aspect: string;
	readonly mine: Fact;
	readonly theirs: Fact;
}

/**
 * "Which is a difference between KPO and BPO in …?": the right option gives two counterparts to their subjects, a
 * wrong one gives the counterparts of another aspect to each other's. Every option names both subjects, and each
 * comes from an aspect of its own, so that no two of them deny each other.
 */
export function generateContrast(context: DimensionContext): ChoiceQuestion[] {
	const { subjects } = context.course;
	return subjects.flatMap((one, index) =>
		subjects.slice(index + 1).flatMap((other) => contrastsOf(one, other, context))
	);
}

function contrastsOf(one: Subject, other: Subject, context: DimensionContext): ChoiceQuestion[] {
	const own = ownFacts(context);
	const factOf = (subject: Subject, aspect: string) =>
		own.find((fact) => fact.aspect === aspect && fact.holds[0] === subject.id);
	const pairs = [...new Set(own.map((fact) => fact.aspect))].flatMap((aspect): Pair[] => {
		const [mine, theirs] = [factOf(one, aspect), factOf(other, aspect)];
		return mine && theirs ? [{ aspect, mine, theirs }] : [];
	});
	return pairs.flatMap((pair): ChoiceQuestion[] => {
		const id = `contrast.${pair.mine.id}.${pair.theirs.id}`;
		const others = rankBy(
			id,
			pairs.filter((each) => each !== pair),
			(each) => each.mine.id
		).slice(0, DISTRACTORS);
		return others.length < DISTRACTORS ? [] : [contrast(id, pair, others, one, other, context)];
	});
}

function contrast(
	id: string,
	pair: Pair,
	swapped: readonly Pair[],
	one: Subject,
	other: Subject,
	context: DimensionContext
): ChoiceQuestion {
	const { dimension, wording } = context;
	const told = ({ mine, theirs }: Pair) => wording.contrast(mine, one, theirs, other);
	const wrong = (each: Pair): Option => ({
		id: each.mine.id,
		text: wording.contrast(each.theirs, one, each.mine, other),
		feedback: wording.notSo(told(each)),
		proof: [
			{ fact: each.theirs.id, subject: one.id, line: 'falseFor' },
			{ fact: each.mine.id, subject: other.id, line: 'falseFor' }
		]
	});
	return {
		id,
		type: 'contrast',
		format: 'choice',
		dimension: dimension.id,
		facts: [pair.mine.id, pair.theirs.id],
		subjects: [one.id, other.id],
		level: 'analyse',
		// The nearer the counterparts, the harder to tell which is whose.
		difficulty: 0.2 + 0.8 * context.likeness(pair.mine, pair.theirs),
		stem: context.vary(wording.contrastStems(one, other, dimension.topic), id),
		explanation: [told(pair), pair.mine.why, pair.theirs.why].filter(Boolean).join(' '),
		section: pair.mine.section,
		authored: false,
		options: [
			{
				id: pair.mine.id,
				text: told(pair),
				feedback: told(pair),
				proof: [
					{ fact: pair.mine.id, subject: one.id, line: 'holds' },
					{ fact: pair.theirs.id, subject: other.id, line: 'holds' }
				]
			},
			...swapped.map(wrong)
		],
		key: pair.mine.id,
		fixedOrder: false
	};
}
