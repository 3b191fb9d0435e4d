// Sees to it that there is a Chromium for the browser tests.
import { ensureChromium } from './browser.mjs';

if (!ensureChromium()) {
	console.error(
		'There is no Chromium, and none could be installed. Install Debian’s package chromium, or run: npx playwright install chromium'
	);
	process.exitCode = 1;
}
