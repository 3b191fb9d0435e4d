import { fail } from '@sveltejs/kit';
import type { Fields } from '$lib/assign/plan-fields';
import type { FieldErrors } from '$lib/server/read-form';

/** Of a form: characters of a text, and texts of one name. */
const TEXT_MOST = 300;
const TEXTS_MOST = 200;

/** The texts of a form, by the names of its fields. */
export async function sentFields(request: Request): Promise<Fields> {
	const form = await request.formData();
	return Object.fromEntries(
		[...new Set(form.keys())].map((name) => [
			name,
			form
				.getAll(name)
				.slice(0, TEXTS_MOST)
				.map((value) => (typeof value === 'string' ? value.slice(0, TEXT_MOST) : ''))
		])
	);
}

/** What a form is answered that was not in order; it is filled in again as it was sent. */
export const refusePlan = (errors: FieldErrors, fields: Fields) => fail(400, { errors, fields });
