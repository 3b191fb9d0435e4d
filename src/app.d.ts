import type { Site } from '$lib/server/site';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** `not-kept`: a course that this browser does not keep for offline use. */
			code?: 'not-kept';
		}
		interface Locals {
			site: Site;
		}
	}
}

export {};
