import type { z } from 'zod';
import { formErrorCode, type FormErrorCode } from '../errors.ts';

export type FieldErrors = Readonly<Record<string, FormErrorCode>>;

export type FormInput<T> =
	| { readonly kind: 'sound'; readonly input: T }
	/** The first fault of each field. */
	| { readonly kind: 'unsound'; readonly errors: FieldErrors };

/** Reads a form. Files and fields that are not asked for count for nothing. */
export async function readForm<T>(request: Request, schema: z.ZodType<T>): Promise<FormInput<T>> {
	return checkForm(Object.fromEntries(await request.formData()), schema);
}

/** The same of what was read already. @param fields by name */
export function checkForm<T>(fields: unknown, schema: z.ZodType<T>): FormInput<T> {
	const { success, data, error } = schema.safeParse(fields);
	if (success) return { kind: 'sound', input: data };
	const errors: Record<string, FormErrorCode> = {};
	for (const { path, message } of error.issues) errors[String(path[0])] ??= asCode(message);
	return { kind: 'unsound', errors };
}

/** What zod itself has to say is of a form that no page of ours sends. */
const asCode = (message: string): FormErrorCode => formErrorCode(message) ?? 'form-unsound';
