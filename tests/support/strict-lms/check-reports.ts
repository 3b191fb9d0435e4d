import { isSave, isSet, triesToSet, type Check, type LogStep } from './log-step.ts';

const LESSON_STATUS = /^cmi\.(core\.lesson_status|completion_status|success_status)$/;
const EXIT = /^cmi\.(core\.)?exit$/;
const GRADE = /(status|\.score\.\w+|\.progress_measure)$/;
const UNTOUCHED = ['', 'unknown', 'not attempted'];
const BELOW_DONE = ['incomplete', 'browsed', ...UNTOUCHED];
/** What a status may not become. */
const LOWER: Readonly<Record<string, readonly string[]>> = {
	passed: ['failed', 'completed', ...BELOW_DONE],
	failed: BELOW_DONE,
	completed: BELOW_DONE
};

/** The first thing with weight: a save, or a report of anything but status and exit. */
const isWeighty = (step: LogStep) =>
	isSave(step) || (isSet(step) && !LESSON_STATUS.test(step.element) && !EXIT.test(step.element));

/** The status of an untouched attempt is set at once (Order of things 2). */
export const setsStatusEarly: Check = (steps, report) => {
	const first = steps.find(isWeighty);
	if (!first || first.passive) return;
	const name = first.is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status';
	const known = steps
		.slice(0, first.at)
		.some(
			(step) =>
				triesToSet(name)(step) ||
				(step.verb === 'GetValue' && step.element === name && !UNTOUCHED.includes(step.call.result ?? ''))
		);
	if (!known) report('status-early', first, `comes before ${name} is set`);
};

/** 2004: exit is `suspend` at once, or an abrupt end erases progress (Order of things 2). */
export const setsExitEarly: Check = (steps, report) => {
	const first = steps.find(isWeighty);
	if (!first || first.passive || first.is12) return;
	const exit = steps.slice(0, first.at).findLast(triesToSet('cmi.exit'));
	if (exit?.value !== 'suspend') report('exit-early', first, 'comes before cmi.exit is set to suspend');
};

/** At the end: session time and exit (Order of things 7). */
export const reportsEnd: Check = (steps, report) => {
	for (const step of steps) {
		if (step.verb !== 'Terminate' || step.passive) continue;
		const prefix = step.is12 ? 'cmi.core' : 'cmi';
		for (const name of ['session_time', 'exit'])
			if (!steps.slice(0, step.at).some(triesToSet(`${prefix}.${name}`)))
				report('at-end', step, `comes before ${prefix}.${name} is set`);
	}
};

/** A status is never lowered (Order of things 5). After a lost save another value has to be set in between. */
export const lowersNoStatus: Check = (steps, report) => {
	const statuses = new Map<string, string>();
	for (const step of steps.filter(({ element }) => element.endsWith('status'))) {
		const before = statuses.get(step.element) ?? '';
		if (isSet(step)) {
			if (LOWER[before]?.includes(step.value) && !step.afterLoss)
				report('status-lowered', step, `lowers ${before}`);
			statuses.set(step.element, step.value);
		} else if (step.verb === 'GetValue' && step.done) {
			statuses.set(step.element, step.call.result ?? '');
		}
	}
};

/** A scaled score has its raw one before it is saved, the course's with min and max (Data model, score). */
export const reportsRawScores: Check = (steps, report) => {
	const save = steps.findLast(isSave);
	if (!save) return;
	const before = steps.slice(0, save.at);
	for (const step of before.filter((each) => isSet(each) && each.element.endsWith('.score.scaled'))) {
		const score = step.element.slice(0, -'scaled'.length);
		for (const part of score === 'cmi.score.' ? ['raw', 'min', 'max'] : ['raw'])
			if (!before.some(triesToSet(score + part)))
				report('raw-with-scaled', step, `is saved without ${score}${part}`);
	}
};

/** Interactions are a journal: appended, never overwritten (Data model), but to send again what was lost. */
export const overwritesNothing: Check = (steps, report) => {
	for (const step of steps)
		if (step.call.overwrote && !step.afterLoss) report('journal', step, 'overwrites an interaction');
};

/** Nothing that could change a grade in review, browse or without credit (Order of things 3). */
export const changesNoGradeInReview: Check = (steps, report) => {
	for (const step of steps)
		if (step.passive && isSet(step) && GRADE.test(step.element))
			report('grade-in-review', step, 'is written in a launch that counts for nothing');
};
