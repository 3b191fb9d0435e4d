/** Where in a collection a name leads: `cmi.interactions`, record 3, and in it `correct_responses.0.pattern`. */
export interface Step {
	/** The collection as it was named, with the indexes of those around it. */
	readonly collection: string;
	/** The same with `n` for each index. */
	readonly collectionRule: string;
	readonly index: number;
	/** The name inside the record, with `n` for each index. */
	readonly field: string;
}

export interface ElementName {
	/** The name with `n` for each index, as the data model lists it. */
	readonly rule: string;
	/** One for each index, from the outside in. */
	readonly steps: readonly Step[];
	/** `_children`, `_count` or `_version`, taken off the name. */
	readonly keyword: string | undefined;
	/** The name without its keyword. */
	readonly base: string;
}

const KEYWORD = /\._(children|count|version)$/;
const INDEX = /^(0|[1-9]\d*)$/;

/** Takes the name of an element apart. An index with a leading zero is no index. */
export function parseElementName(name: string): ElementName {
	const base = name.replace(KEYWORD, '');
	const parts = base.split('.');
	const rules = parts.map((part) => (INDEX.test(part) ? 'n' : part));
	const steps = parts.flatMap((part, at) =>
		INDEX.test(part)
			? [
					{
						collection: parts.slice(0, at).join('.'),
						collectionRule: rules.slice(0, at).join('.'),
						index: Number(part),
						field: rules.slice(at + 1).join('.')
					}
				]
			: []
	);
	return { rule: rules.join('.'), steps, keyword: KEYWORD.exec(name)?.[0].slice(1), base };
}
