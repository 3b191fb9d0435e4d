import { elements2004 } from './elements-2004.ts';
import { formats2004 } from './formats-2004.ts';
import type { Version } from './version.ts';

/** What Terminate makes of success: with a passing score and a scaled one, the comparison decides (RTE 2004, 4.2.22). */
function atEnd(read: (element: string) => string): Readonly<Record<string, string>> {
	const [pass, scaled] = [read('cmi.scaled_passing_score'), read('cmi.score.scaled')];
	if (read('cmi.mode') !== 'normal' || read('cmi.credit') !== 'credit') return {};
	if (pass === '' || scaled === '') return {};
	return { 'cmi.success_status': Number(scaled) >= Number(pass) ? 'passed' : 'failed' };
}

/** SCORM 2004, 3rd and 4th edition: error codes from RTE 2004, 3.1.7. */
export const version2004: Version = {
	version: '1.0',
	elements: elements2004,
	containers: [
		'cmi',
		'cmi.comments_from_learner',
		'cmi.comments_from_lms',
		'cmi.interactions',
		'cmi.learner_preference',
		'cmi.objectives',
		'cmi.objectives.n.score',
		'cmi.score'
	],
	collections: {
		'cmi.comments_from_learner': [],
		'cmi.comments_from_lms': [],
		'cmi.objectives': ['id'],
		'cmi.interactions': ['id', 'type'],
		'cmi.interactions.n.objectives': ['id'],
		'cmi.interactions.n.correct_responses': []
	},
	unique: [
		'cmi.objectives.n.id',
		'cmi.interactions.n.objectives.n.id',
		'cmi.interactions.n.correct_responses.n.pattern'
	],
	fixed: ['cmi.objectives.n.id'],
	formats: formats2004,
	codes: {
		getFails: '301',
		setFails: '351',
		undefinedElement: '401',
		unimplemented: '402',
		notSet: '403',
		noChildren: '301',
		noCount: '301',
		keyword: '404',
		readOnly: '404',
		writeOnly: '405',
		type: '406',
		range: '407',
		dependency: '408',
		noSession: '102'
	},
	states: {
		initialize: { idle: '0', running: '103', terminated: '104' },
		terminate: { idle: '112', running: '0', terminated: '113' },
		get: { idle: '122', running: '0', terminated: '123' },
		set: { idle: '132', running: '0', terminated: '133' },
		commit: { idle: '142', running: '0', terminated: '143' }
	},
	errorStrings: {
		'0': 'No Error',
		'101': 'General Exception',
		'102': 'General Initialization Failure',
		'103': 'Already Initialized',
		'104': 'Content Instance Terminated',
		'111': 'General Termination Failure',
		'112': 'Termination Before Initialization',
		'113': 'Termination After Termination',
		'122': 'Retrieve Data Before Initialization',
		'123': 'Retrieve Data After Termination',
		'132': 'Store Data Before Initialization',
		'133': 'Store Data After Termination',
		'142': 'Commit Before Initialization',
		'143': 'Commit After Termination',
		'201': 'General Argument Error',
		'301': 'General Get Failure',
		'351': 'General Set Failure',
		'391': 'General Commit Failure',
		'401': 'Undefined Data Model Element',
		'402': 'Unimplemented Data Model Element',
		'403': 'Data Model Element Value Not Initialized',
		'404': 'Data Model Element Is Read Only',
		'405': 'Data Model Element Is Write Only',
		'406': 'Data Model Element Type Mismatch',
		'407': 'Data Model Element Value Out Of Range',
		'408': 'Data Model Dependency Not Established'
	},
	atEnd,
	// Seen in Moodle's source: a Terminate that the server refused may be tried again.
	endsUnsaved: false
};
