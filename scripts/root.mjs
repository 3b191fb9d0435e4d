import { fileURLToPath } from 'node:url';

/** Folder of the project, with a separator at its end: a command may be called from anywhere. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
