// `npm run build`: the site, the player and the command line, anew; or only the parts that are named.
import { build, buildAll, isPart } from './build.mjs';

const names = process.argv.slice(2);
for (const name of names) {
	if (!isPart(name)) throw new Error(`There is no part “${name}” to build.`);
	await build(name);
}
if (names.length === 0) await buildAll();
