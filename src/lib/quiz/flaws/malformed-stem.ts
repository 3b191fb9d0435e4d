import type { FlawRule } from './flaw.ts';

const GAP = /_{2,}/g;

/**
 * A stem that is no sentence: empty, without a mark at its end, beginning in the middle, or with more than one gap to
 * fill. Haladyna, Downing and Rodriguez 2002, guidelines 12 (punctuation and capitals) and 14 (clear directions);
 * NBME item-writing guide: the stem has to be answerable with the options covered.
 */
export const malformedStem: FlawRule = ({ stem }) => {
	const gaps = stem.match(GAP)?.length ?? 0;
	const faults = [
		stem.trim() === '' && 'empty',
		stem.trim() !== '' && !/[?:.!]["'”’)\]]*$/.test(stem.trim()) && 'end',
		// "iPhones" and other names keep their small letter.
		/^\p{Ll}+(?!\p{L})/u.test(stem.trim()) && 'beginning',
		gaps > 1 && `${gaps} gaps`
	].filter((fault) => fault !== false);
	return faults.map((detail) => ({ rule: 'malformed-stem', detail }));
};
