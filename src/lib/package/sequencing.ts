import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Course } from '../course/course.ts';
import { PRIMARY_OBJECTIVE } from './primary-objective.ts';

/** The pass mark of SCORM 1.2, as a child of the item: a plain number from 0 to 100. */
export function buildMasteryScore(course: Course): Element {
	return x('adlcp:masteryscore', String(course.passMark));
}

/** The learner may come and go freely: there is one activity, and the course has its own navigation. */
export function buildOrganizationSequencing(): Element {
	return x('imsss:sequencing', [x('imsss:controlMode', { choice: 'true', flow: 'true' })]);
}

/**
 * The item's children in SCORM 2004. The SCO says itself what is complete and passed; the pass mark is there for it to
 * read as `cmi.scaled_passing_score`. Each dimension is an objective, so an LMS lists them before the first launch
 * (`cmi.objectives.n.id`, Run-Time Environment 4.2.17). No rollup rules, and no mapInfo, which Moodle cannot import.
 */
export function buildItemSequencing(course: Course): Element[] {
	return [
		x('imsss:sequencing', [
			x('imsss:objectives', [
				x('imsss:primaryObjective', { objectiveID: PRIMARY_OBJECTIVE, satisfiedByMeasure: 'true' }, [
					// Two decimals: 1 to 100 percent, never in exponent form and never without the leading zero.
					x('imsss:minNormalizedMeasure', (course.passMark / 100).toFixed(2))
				]),
				...course.dimensions.map(({ id }) => x('imsss:objective', { objectiveID: id }))
			]),
			x('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' })
		]),
		// The LMS's buttons would leave the course, next to the course's own that go through it.
		x('adlnav:presentation', [
			x('adlnav:navigationInterface', [x('adlnav:hideLMSUI', 'continue'), x('adlnav:hideLMSUI', 'previous')])
		])
	];
}
