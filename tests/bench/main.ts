import { benchCommand } from './command.ts';
import { benchCore } from './core.ts';
import { benchPackages } from './packages.ts';

/** `npm run bench`: the measurements behind the numbers that we stand by. Nothing here is asserted. */
await benchCore();
await benchPackages();
await benchCommand();
