// `npm run backup` and `npm run restore`, built when their sources have changed.
import { DATABASE_CLI, ensureBuilt } from './build.mjs';

await ensureBuilt('cli');
await import(DATABASE_CLI);
