import type { Subject } from '../../../course/course.ts';
import { capitalise } from '../../../course/grammar/grammar.ts';
import type { DeckWording } from './deck-wording.ts';

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const either = (subjects: readonly Subject[]) => or.format(subjects.map(({ name }) => name));

/** Words that point back at what was said before. */
const LEANING =
	/^(and|but|so|or|yet|nor|then|here|there|this|that|these|those|such|it|its|they|their|them|he|his|she|her|we|our|both|either|neither|each|another|others?|one|some|many|most|too|also|instead|however|therefore|thus|still|for example|in (each|either|both|this|that|these|those) |the (first|second|third|former|latter|other|others|same|two|three)\b)/i;
/** One that stands so early has nothing before it in its own sentence to point back at. */
const EARLY_PRONOUN = /^(\S+\s+){0,4}(it|they|he|she|them|this|these)\b/i;
const YES_OR_NO =
	/(^|[.!?]\s+)(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|must)\s(?!which|what)[^?]*\?\s*$/i;
const LIST =
	/\b(name|list|give|state|enumerate|what are) (all|the|some|two|three|four|five|six|seven|several|a few|[2-9])\b.*|\bwhich (two|three|four|five|six|seven|several)\b/i;

export const english: DeckWording = {
	either: (subjects) => `${capitalise(either(subjects))}?`,
	eitherAndWhy: (subjects) => `${capitalise(either(subjects))}, and why?`,
	exampleOf: (subjects) => `Which does this example belong to: ${either(subjects)}?`,
	whichIsWhich: (one, other) => `One of the two ${one}; the other ${other}. Which is which?`,
	termOf: 'Which term has this meaning?',
	meaningOf: 'What does this term mean?',
	missing: 'Which term is missing?',
	term: ({ word, aliases }) =>
		aliases.length > 0 ? `${capitalise(word)} (also ${or.format(aliases)})` : capitalise(word),
	definition: ({ definition }) => `${capitalise(definition)}.`,
	leans: (sentence) =>
		EARLY_PRONOUN.test(sentence) || (LEANING.test(sentence) && !/^one who\b/i.test(sentence)),
	// "Is it A or B?" offers a choice, which is no yes or no.
	asksYesOrNo: (text) => YES_OR_NO.test(text) && !/\bor\b/i.test(text),
	asksForList: (text) => LIST.test(text),
	isList: (text) => /[^,;]+[,;][^,;]+([,;]\s*|\s+)(and|or)\s/i.test(text) || text.split(';').length > 2
};
