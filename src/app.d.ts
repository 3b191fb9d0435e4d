import type { WhoIsIn } from '$lib/accounts/who-is-in';
import type { Accounts } from '$lib/server/accounts/accounts';
import type { Viewer } from '$lib/server/accounts/session';
import type { Site } from '$lib/server/site';

declare global {
	/** Only in `vite dev`. */
	var siteBeforeEdit: Site | undefined;

	namespace App {
		interface Error {
			message: string;
			/**
			 * `not-kept`: a course that this browser does not keep for offline use. `no-session`: a session of the built-in
			 * LMS that is not there, or is another browser's. `forbidden`, `trainers-only`: a page for other roles.
			 * `disk-full`: the database finds no room.
			 */
			code?: 'not-kept' | 'no-session' | 'forbidden' | 'trainers-only' | 'no-assignment' | 'disk-full';
		}
		interface Locals {
			site: Site;
			accounts: Accounts;
			/** Who is signed in; asked for once a request. */
			viewer(): Promise<Viewer | undefined>;
		}
		interface PageData {
			/** A course tried as a package: what the learner's own record says is beside the point. */
			isTrial?: boolean;
			/** Takes the window's width. */
			isWide?: boolean;
			/** Pages that work offline do not know. */
			viewer?: WhoIsIn;
		}
	}
}

export {};
