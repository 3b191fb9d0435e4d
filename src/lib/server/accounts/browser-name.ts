import Bowser from 'bowser';

/** A browser as people know it, such as Firefox on Windows; undefined where it does not say. */
export function nameBrowser(userAgent: string | null): { browser: string; system: string } | undefined {
	if (!userAgent) return undefined;
	const { browser, os } = Bowser.parse(userAgent);
	return browser.name && os.name ? { browser: browser.name, system: os.name } : undefined;
}
