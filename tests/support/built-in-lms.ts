import { carryOver, NO_ATTEMPT, takeIn, valuesAtLaunch, type Attempt } from '../../src/lib/lms/attempt.ts';
import type { Call } from '../../src/lib/lms/call.ts';
import { PLAIN_CONDITIONS, type Conditions } from '../../src/lib/lms/conditions.ts';
import { reportOf, type Report } from '../../src/lib/lms/report.ts';
import type { Breach } from '../../src/lib/lms/rules/rule.ts';
import type { Version } from '../../src/lib/lms/version.ts';
import { Launch } from '../../src/lib/lms-host/launch.ts';
import type { Delivery, SaveRequest } from '../../src/lib/lms-host/saver.ts';
import { codecContext } from '../../src/lib/record/codec/state-codec.ts';
import type { EventDetail, LearningEvent } from '../../src/lib/record/event.ts';
import { ScormDestination } from '../../src/lib/record/scorm/destination.ts';
import { parseApi } from '../../src/lib/record/scorm/find-api.ts';
import { storageMirror } from '../../src/lib/record/scorm/mirror.ts';
import { scorm12 } from '../../src/lib/record/scorm/scorm12.ts';
import { scorm2004 } from '../../src/lib/record/scorm/scorm2004.ts';
import { kpoVsBpo, MemoryStorage } from './scorm-world.ts';

const { course, bank, cards } = kpoVsBpo;

/** One learner in the built-in LMS, with the server's part in memory. */
export class PreviewWorld {
	readonly version: Version;
	readonly storage = new MemoryStorage();
	attempt: Attempt = NO_ATTEMPT;
	now = Date.UTC(2026, 5, 1, 9, 0, 0);
	isOnline = true;
	/** What the server says to a save. */
	answer: Delivery = { kind: 'stored' };
	readonly requests: SaveRequest[] = [];
	#events = 0;

	constructor(version: Version) {
		this.version = version;
	}

	/** What the server has, as a report. */
	get report(): Report {
		return reportOf(this.version, this.attempt.values, this.attempt);
	}

	async launch(picked: Partial<Conditions> = {}) {
		const conditions = { ...PLAIN_CONDITIONS, ...picked };
		this.attempt = { ...this.attempt, launches: this.attempt.launches + 1 };
		const number = this.attempt.launches;
		const objectives = ['PRIMARY', ...course.dimensions.map(({ id }) => id)];
		const manifest = { page: 'index.html', passMark: course.passMark, objectives };
		const options = { learnerId: 'trial-1', learnerName: 'Ada Lovelace', conditions, manifest };
		const calls: Call[] = [];
		const breaches: Breach[] = [];
		const launch = await Launch.begin({
			version: this.version,
			begun: {
				launch: number,
				attempt: carryOver(this.version, this.attempt, conditions.kind),
				given: valuesAtLaunch(this.version, this.attempt, options)
			},
			conditions,
			deliver: (request) => {
				this.requests.push(request);
				if (this.answer.kind === 'stored')
					this.attempt = takeIn(this.version, this.attempt, { ...request, kind: conditions.kind });
				return this.answer;
			},
			tell: (call, broken) => {
				calls.push(call);
				breaches.push(...broken);
			},
			now: () => this.now,
			clock: () => 0
		});
		const lms = parseApi(launch.api);
		if (!lms) throw new Error('no API');
		const destination = new ScormDestination({
			course,
			context: codecContext(course, bank, cards),
			lms,
			mapping: this.version === '1.2' ? scorm12 : scorm2004,
			mirrorOf: (learner) => storageMirror(this.storage, [learner]),
			now: () => this.now,
			newAttempt: () => `a${++this.#events}`,
			isOnline: () => this.isOnline
		});
		const opened = await destination.open();
		return { launch, destination, opened, calls, breaches };
	}

	event(detail: EventDetail): LearningEvent {
		this.now += 1000;
		return { ...detail, id: `e${++this.#events}`, at: this.now, course: course.id };
	}
}
