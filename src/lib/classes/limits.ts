/** Bounds of classes. */
export const CLASS_LIMITS = {
	members: 5000,
	/** That one trainer looks after. */
	classes: 200,
	/** Characters. */
	name: 100,
	/** Days without activity after which a class is erased. */
	keepDays: { least: 30, most: 1095, atFirst: 365 }
} as const;

/** Bytes of a roster: 5,000 lines with a name and an address of 80 characters in all. */
export const ROSTER_BYTES = 400_000;
