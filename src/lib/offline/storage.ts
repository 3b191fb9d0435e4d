/** What the browser says about the room that it gives the site. */
export interface StorageRoom {
	/** Whether it clears nothing by itself; undefined where it cannot tell. */
	readonly isPersisted: boolean | undefined;
	/** In bytes; undefined where it does not say. */
	readonly used: number | undefined;
	readonly available: number | undefined;
}

/** Undefined where the browser says nothing at all, as on plain http. `storage` is `navigator.storage`. */
export async function readStorage(storage: StorageManager | undefined): Promise<StorageRoom | undefined> {
	if (!storage) return undefined;
	const [isPersisted, estimate] = await Promise.all([
		storage.persisted?.().catch(() => undefined),
		storage.estimate?.().catch(() => undefined)
	]);
	const { usage, quota } = estimate ?? {};
	return {
		isPersisted,
		used: usage,
		available: usage === undefined || quota === undefined ? undefined : Math.max(0, quota - usage)
	};
}

/**
 * Asks the browser not to clear what the site keeps. Some decide by themselves, Firefox asks the learner, so that this is
 * for a moment when there is something to keep. Returns whether it agreed.
 */
export async function askToPersist(storage: StorageManager | undefined): Promise<boolean> {
	return (await storage?.persist?.().catch(() => false)) ?? false;
}

/** A size in a unit of its own magnitude, such as "1.2 MB". */
export function formatBytes(bytes: number, language: string): string {
	const units = ['kilobyte', 'megabyte', 'gigabyte'];
	const power = Math.min(units.length, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
	const unit = units[power - 1] ?? 'kilobyte';
	const format = new Intl.NumberFormat(language, { style: 'unit', unit, maximumSignificantDigits: 2 });
	return format.format(bytes / 1000 ** power);
}
