import { z } from 'zod';
import { JOININGS } from '../../classes/joining.ts';
import { CLASS_LIMITS } from '../../classes/limits.ts';
import { MEMBER_NAME_MOST, nameKey, tidyName } from '../../classes/member-name.ts';
import { faultOfPin, tidyPin } from '../../classes/pin.ts';
import type { FormErrorCode } from '../../errors.ts';

const code = (code: FormErrorCode) => code;
/** Longer than any that is taken, and shorter than what is a burden. */
const TYPED_MOST = 1000;

const typed = z.string().max(TYPED_MOST, code('form-unsound'));
const memberName = typed.transform(tidyName).pipe(
	z
		.string()
		.min(1, code('name-missing'))
		.max(MEMBER_NAME_MOST, code('name-long'))
		// Of signs alone nothing is left to compare it by.
		.refine((name) => nameKey(name) !== '', code('name-missing'))
);
const className = typed
	.transform(tidyName)
	.pipe(z.string().min(1, code('name-missing')).max(CLASS_LIMITS.name, code('name-long')));
const address = z.email(code('email-unsound')).max(254, code('email-unsound'));
const email = typed.transform((text) => text.trim().toLowerCase()).pipe(address);
const optionalEmail = typed
	.transform((text) => text.trim().toLowerCase() || undefined)
	.pipe(address.optional());
const newPin = typed.transform(tidyPin).superRefine((pin, context) => {
	const fault = faultOfPin(pin);
	if (fault) context.addIssue({ code: 'custom', message: code(fault) });
});
const optionalPin = typed.transform((text) => tidyPin(text) || undefined).pipe(newPin.optional());
/** One that is typed to be compared. */
const pin = typed.transform(tidyPin).pipe(z.string().min(1, code('pin-missing')));
const daysUpTo = (most: number) => {
	const fault = code('keep-days');
	return z.coerce.number(fault).int(fault).min(CLASS_LIMITS.keepDays.least, fault).max(most, fault);
};
/** A box that is not ticked is not sent. */
const box = z.literal('on').optional();

export const classForm = z.object({ name: className });
export const joiningForm = z.object({ joining: z.enum(JOININGS, code('joining-unsound')) });
/** @param most that an administrator allows */
export const keepForm = (most: number) => z.object({ days: daysUpTo(most) });
export const keepMostForm = z.object({ days: daysUpTo(CLASS_LIMITS.keepDays.most), sure: box });
export const trainerForm = z.object({ email });
export const memberForm = z.object({ name: memberName, email: optionalEmail });
export const codeForm = z.object({ code: typed.trim().min(1, code('code-missing')) });
export const joinForm = z.object({ name: memberName, pin: optionalPin });
export const joinAsForm = z.object({ name: memberName });
export const comeBackForm = z.object({ name: memberName, pin });
export const pinForm = z.object({ pin: newPin });
