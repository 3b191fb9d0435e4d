import { typedCode } from './typed-code.ts';

/** How many random bytes a code is made from. Eight letters hold 40 bits. */
export const CODE_BYTES = 8;

/** Codes such as K7QM4TXW, shown as K7QM-4TXW. */
export const { make: makeJoinCode, show: showJoinCode, read: readJoinCode } = typedCode(CODE_BYTES, 4);
