// `npm run icons`: draws the site's icons anew, from the one drawing below. What it writes is committed.
import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumPath } from './browser.mjs';

const FOLDER = 'static/icons';

/**
 * Facing pages, one subject's mark on each, in a square of 512: `radius` rounds its corners, `scale` shrinks the marks
 * towards its middle.
 * @param {number} radius @param {number} scale
 */
const draw = (radius, scale) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
	<rect width="512" height="512" rx="${radius}" fill="#fbfaf6"/>
	<g transform="translate(256 256) scale(${scale})">
		<path d="M0-176V176" stroke="#ddd8cd" stroke-width="10" stroke-linecap="round"/>
		<circle cx="-116" r="82" fill="#1b5fae"/>
		<path d="M116-92l92 92-92 92-92-92z" fill="#a8480b"/>
	</g>
</svg>
`;

const rounded = draw(112, 1);
// Systems cut a maskable icon to their own shape: only the middle circle of 80% is sure to be seen. iOS cuts corners.
const masked = draw(0, 0.8);

const browser = await chromium.launch({
	...(chromiumPath() ? { executablePath: chromiumPath() } : {}),
	args: ['--no-sandbox']
});
const page = await browser.newPage();

/** @param {string} name @param {string} svg @param {number} size */
async function render(name, svg, size) {
	await page.setViewportSize({ width: size, height: size });
	await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
	await page.screenshot({ path: `${FOLDER}/${name}.png`, omitBackground: true });
}

writeFileSync(`${FOLDER}/icon.svg`, rounded);
for (const size of [192, 512]) {
	await render(`icon-${size}`, rounded, size);
	await render(`maskable-${size}`, masked, size);
}
await render('apple-touch-icon', draw(0, 0.9), 180);
await browser.close();
