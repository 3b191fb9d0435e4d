import { hash } from '../../quiz/random.ts';
import { storageMirror, type Mirror, type MirrorStorage } from './mirror.ts';

/** The browser's copy of a learner's state, by the id that the LMS gives; empty while no LMS says who it is. */
export type MirrorOf = (learner: string) => Mirror;

const SEVERAL = '*';

/**
 * The copies for one package. While no LMS says who is at work it is taken for the only learner whom this browser
 * knows, else for nobody in particular: where several share a browser, none of them gets what another did.
 * @param key all that tells courses, packages and launches apart: LMSs serve them from one origin
 */
export function mirrorsIn(storage: MirrorStorage | undefined, key: readonly string[]): MirrorOf {
	const at = (name: string) => storageMirror(storage, [...key, name]);
	/** Holds the name of the only learner. No learner's own name has such a character. */
	const known = at('?');
	const nobodys = at('');
	return (learner) => {
		const before = known.read()?.text;
		if (!learner) return before && before !== SEVERAL ? at(before) : nobodys;
		const name = hash(learner).toString(36);
		const mirror = at(name);
		if (before !== name) known.write({ text: before ? SEVERAL : name, wasConfirmed: false });
		// What was done before this browser knew anyone is the first one's.
		const apart = before ? undefined : nobodys.read();
		if (apart && !mirror.read() && mirror.write(apart)) nobodys.write({ text: '', wasConfirmed: false });
		return mirror;
	};
}
