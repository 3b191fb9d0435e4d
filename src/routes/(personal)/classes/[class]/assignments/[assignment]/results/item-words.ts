import { m } from '$lib/paraglide/messages.js';
import type { Choice } from '$lib/results/choices';
import type { Flag } from '$lib/results/flags';
import type { Discrimination } from '$lib/results/item-analysis';
import type { Reliability } from '$lib/results/reliability';
import type { ItemView } from '$lib/results/results-view';
import { LEAST, THRESHOLDS } from '$lib/results/thresholds';

/** A correlation or an index, with a true minus: "−0.12". */
export const tellIndex = (value: number) => value.toFixed(2).replace('-', '−');

export const percentOf = (share: number) => Math.round(100 * share);

/** @param milliseconds of which tenths of a second say nothing */
export const secondsOf = (milliseconds: number) => Math.round(milliseconds / 1000);

/** What a flag is called in a table. */
export const FLAG_NAMES: Readonly<Record<Flag['kind'], () => string>> = {
	negative: m.results_flag_negative,
	drawing: m.results_flag_drawing,
	'below-chance': m.results_flag_below_chance,
	poor: m.results_flag_poor,
	hard: m.results_flag_hard,
	easy: m.results_flag_easy,
	idle: m.results_flag_idle
};

/** What a flag means, and what to do. */
export function tellFlag(flag: Flag): string {
	switch (flag.kind) {
		case 'negative':
			return withChance(m.results_flag_negative_about(), flag.isSure);
		case 'drawing':
			return m.results_flag_drawing_about({ text: flag.choice.text });
		case 'below-chance':
			return m.results_flag_below_chance_about({ percent: percentOf(flag.chance) });
		case 'poor':
			return withChance(m.results_flag_poor_about(), flag.isSure);
		case 'hard':
			return m.results_flag_hard_about();
		case 'easy':
			return m.results_flag_easy_about();
		case 'idle':
			return m.results_flag_idle_about({
				texts: flag.choices.map(({ text }) => `“${text}”`).join(', ')
			});
	}
}

const withChance = (text: string, isSure: boolean) => (isSure ? text : `${text} ${m.results_flag_chance()}`);

/** A question's figures in sentences. */
export function tellItem(item: ItemView): string[] {
	const { right, asked, difficulty, unanswered, medianTime } = item;
	return [
		m.results_item_right({ right, asked }),
		...(Math.abs(difficulty - right / asked) > 1e-9
			? [m.results_item_mark({ percent: percentOf(difficulty) })]
			: []),
		...(unanswered > 0 ? [m.results_item_unanswered({ count: unanswered })] : []),
		...tellDiscrimination(item.discrimination, asked),
		...(medianTime === undefined ? [] : [m.results_item_median({ seconds: secondsOf(medianTime) })])
	];
}

function tellDiscrimination(discrimination: Discrimination, asked: number): string[] {
	if (discrimination.kind === 'not-told') {
		switch (discrimination.why) {
			case 'too-few-learners':
				return [m.results_item_too_few({ least: LEAST.correlation, count: asked })];
			case 'no-spread':
				return [m.results_item_no_spread()];
			case 'one-question':
				return [m.results_item_one_question()];
		}
	}
	const { pointBiserial, likely, upperLower, group } = discrimination;
	const told = m.results_item_told({
		group,
		points: String(percentOf(upperLower)).replace('-', '−'),
		upperLower: tellIndex(upperLower),
		pointBiserial: tellIndex(pointBiserial),
		from: tellIndex(likely.from),
		to: tellIndex(likely.to)
	});
	const { veryGood, good, poor } = THRESHOLDS.discrimination;
	if (upperLower >= veryGood) return [told, m.results_item_very_good()];
	if (upperLower >= good) return [told, m.results_item_good()];
	// What is below is said by its flag.
	return upperLower >= poor ? [told, m.results_item_marginal()] : [told];
}

/** Correlations nearer to none than this are called none. */
const ALIKE = 0.05;

/** Of those who chose an answer: whether they know the rest. */
export function tellChoosers({ pointBiserial }: Choice): string {
	if (pointBiserial === undefined) return m.results_choice_untold();
	const value = tellIndex(pointBiserial);
	if (Math.abs(pointBiserial) < ALIKE) return m.results_choice_alike({ value });
	return pointBiserial > 0 ? m.results_choice_better({ value }) : m.results_choice_worse({ value });
}

/** An answer as it is called in a table. */
export function tellChoice({ id, item, text }: Choice): string {
	if (item !== undefined) return m.results_choice_item({ item, text });
	return id === 'right' && text === '' ? m.results_choice_typed_right() : text;
}

/** How far the results can be relied on, in sentences. @param finished learners */
export function tellReliability(reliability: Reliability, finished: number): string[] {
	if (reliability.kind === 'not-told') {
		switch (reliability.why) {
			case 'too-few-learners':
				return [m.results_alpha_too_few({ least: LEAST.correlation, count: finished })];
			case 'other-questions':
				return [m.results_alpha_other_questions()];
			case 'one-question':
				return [m.results_alpha_one_question()];
			case 'no-spread':
				return [m.results_alpha_no_spread()];
		}
	}
	const { alpha, error, learners, questions } = reliability;
	const { decisive, enough } = THRESHOLDS.reliability;
	const verdict =
		alpha >= decisive
			? m.results_alpha_decisive()
			: alpha >= enough
				? m.results_alpha_enough()
				: m.results_alpha_low();
	return [
		m.results_alpha({ alpha: tellIndex(alpha), learners, questions }),
		verdict,
		m.results_alpha_error({ points: percentOf(error) })
	];
}
