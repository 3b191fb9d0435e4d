import { kindOf, type Call } from './call.ts';
import { choiceResponse } from './rules/choice-response.ts';
import { cleanText } from './rules/clean-text.ts';
import { contiguousIndex } from './rules/contiguous-index.ts';
import { durationForm } from './rules/duration-form.ts';
import { endMissing } from './rules/end-missing.ts';
import { endReport } from './rules/end-report.ts';
import { errorUnread } from './rules/error-unread.ts';
import { exitAtOnce } from './rules/exit-at-once.ts';
import { exitWords } from './rules/exit-words.ts';
import { fillInResponse } from './rules/fill-in-response.ts';
import { gradeInReview } from './rules/grade-in-review.ts';
import { identifierForm } from './rules/identifier-form.ts';
import { initializeOnce } from './rules/initialize-once.ts';
import { interactionOrder } from './rules/interaction-order.ts';
import { interactionResult } from './rules/interaction-result.ts';
import { interactionType } from './rules/interaction-type.ts';
import { journalAppend } from './rules/journal-append.ts';
import { locationLength } from './rules/location-length.ts';
import { matchingResponse } from './rules/matching-response.ts';
import { momentForm } from './rules/moment-form.ts';
import { nothingAfterEnd } from './rules/nothing-after-end.ts';
import { numberForm } from './rules/number-form.ts';
import { numericResponse } from './rules/numeric-response.ts';
import { objectiveUnique } from './rules/objective-unique.ts';
import { rawWithScaled } from './rules/raw-with-scaled.ts';
import { refused } from './rules/refused.ts';
import { resendAfterFailure } from './rules/resend-after-failure.ts';
import type { Breach, Past, Rule, Step } from './rules/rule.ts';
import { scoreBeforeEnd } from './rules/score-before-end.ts';
import { scoreRange } from './rules/score-range.ts';
import { statusAtOnce } from './rules/status-at-once.ts';
import { statusLowered } from './rules/status-lowered.ts';
import { statusWords } from './rules/status-words.ts';
import { suspendDataLength } from './rules/suspend-data-length.ts';
import { trueFalseResponse } from './rules/true-false-response.ts';
import { unsavedAnswer } from './rules/unsaved-answer.ts';
import { VERSIONS, type Values, type Version } from './version.ts';

const RULES: readonly Rule[] = [
	initializeOnce,
	nothingAfterEnd,
	errorUnread,
	statusAtOnce,
	exitAtOnce,
	gradeInReview,
	statusLowered,
	scoreBeforeEnd,
	rawWithScaled,
	endReport,
	endMissing,
	unsavedAnswer,
	resendAfterFailure,
	interactionOrder,
	contiguousIndex,
	journalAppend,
	objectiveUnique,
	identifierForm,
	suspendDataLength,
	locationLength,
	statusWords,
	exitWords,
	scoreRange,
	numberForm,
	durationForm,
	momentForm,
	interactionType,
	interactionResult,
	choiceResponse,
	matchingResponse,
	numericResponse,
	trueFalseResponse,
	fillInResponse,
	cleanText
];

/** Where an index stands in a name, with the collection before it. */
const INDEX = /^(.*?)\.(\d+)(?=\.|$)/;

/**
 * Watches the calls of one launch and says of each which rules of the standard, or known limits of LMSs, it breaks.
 * A call costs the same however many there were before it.
 */
export class CallWatch {
	readonly #version: Version;
	readonly #values: Map<string, string>;
	readonly #counts = new Map<string, number>();
	readonly #told = new Set<string>();
	readonly #read = new Set<string>();
	readonly #countsForNothing: boolean;
	#hasBegun = false;
	#hasEnded = false;
	#hasLost = false;
	#leftBehind = false;
	#previous: Call | undefined;
	#unsavedSince: number | undefined;

	/** @param given what the LMS has when the launch begins */
	constructor(version: Version, given: Values) {
		const { mode, credit } = VERSIONS[version].elements;
		this.#version = version;
		this.#values = new Map(Object.entries(given));
		this.#countsForNothing =
			['review', 'browse'].includes(given[mode] ?? '') || given[credit] === 'no-credit';
		for (const element of this.#values.keys()) this.#count(element);
	}

	/** The rules that the call breaks. Calls are to be given once each, in order. */
	check(call: Call): readonly Breach[] {
		const [element = '', value = ''] = call.args;
		const step: Step = {
			call,
			version: this.#version,
			element,
			value,
			generic: element.replace(/\.\d+(?=\.|$)/g, '.n'),
			isSet: call.verb === 'SetValue' && call.error === '0',
			before: this.#past()
		};
		const breaches = RULES.flatMap((rule) => breachOf(rule, step));
		// An LMS's no says less than the rule behind it.
		const all = breaches.length > 0 ? breaches : breachOf(refused, step);
		this.#learn(step);
		return all;
	}

	#past(): Past {
		return {
			hasBegun: this.#hasBegun,
			hasEnded: this.#hasEnded,
			countsForNothing: this.#countsForNothing,
			hasLost: this.#hasLost,
			leftBehind: this.#leftBehind,
			previous: this.#previous,
			unsavedSince: this.#unsavedSince,
			valueOf: (element) => this.#values.get(element) ?? '',
			count: (collection) => this.#counts.get(collection) ?? 0,
			hasTold: (element) => this.#told.has(element),
			hasRead: (element) => this.#read.has(element)
		};
	}

	#learn({ call, element, value, isSet }: Step): void {
		const { verb, error, result, saving, at } = call;
		if (verb === 'Initialize') this.#hasBegun ||= error === '0';
		if (verb === 'Terminate') this.#hasEnded ||= error === '0' || this.#version === '1.2';
		if (verb === 'GetValue' && result !== '') this.#read.add(element);
		if (verb === 'SetValue') this.#told.add(element);
		if (isSet) {
			this.#values.set(element, value);
			this.#count(element);
			if (element.startsWith('cmi.interactions.')) this.#unsavedSince ??= at;
		}
		if (saving) {
			this.#unsavedSince = undefined;
			this.#hasLost ||= !saving.arrived;
			this.#leftBehind = saving.arrived && saving.missing > 0;
		}
		if (kindOf(call) !== 'question' || verb === 'GetLastError') this.#previous = call;
	}

	#count(element: string): void {
		let [collection, rest] = ['', element];
		for (let found = INDEX.exec(rest); found; found = INDEX.exec(rest)) {
			const [all = '', name = '', index = ''] = found;
			collection += name;
			this.#counts.set(collection, Math.max(this.#counts.get(collection) ?? 0, Number(index) + 1));
			collection += `.${index}`;
			rest = rest.slice(all.length);
		}
	}
}

function breachOf(rule: Rule, step: Step): Breach[] {
	const detail = rule.check(step);
	if (detail === undefined) return [];
	return [
		{ rule: rule.id, source: rule.source, about: step.element || step.call.name, detail: clip(detail) }
	];
}

const clip = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
