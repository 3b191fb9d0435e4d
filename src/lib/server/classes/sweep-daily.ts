import type { Database } from '../database.ts';
import { log, tellOfError } from '../log.ts';
import { sweepClasses } from './retention.ts';

const DAY = 86_400_000;

/**
 * Erases classes whose time is over, now and once a day from now on.
 * @param clock tells the time
 * @returns ends it, once what is under way is done
 */
export function sweepDaily(db: Database, clock: () => Date): () => Promise<void> {
	let under: Promise<void> = Promise.resolve();
	const sweep = async () => {
		try {
			const erased = await sweepClasses(db, clock());
			if (erased > 0) log('info', 'unused classes erased', { erased });
		} catch (error) {
			log('error', 'classes could not be swept', { error: tellOfError(error) });
		}
	};
	const begin = () => {
		under = sweep();
	};
	begin();
	const timer = setInterval(begin, DAY);
	// It keeps no process alive by itself.
	timer.unref();
	return async () => {
		clearInterval(timer);
		await under;
	};
}
