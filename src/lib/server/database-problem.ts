/** Why a database cannot be opened, backed up or restored. `server` is host:port/database: never anything secret. */
export type DatabaseProblem =
	| { readonly code: 'database-url' }
	/** A certificate that the URL names. */
	| { readonly code: 'database-url-file'; readonly file: string }
	| { readonly code: 'database-unreachable'; readonly server: string; readonly reason: string }
	| { readonly code: 'database-tls'; readonly server: string; readonly reason: string }
	/** A wrong user or password, or one who may not log in from here. */
	| { readonly code: 'database-login'; readonly server: string }
	| { readonly code: 'database-unknown'; readonly server: string }
	| { readonly code: 'database-rights'; readonly server: string }
	| {
			readonly code: 'database-old';
			readonly server: string;
			readonly version: number;
			readonly oldest: number;
	  }
	/** A later version of Versus has changed it. */
	| { readonly code: 'database-newer' }
	| { readonly code: 'database-folder'; readonly folder: string; readonly reason: string }
	| { readonly code: 'database-in-use'; readonly folder: string }
	/** Nothing to back up. */
	| { readonly code: 'database-empty' }
	/** Not to be overwritten without being asked to. */
	| { readonly code: 'database-filled' }
	/** Somebody holds on to its tables. */
	| { readonly code: 'database-busy' }
	| { readonly code: 'backup-unreadable'; readonly file: string; readonly reason: string }
	| { readonly code: 'backup-unwritable'; readonly file: string; readonly reason: string }
	| { readonly code: 'backup-foreign' }
	| { readonly code: 'backup-newer' }
	| { readonly code: 'backup-damaged' };
