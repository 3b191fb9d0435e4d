/**
 * Where a figure calls for a look, and who says so. Figures are told with them, never judged without their source:
 * - Ebel and Frisbie 1991, Essentials of Educational Measurement, 5th ed., ch. 13: discrimination (upper minus lower)
 *   of 0.40 and more is very good, 0.30 reasonably good, 0.20 marginal, anything below poor;
 * - Haladyna and Downing 1993, Educational and Psychological Measurement 53: a distractor that fewer than 5% choose
 *   does not work;
 * - Haladyna 2004, Developing and Validating Multiple-Choice Test Items, 3rd ed.: above 0.90 a question is easy, and
 *   its discrimination says little; a distractor whose choosers do better than others points to a wrong key;
 * - Allen and Yen 1979, Introduction to Measurement Theory: below 0.30 a question is hard for those who took it;
 * - Kelley 1939, Journal of Educational Psychology 30: groups of 27% tell most;
 * - Nunnally and Bernstein 1994, Psychometric Theory, 3rd ed.: reliability of 0.70 at least, 0.90 where a single
 *   result decides something about a person.
 */
export const THRESHOLDS = {
	/** Shares of the points. */
	easy: 0.9,
	hard: 0.3,
	/** Upper minus lower group. */
	discrimination: { poor: 0.2, good: 0.3, veryGood: 0.4 },
	/** Share of those asked. */
	idleDistractor: 0.05,
	/** Each group's share of the class. */
	group: 0.27,
	reliability: { enough: 0.7, decisive: 0.9 }
} as const;

/**
 * Learners below which nothing is said. A correlation of 30 is uncertain by about ±0.36 (Fisher's z, 95%), of fewer by
 * more than most of the thresholds lie apart; a share of 10 by about ±0.3 (Wilson).
 */
export const LEAST = { correlation: 30, share: 10 } as const;
