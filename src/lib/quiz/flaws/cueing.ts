import { parseNumber } from '../match-text.ts';
import type { AssignQuestion, NumericQuestion, Question, TextQuestion } from '../question.ts';
import { contains, plain } from './words.ts';

/** Share of the shorter text's words that two have in common from which they make the same statement. */
const SAME_STATEMENT = 0.75;
/** Fewer words than this are in common by chance. */
const LEAST_COMMON = 3;
/** Shorter words ("it", "of", "in") are in every statement. */
const LEAST_LETTERS = 3;

/** A question's texts as pairs of questions are compared by; read once a question, for drawing compares many pairs. */
interface Reading {
	/** The stem, where it is given out for true. */
	readonly told: ReadonlySet<string> | undefined;
	readonly stem: string;
	/** All that is on the screen with it. */
	readonly shown: string;
	readonly subjects: ReadonlySet<string>;
	/** The statements that are its key, each with the subjects for which it is. */
	readonly keys: readonly Statement[];
	/** What is to be typed, unless that is a subject's name, which stands everywhere. */
	readonly typed: readonly string[];
}

interface Statement {
	readonly words: ReadonlySet<string>;
	readonly subjects: readonly string[];
}

const readings = new WeakMap<Question, Reading>();

/**
 * Whether showing `a` in a form gives `b` away: `a` tells for true what is `b`'s key about the same subject, or shows
 * the term or the figure that `b` wants to be typed. Not symmetric. Haladyna, Downing and Rodriguez 2002, guideline 4:
 * items are independent of each other; NBME item-writing guide: cueing between items.
 */
export function cues(a: Question, b: Question): boolean {
	if (a === b) return false;
	const [mine, theirs] = [read(a), read(b)];
	if (theirs.typed.some((answer) => contains(mine.shown, answer))) return true;
	if (b.format === 'numeric' && showsNumber(a, b)) return true;
	const { told, subjects } = mine;
	if (!told) return false;
	return theirs.keys.some((key) => key.subjects.some((id) => subjects.has(id)) && isSame(told, key.words));
}

function read(question: Question): Reading {
	const known = readings.get(question);
	if (known) return known;
	const reading: Reading = {
		told: tellsTruth(question) ? meaningful(question.stem) : undefined,
		stem: plain(question.stem),
		shown: plain([question.stem, ...textsBelow(question)].join(' · ')),
		subjects: new Set(question.subjects),
		keys: keysOf(question),
		typed: question.format === 'text' && !asksSubject(question) ? question.accepted.map(plain) : []
	};
	readings.set(question, reading);
	return reading;
}

/**
 * A false statement is not given out for true, and one whose subject is to be typed tells nothing about any. A true
 * one counts although nobody says so before it is answered: it is there to be agreed with.
 */
function tellsTruth(question: Question): boolean {
	if (question.format === 'choice' && question.type === 'true-false') return question.key === 'true';
	return question.format !== 'text' || !asksSubject(question);
}

function asksSubject({ proof, accepted, subjects }: TextQuestion): boolean {
	const answers = accepted.map((answer) => plain(answer).trim().replaceAll(' ', '-'));
	return proof.some(({ line }) => line === 'holds') || subjects.some((id) => answers.includes(id));
}

function textsBelow(question: Question): string[] {
	if (question.format === 'assign') return [...question.items, ...question.targets].map(({ text }) => text);
	return question.format === 'choice' || question.format === 'multiple'
		? question.options.map(({ text }) => text)
		: [];
}

function keysOf(question: Question): Statement[] {
	const { subjects } = question;
	switch (question.format) {
		case 'choice':
			if (question.type === 'true-false')
				return question.key === 'true' ? [{ words: meaningful(question.stem), subjects }] : [];
			return question.options
				.filter(({ id }) => id === question.key)
				.map(({ text }) => statementOf(text, question));
		case 'multiple':
			return question.options
				.filter(({ id }) => question.keys.includes(id))
				.map(({ text }) => statementOf(text, question));
		case 'assign':
			return question.items.map((item) => ({
				words: meaningful(item.text),
				subjects: subjectsOfItem(item.key, question)
			}));
		case 'text':
			return asksSubject(question) ? [{ words: meaningful(question.stem), subjects }] : [];
		case 'numeric':
			return [];
	}
}

/** Where the options are names, it is the stem that states something. */
function statementOf(key: string, { stem, subjects }: Question): Statement {
	const words = meaningful(key);
	return { words: words.size < LEAST_COMMON ? meaningful(stem) : words, subjects };
}

function subjectsOfItem(key: string, { targets, subjects }: AssignQuestion): readonly string[] {
	const target = targets.find(({ id }) => id === key);
	return target && target.subjects.length > 0 ? target.subjects : subjects;
}

function meaningful(text: string): Set<string> {
	return new Set(
		plain(text)
			.split(' ')
			.filter((word) => word.length >= LEAST_LETTERS)
	);
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	const [short, long] = one.size < other.size ? [one, other] : [other, one];
	let common = 0;
	for (const word of short) if (long.has(word)) common++;
	return common >= LEAST_COMMON && common >= SAME_STATEMENT * short.size;
}

/** The value stands in the stem with its unit behind it: "72 hours". */
function showsNumber(a: Question, { value, unit }: NumericQuestion): boolean {
	const words = read(a).stem.trim().split(' ');
	const [counted = ''] = plain(unit).trim().split(' ');
	return words.some(
		(word, index) => words[index + 1] === counted && /^\d/.test(word) && parseNumber(word) === value
	);
}
