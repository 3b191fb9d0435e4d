import { MemoryStorage, ScormWorld, type Launch, type Version } from '../../support/scorm-world.ts';
import { checkLog } from '../../support/strict-lms/check-log.ts';
import { materialOf } from './material.ts';
import type { Store } from './store.ts';

export const NO_EVENTS = 'a saved state holds no ids of events';
export const KEPT_BY_MIRROR = 'the browser keeps a copy of what an LMS did not take';

/** A strict LMS of one version. A page that is loaded later is the next launch; all share one browser. */
export function strictStore(version: Version): Store {
	const worlds = new Map<string, ScormWorld>();
	const storage = new MemoryStorage();
	const launches: Launch[] = [];
	const worldOf = (course: string) => {
		const world = worlds.get(course) ?? new ScormWorld(version, materialOf(course), storage);
		// Each course lies in a folder of its own.
		world.folder = course;
		worlds.set(course, world);
		return world;
	};
	return {
		async connect(course) {
			const launch = await worldOf(course).launch();
			launches.push(launch);
			return launch.destination;
		},
		breakDown: () => launches.forEach(({ lms }) => lms.control.fail('500')),
		repair: () => launches.forEach(({ lms }) => lms.control.online()),
		end() {
			for (const { destination, lms } of launches) {
				destination.suspend();
				const [violation] = checkLog(lms.calls);
				if (violation) throw new Error(violation.message);
			}
		},
		kept: (state) => worldOf('kpo-vs-bpo').textOf(state),
		forgetsEvents: NO_EVENTS,
		keepsUnsaved: KEPT_BY_MIRROR
	};
}
