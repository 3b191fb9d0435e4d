/** How the texts of the interface are compiled: alike after `npm ci`, for the site and for the player. */
export const MESSAGES = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	/** @type {['baseLocale']} */
	strategy: ['baseLocale']
};
