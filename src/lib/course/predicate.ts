import type { Predicate } from './course.ts';
import type { Grammar } from './grammar/grammar.ts';

const BRACES = /\{([^{}]*)\}/g;

/**
 * Writes out both forms of a predicate: `{require} its own tools` → "requires its own tools" / "require its own tools".
 * A pair of forms, `{owes|owe}`, is taken as it is.
 */
export function inflectPredicate(says: string, grammar: Grammar): Predicate {
	const form = (number: keyof Predicate) =>
		says.replace(BRACES, (_, inner: string) => {
			const [singular = '', plural] = inner.split('|').map((part) => part.trim());
			return plural === undefined
				? grammar.inflect(singular)[number]
				: number === 'singular'
					? singular
					: plural;
		});
	return { singular: form('singular'), plural: form('plural') };
}

/** The text that `inflectPredicate` writes out to these forms, which it made. */
export function writePredicate({ singular, plural }: Predicate, grammar: Grammar): string {
	const [ones, many] = [singular.split(' '), plural.split(' ')];
	if (ones.length !== many.length) return `{${singular}|${plural}}`;
	return ones
		.map((one, index) => {
			const other = many[index] ?? '';
			if (one === other) return one;
			const verb = grammar.inflect(other);
			return verb.singular === one && verb.plural === other ? `{${other}}` : `{${one}|${other}}`;
		})
		.join(' ');
}

/** What is wrong with the braces of a predicate, if anything. */
export function predicateFault(says: string): 'verb' | 'brace' | undefined {
	const left = says.replace(BRACES, '');
	if (/[{}]/.test(left)) return 'brace';
	for (const [, inner = ''] of says.matchAll(BRACES)) {
		const forms = inner.split('|');
		if (forms.length > 2 || forms.some((form) => !/^[\p{L}'’ -]+$/u.test(form.trim()))) return 'brace';
		if (forms.length === 1 && !/^\p{L}+$/u.test(inner)) return 'brace';
	}
	return says.startsWith('{') ? undefined : 'verb';
}
