/** Percent of the mark that one of `count` options gets when they share it, by Moodle's own rounding. */
const SHARES = [100, 50, 33.33333, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10];
const TENTH = 10;
const TWENTIETH = 5;

/**
 * Percentages for `count` options that share the whole mark. Moodle refuses a grade that is not one of its own list
 * (`question_bank::fraction_options`: p/q up to sixths, tenths, 1/7 to 1/9 and 1/20, with five decimals), and a
 * multiple-answer question whose positive grades do not add up to 100.
 */
export function sharedGrades(count: number): number[] {
	const share = SHARES[count - 1];
	if (share !== undefined) return Array.from({ length: count }, () => share);
	// Between 10 and 20 options the mark can still be shared out in tenths and twentieths; past that nothing is left.
	const tenths = Math.max(0, 2 * TENTH - count);
	return Array.from({ length: count }, (_, index) => {
		if (index < tenths) return TENTH;
		return index < 2 * TENTH ? TWENTIETH : 0;
	});
}
