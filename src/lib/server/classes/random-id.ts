import { randomBytes } from 'node:crypto';

/** 128 random bits in base64url. */
export const randomId = () => randomBytes(16).toString('base64url');
