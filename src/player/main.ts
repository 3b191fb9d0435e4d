import { mount } from 'svelte';
import '../app.css';
import './player.css';
import { deriveCards } from '../lib/cards/card.ts';
import { expandCourse } from '../lib/package/compact-course.ts';
import type { PackageContents, PackageData } from '../lib/package/course-data.ts';
import { m } from '../lib/paraglide/messages.js';
import { generateBank } from '../lib/quiz/generate.ts';
import type { Question } from '../lib/quiz/question.ts';
import { hash } from '../lib/quiz/random.ts';
import { lazyCodecContext } from '../lib/record/codec/state-codec.ts';
import { LocalDestination } from '../lib/record/local.ts';
import type { RecordDestination } from '../lib/record/port.ts';
import { ScormDestination } from '../lib/record/scorm/destination.ts';
import { findApi } from '../lib/record/scorm/find-api.ts';
import { storageMirror } from '../lib/record/scorm/mirror.ts';
import { mirrorsIn } from '../lib/record/scorm/mirrors.ts';
import { scorm12 } from '../lib/record/scorm/scorm12.ts';
import { scorm2004 } from '../lib/record/scorm/scorm2004.ts';
import { LearningSession } from '../lib/ui/learning-session.svelte.ts';
import Player from './Player.svelte';

/** Set by the build, which makes a script for each. */
declare const SCORM_VERSION: 'scorm12' | 'scorm2004';

declare global {
	interface Window {
		/** Set by the package's course.js. */
		versusPackage?: PackageData;
	}
}

const newId = () =>
	Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');

/** Storage throws on being looked at where cookies are blocked. */
function localStorageOrNone(): Storage | undefined {
	try {
		return window.localStorage;
	} catch {
		return undefined;
	}
}

function connect(
	{ course, standard }: PackageContents,
	bankOf: () => readonly Question[]
): RecordDestination {
	const context = lazyCodecContext(course, bankOf, () => deriveCards(course));
	// An LMS may serve all its packages and learners from one origin, and the same package twice.
	const folder = hash(location.pathname.replace(/[^/]*$/, '')).toString(36);
	const storage = localStorageOrNone();
	const key = [course.id, standard, folder];
	const mapping = SCORM_VERSION === 'scorm12' ? scorm12 : scorm2004;
	const lms = findApi(window, mapping.api);
	if (!lms) {
		const mirror = storageMirror(storage, [...key, hash('').toString(36)]);
		return new LocalDestination({ context, mirror, newAttempt: newId });
	}
	return new ScormDestination({
		course,
		context,
		lms,
		mapping,
		mirrorOf: mirrorsIn(storage, key),
		now: () => Date.now(),
		newAttempt: newId,
		isOnline: () => navigator.onLine,
		// Most LMSs save while the page stands still. Safari knows no idle time.
		soon: (run) =>
			void ('requestIdleCallback' in window
				? requestIdleCallback(run, { timeout: 1000 })
				: setTimeout(run, 200))
	});
}

async function start(target: HTMLElement, contents: PackageContents): Promise<void> {
	const session = new LearningSession({
		course: contents.course.id,
		now: () => Date.now(),
		newId,
		get timeZone() {
			return Intl.DateTimeFormat().resolvedOptions().timeZone;
		},
		later: (milliseconds, run) => {
			const timer = setTimeout(run, milliseconds);
			return () => clearTimeout(timer);
		}
	});
	// Made when a quiz or an answer of an earlier session first asks for it.
	let bank: readonly Question[] | undefined;
	const bankOf = () => (bank ??= generateBank(contents.course, contents.plan));
	await session.open(async () => connect(contents, bankOf));
	// The page may be killed without another word once it is hidden; `pagehide` is the last event that comes for sure.
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') session.flush();
	});
	window.addEventListener('pagehide', () => session.suspend());
	// The session with the LMS ended with `pagehide`: a page out of the back/forward cache begins another one.
	window.addEventListener('pageshow', (event) => {
		if (event.persisted) location.reload();
	});
	window.addEventListener('online', () => void session.reconnect());
	target.textContent = '';
	const passMark = session.opened?.passMark ?? contents.course.passMark;
	mount(Player, { target, props: { course: { ...contents.course, passMark }, bankOf, session } });
}

const target = document.getElementById('player');
const data = window.versusPackage;
if (target && data) void start(target, { ...data, course: expandCourse(data.course) });
else if (target) target.textContent = m.player_no_course();
