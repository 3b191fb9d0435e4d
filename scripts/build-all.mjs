// `npm run build`: the site, the player and the command line, anew.
import { buildAll } from './build.mjs';

await buildAll();
