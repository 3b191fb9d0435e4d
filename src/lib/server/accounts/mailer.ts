import { createTransport } from 'nodemailer';

export interface Letter {
	readonly to: string;
	readonly subject: string;
	/** Plain text. */
	readonly text: string;
}

/** Sends mail. Rejects where the server does not take it. */
export interface Mailer {
	send(letter: Letter): Promise<void>;
	close(): void;
}

/** How long a mail server is waited for, in ms. */
const PATIENCE = 15_000;

/**
 * @param url `smtp://user:password@host:587`, or `smtps:` for TLS from the first byte; nodemailer's options may follow
 *   as a query (`?requireTLS=true`)
 * @param from the sender: an address, or `Name <address>`
 */
export function openMailer(url: string, from: string): Mailer {
	const transport = createTransport(url, {
		from,
		// No automatic answer, such as that somebody is on holiday.
		headers: { 'auto-submitted': 'auto-generated' }
	});
	return {
		async send(letter) {
			let timer: ReturnType<typeof setTimeout> | undefined;
			const late = new Promise<never>((_, reject) => {
				timer = setTimeout(() => reject(new Error('the mail server did not answer')), PATIENCE);
			});
			try {
				await Promise.race([transport.sendMail(letter), late]);
			} finally {
				clearTimeout(timer);
			}
		},
		close: () => transport.close()
	};
}
