import { benchCommand } from './command.ts';
import { benchCore } from './core.ts';
import { benchMemory } from './memory.ts';
import { benchPackages } from './packages.ts';
import { benchResults } from './results.ts';
import { benchStudy } from './study.ts';

const parts = {
	core: benchCore,
	study: benchStudy,
	memory: benchMemory,
	packages: benchPackages,
	results: benchResults,
	command: benchCommand
};

/**
 * `npm run bench [-- PART…]`: the measurements behind the numbers that we stand by, all or the named parts of them.
 * Nothing here is asserted.
 */
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(parts))
	if (wanted.length === 0 || wanted.includes(name)) await bench();
