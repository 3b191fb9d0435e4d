import { m } from '../../paraglide/messages.js';
import type { Version } from '../../lms/version.ts';

/** What the codes of GetLastError mean: SCORM 1.2 RTE, LMSGetErrorString; SCORM 2004 RTE, error codes. */
const meanings: Readonly<Record<Version, Readonly<Record<string, () => string>>>> = {
	'1.2': {
		'0': m.lms_error_12_0,
		'101': m.lms_error_12_101,
		'201': m.lms_error_12_201,
		'202': m.lms_error_12_202,
		'203': m.lms_error_12_203,
		'301': m.lms_error_12_301,
		'401': m.lms_error_12_401,
		'402': m.lms_error_12_402,
		'403': m.lms_error_12_403,
		'404': m.lms_error_12_404,
		'405': m.lms_error_12_405
	},
	'2004': {
		'0': m.lms_error_2004_0,
		'101': m.lms_error_2004_101,
		'102': m.lms_error_2004_102,
		'103': m.lms_error_2004_103,
		'104': m.lms_error_2004_104,
		'111': m.lms_error_2004_111,
		'112': m.lms_error_2004_112,
		'113': m.lms_error_2004_113,
		'122': m.lms_error_2004_122,
		'123': m.lms_error_2004_123,
		'132': m.lms_error_2004_132,
		'133': m.lms_error_2004_133,
		'142': m.lms_error_2004_142,
		'143': m.lms_error_2004_143,
		'201': m.lms_error_2004_201,
		'301': m.lms_error_2004_301,
		'351': m.lms_error_2004_351,
		'391': m.lms_error_2004_391,
		'401': m.lms_error_2004_401,
		'402': m.lms_error_2004_402,
		'403': m.lms_error_2004_403,
		'404': m.lms_error_2004_404,
		'405': m.lms_error_2004_405,
		'406': m.lms_error_2004_406,
		'407': m.lms_error_2004_407,
		'408': m.lms_error_2004_408
	}
};

export const describeErrorCode = (version: Version, code: string): string =>
	(meanings[version][code] ?? m.lms_error_unknown)();
