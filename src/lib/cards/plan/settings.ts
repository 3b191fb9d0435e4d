/** How a learner wants to study one course. Each field is its own: of two devices the later change to it wins. */
export interface StudySettings {
	readonly retention: Preset;
	/** `YYYY-MM-DD`; undefined without a date. */
	readonly readyBy: string | undefined;
	/** Chance of recall on that date, 0 to 1. */
	readonly readyTarget: number;
	readonly minutesADay: number;
	/** 0 (Sunday) to 6. */
	readonly weekdaysOff: readonly number[];
	/** `YYYY-MM-DD` */
	readonly datesOff: readonly string[];
	readonly buttons: 2 | 4;
	readonly readAloud: boolean;
	/** 0 to 23. */
	readonly rolloverHour: number;
	/** IANA name; undefined follows the device. */
	readonly timeZone: string | undefined;
}

export const PRESETS = ['light', 'balanced', 'thorough'] as const;
export type Preset = (typeof PRESETS)[number];

/** Chance of recall at which a card falls due, without a date. */
export const RETENTION: Readonly<Record<Preset, number>> = { light: 0.85, balanced: 0.9, thorough: 0.94 };

export const DEFAULT_STUDY: StudySettings = {
	retention: 'balanced',
	readyBy: undefined,
	readyTarget: 0.9,
	minutesADay: 15,
	weekdaysOff: [],
	datesOff: [],
	buttons: 2,
	readAloud: false,
	rolloverHour: 4,
	timeZone: undefined
};

/** A study day on which the cards are to be recalled, and how surely. */
export interface ReadyBy {
	readonly day: number;
	/** Chance of recall of each card, 0 to 1. */
	readonly target: number;
}
