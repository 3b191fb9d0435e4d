import type { Subject } from '../../course/course.ts';
import { contentStems, wordsOf, type Grammar } from '../../course/grammar/grammar.ts';
import { onceAText } from './once-a-text.ts';

/** A way to write a subject: its name, long name, an alias or the initials of one of them. */
interface NameForm {
	readonly subject: string;
	readonly text: string;
	/** An initialism is matched in capitals, or "IT" would be found in every sentence about "it". */
	readonly initialism: boolean;
	/** Base forms of its words between spaces. */
	readonly words: string;
}

interface Named {
	/** Ids of the subjects that the text names. */
	readonly subjects: readonly string[];
	/** Stems of the words of the names. */
	readonly stems: ReadonlySet<string>;
}

const INITIALISM = /^\p{Lu}[\p{Lu}\p{N}]+$/u;
const formsBySubjects = new WeakMap<readonly Subject[], NameForm[]>();

/** Which subjects a text names, in whole words, in any number and parted at hyphens: "gator", "KPO's", "BPO-style". */
export const namesIn = onceAText((text, { subjects, grammar }): Named => {
	const tokens = tokensOf(text);
	const words = baseForms(tokens, grammar);
	const found = formsOf(subjects, grammar).filter((form) =>
		form.initialism
			? tokens.some((token) => token === form.text || token === `${form.text}s`)
			: words.includes(form.words)
	);
	return {
		subjects: subjects.map(({ id }) => id).filter((id) => found.some((form) => form.subject === id)),
		stems: new Set(found.flatMap((form) => [...contentStems(form.text, grammar)]))
	};
});

/** Computed once a course, since every option of the bank is looked through for all of them. */
function formsOf(subjects: readonly Subject[], grammar: Grammar): NameForm[] {
	const known = formsBySubjects.get(subjects);
	if (known) return known;
	const forms = subjects.flatMap((subject) => {
		// "Gharials (Gavialis gangeticus)" is also called by either part.
		const long = subject.longName.replace(/\s*\([^)]*\)/g, '');
		const names = [subject.name, subject.longName, long, ...subject.aliases];
		return [...new Set([...names, ...initialsOf(long, grammar)])]
			.filter((text) => wordsOf(text).length > 0)
			.map((text) => ({
				subject: subject.id,
				text,
				initialism: INITIALISM.test(text),
				words: baseForms(tokensOf(text), grammar)
			}));
	});
	formsBySubjects.set(subjects, forms);
	return forms;
}

function initialsOf(name: string, grammar: Grammar): string[] {
	const words = wordsOf(name).filter((word) => !grammar.isStopWord(word));
	if (words.length < 2) return [];
	return [words.map((word) => word.charAt(0).toLocaleUpperCase()).join('')];
}

const tokensOf = (text: string) => wordsOf(text.replaceAll(/[-'’]/g, ' '));
const baseForms = (tokens: readonly string[], grammar: Grammar) =>
	` ${tokens.map((token) => grammar.baseForm(token)).join(' ')} `;
