import { z } from 'zod';

/**
 * A backup is lines of JSON: this one first; for each table one that names it, and one a row, with each value as
 * PostgreSQL writes it as text; and one that counts them. So a value comes back as it was, digit for digit, whatever
 * reads it in between, and either database reads what the other wrote.
 */
export const backupHead = z.strictObject({
	format: z.literal('versus-backup'),
	version: z.literal(1),
	/** The last migration that the database had had, as `Migration.when`. */
	migration: z.int(),
	made: z.iso.datetime()
});
export type BackupHead = z.infer<typeof backupHead>;

/** Enough to know a backup of a later format by. */
export const anyHead = z.looseObject({ format: z.literal('versus-backup'), version: z.int() });

export const backupTable = z.strictObject({ table: z.string(), columns: z.array(z.string()) });

/** Values by their columns; null is SQL's NULL, and `"null"` that of JSON. */
export const backupRow = z.array(z.string().nullable());

export const backupEnd = z.strictObject({ rows: z.int() });

/** Every value's text must be the same wherever it is written and read. */
export const TEXT_SETTINGS = [
	`set local timezone = 'UTC'`,
	`set local datestyle = 'ISO, YMD'`,
	`set local intervalstyle = 'iso_8601'`,
	`set local bytea_output = 'hex'`,
	`set local extra_float_digits = 1`
] as const;
