import { elements12 } from './elements-12.ts';
import { formats12 } from './formats-12.ts';
import { string255 } from './types-12.ts';
import { text } from './data-type.ts';
import type { StateCodes, Version } from './version.ts';

const whileRunning: StateCodes = { idle: '301', running: '0', terminated: '301' };

/**
 * What LMSFinish makes of the status: untouched counts as completed (as browsed in browse mode); with a mastery
 * score, a raw score, credit and normal mode the comparison decides (scorm.md, Order of things 2 and 6).
 */
function atEnd(read: (element: string) => string): Readonly<Record<string, string>> {
	const mode = read('cmi.core.lesson_mode');
	const [mastery, raw] = [read('cmi.student_data.mastery_score'), read('cmi.core.score.raw')];
	if (mode === 'normal' && read('cmi.core.credit') === 'credit' && mastery !== '' && raw !== '')
		return { 'cmi.core.lesson_status': Number(raw) >= Number(mastery) ? 'passed' : 'failed' };
	if (read('cmi.core.lesson_status') !== 'not attempted') return {};
	return { 'cmi.core.lesson_status': mode === 'browse' ? 'browsed' : 'completed' };
}

/** SCORM 1.2. The standard has ASCII in texts of 255 characters; with `unicode` they take anything, as Moodle's do. */
export function version12({ unicode = false } = {}): Version {
	const words = unicode ? text(255) : string255;
	return {
		version: '3.4',
		elements: elements12(words),
		containers: [
			'cmi',
			'cmi.core',
			'cmi.core.score',
			'cmi.objectives',
			'cmi.objectives.n.score',
			'cmi.student_data',
			'cmi.student_preference',
			'cmi.interactions'
		],
		collections: {
			'cmi.objectives': ['id'],
			'cmi.interactions': ['id', 'type'],
			'cmi.interactions.n.objectives': ['id'],
			'cmi.interactions.n.correct_responses': []
		},
		unique: ['cmi.objectives.n.id', 'cmi.interactions.n.objectives.n.id'],
		fixed: [],
		formats: formats12(words),
		codes: {
			getFails: '201',
			setFails: '201',
			undefinedElement: '201',
			unimplemented: '401',
			notSet: '0',
			noChildren: '202',
			noCount: '203',
			keyword: '402',
			readOnly: '403',
			writeOnly: '404',
			type: '405',
			range: '405',
			dependency: '201',
			noSession: '101'
		},
		states: {
			initialize: { idle: '0', running: '101', terminated: '101' },
			terminate: whileRunning,
			get: whileRunning,
			set: whileRunning,
			commit: whileRunning
		},
		errorStrings: {
			'0': 'No error',
			'101': 'General exception',
			'201': 'Invalid argument error',
			'202': 'Element cannot have children',
			'203': 'Element not an array - cannot have count',
			'301': 'Not initialized',
			'401': 'Not implemented error',
			'402': 'Invalid set value, element is a keyword',
			'403': 'Element is read only',
			'404': 'Element is write only',
			'405': 'Incorrect data type'
		},
		atEnd,
		// Seen in Moodle's source: LMSFinish closes the session before it asks the server.
		endsUnsaved: true
	};
}
