/** What a process hears of what all processes of one database tell each other. Nothing is kept for who was not there. */
export interface Notices {
	/**
	 * Listens until the database is closed or `stop` is called.
	 * @param channel a plain name
	 * @param hearing `heard` gets what was told; `missed` says that something may have been told and not heard
	 */
	listen(channel: string, hearing: Hearing): Promise<Listening>;
}

export interface Hearing {
	heard(payload: string): void;
	missed(): void;
}

export interface Listening {
	stop(): Promise<void>;
}
