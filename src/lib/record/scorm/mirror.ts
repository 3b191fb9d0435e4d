/** A copy of the saved state in the browser, written before each commit. It never fails the course. */
export interface Mirror {
	/** undefined where there is none, or the browser keeps nothing. */
	read(): MirroredState | undefined;
	/** Returns whether it is kept. */
	write(state: MirroredState): boolean;
}

export interface MirroredState {
	readonly text: string;
	/** Whether the LMS ever took a state of this attempt. */
	readonly wasConfirmed: boolean;
}

/** What of a browser's storage is used. */
export type MirrorStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * @param storage undefined where the browser forbids it
 * @param key all that tells this copy from others
 */
export function storageMirror(
	storage: MirrorStorage | undefined,
	key: readonly string[]
): Mirror {
	const name = ['versus', ...key].join('|');
	return {
		read() {
			try {
				const stored = storage?.getItem(name);
				const match = /^([cn]):([\s\S]*)$/.exec(stored ?? '');
				return match ? { wasConfirmed: match[1] === 'c', text: match[2] ?? '' } : undefined;
			} catch {
				return undefined;
			}
		},
		write({ text, wasConfirmed }) {
			try {
				storage?.setItem(name, `${wasConfirmed ? 'c' : 'n'}:${text}`);
				return storage !== undefined;
			} catch {
				return false;
			}
		}
	};
}
