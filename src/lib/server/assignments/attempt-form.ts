import { eq } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { AttemptForm } from '../../assign/attempt-form.ts';
import type { Database } from '../database.ts';
import { attempts } from '../schema.ts';

/** Fixed when the attempt begins, so that every instance keeps the same. Who may see of it is asked each time. */
const forms = new LRUCache<string, AttemptForm>({ max: 500 });

/** What an attempt asks, keys included: for grading, never for a learner's eyes as it is. */
export async function attemptForm(db: Database, attempt: string): Promise<AttemptForm | undefined> {
	const known = forms.get(attempt);
	if (known) return known;
	const [found] = await db.select({ form: attempts.form }).from(attempts).where(eq(attempts.id, attempt));
	if (found) forms.set(attempt, found.form);
	return found?.form;
}
