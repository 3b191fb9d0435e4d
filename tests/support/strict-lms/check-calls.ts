import { isQuestion, type Check, type LogStep } from './log-step.ts';

/** Initialize first, and once (scorm.md, Order of things 1); again only where the LMS refused. */
export const initializesOnce: Check = (steps, report) => {
	const calls = steps.filter((step) => !isQuestion(step) && !step.isShutOut);
	const [first, ...others] = calls;
	if (first && first.verb !== 'Initialize') report('initialize', first, 'comes before Initialize');
	for (const step of others) if (step.verb === 'Initialize') report('initialize', step, 'initializes again');
};

/** Nothing after Terminate (Order of things 4: "Terminate, once"). */
export const endsWithTerminate: Check = (steps, report) => {
	const end = steps.find(({ verb, done, is12 }) => verb === 'Terminate' && (done || is12));
	if (!end) return;
	for (const step of steps)
		if (step.at > end.at && !isQuestion(step)) report('terminate', step, 'comes after Terminate');
};

/** No call is answered with an error, but for elements that the LMS lacks and saves that the server refused. */
export const makesNoErrors: Check = (steps, report) => {
	for (const step of steps) {
		if (step.done || step.isShutOut || isQuestion(step) || isExcused(step)) continue;
		report('error', step, step.call.result === undefined ? 'threw' : `was answered ${step.call.error}`);
	}
};

/** GetLastError is read after each error (Data model: "Read GetLastError after each call"). */
export const readsErrors: Check = (steps, report) => {
	for (const step of steps) {
		const next = steps[step.at + 1];
		if (step.done || isQuestion(step) || step.call.result === undefined || !next) continue;
		if (next.verb !== 'GetLastError') report('error-unread', step, 'failed and GetLastError was not read');
	}
};

/**
 * 401 in 1.2 and 402 in 2004: an optional element that the LMS does not have. 403 on reading in 2004: nothing was
 * stored yet. 101 on a save: the server, not the course.
 */
function isExcused({ is12, verb, call }: LogStep): boolean {
	if (call.lost && call.result !== undefined) return true;
	if (is12) return call.error === '401';
	return call.error === '402' || (call.error === '403' && verb === 'GetValue');
}
