import { DataModel } from './data-model.ts';
import { Server, type CommitRecord, type Control, type ServerOptions } from './server.ts';
import { Session, type Call } from './session.ts';
import type { Version } from './version.ts';

export interface LmsOptions extends Pick<ServerOptions, 'latency' | 'wait'> {
	/** What the LMS has of this attempt: element → value. What is not named is as at a first launch. */
	readonly data?: Readonly<Record<string, string>>;
	/** Elements or whole branches (`cmi.interactions`, `cmi.objectives.n.score`) that this LMS does not have. */
	readonly unsupported?: readonly string[];
	/** Gives each `_count` as a number, as some LMSs do (scorm.md, Data model). */
	readonly numberCounts?: boolean;
}

/** GetValue as this LMS answers it. */
type Read = (method: string, element: unknown) => string | number;

/** An LMS with one attempt open, whatever its version. */
export interface StrictLms<Api> {
	readonly api: Api;
	/** What has been stored, element → value: the data of the launch, then each commit that arrived. */
	readonly store: Readonly<Record<string, string>>;
	readonly calls: readonly Call[];
	readonly commits: readonly CommitRecord[];
	readonly control: Control;
}

/** Puts values, server and states together. Throws an Error for initial data that no LMS could give. */
export function openSession<Api>(
	version: Version,
	{ data = {}, unsupported = [], numberCounts = false, ...timing }: LmsOptions,
	remembersSent: boolean,
	createApi: (session: Session, read: Read) => Api
): StrictLms<Api> {
	const first = Object.entries(version.elements).flatMap(([name, { initial }]) =>
		initial === undefined || name.includes('.n.') ? [] : [[name, initial]]
	);
	const attempt: Record<string, string> = { ...Object.fromEntries(first), ...data };
	const server = new Server({ data: attempt, remembersSent, ...timing });
	const session = new Session(version, new DataModel(version, attempt, unsupported), server);
	const read: Read = (method, element) => {
		const value = session.get(method, element);
		return numberCounts && value !== '' && String(element).endsWith('._count') ? Number(value) : value;
	};
	return {
		api: createApi(session, read),
		store: server.store,
		calls: session.calls,
		commits: server.commits,
		control: {
			fail: (status) => void (server.state = status),
			offline: () => void (server.state = 'offline'),
			online: () => void (server.state = 'online'),
			refuse: () => void (server.state = 'refusing'),
			kill: () => void (session.killed = true)
		}
	};
}
