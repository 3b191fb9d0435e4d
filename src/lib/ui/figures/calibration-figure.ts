import type { Calibration } from '../../cards/fit/calibration.ts';
import { likelyShare } from '../../cards/statistics/wilson.ts';
import { m } from '../../paraglide/messages.js';
import type { Formats } from './formats.ts';
import { TELLING, type ShareFigure } from './retention-figure.ts';

/** What was predicted of each review beside what came of it. Both axes run from 0 to 1. */
export function calibrationFigure({ bins, count }: Calibration, formats: Formats): ShareFigure {
	const filled = bins.flatMap(({ from, to, count: n, predicted, actual }) =>
		predicted === undefined || actual === undefined ? [] : [{ from, to, count: n, predicted, actual }]
	);
	if (count < TELLING)
		return {
			message: m.calibration_empty({ reviews: m.figure_reviews({ count: TELLING }) }),
			table: undefined,
			dots: [],
			marks: []
		};
	const mean = (of: (bin: (typeof filled)[number]) => number) =>
		filled.reduce((sum, bin) => sum + of(bin) * bin.count, 0) / count;
	return {
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
				x: bin.predicted,
				share: bin.actual,
				...likelyShare(recalled, bin.count),
				count: bin.count
			};
		}),
		marks: [0, 0.25, 0.5, 0.75, 1].map((x) => ({ x, label: formats.percent(x) }))
	};
}
