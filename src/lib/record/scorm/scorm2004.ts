import { asFillIn, isInRange, patternSettings, told, type AnswerWords } from './answer-words.ts';
import { cleanText, duration2004, formatNumber, parsePercent, timestamp2004 } from './formats.ts';
import type { InteractionAnswer } from './interaction.ts';
import type { Mapping, Setting } from './mapping.ts';

/** Limits and vocabularies: ADL, SCORM 2004 4th Edition Run-Time Environment, section 4.2; the 3rd has the same. */
const DESCRIPTION = 250;
const FILL_IN = 250;
const IDENTIFIER = 250;
/** Digits before the point that Moodle takes in a real(10,7). */
const DIGITS = 5;
/** Short identifiers of letters, digits and underscores: hyphens are refused by some LMSs. */
const letter = (place: number) => String.fromCharCode(97 + place);
const digit = (place: number) => String(place + 1);
const list = (places: readonly number[]) => places.map(letter).join('[,]');
const pairs = (given: readonly (readonly [number, number])[]) =>
	given.map(([item, target]) => `${digit(item)}[.]${letter(target)}`).join('[,]');

/** One localised text: a brace at its start or `[,]` inside would be read as the standard's own marks. */
function localized(text: string, most: number): string {
	return cleanText(text.replaceAll('[,]', ','), most).replace(/^\{/, '(');
}

function answer(given: InteractionAnswer): AnswerWords {
	switch (given.type) {
		case 'choice':
			return { type: 'choice', response: list(given.chosen), patterns: [list(given.right)] };
		case 'true-false':
			return { type: 'true-false', response: String(given.chosen), patterns: [String(given.right)] };
		case 'matching':
			return { type: 'matching', response: pairs(given.chosen), patterns: [pairs(given.right)] };
		case 'fill-in':
			return {
				type: 'fill-in',
				response: localized(given.typed, FILL_IN),
				patterns: given.right.map((text) => localized(text, FILL_IN))
			};
		case 'numeric': {
			if (!isInRange(given, DIGITS)) return answer(asFillIn(given, formatNumber));
			const { number, least, most } = given;
			return {
				type: 'numeric',
				response: number === undefined || Math.abs(number) >= 10 ** DIGITS ? '' : formatNumber(number),
				patterns: [`${formatNumber(least)}[:]${formatNumber(most)}`]
			};
		}
	}
}

export const scorm2004: Mapping = {
	api: 'API_1484_11',
	functions: {
		initialize: 'Initialize',
		get: 'GetValue',
		set: 'SetValue',
		commit: 'Commit',
		terminate: 'Terminate',
		lastError: 'GetLastError'
	},
	elements: {
		mode: 'cmi.mode',
		credit: 'cmi.credit',
		entry: 'cmi.entry',
		suspendData: 'cmi.suspend_data',
		location: 'cmi.location',
		learner: 'cmi.learner_id',
		status: 'cmi.completion_status',
		interactionCount: 'cmi.interactions._count',
		objectiveCount: 'cmi.objectives._count'
	},
	grades: [
		'cmi.completion_status',
		'cmi.success_status',
		'cmi.progress_measure',
		'cmi.score.scaled',
		'cmi.score.raw'
	],
	objectiveGrades: (index) =>
		['success_status', 'completion_status', 'score.scaled', 'score.raw'].map(
			(name) => `cmi.objectives.${index}.${name}`
		),
	suspendLimit: 64_000,
	locationLimit: 1000,
	optionalErrors: [401, 402, 403, 404],
	forgetsFailures: false,
	passMarkElement: 'cmi.scaled_passing_score',
	passMark: (value) => parsePercent(value, 100),
	isUntouched: (status) => status === 'not attempted' || status === 'unknown' || status === '',
	// Otherwise an abrupt end erases what was saved.
	begin: (status) => [
		scorm2004.suspend,
		...(scorm2004.isUntouched(status) ? [['cmi.completion_status', 'incomplete'] as const] : [])
	],
	objectiveId: (index) => `cmi.objectives.${index}.id`,
	objective(index, { dimension, isRead, score }, passMark) {
		const at = `cmi.objectives.${index}`;
		const settings: Setting[] = [[`${at}.id`, dimension]];
		if (score !== undefined)
			settings.push(
				[`${at}.score.scaled`, formatNumber(score / 100)],
				[`${at}.score.min`, '0'],
				[`${at}.score.max`, '100'],
				[`${at}.score.raw`, formatNumber(score)],
				[`${at}.success_status`, score >= passMark ? 'passed' : 'failed']
			);
		settings.push([`${at}.completion_status`, isRead ? 'completed' : 'incomplete']);
		return settings;
	},
	interaction(index, { id, objective, description, at, latency, correct, score, answer: given }) {
		const n = `cmi.interactions.${index}`;
		const words = answer(given);
		return told(
			[`${n}.id`, cleanText(id, IDENTIFIER)],
			[`${n}.type`, words.type],
			[`${n}.objectives.0.id`, cleanText(objective, IDENTIFIER)],
			[`${n}.timestamp`, timestamp2004(at)],
			...patternSettings(n, words),
			[`${n}.weighting`, '1'],
			[`${n}.learner_response`, words.response],
			[`${n}.result`, correct ? 'correct' : score > 0 ? formatNumber(score) : 'incorrect'],
			[`${n}.latency`, latency > 0 ? duration2004(latency) : ''],
			[`${n}.description`, localized(description, DESCRIPTION)]
		);
	},
	outcome({ progress, isComplete, score, isPassed }) {
		const settings: Setting[] = [['cmi.progress_measure', formatNumber(progress)]];
		if (isComplete) settings.push(['cmi.completion_status', 'completed']);
		if (score !== undefined && isPassed !== undefined)
			settings.push(
				// Moodle grades from raw even here.
				['cmi.score.scaled', formatNumber(score / 100)],
				['cmi.score.min', '0'],
				['cmi.score.max', '100'],
				['cmi.score.raw', formatNumber(score)],
				['cmi.success_status', isPassed ? 'passed' : 'failed']
			);
		return settings;
	},
	sessionTime: (milliseconds) => ['cmi.session_time', duration2004(milliseconds)],
	suspend: ['cmi.exit', 'suspend']
};
