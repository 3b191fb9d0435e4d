import type { Calibration } from '../../cards/fit/calibration.ts';
import { likelyShare } from '../../cards/statistics/wilson.ts';
import { m } from '../../paraglide/messages.js';
import type { Formats } from './formats.ts';
import { TELLING, type ShareFigure } from './retention-figure.ts';

/** What was predicted of each review beside what came of it. Both axes run from `base` to 1. */
export function calibrationFigure({ bins, count }: Calibration, formats: Formats): ShareFigure {
	const filled = bins.flatMap(({ from, to, count: n, predicted, actual }) =>
		predicted === undefined || actual === undefined ? [] : [{ from, to, count: n, predicted, actual }]
	);
	if (count < TELLING)
		return {
			message: m.calibration_empty({ reviews: m.figure_reviews({ count: TELLING }) }),
			table: undefined,
			base: 0,
			dots: [],
			marks: []
		};
	const mean = (of: (bin: (typeof filled)[number]) => number) =>
		filled.reduce((sum, bin) => sum + of(bin) * bin.count, 0) / count;
	// Cards are asked before they are likely to be forgotten, so the lower half is mostly empty.
	const base = filled.every(({ predicted, actual }) => Math.min(predicted, actual) >= 0.5) ? 0.5 : 0;
	const place = (chance: number) => (chance - base) / (1 - base);
	return {
		base,
		message: m.calibration_message({
			predicted: formats.percent(mean(({ predicted }) => predicted)),
			actual: formats.percent(mean(({ actual }) => actual)),
			reviews: m.figure_reviews({ count })
		}),
		table: {
			columns: [
				m.calibration_range(),
				m.calibration_predicted(),
				m.calibration_actual(),
				m.forecast_reviews()
			],
			rows: filled.map((bin) => [
				m.calibration_between({ from: formats.percent(bin.from), to: formats.percent(bin.to) }),
				formats.percent(bin.predicted),
				formats.percent(bin.actual),
				formats.count(bin.count)
			])
		},
		dots: filled.map((bin) => {
			const recalled = Math.round(bin.actual * bin.count);
			return {
				id: bin.from,
				x: place(bin.predicted),
				share: bin.actual,
				...likelyShare(recalled, bin.count),
				count: bin.count
			};
		}),
		marks: (base === 0 ? [0, 0.25, 0.5, 0.75, 1] : [0.5, 0.6, 0.7, 0.8, 0.9, 1]).map((chance) => ({
			x: place(chance),
			label: formats.percent(chance)
		}))
	};
}
