import { itemGrammarOf } from '../../course/grammar/item-grammar.ts';
import type { FlawContext } from './flaw.ts';
import { onceAText } from './once-a-text.ts';
import { plain } from './words.ts';

/** A capital inside a sentence makes a name of a word: laid "in May", "the Can brothers". */
const NAME = /(?<=[\p{L}\p{N},;] )\p{Lu}\p{Ll}+/gu;

/** The words and phrases to avoid that stand in the text, apart from those in phrases that do no harm. */
export function avoidedIn(text: string, avoided: readonly string[], context: FlawContext): string[] {
	const words = avoidableWords(text, context);
	return avoided.filter((word) => words.includes(` ${word} `));
}

const avoidableWords = onceAText((text, { grammar }) =>
	itemGrammarOf(grammar).harmless.reduce(
		(left, phrase) => left.replaceAll(` ${phrase} `, ' · '),
		plain(text.replace(NAME, ''))
	)
);
