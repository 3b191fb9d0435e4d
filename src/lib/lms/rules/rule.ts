import type { Call } from '../call.ts';
import type { Version } from '../version.ts';

/** The rules that a call can break, one file each. They are listed in `watch-calls.ts`. */
export const RULE_IDS = [
	'initialize-once',
	'nothing-after-end',
	'refused',
	'error-unread',
	'status-at-once',
	'exit-at-once',
	'grade-in-review',
	'status-lowered',
	'score-before-end',
	'raw-with-scaled',
	'end-report',
	'end-missing',
	'unsaved-answer',
	'resend-after-failure',
	'interaction-order',
	'contiguous-index',
	'journal-append',
	'objective-unique',
	'identifier-form',
	'suspend-data-length',
	'location-length',
	'status-words',
	'exit-words',
	'score-range',
	'number-form',
	'duration-form',
	'moment-form',
	'interaction-type',
	'interaction-result',
	'choice-response',
	'matching-response',
	'numeric-response',
	'true-false-response',
	'fill-in-response',
	'clean-text'
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** A rule that a call breaks. */
export interface Breach {
	readonly rule: RuleId;
	/** Where the rule stands, or where its breach was seen to hurt. */
	readonly source: string;
	/** The function or element concerned. */
	readonly about: string;
	/** The value, length or number that does not fit. */
	readonly detail: string;
}

/** A call with what came before it in its launch. */
export interface Step {
	readonly call: Call;
	readonly version: Version;
	/** First argument, and second; empty where there is none. */
	readonly element: string;
	readonly value: string;
	/** The element with `n` for each index. */
	readonly generic: string;
	/** Of a SetValue that the LMS took. */
	readonly isSet: boolean;
	readonly before: Past;
}

/** What a launch has seen until a call. */
export interface Past {
	readonly hasBegun: boolean;
	readonly hasEnded: boolean;
	/** Whether nothing of it may change a grade: review, browse, or without credit. */
	readonly countsForNothing: boolean;
	/** Whether a save of this launch was lost, so that values have to be sent again. */
	readonly hasLost: boolean;
	readonly previous: Call | undefined;
	/** Whether the last save arrived, and left values behind that the server does not have. */
	readonly leftBehind: boolean;
	/** When the first answer was set that no save has followed; undefined when all are saved. */
	readonly unsavedSince: number | undefined;
	/** The LMS's value of an element; empty where it has none. */
	valueOf(element: string): string;
	/** How many records a collection has. */
	count(collection: string): number;
	/** Whether the course has set an element, or tried to, in this launch. */
	hasTold(element: string): boolean;
	/** Whether the course has read an element's value in this launch, and found one that is not empty. */
	hasRead(element: string): boolean;
}

export interface Rule {
	readonly id: RuleId;
	/** Shown with the warning. */
	readonly source: string;
	/** What does not fit; undefined where the call keeps the rule. */
	check(step: Step): string | undefined;
}
