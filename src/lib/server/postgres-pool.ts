import pg, { type PoolClient, type PoolConfig } from 'pg';

/**
 * Connections that survive the loss of one. Of a connection that breaks while somebody has it, node-postgres emits an
 * error that ends the process where nobody listens, and drizzle does not give it back when it broke at `begin`: each
 * would take its place in the pool for ever.
 */
export class Pool extends pg.Pool {
	constructor(config: PoolConfig) {
		super(config);
		// Of one that is idle: it is taken out of the pool, and the next query gets another.
		this.on('error', () => undefined);
	}

	override connect(): Promise<PoolClient>;
	override connect(
		callback: (
			error: Error | undefined,
			client: PoolClient | undefined,
			done: (release?: boolean | Error) => void
		) => void
	): void;
	override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<PoolClient> | void {
		return callback ? super.connect(callback) : super.connect().then(releaseOnError);
	}
}

function releaseOnError(client: PoolClient): PoolClient {
	const release = client.release.bind(client);
	let isOut = true;
	const giveBack = (error?: Error | boolean) => {
		if (!isOut) return;
		isOut = false;
		release(error);
		client.off('error', giveBack);
	};
	client.on('error', giveBack);
	client.release = giveBack;
	return client;
}
