import { z } from 'zod';
import { ROLES } from '../../accounts/role.ts';
import type { FormErrorCode } from '../../errors.ts';
import { faultOfPassword } from './passwords.ts';

/** Characters. */
const NAME_MOST = 100;
/** RFC 5321, 4.5.3.1: a path of 256 with its brackets. */
const EMAIL_MOST = 254;
/** Longer than any that is taken, so that what is too long is told as that, and shorter than what is a burden. */
const TYPED_MOST = 1000;

const code = (code: FormErrorCode) => code;

const name = z.string().trim().min(1, code('name-missing')).max(NAME_MOST, code('name-long'));
const email = z
	.string()
	.trim()
	.toLowerCase()
	.max(EMAIL_MOST, code('email-unsound'))
	.pipe(z.email(code('email-unsound')));
/** One that is typed to be compared. */
const secret = z.string().min(1, code('password-missing')).max(TYPED_MOST, code('password-wrong'));
const role = z.enum(ROLES, code('role-unsound'));

/** A new password, held against what is known of the person. */
function faults(about: (input: Record<string, unknown>) => readonly unknown[]) {
	return (input: { password: string }, context: z.RefinementCtx) => {
		const known = about(input).filter((text) => typeof text === 'string');
		const fault = faultOfPassword(input.password, known);
		if (fault) context.addIssue({ code: 'custom', path: ['password'], message: code(fault) });
	};
}
const typed = z.string().max(TYPED_MOST, code('password-long'));

export const signInForm = z.object({ email, password: secret });
export const emailForm = z.object({ email });
export const signUpForm = z
	.object({ name, email, password: typed })
	.superRefine(faults((input) => [input['name'], input['email']]));
/** @param about the address that the invitation was for */
export const invitedForm = (about: string) =>
	z.object({ name, password: typed }).superRefine(faults((input) => [input['name'], about]));
/** @param about name and address */
export const newPasswordForm = (...about: string[]) =>
	z.object({ password: typed }).superRefine(faults(() => about));
export const changePasswordForm = (...about: string[]) =>
	z.object({ current: secret, password: typed }).superRefine(faults(() => about));
export const nameForm = z.object({ name });
export const changeEmailForm = z.object({ email, password: secret });
export const passwordForm = z.object({ password: secret });
export const invitationForm = z.object({ email, role });
export const roleForm = z.object({ role });
export const idForm = z.object({ id: z.string().max(100) });
/** A box that is not ticked is not sent. */
export const removalForm = z.object({ sure: z.literal('on', code('not-sure')) });
export const settingForm = z.object({ open: z.literal('on').optional() });
