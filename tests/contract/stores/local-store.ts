import { codecContext, encodeState } from '../../../src/lib/record/codec/state-codec.ts';
import { LocalDestination } from '../../../src/lib/record/local.ts';
import { storageMirror } from '../../../src/lib/record/scorm/mirror.ts';
import { kpoVsBpo, MemoryStorage, type Material } from '../../support/scorm-world.ts';
import { materialOf } from './material.ts';
import type { Store } from './store.ts';

/** A package without an LMS, in a browser's storage. */
export function localStore(): Store {
	const storage = new MemoryStorage();
	const contextOf = ({ course, bank, cards }: Material) => codecContext(course, bank, cards);
	return {
		async connect(course) {
			const destination = new LocalDestination({
				context: contextOf(materialOf(course)),
				mirror: storageMirror(storage, [course, 'scorm12', 'folder', '']),
				newAttempt: () => 'a1'
			});
			await destination.open();
			return destination;
		},
		breakDown: () => void (storage.refuses = true),
		repair: () => void (storage.refuses = false),
		end: () => undefined,
		kept: (state) => encodeState({ state, counter: 0, attempt: '' }, contextOf(kpoVsBpo), Infinity),
		forgetsEvents: 'a saved state holds no ids of events'
	};
}
