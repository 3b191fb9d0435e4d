import { asset, resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import type { RequestHandler } from './$types';

/** The colours of `--paper` in src/app.css; a manifest has room for one scheme, and src/app.html names both. */
const PAPER = '#fbfaf6';

const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
	src: asset(`/icons/${name}-${size}.png`),
	sizes: `${size}x${size}`,
	type: 'image/png',
	purpose
});

/** What a system needs to install the site as an app. */
export const GET: RequestHandler = () => {
	const manifest = {
		id: resolve('/'),
		name: m.app_name(),
		short_name: m.app_name(),
		description: m.app_claim(),
		lang: getLocale(),
		dir: 'ltr',
		start_url: resolve('/'),
		scope: resolve('/'),
		display: 'standalone',
		theme_color: PAPER,
		background_color: PAPER,
		categories: ['education'],
		icons: [
			{ src: asset('/icons/icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
			icon('icon', 192, 'any'),
			icon('icon', 512, 'any'),
			icon('maskable', 192, 'maskable'),
			icon('maskable', 512, 'maskable')
		]
	};
	return new Response(JSON.stringify(manifest), {
		headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=3600' }
	});
};
