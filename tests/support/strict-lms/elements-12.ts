import { either, oneOf, text, type DataType } from './data-type.ts';
import * as type from './types-12.ts';
import type { ElementRule } from './version.ts';

const given = (kind: DataType, initial: string): ElementRule => ({ mode: 'r', type: kind, initial });
const kept = (kind: DataType, initial: string): ElementRule => ({ mode: 'rw', type: kind, initial });
const told = (kind: ElementRule['type']): ElementRule => ({ mode: 'w', type: kind });

const timeLimitAction = oneOf(
	'exit,message',
	'exit,no message',
	'continue,message',
	'continue,no message',
	''
);

/** The data model of SCORM 1.2 (RTE 1.2, 3.4.4). `words` is the type of CMIString255. */
export function elements12(words: DataType): Readonly<Record<string, ElementRule>> {
	return {
		'cmi.core.student_id': given(type.identifier, 'learner-1'),
		'cmi.core.student_name': given(text(255), 'Doe, Jane'),
		'cmi.core.lesson_location': kept(words, ''),
		'cmi.core.credit': given(oneOf('credit', 'no-credit'), 'credit'),
		'cmi.core.lesson_status': kept(type.status, 'not attempted'),
		'cmi.core.entry': given(oneOf('ab-initio', 'resume', ''), 'ab-initio'),
		'cmi.core.score.raw': kept(type.score, ''),
		'cmi.core.score.min': kept(type.score, ''),
		'cmi.core.score.max': kept(type.score, ''),
		'cmi.core.total_time': given(type.timespan, '00:00:00'),
		'cmi.core.lesson_mode': given(oneOf('browse', 'normal', 'review'), 'normal'),
		'cmi.core.exit': told(type.exit),
		'cmi.core.session_time': told(type.timespan),
		'cmi.suspend_data': kept(type.string4096, ''),
		'cmi.launch_data': given(text(4096), ''),
		'cmi.comments': kept(type.string4096, ''),
		'cmi.comments_from_lms': given(text(4096), ''),
		'cmi.objectives.n.id': kept(type.identifier, ''),
		'cmi.objectives.n.score.raw': kept(type.score, ''),
		'cmi.objectives.n.score.min': kept(type.score, ''),
		'cmi.objectives.n.score.max': kept(type.score, ''),
		'cmi.objectives.n.status': kept(type.objectiveStatus, 'not attempted'),
		'cmi.student_data.mastery_score': given(type.score, ''),
		'cmi.student_data.max_time_allowed': given(either(type.timespan, type.blank), ''),
		'cmi.student_data.time_limit_action': given(timeLimitAction, ''),
		'cmi.student_preference.audio': kept(type.integerWithin(-1, 100), '0'),
		'cmi.student_preference.language': kept(words, ''),
		'cmi.student_preference.speed': kept(type.integerWithin(-100, 100), '0'),
		'cmi.student_preference.text': kept(type.integerWithin(-1, 1), '0'),
		'cmi.interactions.n.id': told(type.identifier),
		'cmi.interactions.n.objectives.n.id': told(type.identifier),
		'cmi.interactions.n.time': told(type.time),
		'cmi.interactions.n.type': told(type.interactionType),
		'cmi.interactions.n.correct_responses.n.pattern': told('pattern'),
		'cmi.interactions.n.weighting': told(type.weighting),
		'cmi.interactions.n.student_response': told('response'),
		'cmi.interactions.n.result': told(type.result),
		'cmi.interactions.n.latency': told(type.timespan)
	};
}
