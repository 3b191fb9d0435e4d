import { fail } from '@sveltejs/kit';
import type { FieldErrors } from '$lib/server/read-form';

/**
 * What a form is answered that was not in order.
 * @param errors by field; of the whole form under `form`
 * @param values to fill in again, and never a password
 * @param at the form, where a page has several
 */
export function refuse(errors: FieldErrors, values: Readonly<Record<string, string>> = {}, at = '') {
	return fail(errors['form'] === 'too-many-tries' ? 429 : 400, { at, errors, values });
}

/** Texts of a form to fill in again. */
export async function typedIn(request: Request, ...names: string[]): Promise<Record<string, string>> {
	const form = await request.clone().formData();
	return Object.fromEntries(
		names.map((name) => {
			const value = form.get(name);
			return [name, typeof value === 'string' ? value.slice(0, 300) : ''];
		})
	);
}
