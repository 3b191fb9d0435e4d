import { setTimeout as pause } from 'node:timers/promises';
import pg, { type ClientConfig } from 'pg';
import { log } from '../log.ts';
import type { Hearing, Notices } from './notices.ts';

/** Milliseconds between two tries to connect again. */
const [FIRST_PAUSE, LONGEST_PAUSE] = [250, 4_000];

/**
 * Of a PostgreSQL server, over a connection of its own: one of a pool is another's by the time that something is told.
 * When the connection is lost it is made again for as long as it takes, and whoever listens is told to look.
 */
export function postgresNotices(config: ClientConfig): Notices {
	return {
		async listen(channel, hearing) {
			const stopping = new AbortController();
			const { signal } = stopping;
			// A site that serves without it is better than none.
			let client = await connect(config, channel, hearing).catch(() => undefined);
			const running = (async () => {
				while (!signal.aborted) {
					if (client) await ended(client, signal);
					if (signal.aborted) return;
					log('error', 'no connection for notices');
					client = await connectAgain(config, channel, hearing, signal);
					if (client) hearing.missed();
				}
			})();
			return {
				async stop() {
					stopping.abort();
					await running;
					await client?.end().catch(() => undefined);
				}
			};
		}
	};
}

async function connect(config: ClientConfig, channel: string, { heard }: Hearing): Promise<pg.Client> {
	const client = new pg.Client(config);
	// What is lost is told by `end` as well; without a listener an error would end the process.
	client.on('error', () => undefined);
	client.on('notification', ({ payload }) => heard(payload ?? ''));
	try {
		await client.connect();
		await client.query(`listen ${pg.escapeIdentifier(channel)}`);
		return client;
	} catch (error) {
		await client.end().catch(() => undefined);
		throw error;
	}
}

async function connectAgain(
	config: ClientConfig,
	channel: string,
	hearing: Hearing,
	signal: AbortSignal
): Promise<pg.Client | undefined> {
	for (let length = FIRST_PAUSE; !signal.aborted; length = Math.min(length * 2, LONGEST_PAUSE)) {
		await pause(length, undefined, { signal, ref: false }).catch(() => undefined);
		if (signal.aborted) return undefined;
		const client = await connect(config, channel, hearing).catch(() => undefined);
		if (client) return client;
	}
	return undefined;
}

/** When the connection is closed, or nobody listens any more. */
function ended(client: pg.Client, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		client.once('end', () => resolve());
		signal.addEventListener('abort', () => resolve(), { once: true });
		if (signal.aborted) resolve();
	});
}
