import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ out: 'build/site' }),
		// Addresses from the root: offline, one shell is served at addresses of every depth.
		paths: { relative: false },
		// How often an open tab asks whether the site is still of its version, in ms.
		version: { pollInterval: 900_000 },
		serviceWorker: {
			// The site registers it itself (src/lib/offline/site-worker.svelte.ts), and lives with its absence.
			register: false,
			// Icons are for the system that installs the site, which fetches them then.
			files: (name) => !name.startsWith('icons/')
		},
		// Scripts and styles come from this origin alone; the one inline script that SvelteKit writes carries a nonce.
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one style attribute that SvelteKit itself sets, on its announcer of page changes.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				// The package that is tried, under a policy of its own.
				'frame-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'object-src': ['none']
			}
		},
		typescript: {
			config: (config) => {
				config.include.push('../scripts', '../tests', '../*.config.ts', '../*.config.js');
				return config;
			}
		}
	}
};
