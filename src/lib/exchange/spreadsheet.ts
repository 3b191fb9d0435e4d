/** Without it spreadsheets read a file in the computer's own character set. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Starts of a cell that a spreadsheet may run as a formula, in full width too, and past quotes and spaces, which some
 * strip (OWASP, CSV Injection).
 */
export const FORMULA = /^[\s"'\u00A0\uFEFF]*[=+\-@\t\r\n＝＋－＠]/;
