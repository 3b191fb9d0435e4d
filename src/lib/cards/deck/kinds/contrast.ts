import type { Fact, Subject } from '../../../course/course.ts';
import { hash } from '../../../quiz/random.ts';
import type { DeckCard } from '../deck-card.ts';
import { ofFact, type DeckContext } from '../deck-context.ts';

/**
 * "A or B?" for a fact of one and its counterpart of the other: both facts hold for one subject alone, are known to be
 * false of the other, and share their aspect. One card for each aspect and pair of subjects.
 */
export function contrastCards(context: DeckContext): DeckCard[] {
	const { course } = context;
	return course.dimensions.flatMap((dimension) => {
		const own = dimension.facts.filter((fact) => fact.holds.length === 1);
		const aspects = [...new Set(own.map((fact) => fact.aspect))];
		return aspects.flatMap((aspect) =>
			course.subjects.flatMap((one, index) =>
				course.subjects.slice(index + 1).flatMap((other) => {
					const mine = factOf(one, other, aspect, own);
					const theirs = factOf(other, one, aspect, own);
					return mine && theirs ? [contrastCard(mine, one, theirs, other, context)] : [];
				})
			)
		);
	});
}

/** Of several the one with the least id, so that their order decides nothing. */
function factOf(of: Subject, not: Subject, aspect: string, facts: readonly Fact[]): Fact | undefined {
	return facts
		.filter((fact) => fact.aspect === aspect && fact.holds.includes(of.id) && fact.falseFor.includes(not.id))
		.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
}

function contrastCard(
	mine: Fact,
	one: Subject,
	theirs: Fact,
	other: Subject,
	{ wording, quizWording }: DeckContext
): DeckCard {
	const id = `contrast.${mine.id}.${theirs.id}`;
	// Which comes first gives nothing away.
	const says = [mine.says.singular, theirs.says.singular];
	const [first = '', second = ''] = hash(id) % 2 === 0 ? says : says.toReversed();
	return {
		...ofFact(mine),
		id,
		kind: 'contrast',
		facts: [mine.id, theirs.id],
		// Raised when either fact's is.
		revision: mine.revision + theirs.revision - 1,
		choices: [one.id, other.id],
		siblings: [],
		front: {
			cue: wording.either([one, other]),
			text: wording.whichIsWhich(first, second),
			subjects: []
		},
		back: { text: quizWording.contrast(mine, one, theirs, other), subjects: [one.id, other.id] },
		why: [mine.why, theirs.why].filter(Boolean).join(' ') || undefined
	};
}
