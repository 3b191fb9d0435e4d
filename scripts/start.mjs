// `npm start`: builds what is missing or of other sources, and serves it.
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';

try {
	await ensureBuilt('site');
	// For the packages that the site offers to download.
	await ensureBuilt('player');
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}

const port = process.env['PORT'] ?? '3000';
process.env['PORT'] = port;
// Forms are accepted from this address only; a site behind a name of its own sets ORIGIN to that.
process.env['ORIGIN'] ??= `http://localhost:${port}`;
await import(pathToFileURL('build/site/index.js').href);
console.log(`Versus is at ${process.env['ORIGIN']}`);
