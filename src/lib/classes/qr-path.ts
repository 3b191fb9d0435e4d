import { encode } from 'uqr';

/** A QR code to draw: a path of squares of one unit within a square of `size` units, quiet zone included. */
export interface QrPath {
	readonly size: number;
	readonly d: string;
}

/** ISO/IEC 18004, 9.1: modules of quiet zone on each side. */
const QUIET = 4;

/** Error correction of level M: a wall poster is seen at an angle, with somebody's head before it. */
export function qrPath(text: string): QrPath {
	const { data, size } = encode(text, { ecc: 'M', border: QUIET });
	const runs = data.flatMap((row, y) =>
		runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
	);
	return { size, d: runs.join('') };
}

/** Where dark modules stand side by side: [first, how many]. */
function runsOf(row: readonly boolean[]): [number, number][] {
	const runs: [number, number][] = [];
	row.forEach((isDark, x) => {
		const last = runs.at(-1);
		if (!isDark) return;
		if (last && last[0] + last[1] === x) last[1]++;
		else runs.push([x, 1]);
	});
	return runs;
}
