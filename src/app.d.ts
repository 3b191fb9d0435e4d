import type { Site } from '$lib/server/site';

declare global {
	namespace App {
		interface Locals {
			site: Site;
		}
	}
}

export {};
