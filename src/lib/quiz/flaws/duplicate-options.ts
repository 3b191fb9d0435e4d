import type { Grammar } from '../../course/grammar/grammar.ts';
import type { Question } from '../question.ts';
import type { FlawRule } from './flaw.ts';
import { answersOf } from './options.ts';

/**
 * The same option, item or target twice, or an answer that is accepted and ruled out. Two of them cannot both be
 * told from the key. Haladyna, Downing and Rodriguez 2002, guidelines 19 (one right answer) and 22.
 */
export const duplicateOptions: FlawRule = (question, { grammar }) =>
	setsOf(question).flatMap((texts) =>
		texts
			.filter((text, index) => texts.slice(0, index).some((other) => isSame(text, other, grammar)))
			.map((text) => ({ rule: 'duplicate-options', detail: text }))
	);

function setsOf(question: Question): string[][] {
	if (question.format === 'assign')
		return [question.items.map(({ text }) => text), question.targets.map(({ text }) => text)];
	if (question.format === 'text')
		return question.accepted.map((answer) => [
			answer,
			...question.others.filter((other) => other === answer)
		]);
	return [answersOf(question).map(({ text }) => text)];
}

function isSame(one: string, other: string, grammar: Grammar): boolean {
	return normalise(one, grammar) === normalise(other, grammar);
}

/** Without case, articles, spacing and what stands at the end; signs stay, or "C" would be "C++". */
function normalise(text: string, { items }: Grammar): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/["'“”‘’]/g, '')
		.split(/\s+/)
		.filter((word) => word !== '' && !items.articles.includes(word))
		.join(' ')
		.replace(/[.,;:!?]+$/, '');
}
