import { Agent, request } from 'node:http';

export interface Reply {
	readonly status: number;
	readonly text: string;
}

const TRIES = 5;

/** One that keeps as many connections as there are learners at once. */
export function clientOf(origins: readonly string[], learners: number) {
	const agent = new Agent({ keepAlive: true, maxSockets: Infinity, maxFreeSockets: learners });
	let turn = 0;
	const send = (path: string, secret: string, body: object): Promise<Reply> =>
		new Promise((resolve, reject) => {
			const origin = origins[turn++ % origins.length] ?? '';
			const sent = request(
				`${origin}${path}`,
				{
					method: 'POST',
					agent,
					headers: { 'content-type': 'application/json', cookie: `versus_owner=${secret}`, origin }
				},
				(response) => {
					let text = '';
					response.setEncoding('utf8');
					response.on('data', (part: string) => (text += part));
					response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
					response.on('error', reject);
				}
			);
			sent.on('error', reject);
			sent.end(JSON.stringify(body));
		});
	return {
		/**
		 * To one site after the other, as a proxy shares them out. What comes to no answer is sent again, as a learner's
		 * browser does: a site may hang up on a connection that has been idle just as it is used.
		 */
		async post(path: string, secret: string, body: object): Promise<Reply> {
			for (let turn = 1; ; turn++)
				try {
					return await send(path, secret, body);
				} catch (error) {
					if (turn === TRIES) throw error;
				}
		},
		close: () => agent.destroy()
	};
}
export type Client = ReturnType<typeof clientOf>;
