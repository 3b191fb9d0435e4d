/** How an LMS launches a course: for a grade, without one, to look back at a finished attempt, or to look inside. */
export const LAUNCH_KINDS = ['credit', 'no-credit', 'review', 'browse'] as const;
/** Size of the frame that the course runs in. */
export const VIEWPORTS = ['desktop', 'lms', 'phone'] as const;
/**
 * What becomes of saves. `failing`: the server answers 500. `offline`: the browser knows that the line is down.
 * `unnoticed`: it is down and the browser does not know. `lost`: the learner's session with the LMS is gone (403).
 */
export const LINES = ['up', 'failing', 'offline', 'unnoticed', 'lost'] as const;

export type LaunchKind = (typeof LAUNCH_KINDS)[number];
export type Viewport = (typeof VIEWPORTS)[number];
export type Line = (typeof LINES)[number];

/** CSS pixels. */
export const VIEWPORT_SIZES: Readonly<Record<Viewport, { readonly width: number; readonly height: number }>> =
	{
		desktop: { width: 1280, height: 800 },
		lms: { width: 650, height: 480 },
		phone: { width: 390, height: 844 }
	};

/** Milliseconds; a save blocks the page for as long. */
export const LONGEST_DELAY = 10_000;

/** What the trainer picks for a launch. */
export interface Conditions {
	readonly kind: LaunchKind;
	/** Percent that the LMS sets; null leaves what the package's manifest says. */
	readonly masteryScore: number | null;
	readonly viewport: Viewport;
	readonly line: Line;
	/** Milliseconds, 0 to LONGEST_DELAY. */
	readonly delay: number;
	/** Whether the course finds an API at all. */
	readonly hasApi: boolean;
}

export const PLAIN_CONDITIONS: Conditions = {
	kind: 'credit',
	masteryScore: null,
	viewport: 'lms',
	line: 'up',
	delay: 0,
	hasApi: true
};
