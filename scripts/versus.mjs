// `npm run versus`: the command line, built when its sources have changed.
import { pathToFileURL } from 'node:url';
import { CLI, ensureBuilt } from './build.mjs';

await ensureBuilt('cli');
await import(pathToFileURL(CLI).href);
