// Loaded before a site (`--import`): its disk is full as long as the file that FULL_DISK names is there. What is in the
// file says how it shows: `no room` when asked, or only when `something grows`, as under a quota.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const flag = process.env['FULL_DISK'] ?? '';
const { writeSync, statfsSync } = fs;
const how = () => (fs.existsSync(flag) ? fs.readFileSync(flag, 'utf8') : '');

/** @type {(fd: number, bytes: Uint8Array, offset?: number, length?: number, position?: number) => number} */
const write = (fd, bytes, offset = 0, length = bytes.length - offset, position = undefined) => {
	if (position !== undefined && position + length > fs.fstatSync(fd).size && how() === 'something grows')
		throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
			code: 'ENOSPC',
			errno: -28,
			syscall: 'write'
		});
	return writeSync(fd, bytes, offset, length, position);
};
/** @type {(path: string) => import('node:fs').StatsFs} */
const ask = (path) => Object.assign(statfsSync(path), how() === 'no room' ? { bavail: 0 } : {});
Object.assign(fs, { writeSync: write, statfsSync: ask });
syncBuiltinESMExports();
