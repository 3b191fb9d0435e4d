import { inArray } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { AttemptForm } from '../../assign/attempt-form.ts';
import type { Database } from '../database.ts';
import { Gathered, perDatabase } from '../gathered.ts';
import { attempts } from '../schema.ts';

/** Fixed when the attempt begins, so that every instance keeps the same. Who may see of it is asked each time. */
const forms = new LRUCache<string, AttemptForm>({ max: 1000 });

/** Forms are long: so many are fetched at once, at most. */
const MOST = 50;

const queueOf = perDatabase(
	(db) =>
		new Gathered<string, AttemptForm | undefined>({
			most: MOST,
			keyOf: (attempt) => attempt,
			work: async (batch) => {
				const ids = batch.map(({ item }) => item);
				const rows = await db
					.select({ id: attempts.id, form: attempts.form })
					.from(attempts)
					.where(inArray(attempts.id, ids));
				for (const { id, form } of rows) forms.set(id, form);
				const found = new Map(rows.map(({ id, form }) => [id, form]));
				for (const { item, resolve } of batch) resolve(found.get(item));
			}
		})
);

/** What an attempt asks, keys included: for grading, never for a learner's eyes as it is. */
export async function attemptForm(db: Database, attempt: string): Promise<AttemptForm | undefined> {
	return forms.get(attempt) ?? queueOf(db).add(attempt);
}
