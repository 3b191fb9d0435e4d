/**
 * A stylesheet whose custom properties have short names. No script may use them.
 * @param {string} css @returns {string}
 */
export function shortenVariables(css) {
	/** @type {Map<string, string>} */
	const names = new Map();
	return css.replace(/--[a-z][\w-]*/g, (name) => {
		const short = names.get(name) ?? `--${names.size.toString(36)}`;
		names.set(name, short);
		return short;
	});
}
