// `npm run build`: the site and the player, anew.
import { buildAll } from './build.mjs';

buildAll();
