import { cleanText } from './xml.ts';
import type { ClippedPart, PackageWarning } from './warning.ts';

const ELLIPSIS = '…';

/**
 * A text on one line, as XML can hold it and at most `limit` UTF-16 units long, cut between graphemes so that no
 * emoji and no accent is torn. Adds a warning where it had to cut.
 */
export function clip(text: string, limit: number, part: ClippedPart, warnings: PackageWarning[]): string {
	const line = cleanText(text).replace(/\s+/gu, ' ').trim();
	if (line.length <= limit) return line;
	warnings.push({ code: 'clipped', part, length: line.length, limit });
	let kept = '';
	for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line)) {
		if (kept.length + segment.length + ELLIPSIS.length > limit) break;
		kept += segment;
	}
	return kept.trimEnd() + ELLIPSIS;
}
