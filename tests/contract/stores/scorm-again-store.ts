import { Scorm12API, Scorm2004API } from 'scorm-again';
import { codecContext, encodeState } from '../../../src/lib/record/codec/state-codec.ts';
import { ScormDestination } from '../../../src/lib/record/scorm/destination.ts';
import { parseApi, type ScormFunctions } from '../../../src/lib/record/scorm/find-api.ts';
import { mirrorsIn } from '../../../src/lib/record/scorm/mirrors.ts';
import { scorm12 } from '../../../src/lib/record/scorm/scorm12.ts';
import { scorm2004 } from '../../../src/lib/record/scorm/scorm2004.ts';
import { kpoVsBpo, MemoryStorage, type Version } from '../../support/scorm-world.ts';
import { checkLog } from '../../support/strict-lms/check-log.ts';
import type { Call } from '../../support/strict-lms/session.ts';
import { materialOf } from './material.ts';
import type { Store } from './store.ts';
import { KEPT_BY_MIRROR, NO_EVENTS } from './strict-store.ts';

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** scorm-again in the place of an LMS, with a server that keeps the last commit of each course. */
export function scormAgainStore(version: Version): Store {
	const stored = new Map<string, Json>();
	const storage = new MemoryStorage();
	const sessions: { readonly destination: ScormDestination; readonly log: Call[] }[] = [];
	const line = { isUp: true };

	function launch(course: string): { functions: ScormFunctions; log: Call[] } {
		const http = {
			processHttpRequest(_: string, body: unknown) {
				if (!line.isUp) return { result: 'false', errorCode: 101 };
				const cmi = isJson(body) ? body['cmi'] : undefined;
				if (isJson(cmi)) stored.set(course, structuredClone(cmi));
				return { result: 'true', errorCode: 0 };
			},
			updateSettings: () => undefined
		};
		const settings = { lmsCommitUrl: '/commit', logLevel: 5, autocommit: false } as const;
		const api = version === '1.2' ? new Scorm12API(settings, http) : new Scorm2004API(settings, http);
		api.loadFromJSON(initial(stored.get(course)));
		const log: Call[] = [];
		return { functions: logged(parseApi(api), log, version === '1.2' ? 'LMS' : '', line), log };
	}

	/** Time and exit belong to a session and would count twice (scorm.md, scorm-again as the LMS side). */
	function initial(cmi: Json | undefined): Json {
		const entry = cmi ? 'resume' : 'ab-initio';
		const data = structuredClone(cmi ?? {});
		const core = isJson(data['core']) ? data['core'] : {};
		for (const part of [data, core]) {
			delete part['session_time'];
			delete part['exit'];
		}
		return version === '1.2'
			? { ...data, core: { ...core, student_id: 'ada', credit: 'credit', entry } }
			: { ...data, learner_id: 'ada', entry };
	}

	const { course, bank, cards } = kpoVsBpo;
	const context = codecContext(course, bank, cards);
	return {
		async connect(id) {
			const material = materialOf(id);
			const { functions, log } = launch(id);
			const destination = new ScormDestination({
				course: material.course,
				context: codecContext(material.course, material.bank, material.cards),
				lms: functions,
				mapping: version === '1.2' ? scorm12 : scorm2004,
				mirrorOf: mirrorsIn(storage, [id]),
				now: () => Date.now(),
				newAttempt: () => 'a1',
				isOnline: () => true
			});
			sessions.push({ destination, log });
			await destination.open();
			return destination;
		},
		breakDown: () => void (line.isUp = false),
		repair: () => void (line.isUp = true),
		end() {
			for (const { destination, log } of sessions) {
				destination.suspend();
				const [violation] = checkLog(log);
				if (violation) throw new Error(violation.message);
			}
		},
		kept: (state) => encodeState({ state, counter: 0, attempt: '' }, context, Infinity),
		forgetsEvents: NO_EVENTS,
		keepsUnsaved: KEPT_BY_MIRROR
	};
}

/** The same functions, with a log of their calls as the strict doubles keep it. */
function logged(
	api: ScormFunctions | undefined,
	log: Call[],
	prefix: string,
	line: { readonly isUp: boolean }
): ScormFunctions {
	return {
		call(name, ...args) {
			const result = api?.call(name, ...args) ?? '';
			const error = api?.call(`${prefix}GetLastError`) ?? '0';
			const isSave = /(Commit|Finish|Terminate)$/.test(name);
			log.push({ method: name, args, result, error, ...(isSave && !line.isUp ? { lost: true } : {}) });
			return result;
		}
	};
}
