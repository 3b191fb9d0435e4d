import { ASSET, LESSON } from '../course/addresses.ts';
import type { Navigation } from './place.ts';

/** A section's HTML with the addresses of this place: its images and its links into other lessons. */
export function resolveHtml(html: string, navigation: Navigation): string {
	return html
		.replaceAll(
			new RegExp(`(src=")${ASSET}([^"]*)`, 'g'),
			(_, before: string, name: string) => before + navigation.asset(name)
		)
		.replaceAll(
			new RegExp(`(href=")${LESSON}([^"#]*)#?([^"]*)`, 'g'),
			(_, before: string, dimension: string, section: string) => {
				return before + navigation.href({ screen: 'lesson', dimension, section: section || undefined });
			}
		);
}
