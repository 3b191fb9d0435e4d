import { asFillIn, isInRange, patternSettings, told, type AnswerWords } from './answer-words.ts';
import { cleanText, formatNumber, parsePercent, timeOfDay12, timespan12, toAscii } from './formats.ts';
import type { InteractionAnswer } from './interaction.ts';
import type { Mapping, Setting } from './mapping.ts';

/** Limits and vocabularies: ADL, SCORM 1.2 Run-Time Environment, section 3.4; with what LMSs were seen to do. */
const IDENTIFIER = 255;
const FEEDBACK = 255;
/** Digits before the point of a CMIDecimal that every LMS takes. */
const DIGITS = 10;
/** Scores, weightings and results: older Moodles refuse more than two decimals. */
const decimal = (value: number) => formatNumber(value, 2);
const letter = (place: number) => String.fromCharCode(97 + place);
const digit = (place: number) => String(place + 1);
const join = (pairs: readonly (readonly [number, number])[]) =>
	pairs.map(([item, target]) => `${digit(item)}.${letter(target)}`).join(',');

function answer(given: InteractionAnswer): AnswerWords {
	switch (given.type) {
		case 'choice':
			return {
				type: 'choice',
				response: given.chosen.map(letter).join(','),
				patterns: [given.right.map(letter).join(',')]
			};
		case 'true-false':
			return { type: 'true-false', response: given.chosen ? 't' : 'f', patterns: [given.right ? 't' : 'f'] };
		case 'matching':
			return { type: 'matching', response: join(given.chosen), patterns: [join(given.right)] };
		case 'fill-in':
			return {
				type: 'fill-in',
				response: toAscii(given.typed, FEEDBACK),
				patterns: given.right.map((text) => toAscii(text, FEEDBACK))
			};
		case 'numeric': {
			if (!isInRange(given, DIGITS)) return answer(asFillIn(given, formatNumber));
			const { number, least, most } = given;
			return {
				type: 'numeric',
				response: number === undefined || Math.abs(number) >= 10 ** DIGITS ? '' : formatNumber(number),
				// A pattern is one number here: what lies in the middle of what counts.
				patterns: [formatNumber((least + most) / 2)]
			};
		}
	}
}

export const scorm12: Mapping = {
	api: 'API',
	functions: {
		initialize: 'LMSInitialize',
		get: 'LMSGetValue',
		set: 'LMSSetValue',
		commit: 'LMSCommit',
		terminate: 'LMSFinish',
		lastError: 'LMSGetLastError'
	},
	elements: {
		mode: 'cmi.core.lesson_mode',
		credit: 'cmi.core.credit',
		entry: 'cmi.core.entry',
		suspendData: 'cmi.suspend_data',
		location: 'cmi.core.lesson_location',
		learner: 'cmi.core.student_id',
		status: 'cmi.core.lesson_status',
		interactionCount: 'cmi.interactions._count',
		objectiveCount: 'cmi.objectives._count'
	},
	grades: ['cmi.core.lesson_status', 'cmi.core.score.raw'],
	objectiveGrades: (index) => [`cmi.objectives.${index}.status`, `cmi.objectives.${index}.score.raw`],
	suspendLimit: 4096,
	locationLimit: 255,
	optionalErrors: [201, 401],
	forgetsFailures: true,
	passMarkElement: 'cmi.student_data.mastery_score',
	passMark: (value) => parsePercent(value, 1),
	// An attempt that was only browsed so far begins when it counts.
	isUntouched: (status) => ['', 'not attempted', 'browsed'].includes(status),
	// Otherwise an attempt that was left untouched becomes "completed" at Finish.
	begin: (status) => [
		...(scorm12.isUntouched(status) ? [['cmi.core.lesson_status', 'incomplete'] as const] : []),
		scorm12.suspend
	],
	objectiveId: (index) => `cmi.objectives.${index}.id`,
	objective(index, { dimension, isRead, score }, passMark) {
		const at = `cmi.objectives.${index}`;
		const settings: Setting[] = [[`${at}.id`, dimension]];
		if (score !== undefined)
			settings.push(
				[`${at}.score.raw`, decimal(score)],
				[`${at}.score.min`, '0'],
				[`${at}.score.max`, '100']
			);
		const quiz = score === undefined ? undefined : score >= passMark ? 'passed' : 'failed';
		settings.push([`${at}.status`, quiz ?? (isRead ? 'completed' : 'incomplete')]);
		return settings;
	},
	interaction(index, { id, objective, at, latency, correct, score, answer: given }) {
		const n = `cmi.interactions.${index}`;
		const words = answer(given);
		return told(
			[`${n}.id`, cleanText(id, IDENTIFIER)],
			[`${n}.type`, words.type],
			[`${n}.objectives.0.id`, cleanText(objective, IDENTIFIER)],
			[`${n}.time`, timeOfDay12(at)],
			...patternSettings(n, words),
			[`${n}.weighting`, '1'],
			[`${n}.student_response`, words.response],
			// Partly right is told by the share of the point.
			[`${n}.result`, correct ? 'correct' : score > 0 ? decimal(score) : 'wrong'],
			[`${n}.latency`, latency > 0 ? timespan12(latency) : '']
		);
	},
	/**
	 * One status tells of work and mastery, so it waits until all is done that the course asks for; a final quiz that
	 * it does not ask for can turn "completed" into "passed" and not into "failed". An LMS with a pass mark makes
	 * "passed" or "failed" of any raw score when a session ends, suspended or not (RTE 1.2, 3.4.4, lesson_status;
	 * scorm.md, Order of things 5 and 6): there the score waits for the status that says the same. Any other LMS has it
	 * once the final quiz ends.
	 */
	outcome({ isComplete, needsFinal, score, isPassed }, lmsCompares) {
		const verdict = isPassed ? 'passed' : 'failed';
		const status = !isComplete ? undefined : isPassed || needsFinal ? verdict : 'completed';
		const settings: Setting[] = [];
		if (score !== undefined && (status === verdict || !lmsCompares))
			settings.push(
				['cmi.core.score.min', '0'],
				['cmi.core.score.max', '100'],
				['cmi.core.score.raw', decimal(score)]
			);
		if (status) settings.push(['cmi.core.lesson_status', status]);
		return settings;
	},
	sessionTime: (milliseconds) => ['cmi.core.session_time', timespan12(milliseconds)],
	suspend: ['cmi.core.exit', 'suspend']
};
