import { oneOf, text, type DataType } from './data-type.ts';
import * as type from './types-2004.ts';
import type { ElementRule } from './version.ts';

const given = (kind: DataType, initial?: string): ElementRule => rule('r', kind, initial);
const kept = (kind: ElementRule['type'], initial?: string): ElementRule => rule('rw', kind, initial);
const told = (kind: DataType): ElementRule => rule('w', kind);

function rule(mode: ElementRule['mode'], kind: ElementRule['type'], initial?: string): ElementRule {
	return initial === undefined ? { mode, type: kind } : { mode, type: kind, initial };
}

const timeLimitAction = oneOf('exit,message', 'exit,no message', 'continue,message', 'continue,no message');
const validity = oneOf('true', 'false', 'unknown');

/** The data model of SCORM 2004 (RTE 2004, 4.2), with adl.nav (5.6.5) as far as a single SCO can use it. */
export const elements2004: Readonly<Record<string, ElementRule>> = {
	'cmi.comments_from_learner.n.comment': kept(type.localizedString(4000)),
	'cmi.comments_from_learner.n.location': kept(type.string250),
	'cmi.comments_from_learner.n.timestamp': kept(type.timestamp),
	'cmi.comments_from_lms.n.comment': given(text(4000)),
	'cmi.comments_from_lms.n.location': given(text(250)),
	'cmi.comments_from_lms.n.timestamp': given(type.timestamp),
	'cmi.completion_status': kept(type.completionStatus, 'unknown'),
	'cmi.completion_threshold': given(type.measure),
	'cmi.credit': given(oneOf('credit', 'no-credit'), 'credit'),
	'cmi.entry': given(oneOf('ab-initio', 'resume', ''), 'ab-initio'),
	'cmi.exit': told(type.exit),
	'cmi.interactions.n.id': kept(type.longIdentifier),
	'cmi.interactions.n.type': kept(type.interactionType),
	'cmi.interactions.n.objectives.n.id': kept(type.longIdentifier),
	'cmi.interactions.n.timestamp': kept(type.timestamp),
	'cmi.interactions.n.correct_responses.n.pattern': kept('pattern'),
	'cmi.interactions.n.weighting': kept(type.real),
	'cmi.interactions.n.learner_response': kept('response'),
	'cmi.interactions.n.result': kept(type.result),
	'cmi.interactions.n.latency': kept(type.timeinterval),
	'cmi.interactions.n.description': kept(type.localizedString(250)),
	'cmi.launch_data': given(text(4000)),
	'cmi.learner_id': given(text(4000), 'learner-1'),
	'cmi.learner_name': given(text(250), 'Doe, Jane'),
	'cmi.learner_preference.audio_level': kept(type.fromZero, '1'),
	'cmi.learner_preference.language': kept(type.language, ''),
	'cmi.learner_preference.delivery_speed': kept(type.fromZero, '1'),
	'cmi.learner_preference.audio_captioning': kept(oneOf('-1', '0', '1'), '0'),
	'cmi.location': kept(type.string1000),
	'cmi.max_time_allowed': given(type.timeinterval),
	'cmi.mode': given(oneOf('browse', 'normal', 'review'), 'normal'),
	'cmi.objectives.n.id': kept(type.longIdentifier),
	'cmi.objectives.n.score.scaled': kept(type.scaled),
	'cmi.objectives.n.score.raw': kept(type.real),
	'cmi.objectives.n.score.min': kept(type.real),
	'cmi.objectives.n.score.max': kept(type.real),
	'cmi.objectives.n.success_status': kept(type.successStatus, 'unknown'),
	'cmi.objectives.n.completion_status': kept(type.completionStatus, 'unknown'),
	'cmi.objectives.n.progress_measure': kept(type.measure),
	'cmi.objectives.n.description': kept(type.localizedString(250)),
	'cmi.progress_measure': kept(type.measure),
	'cmi.scaled_passing_score': given(type.scaled),
	'cmi.score.scaled': kept(type.scaled),
	'cmi.score.raw': kept(type.real),
	'cmi.score.min': kept(type.real),
	'cmi.score.max': kept(type.real),
	'cmi.session_time': told(type.timeinterval),
	'cmi.success_status': kept(type.successStatus, 'unknown'),
	'cmi.suspend_data': kept(type.string64000),
	'cmi.time_limit_action': given(timeLimitAction, 'continue,no message'),
	'cmi.total_time': given(type.timeinterval, 'PT0S'),
	'adl.nav.request': kept(type.navigationRequest, '_none_'),
	'adl.nav.request_valid.continue': given(validity, 'unknown'),
	'adl.nav.request_valid.previous': given(validity, 'unknown')
};
