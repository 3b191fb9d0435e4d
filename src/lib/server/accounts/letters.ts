import { m } from '../../paraglide/messages.js';
import type { Letter } from './mailer.ts';

interface Addressee {
	readonly email: string;
	readonly name: string;
}

export function resetLetter({ email, name }: Addressee, link: string): Letter {
	return { to: email, subject: m.mail_reset_subject(), text: m.mail_reset_text({ name, link }) };
}

export function invitationLetter(to: string, by: string, link: string, days: number): Letter {
	return { to, subject: m.mail_invitation_subject(), text: m.mail_invitation_text({ by, link, days }) };
}

export function signUpLetter(to: string, link: string, days: number): Letter {
	return { to, subject: m.mail_sign_up_subject(), text: m.mail_sign_up_text({ link, days }) };
}

/** For an address that has an account already. */
export function alreadyLetter({ email, name }: Addressee, origin: string): Letter {
	return {
		to: email,
		subject: m.mail_already_subject(),
		text: m.mail_already_text({
			name,
			signIn: `${origin}/account/sign-in`,
			forgot: `${origin}/account/forgot`
		})
	};
}

/** To the address that an account had. */
export function emailChangedLetter({ email, name }: Addressee): Letter {
	return { to: email, subject: m.mail_changed_subject(), text: m.mail_changed_text({ name }) };
}
