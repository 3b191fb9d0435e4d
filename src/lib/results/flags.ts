import { likelyShare } from '../cards/statistics/wilson.ts';
import type { Question } from '../quiz/question.ts';
import type { Choice } from './choices.ts';
import type { ItemAnalysis } from './item-analysis.ts';
import { LEAST, THRESHOLDS } from './thresholds.ts';

/** What of a question calls for a look, by the thresholds of the field. */
export type Flag =
	/** Those who know the rest do worse at it: look at the key first. `isSure`: more than chance would do. */
	| { readonly kind: 'negative'; readonly isSure: boolean }
	/** A wrong answer draws those who know the rest more than the key does. */
	| { readonly kind: 'drawing'; readonly choice: Choice }
	/** Harder than guessing. */
	| { readonly kind: 'below-chance'; readonly chance: number }
	/** It hardly tells those who know from those who do not. */
	| { readonly kind: 'poor'; readonly isSure: boolean }
	| { readonly kind: 'hard' }
	/** Wrong answers that next to nobody takes. */
	| { readonly kind: 'idle'; readonly choices: readonly Choice[] }
	| { readonly kind: 'easy' };

/** Those of which the trainer ought to do something; the others are worth knowing. */
const URGENT: readonly Flag['kind'][] = ['negative', 'drawing', 'below-chance'];

export function callsForAction(flags: readonly Flag[]): boolean {
	return flags.some(({ kind }) => URGENT.includes(kind));
}

/** The most urgent first; none where too few were asked. */
export function flagsOf(item: ItemAnalysis): Flag[] {
	if (item.asked < LEAST.share) return [];
	const { difficulty } = item;
	const isEasy = difficulty > THRESHOLDS.easy;
	const chance = chanceOf(item.question);
	const isBelowChance = chance !== undefined && likelyShare(item.right, item.asked).to < chance;
	return [
		...ofDiscrimination(item, isEasy),
		...drawing(item).map((choice): Flag => ({ kind: 'drawing', choice })),
		...(isBelowChance ? [{ kind: 'below-chance', chance } as const] : []),
		...(difficulty < THRESHOLDS.hard && !isBelowChance ? [{ kind: 'hard' } as const] : []),
		...idle(item),
		...(isEasy ? [{ kind: 'easy' } as const] : [])
	].toSorted((a, b) => urgency(b) - urgency(a));
}

const urgency = ({ kind }: Flag) => (URGENT.includes(kind) ? 1 : 0);

function ofDiscrimination({ discrimination }: ItemAnalysis, isEasy: boolean): Flag[] {
	if (discrimination.kind === 'not-told') return [];
	const { pointBiserial, likely, upperLower } = discrimination;
	if (pointBiserial < 0) return [{ kind: 'negative', isSure: likely.to < 0 }];
	// Where nearly everybody is right there is little to tell apart (Haladyna 2004).
	if (upperLower >= THRESHOLDS.discrimination.poor || isEasy) return [];
	return [{ kind: 'poor', isSure: likely.to < THRESHOLDS.discrimination.good }];
}

/** Share of those who guess that are right; undefined where nobody can guess. */
function chanceOf(question: Question): number | undefined {
	return question.format === 'choice' ? 1 / question.options.length : undefined;
}

const distractorsOf = ({ question, choices }: ItemAnalysis) =>
	question.format === 'choice' || question.format === 'multiple' ? choices.filter(({ isKey }) => !isKey) : [];

function drawing(item: ItemAnalysis): Choice[] {
	const keys = item.choices.flatMap(({ isKey, pointBiserial }) => (isKey ? [pointBiserial ?? 0] : []));
	return distractorsOf(item).filter(
		({ share, pointBiserial }) =>
			share >= THRESHOLDS.idleDistractor &&
			pointBiserial !== undefined &&
			pointBiserial > Math.max(0, ...keys)
	);
}

function idle(item: ItemAnalysis): Flag[] {
	// Where nearly all are right, hardly anybody is left to choose anything else.
	if (item.asked < LEAST.correlation || item.difficulty > THRESHOLDS.easy) return [];
	const choices = distractorsOf(item).filter(({ share }) => share < THRESHOLDS.idleDistractor);
	return choices.length === 0 ? [] : [{ kind: 'idle', choices }];
}
