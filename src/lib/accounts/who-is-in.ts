import { z } from 'zod';

/** What the way through the site goes by. */
export const whoIsInSchema = z.object({
	/** Name of who is signed in; null for nobody. */
	name: z.string().nullable(),
	/** Whether they may look after classes. */
	trains: z.boolean(),
	/** Whether classes are a matter of theirs: they learn in one, with an account or on this browser, or could. */
	learns: z.boolean()
});
export type WhoIsIn = z.infer<typeof whoIsInSchema>;

export const NOBODY: WhoIsIn = { name: null, trains: false, learns: false };
