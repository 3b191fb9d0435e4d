import type {
	AssignQuestion,
	ChoiceQuestion,
	MultipleQuestion,
	Option,
	Question,
	TextQuestion
} from '../quiz/question.ts';
import { hash } from '../quiz/random.ts';
import { sharedGrades } from './moodle-grades.ts';

/** `question_bank_entries.idnumber` is a `char(100)`; a longer one ends the import. */
const LONGEST_ID = 100;
/** `qtype_match_subquestions.answertext` is a `char(255)`. */
const LONGEST_TARGET = 255;
/** With fewer rows, distractors counted, Moodle stops the whole import there (`qtype_match::save_question_options`). */
const LEAST_ROWS = 3;

/** The question's id, made to fit: where it is too long, a hash takes the place of its end. */
export function idNumberOf({ id }: Question): string {
	if (id.length <= LONGEST_ID) return id;
	const suffix = `.${hash(id).toString(36)}`;
	return `${id.slice(0, LONGEST_ID - suffix.length)}${suffix}`;
}

export function tagsOf({ dimension, type, level }: Question): string[] {
	return [dimension, type, level];
}

/** The two options of a question that Moodle can hold as its own true/false type. */
export function trueFalseOf(question: ChoiceQuestion): { whenTrue: Option; whenFalse: Option } | undefined {
	const whenTrue = question.options.find(({ id }) => id === 'true');
	const whenFalse = question.options.find(({ id }) => id === 'false');
	return question.type === 'true-false' && whenTrue && whenFalse ? { whenTrue, whenFalse } : undefined;
}

export interface GradedOption {
	readonly option: Option;
	/** Percent, -100 to 100. */
	readonly grade: number;
}

/** Right options share 100, wrong ones share -100, so that choosing everything earns nothing, as in `grade`. */
export function gradedOptions({ options, keys }: MultipleQuestion): GradedOption[] {
	const right = options.filter(({ id }) => keys.includes(id));
	const wrong = options.filter(({ id }) => !keys.includes(id));
	const rights = sharedGrades(right.length);
	const wrongs = sharedGrades(wrong.length);
	return options.map((option) => ({
		option,
		grade: keys.includes(option.id)
			? (rights[right.indexOf(option)] ?? 0)
			: -(wrongs[wrong.indexOf(option)] ?? 0)
	}));
}

export interface MatchRow {
	/** Empty for a target that nothing belongs to. */
	readonly item: string;
	readonly target: string;
}

/** Items with their targets, then the targets that are left over. Moodle offers equal targets once. */
export function matchRows({ items, targets }: AssignQuestion): MatchRow[] {
	const textOf = new Map(targets.map(({ id, text }) => [id, clip(text)]));
	const pairs = items.map(({ text, key }) => ({ item: text, target: textOf.get(key) ?? '' }));
	const extra = targets
		.filter(({ id }) => items.every(({ key }) => key !== id))
		.map(({ text }) => ({ item: '', target: clip(text) }));
	const rows = [...pairs, ...extra];
	const first = rows[0];
	// A target that is there already changes nothing for the learner.
	while (first && rows.length < LEAST_ROWS) rows.push({ item: '', target: first.target });
	return rows;
}

function clip(text: string): string {
	const characters = [...text];
	return characters.length <= LONGEST_TARGET ? text : `${characters.slice(0, LONGEST_TARGET - 1).join('')}…`;
}

/** Accepted answers as patterns: a bare `*` stands for anything (`compare_string_with_wildcard`). */
export function answerPatterns({ accepted }: TextQuestion): string[] {
	return accepted.map((answer) => answer.replaceAll('*', '\\*'));
}

/**
 * What is told after any answer. Matching questions have no feedback of their own for an item, so it goes here; what
 * is generated of them repeats the explanation with the reasons added.
 */
export function generalFeedbackOf(question: Question): string {
	if (question.format !== 'assign') return question.explanation;
	const { items, explanation, authored } = question;
	const told = items.map(({ feedback }) => feedback).filter((feedback) => feedback !== '');
	const start = authored || told.length === 0 ? [explanation] : [];
	return [...new Set([...start, ...told.filter((text) => !start.join().includes(text))])].join('\n');
}
