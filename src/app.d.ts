import type { Site } from '$lib/server/site';

declare global {
	/** Only in `vite dev`. */
	var siteBeforeEdit: Site | undefined;

	namespace App {
		interface Error {
			message: string;
			/**
			 * `not-kept`: a course that this browser does not keep for offline use. `no-session`: a session of the built-in
			 * LMS that is not there, or is another browser's.
			 */
			code?: 'not-kept' | 'no-session';
		}
		interface Locals {
			site: Site;
		}
		interface PageData {
			/** A course tried as a package: what the learner's own record says is beside the point. */
			isTrial?: boolean;
			/** Takes the window's width. */
			isWide?: boolean;
		}
	}
}

export {};
