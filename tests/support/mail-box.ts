import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export interface Received {
	readonly to: readonly string[];
	readonly subject: string;
	readonly text: string;
}

/** A mail server on this machine that lets one user in and keeps what it gets. */
export class MailBox {
	readonly received: Received[] = [];
	readonly #server: SMTPServer;
	#waiting: (() => void)[] = [];
	/** Refuses all letters. */
	isFull = false;

	static async begin(): Promise<MailBox> {
		const box = new MailBox();
		box.#server.listen(0, '127.0.0.1');
		await once(box.#server.server, 'listening');
		return box;
	}

	private constructor() {
		this.#server = new SMTPServer({
			disabledCommands: ['STARTTLS'],
			allowInsecureAuth: true,
			onAuth: ({ username, password }, _session, done) =>
				username === 'postman' && password === 'p:ss word'
					? done(null, { user: username })
					: done(new Error('Who are you?')),
			onRcptTo: (_address, _session, done) => done(this.isFull ? new Error('Mailbox full') : null),
			onData: (stream, session, done) => {
				const chunks: Buffer[] = [];
				stream.on('data', (chunk: Buffer) => chunks.push(chunk));
				stream.on('end', () => {
					const to = session.envelope.rcptTo.map(({ address }) => address);
					this.received.push({ to, ...readLetter(Buffer.concat(chunks).toString()) });
					for (const tell of this.#waiting.splice(0)) tell();
					done();
				});
			}
		});
		// A client that goes away is its own affair.
		this.#server.on('error', () => undefined);
	}

	get url(): string {
		const address = this.#server.server.address();
		if (!address || typeof address === 'string') throw new Error('not listening');
		return `smtp://postman:${encodeURIComponent('p:ss word')}@127.0.0.1:${address.port}`;
	}

	/** The newest letter to an address, once there is one after so many. */
	async letterTo(address: string, after = 0): Promise<Received> {
		for (;;) {
			const letter = this.received.slice(after).findLast(({ to }) => to.includes(address));
			if (letter) return letter;
			await new Promise<void>((resolve) => this.#waiting.push(resolve));
		}
	}

	async end(): Promise<void> {
		await new Promise<void>((resolve) => this.#server.close(resolve));
	}
}

/** The one link in a letter. */
export function linkIn({ text }: Received): string {
	const [link] = /https?:\/\/\S+/.exec(text) ?? [];
	if (link === undefined) throw new Error(`no link in: ${text}`);
	return link;
}

/** Reads what nodemailer writes of a letter in plain text (RFC 2045, 6.7). */
function readLetter(source: string): Omit<Received, 'to'> {
	const [head = '', body = ''] = source.split(/\r\n\r\n(.*)/s);
	const isQuoted = /^content-transfer-encoding: quoted-printable/im.test(head);
	const text = isQuoted
		? Buffer.from(
				body
					.replace(/=\r\n/g, '')
					.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
				'latin1'
			).toString()
		: body;
	return { subject: /^subject: (.*)$/im.exec(head)?.[1] ?? '', text };
}
