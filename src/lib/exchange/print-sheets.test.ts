import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS, layOut, ROWS } from './print-sheets.ts';

const cards = fc.array(fc.nat(), { maxLength: 40 });

describe('layOut', () => {
	it('puts each back behind its front once the sheet is flipped along its long edge', () => {
		fc.assert(
			fc.property(cards, (list) => {
				for (const { fronts, backs } of layOut(list))
					for (let row = 0; row < ROWS; row += 1)
						for (let column = 0; column < COLUMNS; column += 1)
							expect(backs[row * COLUMNS + COLUMNS - 1 - column]).toBe(fronts[row * COLUMNS + column]);
			})
		);
	});

	it('has every card once, in order, on no more sheets than it takes', () => {
		fc.assert(
			fc.property(cards, (list) => {
				const sheets = layOut(list);
				expect(sheets.flatMap(({ fronts }) => fronts).filter((card) => card !== undefined)).toEqual(list);
				expect(sheets).toHaveLength(Math.ceil(list.length / (ROWS * COLUMNS)));
			})
		);
	});
});
