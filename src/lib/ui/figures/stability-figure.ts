import type { StabilityBand } from '../../cards/statistics/stability.ts';
import { m } from '../../paraglide/messages.js';
import type { FigureTable } from './figure-table.ts';
import type { Formats } from './formats.ts';

/** Days from which a memory is called a lasting one. */
const LASTING = 30;

export interface StabilityFigure {
	readonly message: string;
	readonly table: FigureTable | undefined;
	readonly columns: readonly {
		readonly id: number;
		readonly label: string;
		readonly parts: readonly [number];
		readonly value: string;
	}[];
}

/** How long the memories of the answered cards last. */
export function stabilityFigure(bands: readonly StabilityBand[], formats: Formats): StabilityFigure {
	const sum = (some: readonly StabilityBand[]) => some.reduce((total, { cards }) => total + cards, 0);
	const met = sum(bands);
	if (met === 0) return { message: m.stability_empty(), table: undefined, columns: [] };
	const name = ({ from, to }: StabilityBand) =>
		to === Infinity
			? m.stability_from({ from: formats.count(from) })
			: to - from === 1
				? formats.count(from)
				: m.stability_between({ from: formats.count(from), to: formats.count(to - 1) });
	return {
		message: m.stability_message({
			lasting: formats.count(sum(bands.filter(({ from }) => from >= LASTING))),
			cards: m.figure_cards({ count: met })
		}),
		table: {
			columns: [m.stability_days(), m.stability_cards()],
			rows: bands.map((band) => [name(band), formats.count(band.cards)])
		},
		columns: bands.map((band) => ({
			id: band.from,
			// The range would crowd the axis: it begins here, and the next column begins where it ends.
			label: band.to === Infinity ? name(band) : formats.count(band.from),
			parts: [band.cards],
			value: band.cards > 0 ? formats.count(band.cards) : ''
		}))
	};
}
